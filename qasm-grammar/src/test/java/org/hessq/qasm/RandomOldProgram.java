package org.hessq.qasm;

import java.util.Random;

/** Programs of OpenQASM 2 whose syntax is right and whose meaning is left to chance. */
public final class RandomOldProgram {
  private final Random random;
  private final RandomText out;

  private RandomOldProgram(Random random) {
    this.random = random;
    this.out = new RandomText(random);
  }

  /** {@return a program} */
  public static String of(long seed) {
    RandomOldProgram program = new RandomOldProgram(new Random(seed));
    program.out.add("OPENQASM 2.0 ;");
    for (int i = program.random.nextInt(10); i >= 0; i--) {
      program.statement();
    }
    return program.out.toString();
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private void statement() {
    switch (random.nextInt(10)) {
      case 0 -> out.add(one("qreg ", "creg ") + name() + " [ " + random.nextInt(9) + " ] ;");
      case 1 -> out.add("include").token("\"qelib1.inc\"").add(";");
      case 2 -> {
        out.add("gate " + name() + one("", " ( a , b )", " ( )") + " q" + one("", " , r") + " {");
        for (int i = random.nextInt(3); i > 0; i--) {
          call(false);
        }
        out.add("}");
      }
      case 3 -> out.add("opaque " + name() + one("", " ( )", " ( a , b )") + " q , r ;");
      case 4 -> {
        out.add("if ( " + name() + " == " + random.nextInt(9) + " )");
        operation();
      }
      default -> operation();
    }
  }

  private void operation() {
    switch (random.nextInt(4)) {
      case 0 -> out.add("measure " + qubit() + " -> " + qubit() + " ;");
      case 1 -> out.add("reset " + qubit() + " ;");
      default -> call(true);
    }
  }

  private void call(boolean indexed) {
    out.add(name());
    if (chance(2)) {
      out.add(one("( pi / 2 )", "( 1 / 2 , - a ^ 2 )", "( sin ( 3 ) + ln ( 2 ) , 0.5e-3 )"));
    }
    out.add((indexed ? qubit() : "a") + " ;");
  }

  private String name() {
    return one("q", "r", "in", "box", "angle", "x_1", "ctrl", "true", "nop");
  }

  private String qubit() {
    return chance(2) ? name() : name() + " [ " + random.nextInt(9) + " ]";
  }
}

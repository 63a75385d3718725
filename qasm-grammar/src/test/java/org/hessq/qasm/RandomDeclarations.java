package org.hessq.qasm;

import java.util.Random;

/** Declarations and definitions from every production of the grammar. */
final class RandomDeclarations {
  private final Random random;
  private final RandomText out;
  private final RandomExpression expressions;
  private final Runnable block;
  private final Runnable value;

  RandomDeclarations(
      Random random, RandomText out, RandomExpression expressions, Runnable block, Runnable value) {
    this.random = random;
    this.out = out;
    this.expressions = expressions;
    this.block = block;
    this.value = value;
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  void type() {
    if (chance(4)) {
      expressions.arrayType();
    } else {
      expressions.scalarType();
    }
  }

  void declaration() {
    type();
    out.add(expressions.name());
    if (chance(2)) {
      out.add("=");
      initialiser();
    }
    out.add(";");
  }

  void initialiser() {
    if (chance(4)) {
      arrayLiteral(2);
    } else {
      value.run();
    }
  }

  private void arrayLiteral(int levels) {
    out.add("{");
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      out.add(i == 0 ? "" : ",");
      if (levels > 0 && chance(3)) {
        arrayLiteral(levels - 1);
      } else {
        expressions.write();
      }
    }
    out.add(count > 0 && chance(4) ? ", }" : "}");
  }

  private void names(int least) {
    int count = least + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      out.add(i == 0 ? "" : ",").add(expressions.name());
    }
    if (count > 0 && chance(5)) {
      out.add(",");
    }
  }

  void gate() {
    out.add("gate " + expressions.name());
    if (chance(2)) {
      out.add("(");
      names(0);
      out.add(")");
    }
    names(1);
    block.run();
  }

  void subroutine() {
    out.add("def " + expressions.name() + " (");
    parameters();
    out.add(")");
    result();
    block.run();
  }

  private void parameters() {
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      out.add(i == 0 ? "" : ",");
      parameter();
    }
    if (count > 0 && chance(5)) {
      out.add(",");
    }
  }

  private void parameter() {
    switch (random.nextInt(4)) {
      case 0 -> {
        out.add("qubit");
        expressions.designator();
        out.add(expressions.name());
      }
      case 1 -> {
        expressions.arrayReference();
        out.add(expressions.name());
      }
      case 2 -> {
        out.add(one("qreg ", "creg ") + expressions.name());
        expressions.designator();
      }
      default -> {
        expressions.scalarType();
        out.add(expressions.name());
      }
    }
  }

  private void result() {
    if (chance(2)) {
      out.add("->");
      expressions.scalarType();
    }
  }

  void external() {
    out.add("extern " + expressions.name() + " (");
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      out.add(i == 0 ? "" : ",");
      switch (random.nextInt(3)) {
        case 0 -> expressions.arrayReference();
        case 1 -> {
          out.add("creg");
          expressions.designator();
        }
        default -> expressions.scalarType();
      }
    }
    out.add(count > 0 && chance(5) ? ", )" : ")");
    result();
    out.add(";");
  }

  void calibration() {
    out.add("defcal " + one("measure", "reset", "delay", expressions.name()));
    if (chance(2)) {
      out.add("(");
      int count = random.nextInt(3);
      for (int i = 0; i < count; i++) {
        out.add(i == 0 ? "" : ",");
        if (chance(2)) {
          parameter();
        } else {
          expressions.write();
        }
      }
      out.add(")");
    }
    out.add(one("$0", "q", "$1 , q", "a , b ,"));
    result();
    out.add("{");
    out.raw(calibrationText() + "}");
  }

  String calibrationText() {
    return one("", " play(d, w); ", " { a { b } } c ", "\n  x \"y\"\n", " @z 1..2 # ");
  }
}

package org.hessq.qasm;

import java.util.Random;

/**
 * Programs whose syntax is right and whose meaning is left to chance, from every production of the
 * grammar.
 */
public final class RandomProgram {
  private final Random random;
  private final RandomText out;
  private final RandomExpression expressions;
  private int depth;

  private RandomProgram(Random random) {
    this.random = random;
    this.out = new RandomText(random);
    this.expressions = new RandomExpression(random, out, this::block);
  }

  /** {@return a program of the current language} */
  public static String of(long seed) {
    RandomProgram program = new RandomProgram(new Random(seed));
    if (program.chance(3)) {
      program.out.add(program.one("OPENQASM 3 ;", "OPENQASM 3.0 ;", "OPENQASM 3.1 ;"));
    }
    program.statements(1 + program.random.nextInt(8));
    return program.out.toString();
  }

  /** {@return a program of version 2} */
  public static String ofVersion2(long seed) {
    RandomProgram program = new RandomProgram(new Random(seed));
    program.out.add("OPENQASM 2.0 ;");
    for (int i = program.random.nextInt(10); i >= 0; i--) {
      program.oldStatement();
    }
    return program.out.toString();
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private void statements(int count) {
    for (int i = 0; i < count; i++) {
      statement();
    }
  }

  private void block() {
    out.add("{");
    if (depth < 4) {
      depth++;
      statements(random.nextInt(3));
      depth--;
    }
    out.add("}");
  }

  /** A body with or without braces. */
  private void body() {
    if (depth < 4 && chance(3)) {
      depth++;
      statement();
      depth--;
    } else {
      block();
    }
  }

  private void statement() {
    boolean plain = true;
    for (int i = chance(12) ? 1 + random.nextInt(2) : 0; i > 0; i--) {
      out.line("@" + one("note", "a.b_1.c", "\u03c0x") + one("", " content { of ; it", " \"x\""));
      plain = false;
    }
    switch (random.nextInt(plain ? 34 : 32)) {
      case 0, 1, 2 -> gateCall();
      case 3 -> globalPhase();
      case 4 -> assignment();
      case 5 -> {
        expressions.write();
        out.add(";");
      }
      case 6 -> measurement();
      case 7 -> conditional();
      case 8 -> loop();
      case 9 -> {
        out.add("while (");
        expressions.write();
        out.add(")");
        body();
      }
      case 10 -> choice();
      case 11 -> declaration();
      case 12 -> {
        out.add("const");
        expressions.scalarType();
        out.add(expressions.name() + " =");
        initialiser();
        out.add(";");
      }
      case 13 -> {
        out.add(one("input", "output"));
        type();
        out.add(expressions.name() + " ;");
      }
      case 14 -> {
        out.add("qubit");
        expressions.designator();
        out.add(expressions.name() + " ;");
      }
      case 15 -> {
        out.add(one("qreg ", "creg ") + expressions.name());
        expressions.designator();
        out.add(";");
      }
      case 16 -> {
        out.add("let " + expressions.name() + " =");
        expressions.write();
        while (chance(2)) {
          out.add("++");
          expressions.write();
        }
        out.add(";");
      }
      case 17 -> gate();
      case 18 -> subroutine();
      case 19 -> external();
      case 20 -> {
        out.add("reset");
        expressions.operand();
        out.add(";");
      }
      case 21 -> {
        out.add(one("barrier", "nop"));
        expressions.maybeOperands();
        out.add(";");
      }
      case 22 -> {
        out.add("delay [");
        expressions.write();
        out.add("]");
        expressions.maybeOperands();
        out.add(";");
      }
      case 23 -> {
        out.add("box");
        expressions.designator();
        block();
      }
      case 24 -> out.add(one("break", "continue", "end") + " ;");
      case 25 -> {
        out.add("return");
        if (chance(2)) {
          value();
        }
        out.add(";");
      }
      case 26 -> out.add("include").token(one("\"a b.inc\"", "'x\"y.inc'")).add(";");
      case 27 -> out.add("defcalgrammar").token(one("\"openpulse\"", "'other'")).add(";");
      case 28 -> {
        out.add("cal {");
        out.raw(calibrationText() + "}");
      }
      case 29 -> calibration();
      case 30 -> modified();
      case 31 -> measurementCall();
      case 32 -> out.line(one("pragma", "#pragma") + one(" a b { c", "\tx;"));
      default -> block();
    }
  }

  private String calibrationText() {
    return one("", " play(d, w); ", " { a { b } } c ", "\n  x \"y\"\n", " @z 1..2 # ");
  }

  // Operations

  private void gateCall() {
    out.add(expressions.name());
    if (chance(3)) {
      out.add("(");
      expressions.list(0);
      out.add(")");
    }
    if (chance(8)) {
      out.add("[");
      expressions.write();
      out.add("]");
    }
    expressions.operands();
    out.add(";");
  }

  private void modified() {
    do {
      String keyword = one("inv", "pow", "ctrl", "negctrl");
      out.add(keyword);
      if (keyword.equals("pow") || chance(2)) {
        out.add("(");
        expressions.write();
        out.add(")");
      }
      out.token("@ ");
    } while (chance(2));
    if (chance(4)) {
      globalPhase();
    } else {
      gateCall();
    }
  }

  private void globalPhase() {
    out.add("gphase (");
    expressions.write();
    out.add(one(")", ", )"));
    expressions.designator();
    expressions.maybeOperands();
    out.add(";");
  }

  private void assignment() {
    expressions.target();
    out.add(one("=", "+=", "-=", "*=", "/=", "%=", "**=", "&=", "|=", "^=", "<<=", ">>="));
    value();
    out.add(";");
  }

  private void value() {
    switch (random.nextInt(5)) {
      case 0 -> {
        out.add("measure");
        expressions.operand();
      }
      case 1 -> {
        callee();
        expressions.operands();
      }
      default -> expressions.write();
    }
  }

  private void callee() {
    out.add(expressions.name());
    if (chance(2)) {
      out.add("(");
      expressions.list(0);
      out.add(")");
    }
  }

  private void measurement() {
    out.add("measure");
    expressions.operand();
    if (chance(2)) {
      out.add("-> " + expressions.name());
    }
    out.add(";");
  }

  private void measurementCall() {
    callee();
    expressions.operands();
    out.add("-> " + expressions.name() + " ;");
  }

  // Control

  private void conditional() {
    out.add("if (");
    expressions.write();
    out.add(")");
    body();
    if (chance(2)) {
      out.add("else");
      body();
    }
  }

  private void loop() {
    out.add("for");
    expressions.scalarType();
    out.add(expressions.name() + " in");
    switch (random.nextInt(4)) {
      case 0 -> {
        expressions.set();
        body();
      }
      case 1 -> {
        out.add("[");
        expressions.range();
        out.add("]");
        body();
      }
      case 2 -> {
        expressions.write();
        block();
      }
      default -> {
        expressions.operand();
        block();
      }
    }
  }

  private void choice() {
    out.add("switch (");
    expressions.write();
    out.add(") {");
    for (int i = random.nextInt(4); i > 0; i--) {
      if (chance(3)) {
        out.add("default");
      } else {
        out.add("case");
        expressions.list(1);
      }
      block();
    }
    out.add("}");
  }

  // Declarations

  private void type() {
    if (chance(4)) {
      expressions.arrayType();
    } else {
      expressions.scalarType();
    }
  }

  private void declaration() {
    type();
    out.add(expressions.name());
    if (chance(2)) {
      out.add("=");
      initialiser();
    }
    out.add(";");
  }

  private void initialiser() {
    if (chance(4)) {
      arrayLiteral(2);
    } else {
      value();
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

  private void gate() {
    out.add("gate " + expressions.name());
    if (chance(2)) {
      out.add("(");
      names(0);
      out.add(")");
    }
    names(1);
    block();
  }

  private void subroutine() {
    out.add("def " + expressions.name() + " (");
    parameters();
    out.add(")");
    result();
    block();
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

  private void external() {
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

  private void calibration() {
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

  // Version 2

  private void oldStatement() {
    switch (random.nextInt(10)) {
      case 0 -> out.add(one("qreg ", "creg ") + oldName() + " [ " + random.nextInt(9) + " ] ;");
      case 1 -> out.add("include").token("\"qelib1.inc\"").add(";");
      case 2 -> {
        out.add(
            "gate " + oldName() + one("", " ( a , b )", " ( )") + " q" + one("", " , r") + " {");
        for (int i = random.nextInt(3); i > 0; i--) {
          oldCall(false);
        }
        out.add("}");
      }
      case 3 -> out.add("opaque " + oldName() + one("", " ( )", " ( a , b )") + " q , r ;");
      case 4 -> {
        out.add("if ( " + oldName() + " == " + random.nextInt(9) + " )");
        oldOperation();
      }
      default -> oldOperation();
    }
  }

  private void oldOperation() {
    switch (random.nextInt(4)) {
      case 0 -> out.add("measure " + oldQubit() + " -> " + oldQubit() + " ;");
      case 1 -> out.add("reset " + oldQubit() + " ;");
      default -> oldCall(true);
    }
  }

  private void oldCall(boolean indexed) {
    out.add(oldName());
    if (chance(2)) {
      out.add(one("( pi / 2 )", "( 1 / 2 , - a ^ 2 )", "( sin ( 3 ) + ln ( 2 ) , 0.5e-3 )"));
    }
    out.add((indexed ? oldQubit() : "a") + " ;");
  }

  private String oldName() {
    return one("q", "r", "in", "box", "angle", "x_1", "ctrl", "true", "nop");
  }

  private String oldQubit() {
    return chance(2) ? oldName() : oldName() + " [ " + random.nextInt(9) + " ]";
  }
}

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
  private final RandomDeclarations declarations;
  private int depth;

  private RandomProgram(Random random) {
    this.random = random;
    this.out = new RandomText(random);
    this.expressions = new RandomExpression(random, out, this::block);
    this.declarations = new RandomDeclarations(random, out, expressions, this::block, this::value);
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
      case 11 -> declarations.declaration();
      case 12 -> {
        out.add("const");
        expressions.scalarType();
        out.add(expressions.name() + " =");
        declarations.initialiser();
        out.add(";");
      }
      case 13 -> {
        out.add(one("input", "output"));
        declarations.type();
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
      case 17 -> declarations.gate();
      case 18 -> declarations.subroutine();
      case 19 -> declarations.external();
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
        out.raw(declarations.calibrationText() + "}");
      }
      case 29 -> declarations.calibration();
      case 30 -> modified();
      case 31 -> measurementCall();
      case 32 -> out.line(one("pragma", "#pragma") + one(" a b { c", "\tx;"));
      default -> block();
    }
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
}

package org.hessq.qasm;

import java.util.Random;

/** Expressions, types and operands from every production of the grammar. */
final class RandomExpression {
  private static final String[] NAMES = {
    "a",
    "b",
    "q",
    "r",
    "c",
    "x",
    "rz",
    "U",
    "pi",
    "\u03c0",
    "_1",
    "nop",
    "e",
    "E1",
    "im2",
    "ns",
    "\u03c6\u00e9",
    "X_y9",
    "dt1",
    "measure_all"
  };
  private static final String[] LITERALS = {
    "0", "7", "12_345", "0b1_0", "0B11", "0o17", "0xfF", "0X0_a", "99999999999999999999", "1.",
        ".5",
    "1e3", "2.5E-7", "1_0.0_1", "1e1_0", "0.1", "2im", "2.5 im", "1e3\tim", "10ns", "1.5 us", "3dt",
    "2\u00b5s", "2\u03bcs", "7ms", "1e-3s", "0.0ns", "\"0110\"", "\"1_0\"", "true", "false"
  };
  private static final String[] OPERATORS = {
    "**", "*", "/", "%", "+", "-", "<<", ">>", "<", "<=", ">", ">=", "==", "!=", "&", "^", "|",
    "&&", "||"
  };

  private final Random random;
  private final RandomText out;
  private final Runnable block;
  private int depth;

  RandomExpression(Random random, RandomText out, Runnable block) {
    this.random = random;
    this.out = out;
    this.block = block;
  }

  private boolean chance(int of) {
    return random.nextInt(of) == 0;
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  String name() {
    return one(NAMES);
  }

  void write() {
    if (depth > 3 || chance(3)) {
      leaf();
      return;
    }
    depth++;
    switch (random.nextInt(9)) {
      case 0, 1, 2 -> {
        write();
        out.add(one(OPERATORS));
        write();
      }
      case 3 -> {
        out.add(one("-", "!", "~"));
        write();
      }
      case 4 -> {
        out.add("(");
        write();
        out.add(")");
      }
      case 5 -> {
        out.add(name() + " (");
        list(0);
        out.add(")");
      }
      case 6 -> {
        if (chance(5)) {
          arrayType();
        } else {
          scalarType();
        }
        out.add("(");
        write();
        out.add(")");
      }
      case 7 -> {
        out.add(name());
        index();
      }
      default -> {
        if (chance(3)) {
          out.add("durationof (");
          block.run();
          out.add(")");
        } else {
          out.add("(");
          write();
          out.add(")");
          index();
        }
      }
    }
    depth--;
  }

  private void leaf() {
    switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> out.token(one(LITERALS));
      case 4 -> out.add(one("$0", "$12", "$007"));
      default -> out.add(name());
    }
  }

  void list(int least) {
    int count = least + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      out.add(i == 0 ? "" : ",");
      write();
    }
    if (count > 0 && chance(5)) {
      out.add(",");
    }
  }

  // Subscripts and operands

  void index() {
    out.add("[");
    if (chance(5)) {
      set();
    } else {
      for (int i = random.nextInt(2); i >= 0; i--) {
        if (chance(3)) {
          range();
        } else {
          write();
        }
        out.add(i > 0 ? "," : chance(6) ? "," : "");
      }
    }
    out.add("]");
  }

  void set() {
    out.add("{");
    list(0);
    out.add("}");
  }

  void range() {
    maybe();
    out.add(":");
    maybe();
    if (chance(3)) {
      out.add(":");
      write();
    }
  }

  private void maybe() {
    if (chance(2)) {
      write();
    }
  }

  void operand() {
    if (chance(5)) {
      out.add(one("$0", "$12"));
      return;
    }
    target();
  }

  /** A name with indices. */
  void target() {
    out.add(name());
    while (chance(3)) {
      index();
    }
  }

  void operands() {
    operand();
    while (chance(3)) {
      out.add(",");
      operand();
    }
    if (chance(8)) {
      out.add(",");
    }
  }

  void maybeOperands() {
    if (chance(2)) {
      operands();
    }
  }

  // Types

  void designator() {
    if (chance(2)) {
      out.add("[");
      write();
      out.add("]");
    }
  }

  void scalarType() {
    switch (random.nextInt(4)) {
      case 0 -> out.add(one("bool", "duration", "stretch"));
      case 1 -> {
        out.add("complex");
        if (chance(2)) {
          out.add("[ float");
          designator();
          out.add("]");
        }
      }
      default -> {
        out.add(one("bit", "int", "uint", "float", "angle"));
        designator();
      }
    }
  }

  void arrayType() {
    out.add("array [");
    scalarType();
    out.add(",");
    list(1);
    out.add("]");
  }

  void arrayReference() {
    out.add(one("readonly", "mutable") + " array [");
    scalarType();
    if (chance(2)) {
      out.add(", #dim =");
      write();
    } else {
      out.add(",");
      list(1);
    }
    out.add("]");
  }
}

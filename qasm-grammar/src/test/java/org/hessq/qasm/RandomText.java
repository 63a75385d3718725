package org.hessq.qasm;

import java.util.Random;

/** Tokens one after another, with random blanks, line ends and comments between them. */
final class RandomText {
  private static final String[] COMMENTS = {
    "/* c */", "/* two\n   lines */", "// to the end\n", "/**/", "// \u03c0 { } ;\n", "/* // */"
  };

  private final StringBuilder out = new StringBuilder();
  private final Random random;

  RandomText(Random random) {
    this.random = random;
  }

  /** Adds tokens, which blanks in {@code tokens} divide. */
  RandomText add(String tokens) {
    for (String token : tokens.split(" ")) {
      token(token);
    }
    return this;
  }

  /** Adds one token, which may hold blanks. */
  RandomText token(String token) {
    separate();
    out.append(token);
    return this;
  }

  private void separate() {
    switch (random.nextInt(40)) {
      case 0 -> out.append('\n');
      case 1 -> out.append("\t ");
      case 2 -> out.append(' ').append(COMMENTS[random.nextInt(COMMENTS.length)]).append(' ');
      case 3 -> out.append("\r\n");
      default -> out.append(' ');
    }
  }

  /** Adds a text that runs to the end of its line. */
  void line(String text) {
    out.append('\n').append(text).append('\n');
  }

  /** Adds a text without anything before it. */
  void raw(String text) {
    out.append(text);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

package org.hessq.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * One run of the command line inside the test.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int exit, String out, String err) {
  /** {@return the run of {@code hessq arguments…} with nothing on standard input} */
  static Run of(String... arguments) {
    return withInput("", arguments);
  }

  /** {@return the run of {@code hessq arguments…} with {@code input} on standard input} */
  static Run withInput(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Main.run(console(input, out, err, false), arguments);
    return new Run(exit, text(out), text(err));
  }

  /** {@return a console on streams in memory, whose clock stands still} */
  static Console console(
      String input, ByteArrayOutputStream out, ByteArrayOutputStream err, boolean terminal) {
    return new Console(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        terminal,
        terminal,
        () -> 0);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

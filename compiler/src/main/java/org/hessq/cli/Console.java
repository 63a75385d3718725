package org.hessq.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/**
 * Everything that the command line takes from the process around it.
 *
 * @param in standard input
 * @param out results
 * @param err diagnostics and progress
 * @param terminal whether {@code err} is a terminal, so that a line may be rewritten
 * @param colours whether escape sequences for colours are welcome on {@code out}
 * @param nanoseconds a clock that never goes back
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    boolean colours,
    LongSupplier nanoseconds) {

  /**
   * {@return the streams, environment and clock of this process}
   *
   * <p>Java can't tell which stream is a terminal; the launcher can, and says so in a property.
   */
  static Console ofProcess() {
    String terminals = System.getProperty("hessq.terminals", "");
    return new Console(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        terminals.contains("err"),
        terminals.contains("out") && wantsColours(System.getenv("NO_COLOR"), System.getenv("TERM")),
        System::nanoTime);
  }

  /**
   * {@return whether colours are welcome} See no-color.org: any value but the empty one declines.
   */
  static boolean wantsColours(String noColor, String term) {
    return (noColor == null || noColor.isEmpty()) && term != null && !term.equals("dumb");
  }

  /** {@return this console without colours} */
  Console plain() {
    return new Console(in, out, err, terminal, false, nanoseconds);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}

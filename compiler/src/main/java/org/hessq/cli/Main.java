package org.hessq.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hessq.qasm.DeepStack;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Entry point: parses the arguments, runs one command, ends with its exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(Console.ofProcess(), arguments));
  }

  /** {@return the exit code of {@code hessq arguments…}} */
  static int run(Console console, String... arguments) {
    // The help page is printed before any option is known, so this one is looked for by hand.
    boolean plain = List.of(arguments).contains(Hessq.NO_COLOUR);
    Hessq root = new Hessq(plain ? console.plain() : console);
    try {
      // Checks and translations follow the nesting of their input, of any file read in a stream
      // too.
      return DeepStack.run(() -> commandLine(root, root.commands()).execute(arguments));
    } catch (Error error) {
      // The command line library hands on exceptions only.
      return root.failure().report(error);
    }
  }

  /** {@return the parser of the command line} */
  static CommandLine commandLine(Hessq root, List<Object> commands) {
    Console console = root.console();
    CommandLine line = new CommandLine(root);
    commands.forEach(line::addSubcommand);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF));
    line.setExecutionExceptionHandler((exception, _, _) -> root.failure().report(exception));
    return line;
  }
}

package org.hessq.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * Runs typical commands one after another without a word, so that the build can keep the class data
 * that they need. Not a command.
 */
final class Training {
  private Training() {}

  /**
   * @param files a problem and a circuit
   */
  public static void main(String[] files) {
    List<List<String>> runs =
        List.of(
            List.of("--help"),
            List.of("--version"),
            List.of("inspect", files[0]),
            List.of("plan", "--json", files[0]),
            List.of("inspect", files[1]),
            List.of("simulate", files[1]),
            List.of("fmt", "--check", files[1]));
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    for (List<String> arguments : runs) {
      Console console =
          new Console(
              new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false, false, () -> 0);
      int exit = Main.run(console, arguments.toArray(String[]::new));
      if (exit != Exit.FINE) {
        throw new IllegalStateException("hessq " + arguments + " ended with " + exit);
      }
    }
  }
}

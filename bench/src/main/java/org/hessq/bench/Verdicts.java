package org.hessq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.tree.Program;

/**
 * Says of each program in a file whether it is right: {@code Verdicts FILE}. A line {@code // ====}
 * ends a program; for each there is a line, {@code ok} or the codes of its faults.
 */
final class Verdicts {
  private Verdicts() {}

  public static void main(String[] arguments) throws IOException {
    for (String text : Files.readString(Path.of(arguments[0])).split("// ====\n")) {
      Checked<Program> program = Qasm.load("program", text, Includes.NONE);
      System.out.println(
          program.isOk()
              ? "ok"
              : program.diagnostics().stream()
                  .filter(Diagnostic::isError)
                  .map(Diagnostic::code)
                  .distinct()
                  .collect(Collectors.joining(" ")));
    }
  }
}

package org.hessq.cli;

import java.io.IOException;
import org.hessq.diagnostic.Checked;
import org.hessq.load.Loader;
import org.hessq.method.Program;

/** Reads OpenQASM 3 files as circuits. */
final class CircuitFile {
  private CircuitFile() {}

  /**
   * {@return the program in {@code file}, {@code -} being standard input; its warnings are printed}
   *
   * @throws org.hessq.diagnostic.Faults if it has errors
   * @throws IOException if the file can't be read
   */
  static Program read(Hessq root, String file) throws IOException {
    Checked<Program> program = Loader.load(file, root.sources().read(file));
    Program read = program.orThrow();
    if (!root.isQuiet()) {
      program.diagnostics().forEach(root.failure()::print);
    }
    return read;
  }
}

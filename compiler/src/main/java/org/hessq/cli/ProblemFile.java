package org.hessq.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.hessq.diagnostic.Checked;
import org.hessq.problem.Problem;
import org.hessq.read.FolderFiles;
import org.hessq.read.ProblemReader;

/** Reads problem files, with their data from the folder that they are in. */
final class ProblemFile {
  static final String EXTENSION = ".hq";

  private ProblemFile() {}

  /**
   * {@return the problem in {@code file}; its warnings are printed}
   *
   * @throws org.hessq.diagnostic.Faults if it has errors
   * @throws IOException if the file can't be read
   */
  static Problem read(Hessq root, String file, FolderFiles.Reach reach) throws IOException {
    String text = root.sources().read(file);
    Checked<Problem> problem = ProblemReader.read(file, text, new FolderFiles(folder(file), reach));
    Problem read = problem.orThrow();
    if (!root.isQuiet()) {
      problem.diagnostics().forEach(root.failure()::print);
    }
    return read;
  }

  /** {@return where the output goes unless the user says otherwise: NAME.out beside the problem} */
  static Path defaultFolder(String file) {
    String name = Path.of(file).getFileName().toString();
    String bare =
        name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    return folder(file).resolve(bare + ".out");
  }

  /** {@return the folder that {@code file} is in} */
  static Path folder(String file) {
    Path parent = Path.of(file).getParent();
    return parent == null ? Path.of("").toAbsolutePath() : parent;
  }
}

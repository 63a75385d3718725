package org.hessq.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.hessq.diagnostic.Faults;
import org.hessq.qasm.check.Includes;

/**
 * Files that a program includes, by names relative to its folder; those that a program on standard
 * input includes, relative to the command's.
 */
final class IncludedFiles implements Includes {
  private final Sources sources;
  private final Path folder;

  IncludedFiles(Sources sources, String program) {
    this.sources = sources;
    boolean named = !program.equals(Sources.STANDARD_INPUT);
    Path parent = named ? Path.of(program).getParent() : null;
    this.folder = parent == null ? Path.of("") : parent;
  }

  @Override
  public Optional<String> text(String file) {
    try {
      return Optional.of(sources.read(folder.resolve(file).toString()));
    } catch (IOException | InvalidPathException | Faults _) {
      // The caller reports the statement that includes the file.
      return Optional.empty();
    }
  }
}

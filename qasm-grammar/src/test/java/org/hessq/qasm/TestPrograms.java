package org.hessq.qasm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hessq.diagnostic.Checked;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.tree.Program;

/** The programs in the folder {@code test-circuits/qasm}. */
public final class TestPrograms {
  private static final Path FOLDER = Path.of("..", "test-circuits", "qasm");

  private TestPrograms() {}

  /** {@return the programs that are right, in the order of their names} */
  public static List<Path> valid() {
    return list("valid");
  }

  /** {@return the programs that are wrong; the name of each begins with what is} */
  public static List<Path> invalid() {
    return list("invalid");
  }

  /** {@return right programs; the name of each begins with what other readers make of it} */
  public static List<Path> portable() {
    return list("portable");
  }

  private static List<Path> list(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the text of a program} */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the program, with the files beside it to include} */
  public static Checked<Program> load(Path file) {
    Includes beside =
        name -> {
          Path other = file.resolveSibling(name);
          return Files.exists(other) ? Optional.of(text(other)) : Optional.empty();
        };
    return Qasm.load(file.getFileName().toString(), text(file), beside);
  }
}

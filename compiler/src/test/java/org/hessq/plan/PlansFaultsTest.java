package org.hessq.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.problem.Problem;
import org.hessq.read.FolderFiles;
import org.hessq.read.ProblemReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Problems that cannot be compiled say so with the code that their file's name begins with. */
class PlansFaultsTest {
  private static final Path FOLDER = Path.of("../test-circuits/plan").toAbsolutePath().normalize();

  static Stream<Path> problems() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> found =
          files.filter(f -> f.getFileName().toString().matches("HQ03.*\\.hq")).sorted().toList();
      assertEquals(8, found.stream().map(PlansFaultsTest::code).distinct().count());
      return found.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void refusedWithItsCode(Path file) {
    Problem problem = read(file);
    Plans plans = new Plans(Objective.of(problem), tolerance -> 40, 1);
    Faults faults = assertThrows(Faults.class, () -> plans.of(problem));
    Diagnostic first = faults.diagnostics().getFirst();
    assertEquals(code(file), first.code());
    assertFalse(first.help().isBlank());
  }

  private static String code(Path file) {
    return file.getFileName().toString().substring(0, 6);
  }

  private static Problem read(Path file) {
    try {
      return ProblemReader.read(
              file.toString(),
              Files.readString(file),
              new FolderFiles(FOLDER, FolderFiles.Reach.INSIDE))
          .orThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

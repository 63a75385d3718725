package org.hessq.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad problem files, each named after the code that it must give. */
final class MalformedInputTest {
  private static final Path FOLDER = Path.of("..", "test-circuits", "read");
  private static final DataFiles DATA = new FolderFiles(FOLDER, FolderFiles.Reach.INSIDE);
  private static final long SEED = 20_260_204;

  static List<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".hq")).sorted().toList();
    }
  }

  private static String code(Path file) {
    return file.getFileName().toString().substring(0, "HQ0000".length());
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileGivesItsCodeAtAPlaceWithinIt(Path file) throws IOException {
    String text = Files.readString(file);
    Checked<?> checked =
        code(file).equals("HQ0048")
            ? ProblemReader.readTraining(file.toString(), text, DATA)
            : ProblemReader.read(file.toString(), text, DATA);
    if (code(file).equals("HQ0090")) {
      Problem problem = (Problem) checked.orThrow();
      Faults faults = assertThrows(Faults.class, () -> problem.matrix().toSparse(1 << 20));
      assertEquals("HQ0090", faults.diagnostics().getFirst().code());
      return;
    }
    List<Diagnostic> found = checked.diagnostics();
    assertTrue(found.stream().anyMatch(d -> d.code().equals(code(file))), found::toString);
    long lines = text.lines().count();
    for (Diagnostic diagnostic : found) {
      assertTrue(diagnostic.span().line() <= Math.max(1, lines), diagnostic::toString);
      assertFalse(diagnostic.message().isBlank() || diagnostic.help().isBlank());
    }
    assertEquals(checked.value().isEmpty(), found.stream().anyMatch(Diagnostic::isError));
  }

  @Test
  void noCodeIsWithoutAFile() throws IOException {
    Set<String> codes =
        Arrays.stream(Fault.values())
            .map(Fault::code)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Fault.values().length, codes.size(), "a code is used twice");
    Set<String> shown =
        files().stream()
            .map(MalformedInputTest::code)
            .collect(Collectors.toCollection(TreeSet::new));
    shown.remove("HQ0090");
    assertEquals(codes, shown);
    assertTrue(files().size() >= 40);
  }

  @Test
  void allFaultsOfAFileAreReportedAtOnceByPlace() {
    String text =
        """
        let n = 2.5;
        matrix A = tridiagonal(4, -1, 2 -1);
        matrix B = identity(n) + C;
        vector v = 3 * ;
        solve A x = v + w to 2;
        """;
    List<String> found =
        ProblemReader.read("faults.hq", text, DATA).diagnostics().stream()
            .map(d -> d.code() + " " + d.span())
            .toList();
    assertEquals(
        List.of(
            "HQ0015 faults.hq:2:12",
            "HQ0018 faults.hq:3:21",
            "HQ0010 faults.hq:3:26",
            "HQ0002 faults.hq:4:16",
            "HQ0010 faults.hq:5:17",
            "HQ0032 faults.hq:5:22"),
        found);
  }

  /**
   * Cutting, doubling and changing characters of a good problem: faults or a problem, no exception.
   */
  @Test
  void garbageGivesDiagnostics() {
    String good =
        """
        let n = 2^3; // comment
        matrix A = kroneckersum(tridiagonal(n, -1, 2, -1), circulant(4, {0: 2, 1: -1}))
          + 1e-2 * identity;
        vector g = entries(i -> cos(0.7 * i)) + 2i * basis(0);
        solve A x = -g to 1e-2; report norm, dot(g, x), x[0];
        bound condition(A) <= 1e4; target rotations 1e-6; seed 7;
        """;
    String signs = "()[]{}=;,:+-*/^<>\"i0.e9 \u00e9\ud83d\ude00\n\u0000";
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder(good);
      for (int edit = random.nextInt(1, 6); edit > 0; edit--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
          default -> text.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
        }
      }
      String input = text.toString();
      Checked<Problem> checked =
          assertTimeoutPreemptively(
              Duration.ofSeconds(10), () -> ProblemReader.read("garbage.hq", input, DATA));
      assertEquals(
          checked.value().isEmpty(),
          checked.diagnostics().stream().anyMatch(Diagnostic::isError),
          "seed " + SEED + ", round " + round + ": " + input);
    }
  }

  @Test
  void aDataFileReportsItsOwnFaults() {
    DataFiles broken = _ -> new DataFiles.Content("%%MatrixMarket nonsense\n".getBytes());
    Checked<Problem> checked =
        ProblemReader.read("p.hq", "matrix A = load(\"a.mtx\"); encode A to 1e-3;", broken);
    assertEquals(
        Set.of("a.mtx"),
        checked.diagnostics().stream().map(d -> d.span().file()).collect(Collectors.toSet()));
    assertTrue(checked.diagnostics().getFirst().code().startsWith("HQ01"));
  }

  @Test
  void linksOutOfTheFolderAreNotFollowed() throws IOException {
    Path outer = Files.createTempDirectory("hessq-read");
    Path folder = Files.createDirectory(outer.resolve("problem"));
    Path data = Files.writeString(outer.resolve("a.csv"), "1,2\n3,4\n");
    Files.createSymbolicLink(folder.resolve("link.csv"), data);
    try {
      assertEquals(
          new DataFiles.Outside(),
          new FolderFiles(folder, FolderFiles.Reach.INSIDE).open("link.csv"));
      assertTrue(
          new FolderFiles(folder, FolderFiles.Reach.ANYWHERE).open("../a.csv")
              instanceof DataFiles.Content);
      assertEquals(
          new DataFiles.Unreadable("not a file name"),
          new FolderFiles(folder, FolderFiles.Reach.ANYWHERE).open("a\u0000b"));
    } finally {
      Files.delete(folder.resolve("link.csv"));
      Files.delete(folder);
      Files.delete(data);
      Files.delete(outer);
    }
  }
}

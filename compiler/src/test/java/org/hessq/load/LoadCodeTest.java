package org.hessq.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.method.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Loads the bad files of test-circuits/load, whose names begin with the code that they show. */
class LoadCodeTest {
  private static final Path FOLDER = Path.of("..", "test-circuits", "load");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".qasm")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void badFileShowsItsCodeAtTheMarkedLine(Path file) throws IOException {
    String name = file.getFileName().toString();
    String code = name.substring(0, name.indexOf('-'));
    List<String> lines = Files.readAllLines(file);
    Checked<Program> loaded = Loader.load(name, Files.readString(file));
    List<Diagnostic> found = loaded.diagnostics();
    assertEquals(List.of(code), found.stream().map(Diagnostic::code).distinct().toList(), name);
    long marked = lines.stream().filter(line -> line.contains("BAD")).count();
    assertTrue(found.stream().mapToInt(d -> d.span().line()).distinct().count() >= marked, name);
    for (Diagnostic diagnostic : found) {
      String line = lines.get(diagnostic.span().line() - 1);
      assertTrue(line.contains("BAD") || line.contains("hessq"), diagnostic.toString());
    }
    assertEquals(found.stream().noneMatch(Diagnostic::isError), loaded.isOk());
  }

  @Test
  void everyCodeHasABadFile() throws IOException {
    TreeSet<String> shown =
        files().stream()
            .map(f -> f.getFileName().toString().split("-")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<String> codes =
        Arrays.stream(LoadCode.values())
            .map(LoadCode::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(codes, shown);
  }
}

package org.hessq.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hessq.diagnostic.Checked;
import org.hessq.read.FolderFiles;
import org.hessq.read.ProblemReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem file that is handed out can be read. */
class ExamplesTest {
  private static final Path ROOT = Path.of("..");

  static List<Path> problems() throws IOException {
    try (Stream<Path> examples = Files.walk(ROOT.resolve("examples"));
        Stream<Path> clients = Files.walk(ROOT.resolve(".ci/clients"))) {
      return Stream.concat(examples, clients)
          .filter(file -> file.toString().endsWith(".hq"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void isReadWithoutComplaint(Path file) throws IOException {
    String text = Files.readString(file);
    FolderFiles data = new FolderFiles(file.getParent(), FolderFiles.Reach.INSIDE);
    Checked<?> read =
        text.contains("newton {")
            ? ProblemReader.readTraining(file.toString(), text, data)
            : ProblemReader.read(file.toString(), text, data);
    assertEquals(List.of(), read.diagnostics());
    assertTrue(read.isOk());
  }

  @Test
  void thereAreSome() throws IOException {
    assertTrue(problems().size() >= 13, problems().toString());
  }

  @ParameterizedTest
  @MethodSource("problems")
  void itsFolderExplainsIt(Path file) throws IOException {
    Path folder = file.getParent();
    String name = folder.getFileName().toString();
    if (name.equals("clients")) {
      return;
    }
    Path readme = (name.equals("estimate") ? folder.getParent() : folder).resolve("README.md");
    String shown = folder.relativize(file).toString();
    assertTrue(Files.readString(readme).contains(shown), readme + " does not name " + shown);
  }
}

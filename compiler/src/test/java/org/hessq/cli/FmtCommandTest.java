package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {
  private static final String UGLY = "OPENQASM 3.0;\n  qubit   q;";
  private static final String NEAT = "OPENQASM 3.0;\nqubit q;\n";
  private static final String BROKEN = "OPENQASM 3.0;\nqubit q\nqubit;\n";

  @TempDir Path folder;

  @Test
  void formatsInPlaceAndLeavesNothingElse() throws IOException {
    Path ugly = file("ugly.qasm", UGLY);
    Run run = Run.of("fmt", ugly.toString());
    assertEquals(new Run(Exit.FINE, "", ""), run);
    assertEquals(NEAT, Files.readString(ugly));
    assertEquals(List.of("ugly.qasm"), names());
  }

  @Test
  void leavesAFormattedFileUntouched() throws IOException {
    Path neat = file("neat.qasm", NEAT);
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(neat, old);
    assertEquals(Exit.FINE, Run.of("fmt", neat.toString()).exit());
    assertEquals(old, Files.getLastModifiedTime(neat));
  }

  @Test
  void formatsStandardInput() {
    assertEquals(new Run(Exit.FINE, NEAT, ""), Run.withInput(UGLY, "fmt", "-"));
  }

  @Test
  void checkWritesNothingAndNamesWhatIsNotFormatted() throws IOException {
    Path ugly = file("ugly.qasm", UGLY);
    Path neat = file("neat.qasm", NEAT);
    Run run = Run.of("fmt", "--check", neat.toString(), ugly.toString());
    assertEquals(new Run(Exit.INPUT, ugly + ": not formatted\n", ""), run);
    assertEquals(UGLY, Files.readString(ugly));
    assertEquals(Exit.FINE, Run.of("fmt", "--check", neat.toString()).exit());
  }

  @Test
  void formatsWhatHasNoMeaning() {
    String text = "OPENQASM 3.0;\nh   nowhere [ 7 ] ;  // kept\nint i = 1.5 + \"01\";";
    String neat = "OPENQASM 3.0;\nh nowhere[7];  // kept\nint i = 1.5 + \"01\";\n";
    Run run = Run.withInput(text, "fmt", "-");
    assertEquals(Exit.FINE, run.exit(), run.err());
    assertEquals(neat.replace("  //", " //"), run.out().replace("  //", " //"));
  }

  @Test
  void oneBrokenFileStopsAllAndIsShownWithItsLine() throws IOException {
    Path ugly = file("ugly.qasm", UGLY);
    Path broken = file("broken.qasm", BROKEN);
    Run run = Run.of("fmt", ugly.toString(), broken.toString());
    assertEquals(Exit.INPUT, run.exit());
    assertEquals(UGLY, Files.readString(ugly));
    assertTrue(run.err().contains(broken + ":"), run.err());
    assertTrue(run.err().contains(" | ") && run.err().contains("^"), run.err());
  }

  @Test
  void keepsALinkAndTheFilesPermissions() throws IOException {
    Path ugly = file("ugly.qasm", UGLY);
    Path link = Files.createSymbolicLink(folder.resolve("link.qasm"), ugly);
    Run.of("fmt", link.toString());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(NEAT, Files.readString(ugly));
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Path binary = folder.resolve("binary.qasm");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Run run = Run.of("fmt", binary.toString());
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(
        run.err()
            .startsWith(
                binary + ":1:1: error[HQ0804]: not UTF-8 text: the byte ff at offset 0\n  help: "),
        run.err());
    Run missing = Run.of("fmt", "no such.qasm");
    assertTrue(
        missing.err().startsWith("no such.qasm:1:1: error[HQ0801]: there is no such file"),
        missing.err());
    assertEquals(Exit.INPUT, missing.exit());
    assertEquals(Exit.INPUT, Run.of("fmt", folder.toString()).exit());
    assertEquals(Exit.INPUT, Run.of("fmt", "bad\0name").exit());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

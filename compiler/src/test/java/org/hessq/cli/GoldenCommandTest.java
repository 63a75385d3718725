package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenCommandTest {
  @TempDir Path folder;

  private Run golden(String... more) {
    List<String> arguments =
        Stream.concat(Stream.of("golden", folder.toString()), Stream.of(more)).toList();
    return Run.of(arguments.toArray(String[]::new));
  }

  /** The line of the table about {@code small}, words one blank apart. */
  private static String row(Run run) {
    return run.out()
        .lines()
        .filter(line -> line.startsWith("small"))
        .findFirst()
        .orElseThrow()
        .replaceAll(" +", " ");
  }

  @Test
  void saysWhichOfTheThreeStillHolds() throws IOException {
    Files.writeString(
        folder.resolve("small.hq"),
        "matrix A = tridiagonal(2, -1, 3, -1);\nencode A to 0.1;\ntarget unitary;\n");
    Path circuit = folder.resolve("small.qasm");
    Run missing = golden();
    assertEquals(Exit.DIFFERS, missing.exit());
    assertEquals("small - - - missing", row(missing));
    assertEquals("small - - - written", row(golden("--update")));
    Run same = golden();
    assertEquals(Exit.FINE, same.exit());
    assertEquals("small same same same as it was", row(same));
    String text = Files.readString(circuit);
    Files.writeString(circuit, text.replaceAll(";\n", ";\n\n"));
    Run layout = golden();
    assertEquals(Exit.DIFFERS, layout.exit());
    assertEquals("small differs same same as it was", row(layout));
    Files.writeString(circuit, text.replaceFirst("\n( *h [^;]*;)\n", "\n$1\n$1\n$1\n"));
    assertTrue(row(golden()).startsWith("small differs differs same as it was: "), row(golden()));
    Files.writeString(circuit, text.replaceFirst("\n( *)h ([^;]*;)\n", "\n$1x $2\n"));
    assertTrue(
        row(golden()).startsWith("small differs differs differs as it was: "), row(golden()));
    assertEquals(Exit.FINE, golden("--update").exit());
    assertEquals(text, Files.readString(circuit));
  }

  @Test
  void aFolderWithoutProblemsIsAFault() {
    Run run = golden();
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(run.err().contains("HQ0821"), run.err());
  }
}

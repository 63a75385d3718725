package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  @TempDir Path folder;
  private Path problem;
  private Path circuit;
  private Path report;

  @BeforeEach
  void compile() throws IOException {
    problem =
        Files.writeString(
            folder.resolve("small.hq"),
            "matrix A = tridiagonal(4, -1, 3, -1);\nvector b = uniform;\nsolve A x = b to 0.1;\n");
    Path out = folder.resolve("out");
    Run run = Run.of("compile", problem.toString(), "-o", out.toString(), "--quiet");
    assertEquals(Exit.FINE, run.exit(), run.err());
    circuit = out.resolve("small.qasm");
    report = out.resolve("report.json");
  }

  private Run verify() {
    return Run.of("verify", problem.toString(), circuit.toString());
  }

  private static void replace(Path file, String what, String by) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(what), what);
    Files.writeString(file, text.replaceFirst("\\Q" + what + "\\E", by));
  }

  @Test
  void whatWasCompiledAgrees() {
    Run run = verify();
    assertEquals(Exit.FINE, run.exit(), run.out() + run.err());
    assertTrue(run.out().contains("agrees      report"), run.out());
  }

  @Test
  void aFaultOfTheCircuitIsExitCode2AndNamed() throws IOException {
    replace(circuit, "    cz a, b;", "    z b;");
    Run run = verify();
    assertEquals(Exit.DIFFERS, run.exit(), run.out() + run.err());
    assertTrue(run.out().contains("and_uncompute"), run.out());
  }

  @Test
  void aFaultOfTheReportIsExitCode2AndNamed() throws IOException {
    replace(report, "\"expectedRepetitions\" : ", "\"expectedRepetitions\" : 1");
    Run run = verify();
    assertEquals(Exit.DIFFERS, run.exit(), run.out() + run.err());
    assertTrue(run.out().contains("resources.expectedRepetitions is "), run.out());
  }

  @Test
  void aFaultOfTheTextIsExitCode2() throws IOException {
    replace(circuit, "OPENQASM 3.0;", "OPENQASM 3.0");
    assertEquals(Exit.DIFFERS, verify().exit());
  }

  @Test
  void anEncodingTooCoarseForWhatIsAskedIsExitCode2() throws IOException {
    String text =
        "matrix A = diagonal(4, i -> 1 + i / 3.7) + tridiagonal(4, -0.31, 0, -0.77);\nencode A to ";
    Path wanted = Files.writeString(folder.resolve("block.hq"), text + "1e-2;\n");
    Path out = folder.resolve("block");
    Run compiled = Run.of("compile", wanted.toString(), "-o", out.toString(), "--quiet");
    assertEquals(Exit.FINE, compiled.exit(), compiled.err());
    Path block = out.resolve("block.qasm");
    Run enough = Run.of("verify", wanted.toString(), block.toString());
    assertTrue(enough.out().contains("agrees      accuracy"), enough.out());
    Files.writeString(wanted, text + "1e-5;\n");
    Run tooCoarse = Run.of("verify", wanted.toString(), block.toString());
    assertEquals(Exit.DIFFERS, tooCoarse.exit(), tooCoarse.out() + tooCoarse.err());
    assertTrue(tooCoarse.out().contains("differs     accuracy"), tooCoarse.out());
  }
}

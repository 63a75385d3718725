package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hessq.report.Basis;
import org.hessq.report.Json;
import org.hessq.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateCommandTest {
  private static final Path EXAMPLES = Path.of("..", "examples", "poisson", "estimate");
  private static final String SMALL =
      "matrix A = tridiagonal(4, -1, 3, -1);\nvector b = basis(0);\nsolve A x = b to 0.1;\n";

  @TempDir Path folder;

  @Test
  void theLargestExampleIsAnsweredWithoutACircuit() throws IOException {
    Path file = EXAMPLES.resolve("solve-40-qubits.hq");
    Run run = Run.of("estimate", file.toString(), "-o", folder.toString());
    assertEquals(Exit.FINE, run.exit(), run.err());
    assertTrue(run.out().contains("none: nothing was compiled"), run.out());
    assertTrue(Files.exists(folder.resolve("report.html")));
    assertFalse(Files.exists(folder.resolve("solve-40-qubits.qasm")));
    assertFalse(Files.exists(folder.resolve("certificate.json")));
    Report report = Json.readReport(Files.readString(folder.resolve("report.json")), "r").orThrow();
    assertEquals(Basis.NUMERICAL, report.resources().basis());
    assertTrue(report.verification().isEmpty());
  }

  @Test
  void exactEstimatesAreCounted() throws IOException {
    Path file = Files.writeString(folder.resolve("small.hq"), SMALL);
    Run run = Run.of("estimate", file.toString(), "--exact", "--json");
    assertEquals(Exit.FINE, run.exit(), run.err());
    Report report = Json.readReport(run.out(), "r").orThrow();
    assertEquals(Basis.PROVEN, report.resources().basis());
  }

  @Test
  void whatCannotBeEstimatedIsTheUsersMistake() throws IOException {
    String singular = SMALL.replace("tridiagonal(4, -1, 3, -1)", "diagonal(4, i -> i)");
    Path file = Files.writeString(folder.resolve("small.hq"), singular);
    Run run = Run.of("estimate", file.toString());
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(run.err().contains("HQ0061"), run.err());
    assertFalse(Files.exists(folder.resolve("small.out")));
  }

  @Test
  void theReportOfACompiledCircuitStays() throws IOException {
    Path file = Files.writeString(folder.resolve("small.hq"), SMALL);
    assertEquals(Exit.FINE, Run.of("compile", file.toString()).exit());
    Path report = folder.resolve("small.out").resolve("report.json");
    String compiled = Files.readString(report);
    Run refused = Run.of("estimate", file.toString());
    assertEquals(Exit.INPUT, refused.exit());
    assertTrue(refused.err().contains("HQ0822"), refused.err());
    assertTrue(refused.err().contains("-o"), refused.err());
    assertEquals(compiled, Files.readString(report));
    Path aside = folder.resolve("aside");
    Run run = Run.of("estimate", file.toString(), "-o", aside.toString());
    assertEquals(Exit.FINE, run.exit(), run.err());
    assertTrue(run.out().contains("timings.json"), run.out());
    assertTrue(Files.exists(aside.resolve("report.json")));
  }
}

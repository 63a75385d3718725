package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hessq.cli.view.CircuitView;
import org.hessq.load.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectCommandTest {
  private static final String CIRCUIT =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      gate pair a, b {
        h a;
        cx a, b;
        t b;
      }
      qubit[2] q;
      qubit r;
      bit[1] m;
      pair q[0], q[1];
      pair q[1], r;
      m[0] = measure r;
      """;

  @Test
  void countsWhatIsThere() {
    Run run = Run.withInput(CIRCUIT, "inspect", "-");
    assertEquals(Exit.FINE, run.exit(), run.err());
    String[] expected = {
      "qubits 3",
      "q 2",
      "r 1",
      "T 2",
      "Toffolis 0",
      "Cliffords 4",
      "measurements 1",
      "h 2",
      "cx 2",
      "t 2"
    };
    assertLines(run, expected);
    assertEquals("", run.err());
  }

  @Test
  void faultsOfTheFileAreTheUsersMistake() {
    Run run = Run.withInput(CIRCUIT.replace("pair q[1], r", "pair q[1], w"), "inspect", "-");
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(run.err().contains("   12 | pair q[1], w;"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void saysHowEachNumberOfAProblemIsKnown() {
    Run run = Run.of("inspect", "../examples/ridge-newton/ridge-newton.hq");
    assertEquals(Exit.FINE, run.exit(), run.err());
    assertLines(
        run,
        "rows 30",
        "non-zeros 900 computed",
        "symmetry symmetric",
        "definiteness positive definite",
        "invertible yes",
        "σ_max 0.2701 computed",
        "condition number 27.01 computed",
        "task solve to 0.01",
        "target adaptive");
  }

  @Test
  void aSingularMatrixIsSaidToBeSoAndIsNoFault() {
    Run run = Run.of("inspect", "../test-circuits/analyse/HQ0061-zero-row.hq");
    assertEquals(Exit.FINE, run.exit(), run.err());
    assertLines(
        run, "invertible no: singular to working precision", "condition number infinite computed");
    assertTrue(run.out().contains("error[HQ0061]: "), run.out());
    assertEquals("", run.err());
  }

  @Test
  void boundsAndWhatIsNotCertifiedAreTold() {
    Run run = Run.of("inspect", "../test-circuits/analyse/HQ0062-indefinite-grid.hq");
    assertLines(
        run, "invertible not certified", "σ_min at most 3 unknown", "definiteness indefinite");
    assertTrue(run.out().contains("warning[HQ0062]: "), run.out());
  }

  @Test
  void readsMatrixFilesOfAnyShape() {
    Run square = Run.of("inspect", "../examples/nonsymmetric/advection.mtx");
    assertLines(square, "symmetry neither symmetric nor hermitian", "column sparsity 6 computed");
    Run vector = Run.of("inspect", "../examples/ridge-newton/gradient.mtx");
    assertLines(vector, "columns 1", "invertible no: not square");
  }

  @Test
  void jsonHoldsTheSameForEveryKind() {
    JsonMapper mapper = JsonMapper.builder().build();
    JsonNode problem =
        mapper.readTree(Run.of("inspect", "--json", "../examples/poisson/solve-3-qubits.hq").out());
    assertEquals("computed", problem.at("/matrix/sigmaMin/is").asString());
    assertEquals(22, problem.at("/matrix/nonZeros").asInt());
    JsonNode singular =
        mapper.readTree(
            Run.of("inspect", "--json", "../test-circuits/analyse/HQ0061-zero-row.hq").out());
    assertTrue(singular.at("/matrix/conditionNumber/high").isNull());
    assertEquals("HQ0061", singular.at("/matrix/remarks/0/code").asString());
    JsonNode circuit = mapper.readTree(Run.withInput(CIRCUIT, "inspect", "--json", "-").out());
    assertEquals(2, circuit.at("/gates/cx").asInt());
    assertEquals("r", circuit.at("/registers/1/name").asString());
  }

  private static void assertLines(Run run, String... expected) {
    String out = run.out().replaceAll(" +", " ");
    for (String line : expected) {
      assertTrue(out.lines().anyMatch(l -> l.strip().equals(line)), line + " in\n" + run.out());
    }
  }

  @Test
  void saysWhoReadsACircuitDifferently() {
    String text = "include \"stdgates.inc\"; qubit[2] q; x q[-1]; @a\nU(1, 2, 3) q[0];";
    Run run = Run.withInput(text, "inspect", "--portable", "-");
    assertEquals(Exit.FINE, run.exit());
    assertTrue(run.out().contains("differs[QASM0950]"), run.out());
    assertTrue(run.out().contains("differs[QASM0955]"), run.out());
    assertTrue(run.out().contains("refused[QASM0973]"), run.out());
    Run fine = Run.withInput("qubit q; reset q;", "inspect", "--portable", "--json", "-");
    assertEquals(0, JsonMapper.builder().build().readTree(fine.out()).get("traps").size());
    Run broken = Run.withInput("qubit q; h q;", "inspect", "--portable", "-");
    assertEquals(Exit.INPUT, broken.exit());
    assertTrue(broken.err().contains("QASM0100"), broken.err());
  }

  /** A text longer than what is read as a whole, with {@code last} as its last line. */
  private static String longCircuit(String last) {
    String head =
        """
        OPENQASM 3.0;
        include "stdgates.inc";
        gate pair a, b { h a; cx a, b; t b; }
        def both(qubit[2] a) { pair a[0], a[1]; pow(3) @ pair a[1], a[0]; }
        qubit[2] q;
        bit[2] c;
        """;
    String body =
        """
        pair q[0], q[1]; both(q);
        for int i in [1:10] { cx q[0], q[1]; }
        c = measure q; // an outcome
        if (c[0]) { x q[0]; rz(0.3) q[1]; }
        reset q;
        """;
    return head + body.repeat(40_000) + last + "\n";
  }

  @Test
  void aLongCircuitHasTheFactsOfAShortOne(@TempDir Path folder) throws IOException {
    String text = longCircuit("");
    String expected = CircuitView.of(Loader.load("long.qasm", text).orThrow()).text();
    Path file = Files.writeString(folder.resolve("long.qasm"), text);
    Run ofFile = Run.of("inspect", file.toString());
    assertEquals(expected, ofFile.out(), ofFile.err());
    assertEquals(expected, Run.withInput(text, "inspect", "-").out());
  }

  @Test
  void aLongCircuitHasItsFaultsToo(@TempDir Path folder) throws IOException {
    Run unknown = Run.withInput(longCircuit("nothing q;"), "inspect", "-");
    assertEquals(Exit.INPUT, unknown.exit());
    assertTrue(unknown.err().contains("QASM0100"), unknown.err());
    assertEquals("", unknown.out());

    Run timed = Run.withInput(longCircuit("delay[1ns] q; delay[2ns] q;"), "inspect", "-");
    assertEquals(Exit.FINE, timed.exit());
    assertEquals(1, timed.err().split("QASM2902", -1).length - 1, timed.err());

    Path file = folder.resolve("bytes.qasm");
    Files.write(file, longCircuit("\u00e9").getBytes(StandardCharsets.ISO_8859_1));
    Run bytes = Run.of("inspect", file.toString());
    assertEquals(Exit.INPUT, bytes.exit());
    assertTrue(bytes.err().contains("HQ0804"), bytes.err());
  }
}

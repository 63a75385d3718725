package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {
  private static final String HEAD =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      """;

  @Test
  void showsAmplitudesWhereNothingIsMeasured() {
    Run run =
        Run.withInput(
            HEAD + "qubit[2] a;\nqubit b;\nh a[0];\ncx a[0], b;\nx a[1];\nt b;\n", "simulate", "-");
    assertEquals(Exit.FINE, run.exit(), run.err());
    assertEquals(
        """
        -: 3 qubits, dense state vector, 2 non-zero amplitudes

        b   a         re          im  probability
        0  10   0.707107    0.000000     0.500000
        1  11   0.500000    0.500000     0.500000
        """,
        run.out());
  }

  /** Three simulators, one law: a fair coin that is copied to every bit. */
  @ParameterizedTest
  @ValueSource(strings = {"3", "30 t q[0];", "30", "2 t q[0];"})
  void everySimulatorDrawsTheSameLaw(String qubitsAndGate) {
    String[] parts = qubitsAndGate.split(" ", 2);
    String gate = parts.length > 1 ? parts[1] : "";
    int last = Integer.parseInt(parts[0]) - 1;
    String circuit =
        HEAD
            + "qubit["
            + parts[0]
            + "] q;\nbit[2] c;\nh q[0];\n"
            + gate
            + "\ncx q[0], q["
            + last
            + "];\nc[0] = measure q[0];\nc[1] = measure q["
            + last
            + "];\n";
    JsonNode counts = json(circuit, "simulate", "--json", "--shots", "4000", "--seed", "7", "-");
    String simulator =
        gate.isEmpty()
            ? "stabiliser tableau"
            : last < 26 ? "dense state vector" : "sparse state vector";
    assertEquals(simulator, counts.get("simulator").asString());
    assertEquals(2, counts.get("outcomes").size(), counts.toString());
    assertEquals("00", counts.at("/outcomes/0/bits").asString());
    assertEquals("11", counts.at("/outcomes/1/bits").asString());
    long zeros = counts.at("/outcomes/0/count").asLong();
    assertEquals(4000, zeros + counts.at("/outcomes/1/count").asLong());
    // Six standard deviations of 4000 fair coins are 190.
    assertTrue(Math.abs(zeros - 2000) < 190, "seed 7: " + zeros);
  }

  @Test
  void theSeedAloneDecides() {
    String circuit = HEAD + "qubit q;\nbit c;\nh q;\nt q;\nh q;\nc = measure q;\n";
    String first = Run.withInput(circuit, "simulate", "--seed", "3", "-").out();
    assertEquals(first, Run.withInput(circuit, "simulate", "--seed", "3", "-").out());
    assertTrue(!first.equals(Run.withInput(circuit, "simulate", "--seed", "4", "-").out()));
  }

  @Test
  void feedForwardRunsShotByShot() {
    String circuit =
        HEAD
            + "qubit[2] q;\nbit[2] c;\nh q[0];\nt q[1];\nc[0] = measure q[0];\n"
            + "if (c[0]) { x q[1]; }\nc[1] = measure q[1];\n";
    JsonNode counts = json(circuit, "simulate", "--json", "-");
    assertEquals("00", counts.at("/outcomes/0/bits").asString());
    assertEquals("11", counts.at("/outcomes/1/bits").asString());
    assertEquals(2, counts.get("outcomes").size());
  }

  @Test
  void manyAmplitudesAreCutAndCounted() {
    Run run =
        Run.withInput(
            HEAD + "qubit[12] q;\nfor int i in [0:11] { h q[i]; }\nt q[0];\n", "simulate", "-");
    assertEquals(3 + 1024 + 1, run.out().lines().count());
    assertTrue(run.out().endsWith("... and 3072 more\n"), run.out());
  }

  @Test
  void saysWhichSimulatorAndWhy() {
    Run run = Run.of("simulate", "--explain-simulator", "../test-circuits/emit/bell.qasm");
    assertTrue(run.err().startsWith("simulator: stabiliser tableau, because "), run.err());
  }

  @Test
  void refusesWhatIsTooLargeWithTheNumberNeeded() {
    String loop = "for int i in [0:1] { t q[0]; }\n";
    String wide = HEAD + "qubit[30] q;\n" + loop + "for int i in [0:29] { h q[i]; }\n";
    Run terms = Run.withInput(wide, "simulate", "-");
    assertEquals(Exit.INPUT, terms.exit());
    assertTrue(terms.err().contains("error[HQ0816]: "), terms.err());
    assertTrue(terms.err().contains("1,073,741,824"), terms.err());
  }

  @Test
  void shotsNeedAMeasurementAndANumber() {
    Run run = Run.withInput(HEAD + "qubit q;\nh q;\n", "simulate", "--shots", "5", "-");
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(run.err().contains("error[HQ0813]: "), run.err());
    for (String wrong : new String[] {"0", "-1", "x", "1e3", "99999999999"}) {
      Run usage = Run.withInput("", "simulate", "--shots=" + wrong, "-");
      assertEquals(Exit.USAGE, usage.exit(), wrong);
      assertTrue(usage.err().contains("no number from 1 to "), usage.err());
    }
  }

  private static final String COIN =
      HEAD + "input float theta;\nqubit q;\nbit[2] c;\nry(theta) q;\nc[1] = measure q;\n";

  @Test
  void inputsAreGivenOneByOneOrTogether(@TempDir Path folder) throws IOException {
    Path inputs = folder.resolve("in.json");
    Files.writeString(inputs, "{\"theta\": 0.5}");
    String file = inputs.toString();
    JsonNode counts = json(COIN, "simulate", "--json", "--inputs", file, "-");
    assertEquals(
        Math.pow(Math.sin(0.25), 2), counts.at("/outcomes/1/probability").asDouble(), 1e-12);
    assertEquals("10", counts.at("/outcomes/1/bits").asString());
    counts = json(COIN, "simulate", "--json", "--inputs", file, "--input", "theta=pi/3", "-");
    assertEquals(0.25, counts.at("/outcomes/1/probability").asDouble(), 1e-12);
  }

  @Test
  void wrongInputsAreNamed(@TempDir Path folder) throws IOException {
    assertFault("QASM3002", COIN, "simulate", "-");
    assertFault("QASM3002", COIN, "simulate", "--input", "theta=1", "--input", "phi=1", "-");
    assertFault("QASM3002", COIN, "simulate", "--input", "theta=x", "-");
    for (String wrong : List.of("[1]", "{\"theta\" 1}")) {
      Path inputs = folder.resolve("in.json");
      Files.writeString(inputs, wrong);
      assertFault("HQ0902", COIN, "simulate", "--inputs", inputs.toString(), "-");
    }
  }

  private static void assertFault(String code, String program, String... arguments) {
    Run run = Run.withInput(program, arguments);
    assertEquals(Exit.INPUT, run.exit(), run.err());
    assertTrue(run.err().contains("error[" + code + "]: "), run.err());
  }

  /** Circuits are walked, and interpreted when exact probabilities are asked for. */
  @Test
  void exactProbabilitiesOfCircuits() {
    String circuit = HEAD + "qubit q;\nbit c;\nrx(pi/3) q;\nc = measure q;\n";
    assertTrue(json(circuit, "simulate", "--json", "-").get("paths") == null);
    JsonNode exact = json(circuit, "simulate", "--json", "--exact", "-");
    assertEquals(1, exact.get("paths").asInt());
    assertEquals(0.75, exact.at("/outcomes/0/probability").asDouble(), 1e-12);
  }

  @Test
  void theSimulatorCanBeNamed() {
    String wide = HEAD + "qubit[40] q;\nbit c;\nh q[0];\nc = measure q[0];\n";
    String program = wide + "if (!c) { x q[1]; }\n";
    for (String text : List.of(wide, program)) {
      for (String kind : List.of("sparse", "tableau")) {
        JsonNode counts = json(text, "simulate", "--json", "--simulator", kind, "-");
        assertTrue(counts.get("simulator").asString().contains(kind), "" + counts);
      }
    }
    assertFault("HQ0814", wide, "simulate", "--simulator", "dense", "-");
    assertFault("QASM3007", program, "simulate", "--simulator", "dense", "-");
    assertFault("QASM3008", program + "t q[0];\n", "simulate", "--simulator", "tableau", "-");
    assertEquals(Exit.USAGE, Run.of("simulate", "--simulator", "best", "-").exit());
  }

  @Test
  void filesAreIncludedFromTheProgramsFolder(@TempDir Path folder) throws IOException {
    Path program = folder.resolve("main.qasm");
    Files.writeString(folder.resolve("parts.inc"), "gate flip q { x q; }\n");
    String text = "include \"parts.inc\";\nqubit q;\nbit c;\nflip q;\nc = measure q;\n";
    Files.writeString(program, HEAD + text);
    Run run = Run.of("simulate", "--json", program.toString());
    assertEquals(Exit.FINE, run.exit(), run.err());
    JsonNode counts = JsonMapper.builder().build().readTree(run.out());
    assertEquals("1", counts.at("/outcomes/0/bits").asString());
    assertFault("QASM0125", HEAD + "include \"nowhere.inc\";\n", "simulate", "-");
  }

  @Test
  void amplitudesOfProgramsHaveTheirPhase() {
    Run run =
        Run.withInput(
            HEAD + "qubit q;\nint n = 2;\nwhile (n > 0) { gphase(pi/4); n -= 1; }\n",
            "simulate",
            "-");
    assertEquals(
        "-: 1 qubits, dense state vector\n\nn\n0\n\nq         re          im  probability\n"
            + "0   0.000000    1.000000     1.000000\n",
        run.out());
  }

  private static JsonNode json(String circuit, String... arguments) {
    Run run = Run.withInput(circuit, arguments);
    assertEquals(Exit.FINE, run.exit(), run.err());
    return JsonMapper.builder().build().readTree(run.out());
  }

  @Test
  void samplesCircuitsInStimsTextForm() {
    Run run =
        Run.of("simulate", "--shots", "64000", "../test-circuits/simulate/surface-code-3.stim");
    assertEquals(Exit.FINE, run.exit(), run.err());
    assertTrue(run.out().contains("41 measurements, 32 detectors, of which 0."), run.out());
    assertTrue(run.out().contains("\nobservable 0  "), run.out());
    Run bad = Run.of("simulate", "../test-circuits/load/stim/STIM0004-pair.stim");
    assertEquals(Exit.INPUT, bad.exit());
    assertTrue(bad.err().contains("STIM0004"), bad.err());
  }

  /** Nothing that was asked for is passed over. */
  @Test
  void optionsThatDoNotApplyAreRefused() {
    String stim = "../test-circuits/simulate/surface-code-3.stim";
    for (String option :
        List.of(
            "--expect=Z0",
            "--simulator=tableau",
            "--precision=double",
            "--exact",
            "--paulis=9",
            "--input=a=1",
            "--inputs=a.json")) {
      Run run = Run.of("simulate", option, stim);
      assertEquals(Exit.INPUT, run.exit(), option);
      assertTrue(run.err().contains("error[HQ0819]: "), run.err());
      assertTrue(run.err().contains(", without " + option.split("=", 2)[0] + "\n"), run.err());
      assertEquals("", run.out());
    }
    Run several = Run.of("simulate", "--exact", "--expect", "Z0", stim);
    assertTrue(several.err().contains("without --expect, --exact\n"), several.err());
    Run explained = Run.of("simulate", "--explain-simulator", "--json", "--seed", "2", stim);
    assertTrue(explained.err().startsWith("simulator: Pauli frames, because "), explained.err());
    assertFault("HQ0819", FOUR, "simulate", "--paulis", "9", "-");
    assertFault("HQ0819", COIN, "simulate", "--paulis", "9", "--input", "theta=1", "-");
  }

  private static final String FOUR =
      HEAD + "qubit[4] q;\nh q[0];\nt q[0];\nh q[0];\ncx q[0], q[1];\nh q[2];\ntdg q[2];\n";

  /** ⟨Z⟩ and ⟨YY⟩ of what HTH makes, ⟨X⟩ and ⟨Y⟩ of T†|+⟩, by every method. */
  @ParameterizedTest
  @ValueSource(strings = {"dense", "sparse", "paulis", "paths"})
  void expectationValuesByEveryMethod(String simulator) {
    String products = "Z0, Y1 Y0, X2, Y2*Z3, Z*";
    JsonNode found =
        json(FOUR, "simulate", "--json", "--simulator", simulator, "--expect", products, "-");
    double half = Math.sqrt(0.5);
    double[] expected = {half, 0, half, -half, half, half, 0, 1};
    assertEquals(expected.length, found.get("expectations").size());
    for (int k = 0; k < expected.length; k++) {
      JsonNode value = found.get("expectations").get(k);
      assertEquals(expected[k], value.get("value").asDouble(), 1e-12, value.toString());
      assertEquals(0, value.get("error").asDouble());
    }
    assertEquals("Y0 Y1", found.at("/expectations/1/observable").asString());
  }

  @Test
  void expectationValuesHaveClosedFormsOrErrorBounds() {
    Run exact = Run.withInput(FOUR, "simulate", "--precision", "exact", "--expect", "Y2", "-");
    assertTrue(exact.out().contains("Y2  -0.707106781"), exact.out());
    String layers =
        HEAD
            + "qubit[6] q;\nfor int k in [1:4] { for int i in [0:5] { ry(0.3) q[i]; rz(0.2) q[i]; }"
            + " for int i in [0:4] { cx q[i + 1], q[i]; } }\n";
    String[] asked = {"simulate", "--json", "--expect", "Z0", "--simulator"};
    double truth = json(layers, with(asked, "dense", "-")).at("/expectations/0/value").asDouble();
    JsonNode cut = json(layers, with(asked, "paulis", "--paulis", "20", "-"));
    double error = cut.at("/expectations/0/error").asDouble();
    double value = cut.at("/expectations/0/value").asDouble();
    assertTrue(error > 0 && Math.abs(value - truth) <= error, truth + " is not in " + cut);
  }

  /** Single precision shows the digits that it has. */
  @Test
  void expectationValuesShowWhatRoundingLeaves() {
    Run single = Run.withInput(FOUR, "simulate", "--precision", "single", "--expect", "Y2", "-");
    assertTrue(single.out().contains(" Y2  -0.707107 "), single.out());
    Run full = Run.withInput(FOUR, "simulate", "--expect", "Y2", "-");
    assertTrue(full.out().contains(" Y2  -0.707106781 "), full.out());
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void wrongObservablesAreNamed() {
    for (String wrong : List.of("", "Q0", "Z", "Z4", "Z0 X0", "Z0,,Z1", "Z99999999999", "z0")) {
      assertFault("HQ0817", FOUR, "simulate", "--expect", wrong, "-");
    }
    String drawn = FOUR + "bit c;\nc = measure q[0];\nh q[0];\n";
    for (String kind : List.of("dense", "sparse", "paulis", "paths")) {
      assertFault("HQ0818", drawn, "simulate", "--simulator", kind, "--expect", "Z0", "-");
    }
    assertFault("HQ0818", FOUR, "simulate", "--shots", "5", "--expect", "Z0", "-");
    String last = FOUR + "bit c;\nc = measure q[0];\n";
    assertEquals(Exit.FINE, Run.withInput(last, "simulate", "--expect", "Z0", "-").exit());
  }

  @Test
  void precisionIsHonouredOrRefusedByName() {
    JsonNode exact = json(FOUR, "simulate", "--json", "--precision", "exact", "-");
    assertEquals("sparse state vector", exact.get("simulator").asString());
    assertEquals("(1 + ω)/√2^3", exact.at("/amplitudes/0/exact").asString());
    JsonNode single = json(FOUR, "simulate", "--json", "--precision", "single", "-");
    assertEquals("dense state vector", single.get("simulator").asString());
    assertEquals(exact.get("nonZeros").asLong(), single.get("nonZeros").asLong());
    for (int k = 0; k < 4; k++) {
      double re = exact.at("/amplitudes/" + k + "/re").asDouble();
      assertEquals(re, single.at("/amplitudes/" + k + "/re").asDouble(), 1e-6);
    }
    String turned = FOUR + "rx(0.1) q[0];\n";
    assertFault("HQ0814", turned, "simulate", "--precision", "exact", "-");
    assertFault("HQ0814", FOUR, "simulate", "--precision", "exact", "--simulator", "dense", "-");
    assertFault("HQ0814", FOUR, "simulate", "--precision", "single", "--simulator", "sparse", "-");
    String program = FOUR + "bit c;\nc = measure q[0];\nif (c) { h q[1]; }\n";
    for (String precision : List.of("single", "exact")) {
      JsonNode law = json(program, "simulate", "--json", "--exact", "--precision", precision, "-");
      double zero = law.at("/outcomes/0/probability").asDouble();
      assertEquals((1 + Math.sqrt(0.5)) / 2, zero, precision.equals("exact") ? 1e-12 : 1e-6);
    }
    assertFault(
        "QASM3010",
        program + "ry(0.3) q[1];\n",
        "simulate",
        "--exact",
        "--precision",
        "exact",
        "-");
    assertEquals(Exit.USAGE, Run.of("simulate", "--precision", "half", "-").exit());
  }

  /** Exact amplitudes have numbers of 62 bits, which a deep circuit outgrows. */
  @Test
  void numbersThatExactAmplitudesOutgrowAreSaid() {
    String deep = HEAD + "qubit q;\n" + "h q;\nt q;\n".repeat(300);
    String measured = deep + "bit c;\nc = measure q;\nif (c) { x q; }\n";
    for (String text : List.of(deep, measured)) {
      Run run = Run.withInput(text, "simulate", "--precision", "exact", "-");
      assertEquals(Exit.INPUT, run.exit());
      assertTrue(run.err().contains("bits of an exact amplitude: needs 63"), run.err());
    }
    assertEquals(Exit.FINE, Run.withInput(deep, "simulate", "-").exit());
  }
}

package org.hessq.execute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.run.Prepared;
import org.hessq.simulate.choice.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that say in comments what they do, each about one construct. */
class SelfCheckingProgramsTest {
  /** Sums of a few dozen products of doubles. */
  private static final double ROUNDING = 1e-12;

  private static final long SHOTS = 600;
  private static final int MOST_DENSE_QUBITS = 12;

  static List<Path> programs() throws IOException {
    return Programs.files(false);
  }

  static List<Path> refused() throws IOException {
    return Programs.files(true);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void doWhatTheySay(Path file) {
    String text = Programs.text(file);
    Expectation expectation = Expectation.of(text);
    assertTrue(
        !expectation.outcomes().isEmpty() || !expectation.amplitudes().isEmpty(),
        file + " says nothing about itself");
    Execution run = run(text, expectation, Optional.empty());
    assertEquals(!expectation.drawn(), run.isExact(), file + " on " + run.why());
    compare(file, expectation, run);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everySimulatorAgrees(Path file) {
    String text = Programs.text(file);
    Expectation expectation = Expectation.of(text);
    int qubits = run(text, expectation, Optional.empty()).qubits();
    if (!expectation.drawn()) {
      compare(file, expectation, run(text, expectation, Optional.of(Simulator.SPARSE)));
    }
    if (qubits <= MOST_DENSE_QUBITS) {
      compare(file, expectation, run(text, expectation, Optional.of(Simulator.DENSE)));
    }
    if (expectation.amplitudes().isEmpty()) {
      Checked<Execution> tableau =
          Programs.run(text, expectation.inputs(), SHOTS, Optional.of(Simulator.TABLEAU));
      if (tableau.isOk()) {
        compare(file, expectation, tableau.orThrow());
      } else {
        assertEquals(
            ExecuteCode.NOT_CLIFFORD.id(), tableau.diagnostics().getLast().code(), "" + file);
      }
    }
  }

  private static Execution run(
      String text, Expectation expectation, Optional<Simulator> simulator) {
    Checked<Execution> run = Programs.run(text, expectation.inputs(), SHOTS, simulator);
    Execution execution = run.orThrow();
    TreeSet<String> warnings = new TreeSet<>();
    run.diagnostics().stream()
        .map(Diagnostic::code)
        .filter(code -> code.startsWith("QASM3"))
        .forEach(warnings::add);
    assertEquals(new TreeSet<>(expectation.warnings()), warnings);
    return execution;
  }

  private static void compare(Path file, Expectation expectation, Execution run) {
    if (!expectation.outcomes().isEmpty()) {
      compareOutcomes(file, expectation, run);
    }
    if (!expectation.amplitudes().isEmpty()) {
      compareAmplitudes(file, expectation, run);
    }
  }

  private static void compareOutcomes(Path file, Expectation expectation, Execution run) {
    Map<List<String>, Double> probabilities = new LinkedHashMap<>();
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    List<Integer> places = new ArrayList<>();
    for (String name : expectation.variables()) {
      assertTrue(run.names().contains(name), name + " is no result of " + file);
      places.add(run.names().indexOf(name));
    }
    for (Execution.Outcome outcome : run.outcomes()) {
      List<String> values = places.stream().map(outcome.values()::get).toList();
      probabilities.merge(values, outcome.probability().orElse(0), Double::sum);
      counts.merge(values, outcome.count(), Long::sum);
    }
    for (List<String> values : probabilities.keySet()) {
      assertTrue(expectation.outcomes().containsKey(values), file + " gave " + values);
    }
    double total = 0;
    for (Map.Entry<List<String>, Double> expected : expectation.outcomes().entrySet()) {
      double p = expected.getValue();
      total += p;
      if (run.isExact()) {
        double given = probabilities.getOrDefault(expected.getKey(), 0.0);
        assertEquals(p, given, ROUNDING, file + ": " + expected.getKey());
      }
      // Six standard deviations: one draw in 10^9 of a right program fails.
      double count = counts.getOrDefault(expected.getKey(), 0L);
      double tolerance = 6 * Math.sqrt(SHOTS * p * (1 - p));
      assertEquals(SHOTS * p, count, tolerance, file + ", seed 1: " + expected.getKey());
    }
    assertEquals(1, total, ROUNDING, file + " expects");
  }

  private static void compareAmplitudes(Path file, Expectation expectation, Execution run) {
    Execution.State state = run.state().orElseThrow();
    Map<String, double[]> left = new LinkedHashMap<>(expectation.amplitudes());
    for (int k = 0; k < state.amplitudes().size(); k++) {
      StringBuilder bits = new StringBuilder();
      for (Prepared.Register register : state.registers()) {
        for (int q = register.first(); q < register.first() + register.size(); q++) {
          bits.insert(0, state.amplitudes().bit(k, q) ? '1' : '0');
        }
      }
      double[] expected = left.remove(bits.toString());
      double[] wanted = expected == null ? new double[2] : expected;
      assertEquals(wanted[0], state.amplitudes().re(k), ROUNDING, file + ": re of " + bits);
      assertEquals(wanted[1], state.amplitudes().im(k), ROUNDING, file + ": im of " + bits);
    }
    assertTrue(left.isEmpty(), file + " lacks " + left.keySet());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void areRefusedByName(Path file) {
    String text = Programs.text(file);
    Checked<Execution> run =
        Programs.run(text, Expectation.of(text).inputs(), 10, Optional.empty());
    assertFalse(run.isOk(), "" + file);
    String code = file.getFileName().toString().substring(0, "QASM3001".length());
    List<String> errors =
        run.diagnostics().stream().filter(Diagnostic::isError).map(Diagnostic::code).toList();
    assertTrue(errors.stream().allMatch(code::equals), file + ": " + run.diagnostics());
  }

  /** Codes of one simulator or precision need its option, and the remark is no error. */
  @Test
  void noCodeIsWithoutAFile() throws IOException {
    TreeSet<String> seen = new TreeSet<>();
    for (Path file : refused()) {
      seen.add(file.getFileName().toString().substring(0, "QASM3001".length()));
    }
    TreeSet<String> codes = new TreeSet<>();
    for (ExecuteCode code : ExecuteCode.values()) {
      if (!List.of(ExecuteCode.NOT_CLIFFORD, ExecuteCode.NOT_EXACT, ExecuteCode.IGNORED)
          .contains(code)) {
        codes.add(code.id());
      }
    }
    assertEquals(codes, seen);
  }

  @Test
  void theTableauRefusesWhatIsNoCliffordGate() {
    Checked<Execution> run =
        Programs.run(
            "include \"stdgates.inc\";\nqubit q;\nt q;\n",
            Map.of(),
            10,
            Optional.of(Simulator.TABLEAU));
    assertEquals("QASM3008", run.diagnostics().getFirst().code());
  }
}

package org.hessq.execute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hessq.report.Json;
import org.hessq.simulate.choice.Simulator;
import org.junit.jupiter.api.Test;

/** Random programs with feed-forward: simulators agree, and others are asked in {@code .ci}. */
class RandomProgramsTest {
  private static final int FLAT = 300;
  private static final int RICH = 200;
  private static final double ROUNDING = 1e-11;
  private static final Path FOLDER = Path.of("target/exchange-execute");

  /** What {@code .ci/execute/random_programs.py} reads beside a program. */
  record Facts(List<String> variables, List<Outcome> outcomes) {
    record Outcome(List<String> values, double probability) {}
  }

  @Test
  void probabilitiesAreExactAndTheSameOnBothSimulators() throws IOException {
    Files.createDirectories(FOLDER);
    for (int k = 0; k < FLAT + RICH; k++) {
      String name = String.format("%s-%03d", k < FLAT ? "flat" : "rich", k);
      String text = RandomProgram.of(k, k >= FLAT);
      Execution run = run(text, name, Simulator.DENSE);
      Map<List<String>, Double> dense = probabilities(run);
      if (k % 10 == 0) {
        assertSame(dense, probabilities(run(text, name, Simulator.SPARSE)), k);
      }
      double total = dense.values().stream().mapToDouble(Double::doubleValue).sum();
      assertEquals(1, total, ROUNDING, "seed of " + name);
      Files.writeString(FOLDER.resolve(name + ".qasm"), text);
      Files.writeString(FOLDER.resolve(name + ".json"), Json.write(facts(run, dense)));
    }
  }

  private static Execution run(String text, String name, Simulator kind) {
    Execution run = Programs.run(text, Map.of(), 1000, Optional.of(kind)).orThrow();
    assertTrue(run.isExact(), name + ": " + run.why());
    return run;
  }

  private static Map<List<String>, Double> probabilities(Execution run) {
    Map<List<String>, Double> probabilities = new LinkedHashMap<>();
    for (Execution.Outcome outcome : run.outcomes()) {
      probabilities.put(outcome.values(), outcome.probability().orElseThrow());
    }
    return probabilities;
  }

  private static Facts facts(Execution run, Map<List<String>, Double> probabilities) {
    return new Facts(
        run.names(),
        probabilities.entrySet().stream()
            .map(entry -> new Facts.Outcome(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** A program in which every measurement is settled at once has the same probabilities. */
  @Test
  void whenMeasurementsAreSettledDoesNotMatter() {
    for (int k = 0; k < 40; k++) {
      String text = RandomProgram.of(k, true);
      String eager =
          text.replaceAll(
              "(?m)^( *)(c\\[\\d]) = measure (.*);$", "$1$2 = measure $3;\n$1if ($2) { }");
      Map<List<String>, Double> lazily = probabilities(run(text, "lazy", Simulator.DENSE));
      Map<List<String>, Double> eagerly = probabilities(run(eager, "eager", Simulator.DENSE));
      assertSame(lazily, eagerly, k);
    }
  }

  private static void assertSame(
      Map<List<String>, Double> expected, Map<List<String>, Double> actual, long seed) {
    assertEquals(expected.keySet(), actual.keySet(), "seed " + seed);
    expected.forEach((key, p) -> assertEquals(p, actual.get(key), ROUNDING, "seed " + seed));
  }
}

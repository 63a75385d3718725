package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {
  private static final String PROBLEM = "../examples/poisson/solve-3-qubits.hq";

  @Test
  void showsCandidatesOneChosenAndWhereTheErrorComesFrom() {
    Run run = Run.of("plan", PROBLEM);
    assertEquals(Exit.FINE, run.exit(), run.err());
    List<String> lines = run.out().lines().toList();
    assertTrue(lines.getFirst().startsWith("solve-3-qubits: solve to 0.01, adaptive, "), run.out());
    assertEquals(1, lines.stream().filter(line -> line.startsWith("* ")).count(), run.out());
    assertTrue(run.out().contains("kernel-reflection"), run.out());
    assertTrue(run.out().contains("inversion"), run.out());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("polynomial ")), run.out());
    assertEquals("", run.err());
  }

  @Test
  void jsonHoldsTheSame() {
    JsonNode plan = json("plan", "--json", PROBLEM);
    int chosen = 0;
    double t = 0;
    for (JsonNode candidate : plan.get("candidates")) {
      if (candidate.get("chosen").asBoolean()) {
        chosen++;
        t = candidate.get("expectedTCount").asDouble();
      }
    }
    assertEquals(1, chosen);
    assertTrue(t > 0);
    assertTrue(plan.at("/errors/polynomial/computed").asDouble() <= 0.01);
    assertTrue(plan.get("effectiveConditionNumber").asDouble() > 1);
  }

  @Test
  void theProfileOfTheCommandLineCounts() {
    double adaptive = json("plan", "--json", PROBLEM).at("/candidates/0/expectedTCount").asDouble();
    JsonNode unitary = json("plan", "--json", "--profile", "unitary", PROBLEM);
    assertEquals("unitary", unitary.get("profile").asString());
    assertTrue(unitary.at("/candidates/0/expectedTCount").asDouble() > adaptive);
  }

  @Test
  void anEncodingHasNeitherSolverNorConditionNumber() {
    JsonNode plan = json("plan", "--json", "../examples/poisson/encode-40-qubits.hq");
    assertTrue(plan.get("effectiveConditionNumber").isNull());
    assertTrue(plan.at("/candidates/0/solver").isNull());
    assertEquals(4, plan.get("alpha").asDouble());
  }

  @Test
  void whatCannotBePlannedIsTheUsersMistake() {
    Run large = Run.of("plan", "../examples/poisson/estimate/solve-40-qubits.hq");
    assertEquals(Exit.INPUT, large.exit());
    assertTrue(large.err().contains("error[HQ0302]: "), large.err());
    Run singular = Run.of("plan", "../test-circuits/analyse/HQ0061-zero-row.hq");
    assertEquals(Exit.INPUT, singular.exit());
    assertTrue(singular.err().contains("error[HQ0061]: "), singular.err());
    assertEquals("", singular.out());
  }

  private static JsonNode json(String... arguments) {
    Run run = Run.of(arguments);
    assertEquals(Exit.FINE, run.exit(), run.err());
    return JsonMapper.builder().build().readTree(run.out());
  }
}

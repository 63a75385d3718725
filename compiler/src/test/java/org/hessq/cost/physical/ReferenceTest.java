package org.hessq.cost.physical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Worked examples that were computed independently. */
class ReferenceTest {
  private static final Path FILE = Path.of("..", "test-circuits", "cost", "physical_examples.json");
  private static final double RELATIVE = 1e-12;

  static Stream<JsonNode> layouts() {
    return JsonMapper.shared().readTree(FILE).get("layout_model").valueStream();
  }

  static Stream<JsonNode> factories() {
    return JsonMapper.shared().readTree(FILE).get("ccz_to_2t").valueStream();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void layoutsAreThoseOfTheExamples(JsonNode example) {
    LogicalCounts counts =
        new LogicalCounts(
            count(example, "Q"),
            count(example, "M_meas"),
            count(example, "M_R"),
            count(example, "D_R"),
            count(example, "M_T"),
            count(example, "M_ccz"));
    Layout layout = Layout.of(counts, number(example, "eps"));
    assertEquals(count(example, "T_per_rotation"), layout.tPerRotation());
    assertEquals(count(example, "Q_layout"), layout.qubits());
    assertEquals(count(example, "logical_depth"), layout.depth());
    assertEquals(count(example, "T_states"), layout.tStates());
    close(number(example, "P_required"), layout.errorEach());

    Machine machine = number(example, "p") == 1e-3 ? Machine.GATE_NS_E3 : Machine.GATE_NS_E4;
    int distance = Code.SURFACE.distance(machine.cliffordError(), layout.errorEach()).getAsInt();
    assertEquals(example.get("code_distance").asInt(), distance);
    assertEquals(
        count(example, "physical_qubits_layout"),
        layout.qubits().multiply(Code.SURFACE.qubits(distance)));
    double cycle = Code.SURFACE.cycleSeconds(machine, distance);
    close(number(example, "cycle_ns"), cycle * 1e9);
    close(number(example, "runtime_s_layout"), layout.depth().doubleValue() * cycle);
  }

  @ParameterizedTest
  @MethodSource("factories")
  void factoriesAreThoseOfTheExamples(JsonNode example) {
    CczFactory factory = new CczFactory(example.get("d1").asInt(), example.get("d2").asInt());
    double p = number(example, "p");
    BigInteger toffolis = count(example, "n_ccz");
    BigInteger tGates = count(example, "n_t");
    close(number(example, "l0"), factory.injectedError(p));
    close(number(example, "l1"), factory.firstLevelError(p));
    close(number(example, "l2"), factory.outputError(p));
    assertEquals(count(example, "footprint").longValueExact(), factory.footprint());
    assertEquals(count(example, "cycles"), factory.cycles(tGates, toffolis));
    close(
        number(example, "factory_error"),
        factory.outputError(p) * CczFactory.states(tGates, toffolis).doubleValue());
  }

  private static void close(double expected, double actual) {
    assertEquals(expected, actual, RELATIVE * Math.abs(expected));
  }

  private static double number(JsonNode node, String key) {
    return node.get(key).asDouble();
  }

  private static BigInteger count(JsonNode node, String key) {
    return node.get(key).bigIntegerValue();
  }
}

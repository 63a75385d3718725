package org.hessq.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.cost.Counts;
import org.hessq.emit.FlatEmitter;
import org.hessq.emit.FlatOptions;
import org.hessq.emit.StimEmitter;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.method.Roles;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.Tableau;
import org.hessq.simulate.Walk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leaves random circuits, with what our simulators and counts say about them, in {@code
 * target/exchange} for Qiskit and Stim, which {@code .ci/clients/exchange.py} asks.
 */
class ExchangeTest {
  private static final Path FOLDER = Path.of("target", "exchange");
  private static final int CLIFFORD_QUBITS = 12;
  private static final int CLIFFORD_GATES = 40;
  private static final int QUBITS = 6;
  private static final int GATES = 200;

  static IntStream seeds() {
    return IntStream.range(0, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void cliffordCircuits(int seed) throws IOException {
    Program program = random(seed, CLIFFORD_QUBITS, CLIFFORD_GATES, true);
    Tableau tableau = new Tableau(CLIFFORD_QUBITS, seed);
    Walk.of(program.circuit().main(), new Gadgets(), tableau);
    List<Double> ones = new ArrayList<>();
    for (int qubit = 0; qubit < CLIFFORD_QUBITS; qubit++) {
      ones.add(tableau.probability(qubit));
    }
    StringWriter stim = new StringWriter();
    StimEmitter.write(program, stim);
    save("clifford-" + seed, program, Map.of("probabilityOfOne", ones));
    Files.writeString(FOLDER.resolve("clifford-" + seed + ".stim"), stim.toString());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void cliffordAndTCircuits(int seed) throws IOException {
    Program program = random(seed, QUBITS, GATES, false);
    DenseState state = new DenseState(QUBITS, seed);
    Walk.of(program.circuit().main(), new Gadgets(), state);
    assertEquals(1, state.squaredNorm(), 1e-12, "seed " + seed);
    save("state-" + seed, program, Map.of("amplitudes", state.interleaved()));
  }

  private static Program random(int seed, int qubits, int gates, boolean clifford) {
    Random random = new Random(seed);
    List<GateKind> kinds = new ArrayList<>(List.of(GateKind.values()));
    kinds.removeIf(kind -> clifford && !kind.isClifford());
    RoutineBuilder builder = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    builder.register("x", qubits);
    for (int i = 0; i < gates; i++) {
      GateKind kind = kinds.get(random.nextInt(kinds.size()));
      int[] on = random.ints(0, qubits).distinct().limit(3).toArray();
      builder.add(
          new Operation.Gate(
              kind, on[0], kind.qubits() > 1 ? on[1] : -1, kind.qubits() > 2 ? on[2] : -1));
    }
    Roles roles =
        new Roles(ImmutableMap.of("x", Role.SYSTEM), ImmutableMap.of(), ImmutableMap.of());
    return new Program("random", new Circuit(builder.build()), roles);
  }

  private static void save(String name, Program program, Map<String, ?> facts) throws IOException {
    Counts counts = Counts.of(program.circuit().main());
    Map<String, Object> gates = new LinkedHashMap<>();
    counts.gates().forEach((kind, count) -> gates.put(kind.word(), count));
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.put("gates", gates);
    StringWriter qasm = new StringWriter();
    FlatEmitter.write(program, FlatOptions.UNITARY, qasm);
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve(name + ".qasm"), qasm.toString());
    Files.writeString(FOLDER.resolve(name + ".json"), JsonMapper.shared().writeValueAsString(all));
  }
}

package org.hessq.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.hessq.load.Loader;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.method.Roles;
import org.hessq.pipeline.CompileEngine;
import org.hessq.pipeline.Options;
import org.hessq.problem.Problem;
import org.hessq.read.FolderFiles;
import org.hessq.read.ProblemReader;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.Tableau;
import org.hessq.simulate.Walk;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leaves random circuits and the Clifford gates of compiled ones, with what our simulators and
 * counts say about them, in {@code target/exchange} for Qiskit and Stim, which {@code
 * .ci/clients/exchange.py} asks.
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
    saveClifford("clifford-" + seed, program, seed);
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

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"encode-general", "encode-class-sum", "encode-tridiagonal", "solve-8"})
  void cliffordPartsOfCompiledCircuits(String name, @TempDir Path folder) throws IOException {
    Path clients = Path.of("..", ".ci", "clients");
    Path file = clients.resolve(name + ".hq");
    Problem problem =
        ProblemReader.read(
                file.toString(),
                Files.readString(file),
                new FolderFiles(clients, FolderFiles.Reach.INSIDE))
            .orThrow();
    Options options = new Options(Options.Form.FLAT, Options.Effort.QUICK);
    new CompileEngine().run(problem, options, folder, (_, _) -> {});
    String text = Files.readString(folder.resolve(name + ".qasm"));
    Program program = withoutT(Loader.load(name + ".qasm", text).orThrow(), name.hashCode());
    saveClifford("part-" + name, program, name.hashCode());
  }

  /** The Clifford gates of a flat program, between random ones that make every qubit busy. */
  private static Program withoutT(Program program, int seed) {
    Random random = new Random(seed);
    int qubits = program.circuit().main().width();
    List<GateKind> busy = List.of(GateKind.H, GateKind.S, GateKind.X);
    RoutineBuilder builder = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    builder.register("x", qubits);
    for (int i = 0; i < 3 * qubits; i++) {
      builder.gate(busy.get(random.nextInt(3)), random.nextInt(qubits));
    }
    int kept = 0;
    for (Operation operation : program.circuit().main().body()) {
      if (operation instanceof Operation.Gate gate && gate.kind().isClifford()) {
        builder.add(gate);
        kept++;
      }
    }
    assertTrue(kept > 100, kept + " Clifford gates");
    for (int i = 0; i < qubits; i++) {
      builder.gate(busy.get(random.nextInt(3)), random.nextInt(qubits));
    }
    return new Program("part", new Circuit(builder.build()), roles());
  }

  private static Roles roles() {
    return new Roles(ImmutableMap.of("x", Role.SYSTEM), ImmutableMap.of(), ImmutableMap.of());
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
    return new Program("random", new Circuit(builder.build()), roles());
  }

  private static void saveClifford(String name, Program program, long seed) throws IOException {
    int qubits = program.circuit().main().width();
    Tableau tableau = new Tableau(qubits, seed);
    Walk.of(program.circuit().main(), new Gadgets(), tableau);
    List<Double> ones = new ArrayList<>();
    for (int qubit = 0; qubit < qubits; qubit++) {
      ones.add(tableau.probability(qubit));
    }
    StringWriter stim = new StringWriter();
    StimEmitter.write(program, stim);
    save(name, program, Map.of("probabilityOfOne", ones));
    Files.writeString(FOLDER.resolve(name + ".stim"), stim.toString());
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

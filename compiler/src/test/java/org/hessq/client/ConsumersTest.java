package org.hessq.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.primitives.ImmutableIntArray;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.emit.CommonGates;
import org.hessq.emit.Consumer;
import org.hessq.emit.FlatEmitter;
import org.hessq.emit.FlatOptions;
import org.hessq.emit.HierarchicalEmitter;
import org.hessq.load.BraketNames;
import org.hessq.load.Loader;
import org.hessq.load.OperationReader;
import org.hessq.method.Program;
import org.hessq.verify.Verdict;
import org.hessq.verify.flat.FlatComparison;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads back what is emitted for each consumer, and leaves it in {@code target/consumers} with what
 * the program does, for {@code .ci/clients/consumers.py}, which runs it in these consumers.
 */
class ConsumersTest {
  private static final Path FOLDER = Path.of("target", "consumers");
  private static final Map<String, Program> PROGRAMS = ConsumerPrograms.all();

  static Stream<String> names() {
    return PROGRAMS.keySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void everyFormIsReadBack(String name) throws IOException {
    Program program = PROGRAMS.get(name);
    Files.createDirectories(FOLDER);
    Profile profile = profile(program);
    Files.writeString(FOLDER.resolve(name + ".json"), facts(program));
    for (Consumer consumer : Consumer.values()) {
      if (consumer != Consumer.ANY || profile == Profile.UNITARY) {
        String text = emitted(program, consumer, profile);
        Files.writeString(FOLDER.resolve(name + "." + consumer.word() + ".qasm"), text);
      }
    }
  }

  private static String emitted(Program program, Consumer consumer, Profile profile)
      throws IOException {
    Program own = consumer == Consumer.ANY ? CommonGates.of(program) : program;
    String definitions = HierarchicalEmitter.text(own);
    Program loaded = Loader.load("definitions.qasm", definitions).orThrow();
    Optional<FlatOptions> form = consumer.flat(profile);
    if (form.isEmpty()) {
      return definitions;
    }
    StringWriter out = new StringWriter();
    FlatEmitter.write(own, form.get(), out);
    OperationReader reader =
        new OperationReader("flat.qasm", new BraketNames(new StringReader(out.toString())));
    assertEquals(
        new Verdict.Agrees(0, 0),
        FlatComparison.of(loaded, reader).check().verdict(),
        out::toString);
    return out.toString();
  }

  private static Profile profile(Program program) {
    try {
      FlatEmitter.forecast(program, FlatOptions.UNITARY);
      return Profile.UNITARY;
    } catch (IllegalStateException measures) {
      return Profile.ADAPTIVE;
    }
  }

  /** The operations in a row, without routines and loops: what the program is to do. */
  private static String facts(Program program) throws IOException {
    Routine main = program.circuit().main();
    List<Object> operations = new ArrayList<>();
    ImmutableIntArray all = RoutineBuilder.range(0, main.width());
    unroll(main, main.body(), all, 0, operations);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("qubits", main.width());
    facts.put("outcomes", program.roles().success().isEmpty() ? main.width() : data(main));
    facts.put("operations", operations);
    return new JsonMapper().writeValueAsString(facts);
  }

  private static int data(Routine main) {
    return main.registers().stream()
        .filter(r -> r.kind() == Register.Kind.DATA)
        .mapToInt(Register::width)
        .sum();
  }

  private static void unroll(
      Routine routine,
      List<Operation> body,
      ImmutableIntArray qubits,
      int frame,
      List<Object> out) {
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Gate(var kind, int a, int b, int c) -> {
          List<Object> gate = new ArrayList<>(List.of(kind.word()));
          for (int q : new int[] {a, b, c}) {
            if (q >= 0) {
              gate.add(qubits.get(q));
            }
          }
          out.add(gate);
        }
        case Operation.Measure(int qubit, int bit) ->
            out.add(List.of("measure", qubits.get(qubit), frame + bit));
        case Operation.Reset(int qubit) -> out.add(List.of("reset", qubits.get(qubit)));
        case Operation.Assign(var kind, int target, int source) ->
            out.add(
                List.of(
                    switch (kind) {
                      case COPY -> "copy";
                      case XOR -> "xor";
                    },
                    frame + target,
                    frame + source));
        case Operation.Conditional(int bit, var inner) -> {
          List<Object> branch = new ArrayList<>();
          unroll(routine, inner, qubits, frame, branch);
          out.add(List.of("if", frame + bit, branch));
        }
        case Operation.Repeat(long count, var inner) -> {
          for (long k = 0; k < count; k++) {
            unroll(routine, inner, qubits, frame, out);
          }
        }
        case Operation.Call(var callee, var given) -> {
          ImmutableIntArray.Builder chosen = ImmutableIntArray.builder();
          given.forEach(q -> chosen.add(qubits.get(q)));
          unroll(callee, callee.body(), chosen.build(), frame + routine.bits(), out);
        }
        case Operation.Rotation _, Operation.And _, Operation.UnAnd _ ->
            throw new IllegalStateException(operation.toString());
      }
    }
  }
}

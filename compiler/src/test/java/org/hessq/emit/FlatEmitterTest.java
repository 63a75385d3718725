package org.hessq.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.emit.RandomPrograms.Flavour;
import org.hessq.load.Loader;
import org.hessq.method.Program;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.tree.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlatEmitterTest {
  private static final FlatOptions SINGLE =
      new FlatOptions(
          FlatOptions.Feedback.ADAPTIVE, FlatOptions.Include.NONE, FlatOptions.Layout.SINGLE);

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  static String text(Program program, FlatOptions options) throws IOException {
    StringWriter out = new StringWriter();
    FlatEmitter.write(program, options, out);
    return out.toString();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void adaptiveFileDoesWhatTheCircuitDoes(long seed) throws IOException {
    requireSame(RandomPrograms.of(seed, Flavour.FLAT), FlatOptions.ADAPTIVE, seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void fileWithOneRegisterDoesWhatTheCircuitDoes(long seed) throws IOException {
    requireSame(RandomPrograms.of(seed, Flavour.FLAT), SINGLE, seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void unitaryFileDoesWhatTheCircuitDoes(long seed) throws IOException {
    requireSame(RandomPrograms.of(seed, Flavour.UNITARY), FlatOptions.UNITARY, seed);
  }

  private static void requireSame(Program program, FlatOptions options, long seed)
      throws IOException {
    String text = text(program, options);
    Program loaded = Loader.load("flat.qasm", text).orThrow();
    assertEquals(program.roles(), loaded.roles());
    assertEquals(program.circuit().main().registers(), loaded.circuit().main().registers());
    for (long outcomes = 0; outcomes < 4; outcomes++) {
      assertEquals(
          Execution.of(program.circuit(), outcomes),
          Execution.of(loaded.circuit(), outcomes),
          "seed " + seed + ", outcomes " + outcomes);
    }
    assertEquals(
        new Forecast(BigInteger.valueOf(statements(text)), BigInteger.valueOf(text.length())),
        FlatEmitter.forecast(program, options));
    assertEquals(text, Qasm.print(Qasm.parse("flat.qasm", text).orThrow()), "seed " + seed);
    assertTrue(text.chars().allMatch(c -> c < 128 && c != '\r'));
  }

  private static long statements(String text) {
    var tree = Qasm.parse("flat.qasm", text).orThrow();
    return 1 + tree.statements().stream().mapToLong(FlatEmitterTest::statements).sum();
  }

  private static long statements(Statement statement) {
    return statement instanceof Statement.If branch
        ? 1 + branch.then().statements().stream().mapToLong(FlatEmitterTest::statements).sum()
        : 1;
  }

  @Test
  void forecastsWhatNobodyCouldWrite() {
    var builder = new RoutineBuilder("main");
    builder.register("q", 11);
    builder.add(
        new Operation.Repeat(
            Long.MAX_VALUE,
            List.of(new Operation.Repeat(1000, List.of(new Operation.Gate(GateKind.CX, 1, 10))))));
    Forecast forecast = FlatEmitter.forecast(Programs.of(builder.build()), FlatOptions.ADAPTIVE);
    BigInteger repetitions = BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(1000));
    assertEquals(BigInteger.valueOf(3).add(repetitions), forecast.statements());
    BigInteger line = BigInteger.valueOf("cx q[1], q[10];\n".length());
    assertTrue(forecast.bytes().compareTo(repetitions.multiply(line)) > 0);
  }

  @Test
  void reusesBitsOfActivationsThatEnded() throws IOException {
    var inner = new RoutineBuilder("inner");
    inner.register("x", 1);
    inner.measure(0, inner.bit()).measure(0, inner.bit());
    var measuring = inner.build();
    var main = new RoutineBuilder("main");
    var q = main.register("q", 2);
    main.measure(0, main.bit());
    main.call(measuring, q.subArray(0, 1)).call(measuring, q.subArray(1, 2));
    assertTrue(text(Programs.of(main.build()), FlatOptions.ADAPTIVE).contains("bit[3] c;"));
  }

  @Test
  void repeatsBranchOnParityForEachOutcome() throws IOException {
    String text = text(Programs.parity(List.of(cz(1, 2))), FlatOptions.ADAPTIVE);
    assertTrue(
        text.contains("if (c[0]) {\n  cz q[1], q[2];\n}\nif (c[1]) {\n  cz q[1], q[2];\n}\n"));
    assertFalse(text.contains("^="));
  }

  @Test
  void refusesParityWhoseBodyCannotBeRepeated() {
    List<List<Operation>> bodies =
        List.of(
            List.of(gate(GateKind.S, 1)),
            List.of(gate(GateKind.H, 1), gate(GateKind.X, 1)),
            List.of(gate(GateKind.X, 1), cz(1, 2)),
            List.of(cz(1, 2), gate(GateKind.Y, 2)),
            List.of(new Operation.Reset(1)));
    for (List<Operation> body : bodies) {
      assertThrows(
          IllegalStateException.class,
          () -> text(Programs.parity(body), FlatOptions.ADAPTIVE),
          body::toString);
    }
  }

  @Test
  void refusesNestedBranchesAndBranchesThatMeasure() {
    Operation measure = new Operation.Measure(0, 0);
    for (Operation inner :
        List.of(measure, new Operation.Conditional(0, List.of(gate(GateKind.X, 0))))) {
      Program program =
          Programs.of(
              Programs.routine(
                  "main", 1, 1, measure, new Operation.Conditional(0, List.of(inner))));
      assertThrows(
          IllegalStateException.class, () -> text(program, FlatOptions.ADAPTIVE), inner::toString);
    }
  }

  @Test
  void refusesBitThatWasNotWritten() {
    Program program =
        Programs.of(
            Programs.routine(
                "main", 1, 1, new Operation.Conditional(0, List.of(gate(GateKind.X, 0)))));
    assertThrows(IllegalStateException.class, () -> text(program, FlatOptions.ADAPTIVE));
  }

  @Test
  void refusesOutcomeThatEndsAsParity() {
    Program program =
        Programs.withSuccess(
            Programs.routine(
                "main",
                2,
                2,
                new Operation.Measure(0, 0),
                new Operation.Measure(1, 1),
                new Operation.Assign(Operation.Assignment.XOR, 0, 1)));
    assertThrows(IllegalStateException.class, () -> text(program, FlatOptions.ADAPTIVE));
  }

  @Test
  void refusesFeedbackInUnitaryFiles() {
    Operation measure = new Operation.Measure(0, 0);
    for (Operation last :
        List.of(
            gate(GateKind.X, 0),
            new Operation.Reset(0),
            new Operation.Assign(Operation.Assignment.COPY, 0, 0),
            new Operation.Conditional(0, List.of()))) {
      Program program = Programs.of(Programs.routine("main", 1, 1, measure, last));
      assertThrows(
          IllegalStateException.class, () -> text(program, FlatOptions.UNITARY), last::toString);
    }
    Operation twice = new Operation.Repeat(2, List.of(new Operation.Gate(GateKind.X, 0), measure));
    Program loop = Programs.of(Programs.routine("main", 1, 1, twice));
    assertThrows(IllegalStateException.class, () -> text(loop, FlatOptions.UNITARY));
  }

  @Test
  void refusesWhatWasNotLowered() {
    for (Operation operation : Programs.NOT_LOWERED) {
      Program program = Programs.of(Programs.routine("main", 3, 0, operation));
      assertThrows(
          IllegalStateException.class,
          () -> text(program, FlatOptions.ADAPTIVE),
          operation::toString);
    }
  }

  private static Operation gate(GateKind kind, int qubit) {
    return new Operation.Gate(kind, qubit);
  }

  private static Operation cz(int a, int b) {
    return new Operation.Gate(GateKind.CZ, a, b);
  }
}

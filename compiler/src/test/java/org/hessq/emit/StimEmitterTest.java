package org.hessq.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.emit.RandomPrograms.Flavour;
import org.hessq.method.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StimEmitterTest {
  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void fileDoesWhatTheCircuitDoes(long seed) throws IOException {
    Program program = RandomPrograms.of(seed, Flavour.CLIFFORD);
    StringWriter out = new StringWriter();
    StimEmitter.write(program, out);
    Circuit read = read(out.toString(), program.circuit().main().width());
    for (long outcomes = 0; outcomes < 4; outcomes++) {
      assertEquals(
          Execution.of(program.circuit(), outcomes),
          Execution.of(read, outcomes),
          "seed " + seed + ", outcomes " + outcomes);
    }
  }

  /** {@return the circuit of a file, one bit for each record} */
  private static Circuit read(String text, int width) {
    List<Operation> body = new ArrayList<>();
    int records = 0;
    for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
      String[] words = line.split(" ");
      String last = words[words.length - 1];
      int target = Integer.parseInt(last);
      if (words[0].equals("M")) {
        body.add(new Operation.Measure(target, records++));
      } else if (words[0].equals("R")) {
        body.add(new Operation.Reset(target));
      } else if (line.contains("rec[")) {
        int back = Integer.parseInt(words[1].substring("rec[".length(), words[1].length() - 1));
        GateKind pauli = GateKind.valueOf(words[0].substring(1));
        body.add(
            new Operation.Conditional(records + back, List.of(new Operation.Gate(pauli, target))));
      } else {
        GateKind kind = words[0].equals("S_DAG") ? GateKind.SDG : GateKind.valueOf(words[0]);
        int first = Integer.parseInt(words[1]);
        body.add(
            words.length == 2
                ? new Operation.Gate(kind, first)
                : new Operation.Gate(kind, first, target));
      }
    }
    return new Circuit(
        Programs.routine("main", Math.max(width, 1), records, body.toArray(Operation[]::new)));
  }

  @Test
  void refusesWhatStimCannotDo() {
    Operation measure = new Operation.Measure(0, 0);
    List<Operation> cases =
        List.of(
            new Operation.Gate(GateKind.T, 0),
            new Operation.Gate(GateKind.CCX, 0, 1, 2),
            new Operation.Conditional(0, List.of(new Operation.Gate(GateKind.CZ, 0, 1))),
            new Operation.Conditional(0, List.of(new Operation.Gate(GateKind.S, 0))));
    for (Operation operation : cases) {
      Program program = Programs.of(Programs.routine("main", 3, 1, measure, operation));
      assertThrows(
          IllegalStateException.class,
          () -> StimEmitter.write(program, new StringWriter()),
          operation::toString);
    }
  }

  @Test
  void saysWhichRecordHoldsWhichBit() throws IOException {
    Program program =
        Programs.of(
            Programs.routine(
                "main",
                2,
                2,
                new Operation.Measure(0, 1),
                new Operation.Measure(1, 0),
                new Operation.Measure(0, 1)));
    StringWriter out = new StringWriter();
    StimEmitter.write(program, out);
    assertEquals("M 0\nM 1\nM 0\n# bit 0 = record 1\n# bit 1 = record 2\n", out.toString());
  }
}

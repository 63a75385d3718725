package org.hessq.emit;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.method.Program;

/**
 * Writes a Clifford circuit for Stim, with every routine and loop unfolded.
 *
 * <p>Qubits keep their numbers in the main routine. Branches become feedback on measurement
 * records, which Stim has for Paulis only; parities of outcomes become one such operation for each
 * outcome. The file ends with a comment for each bit of the main routine that was measured: {@code
 * # bit 2 = record 5}, where records count from 0.
 */
public final class StimEmitter {
  private final Writer writer;

  /** The record that each bit holds, over all frames; -1 before it is written. */
  private final long[] records;

  private long measured;

  private StimEmitter(Writer writer, int bits) {
    this.writer = writer;
    this.records = new long[bits];
    Arrays.fill(records, -1);
  }

  /**
   * Writes {@code program}.
   *
   * @throws IllegalStateException if it holds a gate that is not Clifford, branches to anything but
   *     Paulis, or has no flat form ({@link FlatEmitter#write})
   */
  public static void write(Program program, Writer writer) throws IOException {
    Circuit circuit = ParityElimination.of(program.circuit(), FlatFile.outcomes(program));
    Routine main = circuit.main();
    Map<Routine, Integer> depths = Frames.depths(circuit);
    var emitter = new StimEmitter(writer, depths.get(main));
    emitter.body(main, main.body(), FlatFile.all(main), 0);
    for (int bit = 0; bit < main.bits(); bit++) {
      if (emitter.records[bit] >= 0) {
        writer.write("# bit " + bit + " = record " + emitter.records[bit] + "\n");
      }
    }
  }

  private void body(Routine routine, List<Operation> body, int[] qubits, int frame)
      throws IOException {
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Gate(var kind, int a, int b, int c) ->
            writer.write(word(kind) + " " + qubits[a] + (b < 0 ? "" : " " + qubits[b]) + "\n");
        case Operation.Measure(int qubit, int bit) -> {
          writer.write("M " + qubits[qubit] + "\n");
          records[frame + bit] = measured++;
        }
        case Operation.Reset(int qubit) -> writer.write("R " + qubits[qubit] + "\n");
        case Operation.Conditional(int bit, var inner) ->
            feedback(routine, inner, qubits, records[frame + bit] - measured);
        case Operation.Repeat(long count, var inner) -> {
          for (long done = 0; done < count; done++) {
            body(routine, inner, qubits, frame);
          }
        }
        case Operation.Call(var callee, var given) ->
            body(callee, callee.body(), FlatFile.chosen(qubits, given), frame + routine.bits());
        case Operation.Assign _, Operation.Rotation _, Operation.And _, Operation.UnAnd _ ->
            throw Forecaster.notLowered(routine, operation);
      }
    }
  }

  private void feedback(Routine routine, List<Operation> body, int[] qubits, long record)
      throws IOException {
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Gate(var kind, int a, int b, _) when b < 0 && isPauli(kind) ->
            writer.write("C" + word(kind) + " rec[" + record + "] " + qubits[a] + "\n");
        case Operation.Call(var callee, var given) ->
            feedback(callee, callee.body(), FlatFile.chosen(qubits, given), record);
        case Operation.Repeat(long count, var inner) -> {
          for (long done = 0; done < count; done++) {
            feedback(routine, inner, qubits, record);
          }
        }
        case Operation.Gate _,
            Operation.Rotation _,
            Operation.And _,
            Operation.UnAnd _,
            Operation.Measure _,
            Operation.Reset _,
            Operation.Assign _,
            Operation.Conditional _ ->
            throw new IllegalStateException(
                routine.name() + " branches to " + operation + ", Stim to Paulis only");
      }
    }
  }

  private static boolean isPauli(GateKind kind) {
    return kind == GateKind.X || kind == GateKind.Y || kind == GateKind.Z;
  }

  private static String word(GateKind kind) {
    return switch (kind) {
      case X, Y, Z, H, S, CX, CY, CZ, SWAP -> kind.name();
      case SDG -> "S_DAG";
      case T, TDG, CCX -> throw new IllegalStateException(kind + " is no Clifford gate");
    };
  }
}

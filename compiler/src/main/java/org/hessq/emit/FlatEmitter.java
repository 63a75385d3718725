package org.hessq.emit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.method.Program;

/**
 * Writes a program without definitions and loops, statement by statement, and says before how much
 * that will be.
 *
 * <p>Memory follows the number of distinct routines and the depth of their calls, not the number of
 * statements. Two runs on equal programs give the same bytes.
 */
public final class FlatEmitter {
  private static final int CHUNK = 1 << 16;

  private final FlatFile file;
  private final Writer writer;
  private final StringBuilder chunk = new StringBuilder(CHUNK + 256);

  private FlatEmitter(FlatFile file, Writer writer) {
    this.file = file;
    this.writer = writer;
  }

  /**
   * {@return how large the file that {@link #write} makes is}
   *
   * @throws IllegalStateException as {@link #write}
   */
  public static Forecast forecast(Program program, FlatOptions options) {
    return Forecaster.of(FlatFile.of(program, options));
  }

  /**
   * {@return the circuit that {@link #write} unfolds: equal to that of {@code program}, but without
   * parities of outcomes}
   *
   * @throws IllegalStateException as {@link #write}
   */
  public static Circuit unfolded(Program program, FlatOptions options) {
    return FlatFile.of(program, options).circuit();
  }

  /**
   * Writes {@code program}, of which all rotations and temporary ANDs are lowered.
   *
   * <p>Parities of outcomes are no statements of a flat file: a branch on one becomes one branch
   * for each of its outcomes. The main routine's first bits, as many as the registers of the
   * success pattern have qubits, keep their places in {@code c}; another bit that ends as a parity
   * is lost.
   *
   * @throws IllegalStateException if a rotation or a temporary AND is left, or the program does
   *     what {@code options} don't allow: a measurement or branch within a branch, a branch on a
   *     parity whose body can't be repeated, a success bit that ends as a parity; without feedback,
   *     a reset, a branch, or a gate after a measurement
   */
  public static void write(Program program, FlatOptions options, Writer writer) throws IOException {
    FlatFile file = FlatFile.of(program, options);
    var emitter = new FlatEmitter(file, writer);
    writer.write(file.top());
    Routine main = file.circuit().main();
    emitter.body(main, main.body(), FlatFile.all(main), 0, "");
    writer.append(emitter.chunk);
  }

  private void body(Routine routine, List<Operation> body, int[] qubits, int frame, String indent)
      throws IOException {
    for (Operation operation : body) {
      if (chunk.length() > CHUNK) {
        writer.append(chunk);
        chunk.setLength(0);
      }
      switch (operation) {
        case Operation.Gate(var kind, int a, int b, int c) -> {
          chunk.append(indent).append(file.gate(kind)).append(' ').append(qubit(qubits[a]));
          if (b >= 0) {
            chunk.append(", ").append(qubit(qubits[b]));
          }
          if (c >= 0) {
            chunk.append(", ").append(qubit(qubits[c]));
          }
          chunk.append(";\n");
        }
        case Operation.Measure(int qubit, int bit) ->
            chunk
                .append(indent)
                .append(file.bit(frame + bit))
                .append(" = measure ")
                .append(qubit(qubits[qubit]))
                .append(";\n");
        case Operation.Reset(int qubit) ->
            chunk.append(indent).append("reset ").append(qubit(qubits[qubit])).append(";\n");
        case Operation.Conditional(int bit, var inner) -> {
          chunk.append(indent).append("if (").append(file.bit(frame + bit)).append(") {\n");
          body(routine, inner, qubits, frame, indent + "  ");
          chunk.append(indent).append("}\n");
        }
        case Operation.Repeat(long count, var inner) -> {
          for (long done = 0; done < count; done++) {
            body(routine, inner, qubits, frame, indent);
          }
        }
        case Operation.Call(var callee, var given) ->
            body(
                callee,
                callee.body(),
                FlatFile.chosen(qubits, given),
                frame + routine.bits(),
                indent);
        case Operation.Assign _, Operation.Rotation _, Operation.And _, Operation.UnAnd _ ->
            throw Forecaster.notLowered(routine, operation);
      }
    }
  }

  private String qubit(int index) {
    return file.qubits().get(index);
  }
}

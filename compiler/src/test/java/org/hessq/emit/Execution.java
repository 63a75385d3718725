package org.hessq.emit;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;

/**
 * What a circuit does to its qubits if its measurements give a fixed row of outcomes: loops, calls
 * and branches resolved, and neighbouring Paulis multiplied.
 */
public final class Execution {
  private final List<String> steps = new ArrayList<>();
  private final Random outcomes;

  /** The product of the Paulis since the last other step: bit 0 for X, bit 1 for Z. */
  private final TreeMap<Integer, Integer> paulis = new TreeMap<>();

  private Execution(long seed) {
    this.outcomes = new Random(seed);
  }

  /** {@return the steps of {@code circuit}, where the k-th measurement gives the same in any} */
  public static List<String> of(Circuit circuit, long seed) {
    var execution = new Execution(seed);
    Routine main = circuit.main();
    execution.run(main.body(), RoutineBuilder.range(0, main.width()), new boolean[main.bits()]);
    execution.flush();
    return execution.steps;
  }

  private void run(List<Operation> body, ImmutableIntArray q, boolean[] bits) {
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Gate(var kind, int a, int b, int c) -> gate(kind, a, b, c, q);
        case Operation.Measure(int qubit, int bit) -> {
          step("measure " + q.get(qubit));
          bits[bit] = outcomes.nextBoolean();
        }
        case Operation.Reset(int qubit) -> step("reset " + q.get(qubit));
        case Operation.Assign(var kind, int target, int source) ->
            bits[target] =
                switch (kind) {
                  case COPY -> bits[source];
                  case XOR -> bits[target] ^ bits[source];
                };
        case Operation.Conditional(int bit, var inner) -> {
          if (bits[bit]) {
            run(inner, q, bits);
          }
        }
        case Operation.Repeat(long count, var inner) -> {
          for (long done = 0; done < count; done++) {
            run(inner, q, bits);
          }
        }
        case Operation.Call(var callee, var given) -> {
          ImmutableIntArray.Builder inner = ImmutableIntArray.builder(given.length());
          given.forEach(k -> inner.add(q.get(k)));
          run(callee.body(), inner.build(), new boolean[callee.bits()]);
        }
        case Operation.Rotation _, Operation.And _, Operation.UnAnd _ ->
            throw new IllegalArgumentException("not lowered: " + operation);
      }
    }
  }

  private void gate(GateKind kind, int a, int b, int c, ImmutableIntArray q) {
    switch (kind) {
      case X -> paulis.merge(q.get(a), 1, (s, t) -> s ^ t);
      case Z -> paulis.merge(q.get(a), 2, (s, t) -> s ^ t);
      case Y -> paulis.merge(q.get(a), 3, (s, t) -> s ^ t);
      case H, S, SDG, T, TDG, CX, CY, CZ, SWAP, CCX ->
          step(
              kind.word()
                  + " "
                  + q.get(a)
                  + (b < 0 ? "" : " " + q.get(b))
                  + (c < 0 ? "" : " " + q.get(c)));
    }
  }

  private void step(String step) {
    flush();
    steps.add(step);
  }

  private void flush() {
    paulis.forEach(
        (qubit, pauli) -> {
          if (pauli != 0) {
            steps.add("-XZY".charAt(pauli) + " " + qubit);
          }
        });
    paulis.clear();
  }
}

package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;

/**
 * Runs a routine on one basis state with random measurement outcomes. Knows H only as the first
 * half of an X measurement, and fails on anything that is not a signed permutation.
 */
final class BitSimulator {
  private final boolean[] qubits;
  private final boolean[] turned;
  private final Random random;
  private boolean negative;

  private BitSimulator(boolean[] qubits, Random random) {
    this.qubits = qubits;
    this.turned = new boolean[qubits.length];
    this.random = random;
  }

  /** The data qubits at the end, and whether the sign changed. */
  record Result(boolean[] data, boolean negative) {}

  /**
   * {@return what the routine makes of {@code data} on clean scratch}
   *
   * @throws IllegalStateException if scratch is not handed back clean
   */
  static Result run(Routine routine, boolean[] data, Random random) {
    boolean[] qubits = new boolean[routine.width()];
    System.arraycopy(data, 0, qubits, 0, data.length);
    var simulator = new BitSimulator(qubits, random);
    int[] identity = IntStream.range(0, routine.width()).toArray();
    simulator.run(routine, identity);
    int offset = 0;
    boolean[] out = new boolean[data.length];
    System.arraycopy(qubits, 0, out, 0, data.length);
    for (Register register : routine.registers()) {
      for (int k = 0; k < register.width(); k++, offset++) {
        check(!simulator.turned[offset], "qubit " + offset + " is left turned");
        check(
            register.kind() == Register.Kind.DATA || !qubits[offset],
            "scratch qubit " + offset + " is left 1");
      }
    }
    return new Result(out, simulator.negative);
  }

  private void run(Routine routine, int[] map) {
    boolean[] bits = new boolean[routine.bits()];
    run(routine.body(), map, bits);
  }

  private void run(List<Operation> body, int[] map, boolean[] bits) {
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Gate gate -> gate(gate, map);
        case Operation.And(var a, var b, var target) -> {
          check(!qubits[map[target]], "AND into a qubit that is 1");
          qubits[map[target]] = straight(map[a]) && straight(map[b]);
        }
        case Operation.UnAnd(var a, var b, var target) -> {
          boolean product = straight(map[a]) && straight(map[b]);
          check(straight(map[target]) == product, "inverse AND of a qubit that is not the AND");
          qubits[map[target]] = false;
        }
        case Operation.Measure(var qubit, var bit) -> bits[bit] = measure(map[qubit]);
        case Operation.Reset(var qubit) -> {
          check(!turned[map[qubit]], "reset of a turned qubit");
          qubits[map[qubit]] = false;
        }
        case Operation.Assign(var kind, var target, var source) ->
            bits[target] =
                switch (kind) {
                  case COPY -> bits[source];
                  case XOR -> bits[target] ^ bits[source];
                };
        case Operation.Conditional(var bit, var inner) -> {
          if (bits[bit]) {
            run(inner, map, bits);
          }
        }
        case Operation.Repeat(var count, var inner) -> {
          for (long k = 0; k < count; k++) {
            run(inner, map, bits);
          }
        }
        case Operation.Call(var callee, var arguments) -> run(callee, compose(map, arguments));
        case Operation.Rotation rotation ->
            throw new IllegalStateException(rotation + " is no signed permutation");
      }
    }
  }

  private static int[] compose(int[] map, ImmutableIntArray arguments) {
    return arguments.stream().map(q -> map[q]).toArray();
  }

  private boolean measure(int qubit) {
    if (turned[qubit]) {
      turned[qubit] = false;
      boolean outcome = random.nextBoolean();
      negative ^= outcome && qubits[qubit];
      qubits[qubit] = outcome;
    }
    return qubits[qubit];
  }

  private void gate(Operation.Gate gate, int[] map) {
    int a = map[gate.a()];
    if (gate.kind() == GateKind.H) {
      turned[a] = !turned[a];
      return;
    }
    boolean first = straight(a);
    int b = gate.b() < 0 ? -1 : map[gate.b()];
    boolean second = b >= 0 && straight(b);
    switch (gate.kind()) {
      case X -> qubits[a] = !first;
      case Z -> negative ^= first;
      case CX -> qubits[b] = first ^ second;
      case CZ -> negative ^= first && second;
      case SWAP -> {
        qubits[a] = second;
        qubits[b] = first;
      }
      case CCX -> qubits[map[gate.c()]] ^= first && second;
      case Y, H, S, SDG, T, TDG, CY ->
          throw new IllegalStateException(gate + " is no signed permutation");
    }
  }

  private boolean straight(int qubit) {
    check(!turned[qubit], "qubit " + qubit + " is used while turned");
    return qubits[qubit];
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}

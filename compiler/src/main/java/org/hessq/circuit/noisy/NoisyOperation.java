package org.hessq.circuit.noisy;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import org.hessq.circuit.GateKind;

/** One step of a {@link NoisyCircuit}. */
public sealed interface NoisyOperation {
  /**
   * The same Clifford gate again and again.
   *
   * @param qubits those of the first gate, then those of the second, and so on
   */
  record Gate(GateKind kind, ImmutableIntArray qubits) implements NoisyOperation {
    public Gate {
      if (qubits.length() % kind.qubits() != 0) {
        throw new IllegalArgumentException(qubits.length() + " qubits for " + kind);
      }
    }
  }

  /** The Pauli {@code axis} where a bit of the record is 1. */
  record Feedback(int back, PauliProduct axis) implements NoisyOperation {}

  /**
   * Appends the outcome of a Pauli, 1 for -1.
   *
   * @param inverted whether the bit is turned round
   * @param flip probability that the bit is wrong, in 0..1
   */
  record Measure(PauliProduct product, boolean inverted, double flip) implements NoisyOperation {}

  /** The qubit, the only one of {@code axis}, becomes the state with eigenvalue 1. */
  record Reset(PauliProduct axis) implements NoisyOperation {}

  /**
   * Independent random Paulis on groups of qubits.
   *
   * @param width qubits of a group, 1 or 2
   * @param qubits those of the first group, then those of the second, and so on
   * @param probabilities of the Paulis other than the identity: 3 or 15
   */
  record Noise(int width, ImmutableIntArray qubits, ImmutableDoubleArray probabilities)
      implements NoisyOperation {
    public Noise {
      if (probabilities.length() != (1 << 2 * width) - 1 || qubits.length() % width != 0) {
        throw new IllegalArgumentException(probabilities + " for " + width + " qubits");
      }
    }
  }

  /** The Pauli {@code product} with a probability in 0..1. */
  record Flip(PauliProduct product, double probability) implements NoisyOperation {}

  /** The parity of some bits of the record. */
  record Detector(ImmutableIntArray backs) implements NoisyOperation {}

  /** Bits of the record whose parity is added to an observable. */
  record Observable(int index, ImmutableIntArray backs) implements NoisyOperation {}

  /** The body, {@code count} ≥ 1 times. */
  record Repeat(long count, List<NoisyOperation> body) implements NoisyOperation {
    public Repeat {
      body = List.copyOf(body);
    }
  }
}

package org.hessq.method;

import com.google.common.primitives.ImmutableDoubleArray;

/** The state that the right-hand side is loaded as, from |0…0⟩. */
public sealed interface Preparation {
  /** {@return the number of qubits of the register} */
  int qubits();

  /** A real vector given by its 2^qubits amplitudes, of norm 1. */
  record Amplitudes(ImmutableDoubleArray values) implements Preparation {
    public Amplitudes {
      if (Integer.bitCount(values.length()) != 1 || values.length() < 2) {
        throw new IllegalArgumentException(values.length() + " amplitudes");
      }
      double square = values.stream().map(v -> v * v).sum();
      if (!(Math.abs(square - 1) < 1e-9)) {
        throw new IllegalArgumentException("the squared norm is " + square);
      }
    }

    @Override
    public int qubits() {
      return Integer.numberOfTrailingZeros(values.length());
    }
  }

  /** One basis state. */
  record BasisState(int qubits, long index) implements Preparation {
    public BasisState {
      if (index < 0 || (qubits < 63 && index >= 1L << qubits)) {
        throw new IllegalArgumentException(index + " in " + qubits + " qubits");
      }
    }
  }

  /** All basis states with equal amplitudes. */
  record UniformState(int qubits) implements Preparation {}
}

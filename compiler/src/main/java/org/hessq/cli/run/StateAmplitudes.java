package org.hessq.cli.run;

import java.util.Optional;
import org.hessq.execute.state.Amplitudes;
import org.hessq.execute.state.TermOrder;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.choice.Arithmetic;

/** The amplitudes of the simulators' states by increasing basis index. */
final class StateAmplitudes {
  /** A squared norm differs from 1 by less than this but for projections. */
  private static final double ROUNDING = 1e-9;

  private StateAmplitudes() {}

  /** {@return all amplitudes of a dense state} */
  static Amplitudes of(DenseState state) {
    return new Amplitudes() {
      @Override
      public long size() {
        return 1L << state.qubits();
      }

      @Override
      public boolean bit(long k, int qubit) {
        return (k >>> qubit & 1) != 0;
      }

      @Override
      public double re(long k) {
        return state.re((int) k);
      }

      @Override
      public double im(long k) {
        return state.im((int) k);
      }

      @Override
      public double rounding() {
        return Amplitudes.rounding(state.precision());
      }
    };
  }

  /**
   * {@return the terms of a sparse state, sorted}
   *
   * @param arithmetic of its amplitudes
   */
  static Amplitudes of(SparseState state, Arithmetic arithmetic) {
    int[] order = TermOrder.of(state, state.qubits());
    // Measurements of exact states leave their norm.
    double squaredNorm = state.squaredNorm();
    boolean exact = arithmetic == Arithmetic.EXACT && Math.abs(squaredNorm - 1) < ROUNDING;
    double scale = 1 / Math.sqrt(squaredNorm);
    return new Amplitudes() {
      @Override
      public long size() {
        return order.length;
      }

      @Override
      public boolean bit(long k, int qubit) {
        return state.bit(order[(int) k], qubit);
      }

      @Override
      public double re(long k) {
        return scale * state.re(order[(int) k]);
      }

      @Override
      public double im(long k) {
        return scale * state.im(order[(int) k]);
      }

      @Override
      public Optional<String> exact(long k) {
        return exact ? Optional.of(state.exact(order[(int) k]).toString()) : Optional.empty();
      }
    };
  }
}

package org.hessq.verify;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.simulate.DenseState;

/**
 * What a solver's state should be before each use of the encoding, from the definition of the
 * sequence alone: a phase e^{iφ} inside of a projector and e^{-iφ} outside, its sign by the signal
 * qubit, and between two uses the reflection about that projector.
 *
 * <p>Qubits: those of the block, then [ancillas are not all 0], then the signal. The projector is
 * [ancillas are all 0], for a kernel solver after every other use without b'.
 */
final class ExpectedRun {
  private final Dilation dilation;
  private final ImmutableDoubleArray phases;
  private final double[] initial;
  private final double[] excluded;
  private final int block;
  private final DenseState state;

  /**
   * @param dilation of the encoding that is used first
   * @param phases f_0…f_d
   * @param initial the vector at the start, on the block's qubits
   * @param excluded b', as long; empty where there is none
   */
  ExpectedRun(Dilation dilation, ImmutableDoubleArray phases, double[] initial, double[] excluded) {
    this.dilation = dilation;
    this.phases = phases;
    this.initial = initial;
    this.excluded = excluded;
    block = Integer.numberOfTrailingZeros(initial.length);
    state = new DenseState(block + 2, 0);
  }

  /**
   * Runs the sequence, as often as {@code rounds} of amplitude amplification ask for.
   *
   * @param observer is given the amplitudes before each use of the encoding and at the end, and
   *     says whether to go on
   * @return whether it always did
   */
  boolean run(int rounds, Predicate<double[]> observer) {
    double[] start = new double[8 << block];
    for (int i = 0; i < initial.length; i++) {
      start[2 * i] = initial[i];
    }
    state.setInterleaved(start);
    boolean going = attempt(observer);
    for (int round = 0; round < rounds && going; round++) {
      signOfSuccess();
      going = undo(observer);
      signOfStart(start);
      going = going && attempt(observer);
    }
    return going && observer.test(state.interleaved());
  }

  private boolean attempt(Predicate<double[]> observer) {
    hadamard();
    startPhase(last());
    for (int k = 0; k < degree(); k++) {
      if (!observer.test(state.interleaved())) {
        return false;
      }
      use(k % 2 == 0);
      phase(k, phases.get(degree() - 1 - k));
    }
    hadamard();
    return true;
  }

  private boolean undo(Predicate<double[]> observer) {
    hadamard();
    for (int k = degree() - 1; k >= 0; k--) {
      phase(k, -phases.get(degree() - 1 - k));
      if (!observer.test(state.interleaved())) {
        return false;
      }
      use(k % 2 == 1);
    }
    startPhase(-last());
    hadamard();
    return true;
  }

  private int degree() {
    return phases.length() - 1;
  }

  private double last() {
    return phases.get(degree());
  }

  private void hadamard() {
    state.gate(GateKind.H, block + 1, -1, -1);
  }

  private void use(boolean forward) {
    int[] on = IntStream.rangeClosed(0, block).toArray();
    state.apply(forward ? dilation.unitary() : dilation.inverse(), on);
  }

  /** The start is inside of the projector. */
  private void startPhase(double phase) {
    state.rotation(Operation.Axis.Z, -2 * phase, block + 1);
  }

  /** After use number k; the last one has no reflection. */
  private void phase(int k, double phase) {
    boolean outermost = k == degree() - 1;
    boolean loaded = excluded.length > 0 && k % 2 == 0 && !outermost;
    double[] now = state.interleaved();
    int half = 1 << block;
    for (int s = 0; s < 2; s++) {
      double sign = s == 0 ? 1 : -1;
      double re = Math.cos(phase);
      double im = sign * Math.sin(phase);
      double reflection = outermost ? 1 : -1;
      int first = 4 * s * half;
      double[] overlap = loaded ? overlap(now, first) : new double[2];
      for (int i = 0; i < 2 * half; i++) {
        double x = now[first + 2 * i];
        double y = now[first + 2 * i + 1];
        double weight = loaded && i < half ? excluded[i] : 0;
        double outsideRe = i < half ? weight * overlap[0] : x;
        double outsideIm = i < half ? weight * overlap[1] : y;
        double insideRe = reflection * (x - outsideRe);
        double insideIm = reflection * (y - outsideIm);
        now[first + 2 * i] = re * (outsideRe + insideRe) + im * (outsideIm - insideIm);
        now[first + 2 * i + 1] = re * (outsideIm + insideIm) - im * (outsideRe - insideRe);
      }
    }
    state.setInterleaved(now);
  }

  /** ⟨b'|ψ⟩ on the ancillas' |0…0⟩. */
  private double[] overlap(double[] now, int first) {
    double[] overlap = new double[2];
    for (int i = 0; i < excluded.length; i++) {
      overlap[0] += excluded[i] * now[first + 2 * i];
      overlap[1] += excluded[i] * now[first + 2 * i + 1];
    }
    return overlap;
  }

  private void signOfSuccess() {
    double[] now = state.interleaved();
    int half = 1 << block;
    for (int i = 4 * half; i < 6 * half; i++) {
      now[i] = -now[i];
    }
    state.setInterleaved(now);
  }

  private void signOfStart(double[] start) {
    double[] now = state.interleaved();
    double re = 0;
    double im = 0;
    for (int i = 0; i < now.length; i += 2) {
      re += start[i] * now[i];
      im += start[i] * now[i + 1];
    }
    for (int i = 0; i < now.length; i += 2) {
      now[i] -= 2 * start[i] * re;
      now[i + 1] -= 2 * start[i] * im;
    }
    state.setInterleaved(now);
  }
}

package org.hessq.verify;

import com.google.common.collect.Collections2;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.Walk;

/**
 * Two circuits as dense matrices on few qubits: the spectral norm of U − e^{iφ}V at the phase of
 * trace(V†U), and what of the difference a permutation or relative phases explain.
 */
final class DenseComparison {
  /** The singular values of a real matrix of 512 rows are a second's work. */
  static final int WIDEST = 8;

  /** Permutations of five qubits are tried. */
  private static final int WIDEST_PERMUTED = 5;

  private final Framed one;
  private final Framed two;
  private final Sameness sameness;
  private final int width;

  DenseComparison(Framed one, Framed two, Sameness sameness) {
    this.one = one;
    this.two = two;
    this.sameness = sameness;
    width = Trial.data(one.main()).stream().mapToInt(Register::width).sum();
  }

  Check check() {
    String scope = "dense matrices, spectral norm";
    boolean discards = !one.discarded().isEmpty() || !two.discarded().isEmpty();
    if (discards || Measures.any(one.main()) || Measures.any(two.main())) {
      return Equivalence.checked(
          new Verdict.NotRefuted(0, 0), "measurements that no path sum resolves: not compared");
    }
    boolean permuted = sameness.freedom() instanceof Sameness.Freedom.Permutation;
    int limit = permuted ? WIDEST_PERMUTED : WIDEST;
    int live = Math.max(one.main().width(), two.main().width());
    if (width > limit || live > DenseState.MAX_QUBITS - 2) {
      return Equivalence.checked(
          new Verdict.TooLarge(Math.max(width, live), limit), "qubits of dense matrices");
    }
    double[][] a = columns(one.main());
    double[][] b = columns(two.main());
    if (a.length == 0 || b.length == 0) {
      String smallest = (a.length == 0 ? one : two).main().name() + " leaves an ancilla not |0>";
      return Equivalence.checked(new Verdict.Differs(smallest, 1, 0), scope);
    }
    double[][] nearest =
        switch (sameness.freedom()) {
          case Sameness.Freedom.Phase _ -> turned(a, b, new BitSet());
          case Sameness.Freedom.RelativePhase(var register) ->
              turned(a, b, Equivalence.register(one, register));
          case Sameness.Freedom.Permutation _ -> permuted(a, b);
        };
    double norm = norm(a, nearest);
    double allowed = Math.max(Equivalence.TOLERANCE, sameness.epsilon());
    BitSet input = BitSet.valueOf(new long[] {furthest(a, nearest)});
    return Equivalence.checked(
        Verdict.of("on input " + Equivalence.ket(input, width), norm, allowed), scope);
  }

  /** Column by column {@code re, im, …}; none where an ancilla is left. */
  private double[][] columns(Routine main) {
    double[][] columns = new double[1 << width][];
    for (int k = 0; k < columns.length; k++) {
      DenseState state = new DenseState(main.width(), 0);
      state.setBasis(k);
      Walk.of(main, Gadgets.none(), state);
      double[] amplitudes = state.interleaved();
      double outside = 0;
      for (int i = 2 << width; i < amplitudes.length; i++) {
        outside += amplitudes[i] * amplitudes[i];
      }
      if (outside > Equivalence.TOLERANCE) {
        return new double[0][];
      }
      columns[k] = Arrays.copyOf(amplitudes, 2 << width);
    }
    return columns;
  }

  /** b with the phase nearest to a for each value of the qubits in {@code free}. */
  private double[][] turned(double[][] a, double[][] b, BitSet free) {
    long mask = free.isEmpty() ? 0 : free.toLongArray()[0];
    double[][] overlaps = new double[1 << width][2];
    for (int k = 0; k < a.length; k++) {
      for (int i = 0; i < a.length; i++) {
        double[] sum = overlaps[(int) (i & mask)];
        sum[0] += b[k][2 * i] * a[k][2 * i] + b[k][2 * i + 1] * a[k][2 * i + 1];
        sum[1] += b[k][2 * i] * a[k][2 * i + 1] - b[k][2 * i + 1] * a[k][2 * i];
      }
    }
    double[][] turned = new double[b.length][2 * b.length];
    for (int k = 0; k < b.length; k++) {
      for (int i = 0; i < b.length; i++) {
        double[] sum = overlaps[(int) (i & mask)];
        double modulus = Math.hypot(sum[0], sum[1]);
        double re = modulus > 0 ? sum[0] / modulus : 1;
        double im = modulus > 0 ? sum[1] / modulus : 0;
        turned[k][2 * i] = re * b[k][2 * i] - im * b[k][2 * i + 1];
        turned[k][2 * i + 1] = re * b[k][2 * i + 1] + im * b[k][2 * i];
      }
    }
    return turned;
  }

  /** b with the permutation of qubits at the end, and the phase, that bring it nearest to a. */
  private double[][] permuted(double[][] a, double[][] b) {
    double[][] best = turned(a, b, new BitSet());
    for (List<Integer> order : Collections2.permutations(range())) {
      double[][] moved = new double[b.length][2 * b.length];
      for (int i = 0; i < b.length; i++) {
        int to = 0;
        for (int q = 0; q < width; q++) {
          to |= (i >>> q & 1) << order.get(q);
        }
        for (int k = 0; k < b.length; k++) {
          moved[k][2 * to] = b[k][2 * i];
          moved[k][2 * to + 1] = b[k][2 * i + 1];
        }
      }
      double[][] candidate = turned(a, moved, new BitSet());
      best = square(a, candidate) < square(a, best) ? candidate : best;
    }
    return best;
  }

  private List<Integer> range() {
    return IntStream.range(0, width).boxed().toList();
  }

  private static double square(double[][] a, double[][] b) {
    double square = 0;
    for (int k = 0; k < a.length; k++) {
      square += square(a[k], b[k]);
    }
    return square;
  }

  private static double square(double[] a, double[] b) {
    double square = 0;
    for (int i = 0; i < a.length; i++) {
      square += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return square;
  }

  private static int furthest(double[][] a, double[][] b) {
    int furthest = 0;
    for (int k = 0; k < a.length; k++) {
      furthest = square(a[k], b[k]) > square(a[furthest], b[furthest]) ? k : furthest;
    }
    return furthest;
  }

  /** The largest singular value of a − b, a complex entry as [[re, −im], [im, re]]. */
  private static double norm(double[][] a, double[][] b) {
    int n = a.length;
    DMatrixRMaj difference = new DMatrixRMaj(2 * n, 2 * n);
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        double re = a[k][2 * i] - b[k][2 * i];
        double im = a[k][2 * i + 1] - b[k][2 * i + 1];
        difference.set(i, k, re);
        difference.set(n + i, n + k, re);
        difference.set(n + i, k, im);
        difference.set(i, n + k, -im);
      }
    }
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(2 * n, 2 * n, false, false, false);
    if (!svd.decompose(difference)) {
      throw new ArithmeticException("no singular values of a matrix of " + 2 * n + " rows");
    }
    return Arrays.stream(svd.getSingularValues()).max().orElse(0);
  }
}

package org.hessq.plan;

import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hessq.encoding.ShiftSum;
import org.hessq.problem.Boundary;
import org.hessq.problem.Stencil;

/** Shift sums from stencils: rounds coefficients to integer weights. */
final class ShiftSums {
  private ShiftSums() {}

  /**
   * {@return the shift sum with m = {@code bits} and α = Σ|c_k|, each weight rounded so that they
   * fill 2^bits}
   *
   * <p>Terms stand by decreasing trailing zeros of their weights, which makes few dyadic pieces.
   * Terms whose weight rounds to 0 are left out.
   *
   * @param bits at least lg of the number of terms
   */
  static ShiftSum of(Stencil stencil, int bits) {
    double alpha = stencil.absoluteSum();
    double unit = Math.scalb(alpha, -bits);
    List<ShiftSum.Term> terms = new ArrayList<>();
    long[] weights = weights(stencil, unit, 1L << bits);
    for (int k = 0; k < weights.length; k++) {
      Stencil.Term term = stencil.terms().get(k);
      if (weights[k] > 0) {
        terms.add(
            new ShiftSum.Term(
                weights[k], term.coefficient() < 0, ImmutableLongArray.copyOf(term.shifts())));
      }
    }
    terms.sort(
        Comparator.<ShiftSum.Term>comparingInt(t -> Long.numberOfTrailingZeros(t.weight()))
            .reversed()
            .thenComparing(Comparator.comparingLong(ShiftSum.Term::weight).reversed()));
    List<ShiftSum.Axis> axes =
        stencil.axes().stream()
            .map(
                a ->
                    new ShiftSum.Axis(
                        a.width(),
                        a.boundary() == Boundary.PERIODIC
                            ? ShiftSum.Boundary.PERIODIC
                            : ShiftSum.Boundary.OPEN))
            .toList();
    return new ShiftSum(axes, bits, unit, terms);
  }

  /**
   * {@return the sum of what rounding changed, relative to α: a bound of the matrix' relative
   * error}
   */
  static double relativeError(Stencil stencil, int bits) {
    double unit = Math.scalb(stencil.absoluteSum(), -bits);
    long[] weights = weights(stencil, unit, 1L << bits);
    double error = 0;
    for (int k = 0; k < weights.length; k++) {
      // One rounding: past 53 bits the product alone would round to the coefficient.
      double size = Math.abs(stencil.terms().get(k).coefficient());
      error += Math.abs(Math.fma(-(double) weights[k], unit, size));
    }
    return error / stencil.absoluteSum();
  }

  /** Rounds to nearest and takes back what is too much where it changes least. */
  private static long[] weights(Stencil stencil, double unit, long available) {
    int count = stencil.terms().size();
    long[] weights = new long[count];
    double[] excess = new double[count];
    long total = 0;
    for (int k = 0; k < count; k++) {
      double exact = Math.abs(stencil.terms().get(k).coefficient()) / unit;
      weights[k] = Math.round(exact);
      excess[k] = weights[k] - exact;
      total += weights[k];
    }
    while (total > available) {
      int most = 0;
      for (int k = 1; k < count; k++) {
        most = excess[k] > excess[most] ? k : most;
      }
      weights[most]--;
      excess[most]--;
      total--;
    }
    return weights;
  }
}

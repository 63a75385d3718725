package org.hessq.plan;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hessq.problem.Stencil;

/**
 * The norm of a column of the inverse of a periodic stencil: the root of the mean of 1/|symbol|²
 * over the frequencies of the grid.
 *
 * <p>That mean is the trapezoidal rule for an analytic periodic function, so coarser grids give it
 * too, up to an error that falls exponentially with their size: they are doubled until two agree.
 *
 * @paper Trefethen and Weideman 2014, SIAM Review 56, 385, Theorem 3.2
 */
final class PeriodicGreen {
  /** Relative difference of two grids that is rounding. */
  private static final double AGREED = 1e-13;

  /** Most frequencies that are looked at. */
  private static final int MOST_BITS = 20;

  private final Stencil stencil;
  private final int[] widths;

  private PeriodicGreen(Stencil stencil, int[] widths) {
    this.stencil = stencil;
    this.widths = widths;
  }

  /** {@return the norm, if a grid of at most 2^20 points gives it} */
  static OptionalDouble norm(Stencil stencil) {
    int axes = stencil.axes().size();
    int[] widths = new int[axes];
    Arrays.setAll(widths, a -> Math.min(stencil.axes().get(a).width(), fitting(stencil, a)));
    double before = Double.NaN;
    while (Arrays.stream(widths).sum() <= MOST_BITS) {
      double mean = new PeriodicGreen(stencil, widths).mean();
      boolean whole = true;
      for (int a = 0; a < axes; a++) {
        whole &= widths[a] == stencil.axes().get(a).width();
      }
      if (whole || Math.abs(mean - before) <= AGREED * mean) {
        return OptionalDouble.of(Math.sqrt(mean));
      }
      before = mean;
      int[] wider = widths.clone();
      Arrays.setAll(wider, a -> Math.min(stencil.axes().get(a).width(), widths[a] + 1));
      System.arraycopy(wider, 0, widths, 0, axes);
    }
    return OptionalDouble.empty();
  }

  /** {@return a width of axis {@code a} in which shifts do not meet those around the corner} */
  private static int fitting(Stencil stencil, int a) {
    long largest =
        stencil.terms().stream().mapToLong(t -> Math.abs(t.shifts().get(a))).max().orElse(0);
    return Math.max(3, 67 - Long.numberOfLeadingZeros(largest));
  }

  private double mean() {
    int points = 1 << Arrays.stream(widths).sum();
    double sum = 0;
    double lost = 0;
    for (int point = 0; point < points; point++) {
      double term = 1 / squared(point) - lost;
      double next = sum + term;
      lost = next - sum - term;
      sum = next;
    }
    return sum / points;
  }

  /**
   * |Σ c e^{iφ}|² with the real part as Σc − 2Σc sin²(φ/2), which keeps small values near φ = 0
   * accurate.
   */
  private double squared(int point) {
    double corner = 0;
    double real = 0;
    double imaginary = 0;
    for (Stencil.Term term : stencil.terms()) {
      double turns = 0;
      int rest = point;
      for (int a = 0; a < widths.length; a++) {
        long size = 1L << widths[a];
        long step = Math.floorMod((rest & (size - 1)) * term.shifts().get(a), size);
        turns += (double) (2 * step > size ? step - size : step) / size;
        rest >>>= widths[a];
      }
      double half = Math.sin(Math.PI * turns);
      corner += term.coefficient();
      real -= 2 * term.coefficient() * half * half;
      imaginary += term.coefficient() * Math.sin(2 * Math.PI * turns);
    }
    real += corner;
    return real * real + imaginary * imaginary;
  }
}

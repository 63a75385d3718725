package org.hessq.signal;

import java.util.Arrays;
import org.hessq.numeric.RealFft;

/**
 * The inverse nonlinear Fourier transform: reflection coefficients F_0, F_1, … of a pair (a*, b),
 * O(n log² n).
 *
 * <p>Layers are G_k = (1+F_k²)^{-1/2} [[1, F_k z^k], [−F_k z^{−k}, 1]]; a run of layers has the
 * product [[η, ξ], [−ξ*, η*]], η = Σ e_k z^{−k}, ξ = Σ x_k z^k. Half of the coefficients determine
 * the first half of the layers, whose product then strips them off the rest: a*' = ηa* + ξ*b, z^m
 * b' = η*b − ξa*.
 *
 * <p>@paper Ni, Sarkar, Ying, Lin 2025, arXiv:2505.12615. The first run is a power of two here, so
 * that its shift is a change of sign of every other frequency.
 */
final class LayerStripping {
  /** Runs up to this length are stripped layer by layer. */
  private static final int LEAF = 64;

  private final RealFft fft;
  private final double[] reflections;

  private LayerStripping(int layers, RealFft fft) {
    this.fft = fft;
    reflections = new double[layers];
  }

  /**
   * {@return F_0…F_{n−1}}
   *
   * @param a the lowest n coefficients of a*
   * @param b the lowest n coefficients of b
   * @param fft a plan for the next power of two
   */
  static double[] reflections(double[] a, double[] b, RealFft fft) {
    LayerStripping stripping = new LayerStripping(a.length, fft);
    stripping.solve(a, b, 0, false);
    return stripping.reflections;
  }

  /** The coefficients e and x of the product of a run of layers. */
  private record Run(double[] e, double[] x) {}

  /**
   * Finds the layers from {@code first} on; the last run of all is nobody's head and needs no
   * product.
   */
  private Run solve(double[] a, double[] b, int first, boolean isHead) {
    int n = a.length;
    if (n <= LEAF) {
      return strip(a.clone(), b.clone(), first);
    }
    int m = Integer.highestOneBit(n - 1);
    int length = 2 * m;
    Run head = solve(Arrays.copyOf(a, m), Arrays.copyOf(b, m), first, true);
    RealSpectrum e = RealSpectrum.of(head.e, length, fft);
    RealSpectrum x = RealSpectrum.of(head.x, length, fft);
    RealSpectrum outer = RealSpectrum.of(a, length, fft);
    RealSpectrum inner = RealSpectrum.of(b, length, fft);
    double[] restA =
        RealSpectrum.zero(length)
            .addCorrelation(e, outer)
            .addCorrelation(x, inner)
            .toSequence(n - m, fft);
    double[] restB =
        RealSpectrum.zero(length)
            .addConvolution(e, inner, 1)
            .addConvolution(x, outer, -1)
            .toSequence(n, fft);
    Run tail = solve(restA, Arrays.copyOfRange(restB, m, n), first + m, isHead);
    return isHead ? join(e, x, tail, n) : tail;
  }

  private Run join(RealSpectrum e, RealSpectrum x, Run tail, int n) {
    int length = 2 * e.re().length;
    RealSpectrum tailE = RealSpectrum.of(tail.e, length, fft);
    RealSpectrum tailX = RealSpectrum.of(tail.x, length, fft);
    return new Run(
        RealSpectrum.zero(length)
            .addConvolution(e, tailE, 1)
            .addShiftedCorrelation(x, tailX, -1)
            .toSequence(n, fft),
        RealSpectrum.zero(length)
            .addShiftedCorrelation(e, tailX, 1)
            .addConvolution(x, tailE, 1)
            .toSequence(n, fft));
  }

  private Run strip(double[] a, double[] b, int first) {
    int n = a.length;
    double[] e = new double[n];
    double[] x = new double[n];
    e[0] = 1;
    for (int k = 0; k < n; k++) {
      double reflection = b[0] / a[0];
      double s = 1 / Math.sqrt(1 + reflection * reflection);
      reflections[first + k] = reflection;
      for (int j = 0; j < n - k - 1; j++) {
        double shifted = (b[j + 1] - reflection * a[j + 1]) * s;
        a[j] = (a[j] + reflection * b[j]) * s;
        b[j] = shifted;
      }
      for (int i = 0; i <= k; i++) {
        double left = e[i];
        double right = x[k - i];
        e[i] = (left - reflection * right) * s;
        x[k - i] = (right + reflection * left) * s;
      }
    }
    return new Run(e, x);
  }
}

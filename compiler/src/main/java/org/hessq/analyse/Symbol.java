package org.hessq.analyse;

import java.util.Map;
import java.util.TreeMap;
import org.hessq.numeric.Interval;
import org.hessq.problem.Banded;

/**
 * The trigonometric polynomial c_0 + Σ_{j ≥ 1} c_j cos(jθ) with real coefficients.
 *
 * @param coefficients c_j by j ≥ 0
 */
record Symbol(TreeMap<Long, Double> coefficients) {
  /**
   * Cells on 0..π; the bounds between samples are off by at most h²/8 times the second derivative.
   */
  private static final int CELLS = 1 << 16;

  /** {@return the real part of the symbol of a banded matrix} */
  static Symbol hermitian(Banded matrix) {
    TreeMap<Long, Double> sums = new TreeMap<>();
    matrix.diagonals().forEach((k, value) -> sums.merge(Math.abs(k), value, Double::sum));
    return new Symbol(sums);
  }

  /** {@return the squared absolute value of the symbol of a banded matrix} */
  static Symbol squared(Banded matrix) {
    TreeMap<Long, Double> sums = new TreeMap<>();
    matrix
        .diagonals()
        .forEach(
            (k, a) ->
                matrix
                    .diagonals()
                    .forEach((l, b) -> sums.merge(Math.abs(k - l), a * b, Double::sum)));
    return new Symbol(sums);
  }

  /**
   * {@return the value at πt}
   *
   * <p>Written around the nearer of θ = 0 and θ = π, with sin² for 1 − cos, so that a zero there is
   * met exactly and values near it keep their relative accuracy.
   */
  double at(double t) {
    boolean far = t > 0.5;
    double phase = Math.PI * (far ? 1 - t : t);
    double corner = 0;
    double rest = 0;
    for (Map.Entry<Long, Double> term : coefficients.entrySet()) {
      double sign = far && term.getKey() % 2 != 0 ? -1 : 1;
      double half = Math.sin(term.getKey() * phase / 2);
      corner += sign * term.getValue();
      rest -= 2 * sign * term.getValue() * half * half;
    }
    return corner + rest;
  }

  /** {@return the sum of the absolute coefficients, a bound of all values} */
  double size() {
    return coefficients.values().stream().mapToDouble(Math::abs).sum();
  }

  /** {@return an upper bound of the rounding error of {@link #at}} */
  double rounding() {
    return 0x1p-50 * size() * (coefficients.size() + 1);
  }

  /** {@return proven bounds of all values} */
  Interval range() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= CELLS; i++) {
      double sample = at((double) i / CELLS);
      low = Math.min(low, sample);
      high = Math.max(high, sample);
    }
    double curvature = 0;
    for (Map.Entry<Long, Double> term : coefficients.entrySet()) {
      curvature += (double) term.getKey() * term.getKey() * Math.abs(term.getValue());
    }
    double cell = Math.PI / CELLS;
    double slack = curvature * cell * cell / 8 + rounding();
    return Ranges.bounded(Math.max(low - slack, -size()), Math.min(high + slack, size()));
  }
}

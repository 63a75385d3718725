package org.hessq.learn.condition;

import java.util.OptionalDouble;
import org.hessq.numeric.Certainty;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.EigenRange;
import org.hessq.numeric.Interval;
import org.hessq.numeric.SparseMatrix;
import org.hessq.numeric.Spectrum;

/**
 * Ends of the spectrum of a symmetric matrix and its condition number σ_max/σ_min.
 *
 * @param smallest algebraically smallest eigenvalue
 * @param largest algebraically largest eigenvalue
 * @param number the condition number; where bounded, an upper bound; empty for a singular matrix
 * @param is what {@code number} rests on
 * @param definite a proven lower bound of all eigenvalues above 0, where there is one
 * @param how what it rests on, in words
 */
public record Condition(
    double smallest,
    double largest,
    OptionalDouble number,
    Certainty is,
    OptionalDouble definite,
    String how) {

  /**
   * {@return what is known of {@code symmetric}}
   *
   * @param floor a number that no eigenvalue is below, for example the damping of a positive
   *     semidefinite matrix; empty if there is none
   */
  public static Condition of(SparseMatrix symmetric, OptionalDouble floor) {
    return DenseMatrix.fits(symmetric) ? computed(symmetric) : bounded(symmetric, floor);
  }

  private static Condition computed(SparseMatrix symmetric) {
    double[] values = DenseMatrix.eigenvalues(symmetric);
    double largest = values[values.length - 1];
    double size = Math.max(Math.abs(values[0]), Math.abs(largest));
    double least = size;
    for (double value : values) {
      least = Math.min(least, Math.abs(value));
    }
    double rounding = values.length * 0x1p-52 * size;
    OptionalDouble number =
        least > rounding ? OptionalDouble.of(size / least) : OptionalDouble.empty();
    OptionalDouble definite =
        values[0] > 0
            ? Certificate.smallestEigenvalueAtLeast(symmetric, values[0])
            : OptionalDouble.empty();
    return new Condition(
        values[0], largest, number, Certainty.COMPUTED, definite, "all eigenvalues");
  }

  private static Condition bounded(SparseMatrix symmetric, OptionalDouble floor) {
    EigenRange range = Spectrum.eigenvalueRange(symmetric);
    Interval low = range.smallest();
    Interval high = range.largest();
    if (low.low() > 0) {
      OptionalDouble proven = OptionalDouble.of(low.low());
      double number = high.high() / low.low();
      return new Condition(
          low.value(), high.value(), OptionalDouble.of(number), low.certainty(), proven, "Lanczos");
    }
    if (floor.isPresent() && floor.getAsDouble() > 0) {
      double number = high.high() / floor.getAsDouble();
      return new Condition(
          floor.getAsDouble(),
          high.value(),
          OptionalDouble.of(number),
          Certainty.BOUNDED,
          floor,
          "the damping below, Lanczos above");
    }
    return new Condition(
        low.value(),
        high.value(),
        OptionalDouble.empty(),
        Certainty.UNKNOWN,
        OptionalDouble.empty(),
        "Lanczos; the lower end is not known to be positive");
  }
}

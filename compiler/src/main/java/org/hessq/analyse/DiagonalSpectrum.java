package org.hessq.analyse;

import org.apache.commons.math3.complex.Complex;
import org.hessq.numeric.Interval;
import org.hessq.problem.Basis;
import org.hessq.problem.Enclosure;
import org.hessq.problem.Gaussian;
import org.hessq.problem.Indexed;
import org.hessq.problem.LoadedVector;
import org.hessq.problem.ScaledVector;
import org.hessq.problem.Uniform;
import org.hessq.problem.VectorExpression;
import org.hessq.problem.VectorSum;

/**
 * Spectra of diagonal matrices: all entries where there are few, an enclosure of the expression
 * where there are many.
 */
final class DiagonalSpectrum {
  /** Most entries that are looked at. */
  private static final long LOOKED_AT = 1L << 22;

  /** An end of an enclosure this close to an entry, relatively, is that entry. */
  private static final double SAME = 1e-12;

  private DiagonalSpectrum() {}

  static Spectral of(VectorExpression vector) {
    return switch (vector) {
      case Uniform _ -> Spectral.selfAdjoint(Ranges.computed(1), Ranges.computed(1));
      case ScaledVector(var factor, var operand) -> of(operand).times(factor);
      case VectorExpression few when few.dimension() <= LOOKED_AT -> enumerated(few);
      case Basis _ -> Spectral.selfAdjoint(Ranges.computed(0), Ranges.computed(1));
      case Indexed indexed -> enclosed(indexed);
      case Gaussian _, LoadedVector _, VectorSum _ -> bounded(vector);
    };
  }

  private static Spectral bounded(VectorExpression vector) {
    double most = vector.largestAtMost();
    Interval any = Ranges.bounded(-most, most);
    return new Spectral(Ranges.bounded(0, most), Spectral.unknown(most), any, any, vector.isReal());
  }

  private static Spectral enumerated(VectorExpression vector) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (long i = 0; i < vector.dimension(); i++) {
      Complex value = vector.entry(i);
      low = Math.min(low, value.getReal());
      high = Math.max(high, value.getReal());
      least = Math.min(least, value.abs());
      most = Math.max(most, value.abs());
    }
    return new Spectral(
        Ranges.computed(most),
        Ranges.computed(least),
        Ranges.computed(low),
        Ranges.computed(high),
        vector.isReal());
  }

  /**
   * Where an end of the enclosure is reached by the first or last entry, it is computed, else a
   * bound.
   */
  private static Spectral enclosed(Indexed vector) {
    Enclosure range = vector.range();
    double first = vector.value().at(0);
    double last = vector.value().at(vector.dimension() - 1);
    double low = Math.min(first, last);
    double high = Math.max(first, last);
    Interval min =
        isSame(range.low(), low) ? Ranges.computed(low) : Ranges.bounded(range.low(), low);
    Interval max =
        isSame(range.high(), high) ? Ranges.computed(high) : Ranges.bounded(high, range.high());
    return Spectral.selfAdjoint(min, max);
  }

  private static boolean isSame(double bound, double entry) {
    return Math.abs(bound - entry) <= SAME * Math.abs(entry);
  }
}

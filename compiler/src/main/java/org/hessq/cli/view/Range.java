package org.hessq.cli.view;

import java.util.Locale;
import java.util.OptionalDouble;
import org.hessq.numeric.Certainty;
import org.hessq.numeric.Interval;
import org.hessq.report.Figures;

/**
 * Where a number lies and how that is known.
 *
 * @param low absent if it is infinite
 * @param high absent if there is no finite bound
 * @param is {@code computed}, {@code bounded}, {@code given} or {@code unknown}
 */
public record Range(OptionalDouble low, OptionalDouble high, String is) {
  /** Ends that agree to this relative difference are shown as one number of four digits. */
  private static final double ONE_NUMBER = 1e-4;

  static Range of(Interval interval) {
    return new Range(finite(interval.low()), finite(interval.high()), word(interval.certainty()));
  }

  /** {@return {@code value} or where it lies, with no more digits than people read} */
  String value() {
    if (low.isEmpty() || high.isEmpty()) {
      return low.isPresent() ? "at least " + Figures.real(low) : "infinite";
    }
    double from = low.getAsDouble();
    double to = high.getAsDouble();
    if (to - from <= ONE_NUMBER * Math.abs(to)) {
      return Figures.real(from + (to - from) / 2);
    }
    return (from == 0 ? "at most " : Figures.real(from) + " to ") + Figures.real(to);
  }

  static String word(Certainty certainty) {
    return certainty.name().toLowerCase(Locale.ROOT);
  }

  private static OptionalDouble finite(double value) {
    return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}

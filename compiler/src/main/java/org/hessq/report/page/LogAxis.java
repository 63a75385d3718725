package org.hessq.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis.
 *
 * @param low decimal logarithm of the value at {@code from}
 * @param high decimal logarithm of the value at {@code to}
 * @param from coordinate of the low end
 * @param to coordinate of the high end
 */
record LogAxis(double low, double high, double from, double to) {
  private static final int MOST_TICKS = 7;
  private static final int[] POWERS = {1};
  private static final int[][] DIGITS = {{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 5}, POWERS};
  private static final double LEAST_SPAN = 0.15;

  /**
   * {@return an axis that shows all of {@code logarithms}, with some room at both ends}
   *
   * @param logarithms decimal; at least one
   */
  static LogAxis over(List<Double> logarithms, double from, double to) {
    double low = logarithms.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double high = logarithms.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double room = Math.max(0.06 * (high - low), LEAST_SPAN);
    return new LogAxis(low - room, high + room, from, to);
  }

  /** {@return the coordinate of a value with this decimal logarithm} */
  double at(double logarithm) {
    return from + (logarithm - low) / (high - low) * (to - from);
  }

  /**
   * {@return decimal logarithms of round values: powers of ten, on a short axis 2 and 5 times such
   * as well, on a very short one all multiples}
   */
  List<Double> ticks() {
    for (int[] digits : DIGITS) {
      List<Double> ticks = ticks(digits);
      if (ticks.size() <= MOST_TICKS) {
        return ticks;
      }
    }
    List<Double> powers = ticks(POWERS);
    int step = (powers.size() + MOST_TICKS - 1) / MOST_TICKS;
    return powers.stream().filter(p -> Math.floorMod(Math.round(p), step) == 0).toList();
  }

  private List<Double> ticks(int[] digits) {
    List<Double> ticks = new ArrayList<>();
    for (int power = (int) Math.floor(low); power <= high; power++) {
      for (int digit : digits) {
        double tick = power + Math.log10(digit);
        if (tick >= low && tick <= high) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }
}

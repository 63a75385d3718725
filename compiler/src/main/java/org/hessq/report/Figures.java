package org.hessq.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as people read them; the same on every machine. */
public final class Figures {
  /** What stands for a number that does not apply or is not known. */
  public static final String NONE = "–";

  private static final int LONGEST_COUNT = 15;
  private static final double LARGEST_PLAIN = 1e6;
  private static final double SMALLEST_PLAIN = 1e-3;
  private static final MathContext FOUR_DIGITS = new MathContext(4);
  private static final MathContext THREE_DIGITS = new MathContext(3);
  private static final double LOG10_OF_2 = Math.log10(2);
  private static final int EXACT_BITS = 1000;

  private Figures() {}

  /** {@return all digits, {@code 1,012,345}, or of a count past 10^15 four, {@code 1.209e24}} */
  public static String count(BigInteger count) {
    return count.abs().toString().length() <= LONGEST_COUNT
        ? String.format(Locale.ROOT, "%,d", count)
        : scientific(new BigDecimal(count));
  }

  /** {@return four significant digits, for example {@code 0.4909}, {@code 2.963e-3}} */
  public static String real(double value) {
    double size = Math.abs(value);
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    return size >= SMALLEST_PLAIN && size < LARGEST_PLAIN
        ? plain(exact.round(FOUR_DIGITS))
        : scientific(exact);
  }

  /** {@return likewise, or a dash} */
  public static String real(OptionalDouble value) {
    return value.isPresent() ? real(value.getAsDouble()) : NONE;
  }

  /** {@return an error in three significant digits, for example {@code 2.96e-3}} */
  public static String error(OptionalDouble value) {
    if (value.isEmpty()) {
      return NONE;
    }
    double error = value.getAsDouble();
    return error == 0 ? "0" : scientific(BigDecimal.valueOf(error).round(THREE_DIGITS));
  }

  /** {@return a share of {@code whole} in whole per cent, or that it is less than one} */
  public static String percent(BigInteger part, BigInteger whole) {
    double share = new BigDecimal(part).divide(new BigDecimal(whole), FOUR_DIGITS).doubleValue();
    return share < 0.01 ? "< 1 %" : Math.round(share * 100) + " %";
  }

  /** {@return the length of a file, for example {@code 1.935 MB}} */
  public static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000 ? real(bytes / 1e3) + " kB" : real(bytes / 1e6) + " MB";
  }

  /** {@return a time in the largest unit that keeps it above 1} */
  public static String duration(double seconds) {
    if (seconds >= 2 * 365.25 * 86400) {
      return real(seconds / (365.25 * 86400)) + " years";
    }
    if (seconds >= 2 * 86400) {
      return real(seconds / 86400) + " days";
    }
    return seconds >= 2 * 3600 ? real(seconds / 3600) + " hours" : real(seconds) + " s";
  }

  /** {@return the decimal logarithm of a positive count of any size} */
  public static double log10(BigInteger count) {
    int excess = Math.max(0, count.bitLength() - EXACT_BITS);
    return Math.log10(count.shiftRight(excess).doubleValue()) + excess * LOG10_OF_2;
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static String scientific(BigDecimal value) {
    BigDecimal rounded = value.round(FOUR_DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }
}

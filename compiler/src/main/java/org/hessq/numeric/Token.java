package org.hessq.numeric;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A word of a text file, with the line and column of its first character, both from 1. */
record Token(String text, int line, int column) {
  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");

  private static final int LONGEST = 40;

  /** The integers that every double arithmetic keeps. */
  private static final long EXACT = 1L << 53;

  /** {@return the finite real number that this is; if it is none, the fault is noted} */
  OptionalDouble real(FaultLog log) {
    double value = parse();
    if (Double.isNaN(value)) {
      log.add(MatrixFault.NOT_A_NUMBER, this, quoted() + " is not a number");
      return OptionalDouble.empty();
    }
    if (Double.isInfinite(value)) {
      log.add(MatrixFault.NOT_FINITE, this, quoted() + " is not finite");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(value);
  }

  /** {@return whether this is a number, finite or not} */
  boolean isNumber() {
    return !Double.isNaN(parse());
  }

  /** {@return the number, infinite also for the word NaN, or NaN if this is no number} */
  private double parse() {
    try {
      return isDecimal()
          ? Double.parseDouble(text)
          : NOT_FINITE.matcher(text).matches() ? Double.POSITIVE_INFINITY : Double.NaN;
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }

  /** Keeps out what Java reads beyond decimal notation: hexadecimal and type suffixes. */
  private boolean isDecimal() {
    return !text.isEmpty() && text.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
  }

  /**
   * {@return the integer of magnitude up to 2^53 that this is; if it is none, the fault is noted}
   */
  OptionalDouble integer(FaultLog log) {
    try {
      long value = Long.parseLong(text);
      if (-EXACT <= value && value <= EXACT) {
        return OptionalDouble.of(value);
      }
    } catch (NumberFormatException _) {
      if (!INTEGER.matcher(text).matches()) {
        log.add(MatrixFault.NOT_A_NUMBER, this, quoted() + " is not an integer");
        return OptionalDouble.empty();
      }
    }
    log.add(MatrixFault.NOT_REPRESENTABLE, this, text + " is beyond 2^53");
    return OptionalDouble.empty();
  }

  /**
   * {@return the row or column from 0 that this names from 1; if it is none, the fault is noted}
   */
  OptionalInt index(int bound, String what, FaultLog log) {
    if (!INTEGER.matcher(text).matches()) {
      log.add(MatrixFault.NOT_A_NUMBER, this, quoted() + " is not an integer");
      return OptionalInt.empty();
    }
    try {
      int index = Integer.parseInt(text);
      if (1 <= index && index <= bound) {
        return OptionalInt.of(index - 1);
      }
    } catch (NumberFormatException _) {
      // Integers too long for an int are outside every matrix, like all that follow here.
    }
    log.add(MatrixFault.INDEX_RANGE, this, what + " " + text + " is outside 1.." + bound);
    return OptionalInt.empty();
  }

  /** {@return the word in quotes, cut where it is longer than anybody reads} */
  String quoted() {
    return text.length() <= LONGEST ? "'" + text + "'" : "'" + text.substring(0, LONGEST) + "...'";
  }
}

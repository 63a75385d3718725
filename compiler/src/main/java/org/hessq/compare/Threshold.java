package org.hessq.compare;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit on a figure: {@code tCount>+1%} on its relative growth, {@code tDepth>+10} on its growth,
 * {@code logicalQubits>200} on its value in the second file; {@code <-} on its decrease likewise.
 *
 * @param name of a figure, or {@code operations}: how many changed
 */
public record Threshold(String name, boolean above, Base base, BigDecimal limit, String text) {
  private static final Pattern FORM =
      Pattern.compile("\\s*(\\w+)\\s*([<>])\\s*([+-]?)(\\d+(?:\\.\\d+)?)\\s*(%?)\\s*");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What is compared with the limit. */
  public enum Base {
    /** The figure of the second file. */
    VALUE,
    /** The figure of the second file less that of the first. */
    GROWTH,
    /** The same as a percentage of that of the first. */
    RELATIVE
  }

  /**
   * {@return the threshold that {@code text} is}
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Threshold of(String text) {
    Matcher match = FORM.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not like tCount>+1%, tDepth>+10 or logicalQubits>200");
    }
    boolean relative = !match.group(5).isEmpty();
    Base base = relative ? Base.RELATIVE : match.group(3).isEmpty() ? Base.VALUE : Base.GROWTH;
    return new Threshold(
        match.group(1),
        match.group(2).equals(">"),
        base,
        new BigDecimal(match.group(3) + match.group(4)),
        text.strip());
  }

  /**
   * {@return whether {@code difference} passes the limit}
   *
   * @throws IllegalArgumentException if it has no such figure
   */
  public boolean isPassed(Difference difference) {
    Difference.Figure figure = figure(difference);
    BigInteger growth = figure.after().subtract(figure.before());
    BigDecimal own =
        switch (base) {
          case VALUE -> new BigDecimal(figure.after());
          case GROWTH -> new BigDecimal(growth);
          case RELATIVE -> new BigDecimal(growth).multiply(HUNDRED);
        };
    BigDecimal bound =
        switch (base) {
          case VALUE, GROWTH -> limit;
          case RELATIVE -> limit.multiply(new BigDecimal(figure.before()));
        };
    return above ? own.compareTo(bound) > 0 : own.compareTo(bound) < 0;
  }

  private Difference.Figure figure(Difference difference) {
    if (name.equals("operations")) {
      return new Difference.Figure(BigInteger.ZERO, BigInteger.valueOf(difference.operations()));
    }
    Difference.Figure figure = difference.figures().get(name);
    boolean zero = difference.circuits() && isGate(name);
    if (figure == null && !zero) {
      throw new IllegalArgumentException(
          "the files have no figure " + name + "; they have " + difference.figures().keySet());
    }
    return figure == null ? new Difference.Figure(BigInteger.ZERO, BigInteger.ZERO) : figure;
  }

  private static boolean isGate(String name) {
    for (org.hessq.circuit.GateKind kind : org.hessq.circuit.GateKind.values()) {
      if (kind.word().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** {@return the growth in percent, to a tenth; empty text where there was nothing before} */
  public static String percent(BigInteger before, BigInteger after) {
    if (before.signum() == 0) {
      return "";
    }
    BigDecimal growth = new BigDecimal(after.subtract(before)).multiply(HUNDRED);
    return growth.divide(new BigDecimal(before), 1, RoundingMode.HALF_EVEN) + " %";
  }
}

package org.hessq.verify;

import java.math.BigDecimal;
import java.math.MathContext;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;

/** Checks the Clifford+T words of rotations against their stated angle and tolerance. */
public final class Words {
  /**
   * Digits of the comparison: a distance of 1e-30 is the root of a difference of 1e-60 between
   * numbers near 2, and words of that accuracy lose a few more.
   */
  private static final MathContext DIGITS = new MathContext(120);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Words() {}

  /**
   * {@return the smallest operator-norm distance between {@code word} and e^{iφ} times its stated
   * rotation, over all φ}
   *
   * <p>Both are unitary with eigenvalues of their quotient at an angle δ: |trace| = 2 cos(δ/2), and
   * the distance is 2 sin(δ/4) = √(2 − |trace|).
   *
   * @throws IllegalArgumentException if the routine is no word, or lacks parameters {@code axis}
   *     and {@code angle}
   */
  public static double distance(Routine word) {
    CyclotomicMatrix u = CyclotomicMatrix.of(word);
    BigDecimal half =
        new BigDecimal(Double.parseDouble(parameter(word, "angle"))).divide(TWO, DIGITS);
    BigDecimal cos = cosine(half);
    BigDecimal sin = sine(half);
    BigDecimal re;
    BigDecimal im;
    switch (parameter(word, "axis")) {
      case "z" -> {
        re =
            cos.multiply(u.re(0, 0, DIGITS).add(u.re(1, 1, DIGITS)))
                .subtract(sin.multiply(u.im(0, 0, DIGITS).subtract(u.im(1, 1, DIGITS))));
        im =
            cos.multiply(u.im(0, 0, DIGITS).add(u.im(1, 1, DIGITS)))
                .add(sin.multiply(u.re(0, 0, DIGITS).subtract(u.re(1, 1, DIGITS))));
      }
      case "y" -> {
        re =
            cos.multiply(u.re(0, 0, DIGITS).add(u.re(1, 1, DIGITS)))
                .add(sin.multiply(u.re(1, 0, DIGITS).subtract(u.re(0, 1, DIGITS))));
        im =
            cos.multiply(u.im(0, 0, DIGITS).add(u.im(1, 1, DIGITS)))
                .add(sin.multiply(u.im(1, 0, DIGITS).subtract(u.im(0, 1, DIGITS))));
      }
      default -> throw new IllegalArgumentException(word.name() + ": axis");
    }
    BigDecimal trace = re.multiply(re).add(im.multiply(im)).sqrt(DIGITS);
    BigDecimal square = TWO.subtract(trace).max(BigDecimal.ZERO);
    return square.sqrt(DIGITS).doubleValue();
  }

  private static String parameter(Routine word, String name) {
    String value = word.parameters().get(name);
    if (value == null) {
      throw new IllegalArgumentException(word.name() + " does not state its " + name);
    }
    return value;
  }

  /** {@return whether every word of {@code circuit} is within its stated tolerance} */
  public static Check check(Circuit circuit) {
    double largest = 0;
    double allowed = 0;
    int words = 0;
    for (Routine routine : circuit.routines()) {
      if (routine.kind() == RoutineKind.WORD) {
        words++;
        double distance;
        double tolerance;
        try {
          distance = distance(routine);
          tolerance = Double.parseDouble(parameter(routine, "tolerance"));
        } catch (IllegalArgumentException unreadable) {
          return differs(unreadable.getMessage(), 1, 0);
        }
        if (!(distance <= tolerance)) {
          return differs(routine.name(), distance, tolerance);
        }
        largest = Math.max(largest, distance);
        allowed = Math.max(allowed, tolerance);
      }
    }
    return new Check("rotations", new Verdict.Agrees(largest, allowed), words + " words, exactly");
  }

  private static Check differs(String smallest, double error, double tolerance) {
    return new Check("rotations", new Verdict.Differs(smallest, error, tolerance), "words");
  }

  /** The Taylor series; the argument is reduced to at most 1 by halving it. */
  private static BigDecimal cosine(BigDecimal x) {
    if (x.abs().compareTo(BigDecimal.ONE) > 0) {
      BigDecimal c = cosine(x.divide(TWO, DIGITS));
      return TWO.multiply(c).multiply(c, DIGITS).subtract(BigDecimal.ONE);
    }
    return series(x, BigDecimal.ONE, 0);
  }

  private static BigDecimal sine(BigDecimal x) {
    if (x.abs().compareTo(BigDecimal.ONE) > 0) {
      BigDecimal h = x.divide(TWO, DIGITS);
      return TWO.multiply(sine(h)).multiply(cosine(h), DIGITS);
    }
    return series(x, x, 1);
  }

  private static BigDecimal series(BigDecimal x, BigDecimal first, int power) {
    BigDecimal sum = first;
    BigDecimal term = first;
    BigDecimal square = x.multiply(x, DIGITS);
    for (int k = power + 2; term.signum() != 0 && term.precision() - term.scale() > -120; k += 2) {
      BigDecimal factor = BigDecimal.valueOf((long) k * (k - 1));
      term = term.multiply(square, DIGITS).divide(factor, DIGITS).negate();
      sum = sum.add(term, DIGITS);
    }
    return sum;
  }
}

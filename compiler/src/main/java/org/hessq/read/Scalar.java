package org.hessq.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;

/**
 * A number: a complex double and, as long as the arithmetic stays within whole numbers, its exact
 * value.
 *
 * @param whole present if the number is real, whole and known exactly; below 2^1000 in absolute
 *     value
 */
record Scalar(Complex value, Optional<BigInteger> whole) {
  private static final int LARGEST_BITS = 1000;
  private static final int LONGEST_EXACT_TEXT = 300;

  static Scalar of(Complex value) {
    return new Scalar(value, Optional.empty());
  }

  static Scalar of(double value) {
    return of(new Complex(value));
  }

  static Scalar of(BigInteger whole) {
    return whole.bitLength() > LARGEST_BITS
        ? of(whole.doubleValue())
        : new Scalar(new Complex(whole.doubleValue()), Optional.of(whole));
  }

  /**
   * {@return the number written so, or nothing where a double can only hold 0 or infinity instead}
   */
  static Optional<Scalar> parse(String text) {
    double value = Double.parseDouble(text);
    String mantissa = text.split("[eE]", 2)[0];
    boolean written = mantissa.chars().anyMatch(c -> c >= '1' && c <= '9');
    if (Double.isInfinite(value) || (value == 0 && written)) {
      return Optional.empty();
    }
    if (value == Math.rint(value) && value < 1e290 && text.length() <= LONGEST_EXACT_TEXT) {
      BigDecimal exact = new BigDecimal(text).stripTrailingZeros();
      return Optional.of(exact.scale() <= 0 ? of(exact.toBigIntegerExact()) : of(value));
    }
    return Optional.of(of(value));
  }

  boolean isReal() {
    return value.getImaginary() == 0;
  }

  boolean isZero() {
    return isReal() && value.getReal() == 0;
  }

  boolean isFinite() {
    return Double.isFinite(value.getReal()) && Double.isFinite(value.getImaginary());
  }

  double real() {
    return value.getReal();
  }

  Scalar negate() {
    return whole.map(w -> of(w.negate())).orElseGet(() -> of(value.negate()));
  }

  /** {@return the result of one of {@code + - * / ^}; not finite where there is none} */
  Scalar apply(char operator, Scalar right) {
    if (whole.isPresent() && right.whole.isPresent()) {
      Optional<BigInteger> exact = exact(operator, whole.get(), right.whole.get());
      if (exact.isPresent()) {
        return of(exact.get());
      }
    }
    if (isReal() && right.isReal()) {
      double a = real();
      double b = right.real();
      return of(
          switch (operator) {
            case '+' -> a + b;
            case '-' -> a - b;
            case '*' -> a * b;
            case '/' -> a / b;
            case '^' -> Math.pow(a, b);
            default -> throw new IllegalStateException("operator " + operator);
          });
    }
    Complex other = right.value;
    return of(
        switch (operator) {
          case '+' -> value.add(other);
          case '-' -> value.subtract(other);
          case '*' -> value.multiply(other);
          case '/' -> value.divide(other);
          case '^' -> value.pow(other);
          default -> throw new IllegalStateException("operator " + operator);
        });
  }

  private static Optional<BigInteger> exact(char operator, BigInteger left, BigInteger right) {
    return switch (operator) {
      case '+' -> Optional.of(left.add(right));
      case '-' -> Optional.of(left.subtract(right));
      case '*' -> Optional.of(left.multiply(right));
      case '/' -> quotient(left, right);
      case '^' -> power(left, right);
      default -> throw new IllegalStateException("operator " + operator);
    };
  }

  private static Optional<BigInteger> quotient(BigInteger left, BigInteger right) {
    if (right.signum() == 0) {
      return Optional.empty();
    }
    BigInteger[] parts = left.divideAndRemainder(right);
    return parts[1].signum() == 0 ? Optional.of(parts[0]) : Optional.empty();
  }

  private static Optional<BigInteger> power(BigInteger base, BigInteger exponent) {
    boolean small =
        exponent.signum() >= 0
            && exponent.bitLength() <= 10
            && base.bitLength() * (long) exponent.intValue() <= LARGEST_BITS + 64;
    return small ? Optional.of(base.pow(exponent.intValue())) : Optional.empty();
  }
}

package org.hessq.qasm.check;

import org.hessq.qasm.check.ConstantValue.Complex;
import org.hessq.qasm.tree.BinaryOperator;

/** Complex arithmetic over doubles; roots and powers are principal values. */
final class ComplexNumbers {
  /** Largest exponent that is multiplied out, which keeps powers of integers exact. */
  private static final int MULTIPLIED_OUT = 64;

  private ComplexNumbers() {}

  static Complex join(BinaryOperator operator, Complex a, Complex b) {
    return switch (operator) {
      case PLUS -> of(a.real() + b.real(), a.imaginary() + b.imaginary());
      case MINUS -> of(a.real() - b.real(), a.imaginary() - b.imaginary());
      case TIMES -> times(a, b);
      case DIVIDE -> quotient(a, b);
      case POWER -> power(a, b);
      default -> throw new IllegalArgumentException("no complex arithmetic: " + operator);
    };
  }

  private static Complex of(double real, double imaginary) {
    return new Complex(Reals.finite(real), Reals.finite(imaginary));
  }

  private static Complex times(Complex a, Complex b) {
    return of(
        a.real() * b.real() - a.imaginary() * b.imaginary(),
        a.real() * b.imaginary() + a.imaginary() * b.real());
  }

  private static Complex quotient(Complex a, Complex b) {
    double scale = Math.max(Math.abs(b.real()), Math.abs(b.imaginary()));
    if (scale == 0) {
      throw new ArithmeticException("division by zero");
    }
    double real = b.real() / scale;
    double imaginary = b.imaginary() / scale;
    double square = (real * real + imaginary * imaginary) * scale;
    return of(
        (a.real() * real + a.imaginary() * imaginary) / square,
        (a.imaginary() * real - a.real() * imaginary) / square);
  }

  private static Complex power(Complex a, Complex b) {
    if (a.real() == 0 && a.imaginary() == 0) {
      return powerOfZero(b);
    }
    double exponent = b.real();
    if (b.imaginary() == 0
        && exponent == Math.rint(exponent)
        && Math.abs(exponent) <= MULTIPLIED_OUT) {
      Complex product = new Complex(1, 0);
      for (int i = 0; i < Math.abs((int) exponent); i++) {
        product = times(product, a);
      }
      return exponent < 0 ? quotient(new Complex(1, 0), product) : product;
    }
    double log = Math.log(Math.hypot(a.real(), a.imaginary()));
    double angle = Math.atan2(a.imaginary(), a.real());
    return exp(times(b, new Complex(log, angle)));
  }

  private static Complex powerOfZero(Complex exponent) {
    if (exponent.real() > 0) {
      return new Complex(0, 0);
    }
    if (exponent.real() == 0 && exponent.imaginary() == 0) {
      return new Complex(1, 0);
    }
    throw new ArithmeticException("0 has no such power");
  }

  static Complex exp(Complex z) {
    double size = Math.exp(z.real());
    return of(size * Math.cos(z.imaginary()), size * Math.sin(z.imaginary()));
  }

  static Complex sqrt(Complex z) {
    double size = Math.sqrt(Math.hypot(z.real(), z.imaginary()));
    double half = Math.atan2(z.imaginary(), z.real()) / 2;
    return of(size * Math.cos(half), size * Math.sin(half));
  }
}

package org.hessq.execute.value;

import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.qasm.tree.BinaryOperator;

/** Arithmetic and functions of complex numbers; powers and roots have arguments in (-π, π]. */
final class ComplexNumbers {
  private ComplexNumbers() {}

  static Datum.Complex of(
      BinaryOperator operator, Datum.Complex left, Datum.Complex right, int width) {
    double a = left.re();
    double b = left.im();
    double c = right.re();
    double d = right.im();
    return switch (operator) {
      case PLUS -> Datum.Complex.rounded(a + c, b + d, width);
      case MINUS -> Datum.Complex.rounded(a - c, b - d, width);
      case TIMES -> Datum.Complex.rounded(a * c - b * d, a * d + b * c, width);
      case DIVIDE -> {
        double square = c * c + d * d;
        yield Datum.Complex.rounded((a * c + b * d) / square, (b * c - a * d) / square, width);
      }
      case POWER -> power(left, right, width);
      default ->
          throw new Trouble(ExecuteCode.TYPE, operator.symbol() + " does not join complex numbers");
    };
  }

  private static Datum.Complex power(Datum.Complex base, Datum.Complex exponent, int width) {
    if (base.re() == 0 && base.im() == 0) {
      boolean one = exponent.re() == 0 && exponent.im() == 0;
      return Datum.Complex.rounded(one ? 1 : 0, 0, width);
    }
    double log = Math.log(Math.hypot(base.re(), base.im()));
    double argument = Math.atan2(base.im(), base.re());
    return polar(
        Math.exp(log * exponent.re() - argument * exponent.im()),
        log * exponent.im() + argument * exponent.re(),
        width);
  }

  static Datum.Complex exp(Datum.Complex value) {
    return polar(Math.exp(value.re()), value.im(), value.width());
  }

  static Datum.Complex sqrt(Datum.Complex value) {
    return polar(
        Math.sqrt(Math.hypot(value.re(), value.im())),
        Math.atan2(value.im(), value.re()) / 2,
        value.width());
  }

  private static Datum.Complex polar(double modulus, double argument, int width) {
    return Datum.Complex.rounded(modulus * Math.cos(argument), modulus * Math.sin(argument), width);
  }
}

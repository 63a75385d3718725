package org.hessq.qasm.check;

import org.hessq.qasm.tree.BinaryOperator;

/** Arithmetic of doubles whose results are finite. */
final class Reals {
  private Reals() {}

  static double join(BinaryOperator operator, double a, double b) {
    return switch (operator) {
      case PLUS -> finite(a + b);
      case MINUS -> finite(a - b);
      case TIMES -> finite(a * b);
      case DIVIDE -> {
        if (b == 0) {
          throw new ArithmeticException("division by zero");
        }
        yield finite(a / b);
      }
      case REMAINDER -> finite(a % b);
      case POWER -> finite(Math.pow(a, b));
      default -> throw new IllegalArgumentException("no arithmetic: " + operator);
    };
  }

  static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException("the value is not a finite number");
    }
    return value;
  }
}

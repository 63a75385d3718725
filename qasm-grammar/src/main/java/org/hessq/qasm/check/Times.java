package org.hessq.qasm.check;

import java.math.BigDecimal;
import java.math.MathContext;
import org.hessq.qasm.check.ConstantValue.Real;
import org.hessq.qasm.check.ConstantValue.Time;
import org.hessq.qasm.check.ConstantValue.Whole;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression.TimingLiteral;

/** Durations: exact sums and products, and quotients where the length of a sample cancels. */
final class Times {
  private static final MathContext DIGITS = MathContext.DECIMAL128;

  private Times() {}

  static Time of(TimingLiteral literal) {
    BigDecimal value = literal.value();
    BigDecimal zero = BigDecimal.ZERO;
    return switch (literal.unit()) {
      case DT -> new Time(zero, value);
      case NANOSECOND -> new Time(value.movePointLeft(9), zero);
      case MICROSECOND -> new Time(value.movePointLeft(6), zero);
      case MILLISECOND -> new Time(value.movePointLeft(3), zero);
      case SECOND -> new Time(value, zero);
    };
  }

  static ConstantValue join(BinaryOperator operator, ConstantValue a, ConstantValue b) {
    return switch (operator) {
      case PLUS -> sum((Time) a, (Time) b);
      case MINUS -> sum((Time) a, scaled((Time) b, BigDecimal.ONE.negate()));
      case TIMES -> a instanceof Time time ? scaled(time, number(b)) : scaled((Time) b, number(a));
      case DIVIDE ->
          b instanceof Time divisor ? ratio((Time) a, divisor) : quotient((Time) a, number(b));
      default -> throw new IllegalArgumentException("no operator of durations: " + operator);
    };
  }

  private static BigDecimal number(ConstantValue value) {
    return value instanceof Whole(var whole)
        ? new BigDecimal(whole)
        : BigDecimal.valueOf(value.toReal());
  }

  private static Time sum(Time a, Time b) {
    return new Time(a.seconds().add(b.seconds(), DIGITS), a.samples().add(b.samples(), DIGITS));
  }

  private static Time scaled(Time time, BigDecimal factor) {
    return new Time(
        time.seconds().multiply(factor, DIGITS), time.samples().multiply(factor, DIGITS));
  }

  private static Time quotient(Time time, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    return new Time(time.seconds().divide(divisor, DIGITS), time.samples().divide(divisor, DIGITS));
  }

  private static ConstantValue ratio(Time a, Time b) {
    boolean seconds = a.samples().signum() == 0 && b.samples().signum() == 0;
    boolean samples = a.seconds().signum() == 0 && b.seconds().signum() == 0;
    BigDecimal divisor = seconds ? b.seconds() : b.samples();
    if (!seconds && !samples) {
      throw mixed();
    }
    if (divisor.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    BigDecimal dividend = seconds ? a.seconds() : a.samples();
    return new Real(Reals.finite(dividend.divide(divisor, DIGITS).doubleValue()));
  }

  static int compare(Time a, Time b) {
    int seconds = a.seconds().compareTo(b.seconds());
    int samples = a.samples().compareTo(b.samples());
    if (seconds * samples < 0) {
      throw mixed();
    }
    return seconds != 0 ? seconds : samples;
  }

  /** {@return whether it is negative whatever the length of a sample} */
  static boolean isNegative(ConstantValue value) {
    return value instanceof Time(var seconds, var samples)
        && seconds.signum() <= 0
        && samples.signum() <= 0
        && seconds.signum() + samples.signum() < 0;
  }

  private static ArithmeticException mixed() {
    return new MachineDependent();
  }

  /** A value that is not known before the length of a sample is. */
  static final class MachineDependent extends ArithmeticException {
    MachineDependent() {
      super("how long a sample (dt) is depends on the machine");
    }
  }
}

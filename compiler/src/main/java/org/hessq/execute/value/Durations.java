package org.hessq.execute.value;

import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.qasm.tree.BinaryOperator;

/** Arithmetic of durations that are known before the program runs. */
final class Durations {
  private Durations() {}

  static Datum of(BinaryOperator operator, Datum left, Datum right) {
    return switch (operator) {
      case PLUS, MINUS -> {
        Datum.Duration a = duration(operator, left, right, left);
        Datum.Duration b = duration(operator, left, right, right);
        requireOneUnit(a, b);
        yield new Datum.Duration(Arithmetic.real(operator, a.amount(), b.amount()), a.periods());
      }
      case TIMES -> {
        Datum time = left instanceof Datum.Duration ? left : right;
        Datum.Duration of = duration(operator, left, right, time);
        double factor = Conversions.real(time == left ? right : left);
        yield new Datum.Duration(of.amount() * factor, of.periods());
      }
      case DIVIDE -> {
        Datum.Duration of = duration(operator, left, right, left);
        if (right instanceof Datum.Duration by) {
          requireOneUnit(of, by);
          yield new Datum.Real(of.amount() / by.amount(), ValueType.MACHINE);
        }
        yield new Datum.Duration(of.amount() / Conversions.real(right), of.periods());
      }
      default -> throw none(operator, left, right);
    };
  }

  static int compare(Datum.Duration left, Datum.Duration right) {
    requireOneUnit(left, right);
    return Double.compare(left.amount(), right.amount());
  }

  private static Datum.Duration duration(
      BinaryOperator operator, Datum left, Datum right, Datum which) {
    if (which instanceof Datum.Duration duration) {
      return duration;
    }
    throw none(operator, left, right);
  }

  private static Trouble none(BinaryOperator operator, Datum left, Datum right) {
    return new Trouble(
        ExecuteCode.TYPE,
        operator.symbol() + " does not join " + left.type() + " and " + right.type());
  }

  private static void requireOneUnit(Datum.Duration left, Datum.Duration right) {
    if (left.periods() != right.periods()) {
      throw new Trouble(
          ExecuteCode.NOT_EXECUTABLE, "the length of dt is the hardware's: it meets seconds here");
    }
  }
}

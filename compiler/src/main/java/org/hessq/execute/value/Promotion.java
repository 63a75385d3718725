package org.hessq.execute.value;

/** The common type of two operands: C's usual arithmetic conversions, on exact widths. */
final class Promotion {
  private Promotion() {}

  /** {@return whether arithmetic converts values of this type among each other} */
  static boolean isNumber(Datum datum) {
    return switch (datum) {
      case Datum.Bit _, Datum.Truth _, Datum.Whole _, Datum.Real _, Datum.Complex _ -> true;
      case Datum.Bits _, Datum.Angle _, Datum.Duration _, Datum.Array _ -> false;
    };
  }

  /** {@return the type in which two numbers are joined} */
  static ValueType of(Datum left, Datum right) {
    if (left instanceof Datum.Complex || right instanceof Datum.Complex) {
      return new ValueType.Complex(Math.max(width(left), width(right)));
    }
    if (left instanceof Datum.Real || right instanceof Datum.Real) {
      return new ValueType.Real(Math.max(width(left), width(right)));
    }
    return whole(wholeType(left), wholeType(right));
  }

  private static int width(Datum datum) {
    return switch (datum) {
      case Datum.Complex(_, _, int width) -> width;
      case Datum.Real(_, int width) -> width;
      default -> 0;
    };
  }

  private static ValueType.Whole wholeType(Datum datum) {
    return datum instanceof Datum.Whole(_, var type) ? type : ValueType.INT;
  }

  /** The wider one; of equal widths, the unsigned one. */
  private static ValueType.Whole whole(ValueType.Whole left, ValueType.Whole right) {
    if (left.width() != right.width()) {
      return left.width() > right.width() ? left : right;
    }
    if (left.signed() != right.signed()) {
      return left.signed() ? right : left;
    }
    return left.sized() ? right : left;
  }

  /** {@return the type of a pattern operation: a literal takes the type of what it is joined to} */
  static ValueType.Whole pattern(ValueType.Whole left, ValueType.Whole right) {
    if (left.sized() != right.sized()) {
      return left.sized() ? left : right;
    }
    return whole(left, right);
  }
}

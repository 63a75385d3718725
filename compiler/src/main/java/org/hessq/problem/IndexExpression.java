package org.hessq.problem;

/**
 * A real function of an index: an arithmetic expression, evaluated in double precision.
 *
 * <p>An index beyond 2^53 is rounded to the nearest double.
 */
public sealed interface IndexExpression {
  /** {@return the value at {@code index}; not finite where the expression is undefined} */
  double at(long index);

  /** {@return an interval that holds the values at all indices in {@code indices}} */
  Enclosure range(Enclosure indices);

  /** A number. */
  record Constant(double value) implements IndexExpression {
    public Constant {
      Dimensions.checkFinite(value);
    }

    @Override
    public double at(long index) {
      return value;
    }

    @Override
    public Enclosure range(Enclosure indices) {
      return new Enclosure(value, value);
    }
  }

  /** The index itself. */
  record Index() implements IndexExpression {
    @Override
    public double at(long index) {
      return index;
    }

    @Override
    public Enclosure range(Enclosure indices) {
      return indices;
    }
  }

  /** The opposite of an expression. */
  record Negate(IndexExpression operand) implements IndexExpression {
    @Override
    public double at(long index) {
      return -operand.at(index);
    }

    @Override
    public Enclosure range(Enclosure indices) {
      return operand.range(indices).negate();
    }
  }

  /** Two expressions joined by an operator. */
  record Binary(Operator operator, IndexExpression left, IndexExpression right)
      implements IndexExpression {
    @Override
    public double at(long index) {
      return operator.apply(left.at(index), right.at(index));
    }

    @Override
    public Enclosure range(Enclosure indices) {
      return operator.range(left.range(indices), right.range(indices));
    }
  }

  /** A function of an expression. */
  record Call(Function function, IndexExpression argument) implements IndexExpression {
    @Override
    public double at(long index) {
      return function.apply(argument.at(index));
    }

    @Override
    public Enclosure range(Enclosure indices) {
      return function.range(argument.range(indices));
    }
  }

  /** The operators between two expressions. */
  enum Operator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    POWER;

    /** {@return the value of the operator on two numbers} */
    public double apply(double left, double right) {
      return switch (this) {
        case ADD -> left + right;
        case SUBTRACT -> left - right;
        case MULTIPLY -> left * right;
        case DIVIDE -> left / right;
        case POWER -> Math.pow(left, right);
      };
    }

    Enclosure range(Enclosure left, Enclosure right) {
      return switch (this) {
        case ADD -> left.plus(right);
        case SUBTRACT -> left.plus(right.negate());
        case MULTIPLY -> left.times(right);
        case DIVIDE -> left.times(right.reciprocal());
        case POWER -> power(left, right);
      };
    }

    /**
     * A non-negative base is monotone in both arguments; any base with a constant whole exponent is
     * a product.
     */
    private static Enclosure power(Enclosure base, Enclosure exponent) {
      double p = exponent.low();
      if (exponent.high() == p && p == Math.rint(p) && p >= 0) {
        double a = Math.pow(base.low(), p);
        double b = Math.pow(base.high(), p);
        Enclosure ends = Enclosure.outward(Math.min(a, b), Math.max(a, b));
        return base.contains(0) && p > 0 ? ends.hull(new Enclosure(0, 0)) : ends;
      }
      if (base.low() <= 0) {
        return Enclosure.ALL;
      }
      Enclosure logarithm = base.increasing(Math::log);
      Enclosure rough = exponent.times(logarithm).increasing(Math::exp);
      return new Enclosure(Math.max(0, rough.low() * (1 - 1e-12)), rough.high() * (1 + 1e-12));
    }
  }

  /** The functions of one argument. */
  enum Function {
    SIN,
    COS,
    EXP,
    LOG,
    SQRT,
    ABS;

    /** {@return the value of the function at a number} */
    public double apply(double argument) {
      return switch (this) {
        case SIN -> Math.sin(argument);
        case COS -> Math.cos(argument);
        case EXP -> Math.exp(argument);
        case LOG -> Math.log(argument);
        case SQRT -> Math.sqrt(argument);
        case ABS -> Math.abs(argument);
      };
    }

    Enclosure range(Enclosure argument) {
      return switch (this) {
        case SIN, COS -> wave(argument);
        case EXP -> argument.increasing(Math::exp).nonNegative();
        case LOG -> argument.low() > 0 ? logarithm(argument) : Enclosure.ALL;
        case SQRT ->
            argument.low() >= 0 ? argument.increasing(Math::sqrt).nonNegative() : Enclosure.ALL;
        case ABS -> new Enclosure(argument.mignitude(), argument.magnitude());
      };
    }

    private static Enclosure logarithm(Enclosure argument) {
      Enclosure range = argument.increasing(Math::log);
      return argument.low() >= 1 ? range.nonNegative() : range;
    }

    /** Infinity has no sine. */
    private Enclosure wave(Enclosure argument) {
      if (Double.isInfinite(argument.magnitude())) {
        return Enclosure.ALL;
      }
      return argument.low() == argument.high()
          ? Enclosure.outward(apply(argument.low()), apply(argument.low()))
          : new Enclosure(-1, 1);
    }
  }
}

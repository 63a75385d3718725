package org.hessq.qasm.check;

import java.math.BigInteger;
import java.util.Optional;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Type.Kind;

/** Types and values of literals. */
final class Literals {
  private Literals() {}

  /** {@return what is known of a literal; nothing for other expressions} */
  static Optional<Known> of(Expression expression) {
    return switch (expression) {
      case Expression.IntegerLiteral(var value, var _, var _) ->
          Optional.of(Known.constant(DataType.INT, new ConstantValue.Whole(value)));
      case Expression.FloatLiteral(var value, var _) ->
          Optional.of(Known.constant(DataType.FLOAT, new ConstantValue.Real(value)));
      case Expression.ImaginaryLiteral(var value, var _) ->
          Optional.of(Known.constant(DataType.COMPLEX, new ConstantValue.Complex(0, value)));
      case Expression.BooleanLiteral(var value, var _) ->
          Optional.of(Known.constant(DataType.BOOL, new ConstantValue.Truth(value)));
      case Expression.BitLiteral(var digits, var _) ->
          Optional.of(
              Known.constant(
                  new DataType.Scalar(Kind.BIT, digits.length()),
                  new ConstantValue.Bits(new BigInteger(digits, 2), digits.length())));
      case Expression.TimingLiteral literal ->
          Optional.of(Known.constant(DataType.DURATION, Times.of(literal)));
      case Expression.Name _,
          Expression.HardwareQubit _,
          Expression.Unary _,
          Expression.Binary _,
          Expression.Call _,
          Expression.Cast _,
          Expression.Indexed _,
          Expression.DurationOf _ ->
          Optional.empty();
    };
  }
}

package org.hessq.load;

import org.hessq.diagnostic.Faults;
import org.hessq.qasm.check.ConstantValue;
import org.hessq.qasm.check.Constants;
import org.hessq.qasm.tree.Expression;

/** Evaluates sizes, indices, bounds and angles with the values that names have at one place. */
final class Numbers {
  private Numbers() {}

  /**
   * {@return the value of {@code expression}}
   *
   * @throws Refusal if it is not known before the circuit runs, or has no value
   */
  static ConstantValue of(Expression expression, Scope scope) {
    try {
      return new Constants(scope::constant)
          .of(expression)
          .orElseThrow(
              () -> LoadCode.NOT_CONSTANT.refuse(expression.span(), "not a constant number"));
    } catch (Faults noValue) {
      throw new Refusal(noValue.diagnostics().getFirst());
    }
  }

  /** {@return the value of {@code expression} as a real number} */
  static double real(Expression expression, Scope scope) {
    return of(expression, scope).toReal();
  }

  /**
   * {@return the value of {@code expression} as an integer}
   *
   * @throws Refusal also if it is no integer of at most 63 bits and a sign
   */
  static long whole(Expression expression, Scope scope) {
    if (of(expression, scope) instanceof ConstantValue.Whole(var value)
        && value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    throw LoadCode.NOT_CONSTANT.refuse(expression.span(), "an integer of 64 bits is needed here");
  }
}

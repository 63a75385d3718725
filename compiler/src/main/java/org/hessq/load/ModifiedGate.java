package org.hessq.load;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hessq.qasm.check.ConstantValue;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Modifier;

/**
 * What a row of modifiers amounts to: controls, which commute with the rest, and a whole power,
 * negative under {@code inv}.
 *
 * @param positive for each control, first operand first, whether it fires on 1
 */
record ModifiedGate(List<Boolean> positive, long power) {
  private static final int MOST_CONTROLS = 16;

  /**
   * {@return the sum of {@code modifiers}}
   *
   * @throws Refusal if a power is not whole, or a control count is not constant
   */
  static ModifiedGate of(List<Modifier> modifiers, Scope scope) {
    List<Boolean> controls = new ArrayList<>();
    long power = 1;
    for (Modifier modifier : modifiers) {
      switch (modifier.kind()) {
        case INV -> power = -power;
        case POW -> {
          var exponent = Numbers.of(power(modifier), scope);
          if (!(exponent instanceof ConstantValue.Whole(var value))
              || value.bitLength() > Integer.SIZE) {
            throw LoadCode.MODIFIER.refuse(modifier.span(), "the power is no small integer");
          }
          BigInteger product = value.multiply(BigInteger.valueOf(power));
          if (product.bitLength() >= Long.SIZE) {
            throw LoadCode.MODIFIER.refuse(modifier.span(), "the powers exceed 64 bits");
          }
          power = product.longValue();
        }
        case CTRL, NEGCTRL -> {
          long count =
              modifier.argument().isPresent() ? Numbers.whole(modifier.argument().get(), scope) : 1;
          if (count < 1 || count > MOST_CONTROLS) {
            throw LoadCode.MODIFIER.refuse(modifier.span(), count + " controls");
          }
          for (long c = 0; c < count; c++) {
            controls.add(modifier.kind() == Modifier.Kind.CTRL);
          }
        }
      }
    }
    return new ModifiedGate(List.copyOf(controls), power);
  }

  private static Expression power(Modifier modifier) {
    return modifier
        .argument()
        .orElseThrow(() -> LoadCode.MODIFIER.refuse(modifier.span(), "pow without a power"));
  }
}

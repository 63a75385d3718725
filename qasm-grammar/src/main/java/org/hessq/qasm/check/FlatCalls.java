package org.hessq.qasm.check;

import java.util.List;
import org.hessq.qasm.check.DataType.Qubits;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Subscript;
import org.hessq.qasm.tree.Type.Kind;

/**
 * Finds that a plain gate call is right without looking at it twice: numbers as angles, and single
 * qubits, all different, of registers of the program. Anything else is left to {@link Calls}.
 */
final class FlatCalls {
  private static final long NONE = -1;

  private final Environment names;

  /** The qubits of the call being looked at. */
  private final long[] slots = new long[8];

  FlatCalls(Environment names) {
    this.names = names;
  }

  /** {@return whether nothing is wrong with the call; false if that is not plain} */
  boolean isRight(Statement.GateCall call) {
    List<Expression> operands = call.operands();
    if (names.isRecording()
        || !call.modifiers().isEmpty()
        || call.duration().isPresent()
        || !(names.scope().visible(call.name().name()) instanceof Symbol.Gate gate)
        || gate.angles() != call.arguments().size()
        || gate.qubits() != operands.size()) {
      return false;
    }
    for (Expression angle : call.arguments()) {
      if (!isAngle(angle)) {
        return false;
      }
    }
    return areDifferentQubits(operands);
  }

  private boolean isAngle(Expression expression) {
    return switch (expression) {
      case Expression.FloatLiteral _ -> true;
      case Expression.Name(var name, var _) ->
          names.scope().visible(name) instanceof Symbol.Variable variable
              && (variable.type().isCondition() || variable.type().is(Kind.ANGLE));
      default -> false;
    };
  }

  private boolean areDifferentQubits(List<Expression> operands) {
    int count = operands.size();
    if (count == 0 || count > slots.length) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      slots[i] = slot(operands.get(i));
      boolean right = slots[i] != NONE;
      for (int j = 0; right && j < i; j++) {
        right = slots[i] != slots[j];
      }
      if (!right) {
        return false;
      }
    }
    return true;
  }

  /** {@return the number of the qubit that a plain operand is} */
  private long slot(Expression operand) {
    return switch (operand) {
      case Expression.Name(var name, var _) ->
          names.scope().visible(name) instanceof Symbol.Variable variable
                  && variable.type() instanceof Qubits(int size)
                  && size == 0
                  && variable.slots().isPresent()
              ? variable.slots().get().runs().getFirst().first()
              : NONE;
      case Expression.Indexed(Expression.Name(var name, var _), var subscripts, var _) ->
          element(name, subscripts);
      default -> NONE;
    };
  }

  private long element(String name, List<Subscript> subscripts) {
    if (subscripts.size() == 1
        && subscripts.getFirst() instanceof Expression.IntegerLiteral(var value, var _, var _)
        && value.bitLength() < Integer.SIZE
        && names.scope().visible(name) instanceof Symbol.Variable variable
        && variable.type() instanceof Qubits(int size)
        && value.intValue() < size
        && variable.slots().isPresent()
        && variable.slots().get().runs().size() == 1) {
      Slots.Run run = variable.slots().get().runs().getFirst();
      return run.first() + value.intValue() * run.step();
    }
    return NONE;
  }
}

package org.hessq.qasm.tree;

import java.util.Optional;

/** Assignments: plain, or with the operator that joins the old value and the new one. */
public enum AssignmentOperator {
  SET(Optional.empty()),
  ADD(BinaryOperator.PLUS),
  SUBTRACT(BinaryOperator.MINUS),
  MULTIPLY(BinaryOperator.TIMES),
  DIVIDE(BinaryOperator.DIVIDE),
  REMAINDER(BinaryOperator.REMAINDER),
  POWER(BinaryOperator.POWER),
  AND(BinaryOperator.BIT_AND),
  OR(BinaryOperator.BIT_OR),
  XOR(BinaryOperator.BIT_XOR),
  SHIFT_LEFT(BinaryOperator.SHIFT_LEFT),
  SHIFT_RIGHT(BinaryOperator.SHIFT_RIGHT);

  private final Optional<BinaryOperator> operator;

  AssignmentOperator(BinaryOperator operator) {
    this(Optional.of(operator));
  }

  AssignmentOperator(Optional<BinaryOperator> operator) {
    this.operator = operator;
  }

  /** {@return what joins old and new value; empty for a plain assignment} */
  public Optional<BinaryOperator> operator() {
    return operator;
  }

  /** {@return how it is written} */
  public String symbol() {
    return operator.map(BinaryOperator::symbol).orElse("") + "=";
  }
}

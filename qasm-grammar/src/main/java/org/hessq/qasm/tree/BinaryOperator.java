package org.hessq.qasm.tree;

/** Operators between two operands. Only the power associates to the right. */
public enum BinaryOperator {
  POWER("**", 12),
  TIMES("*", 10),
  DIVIDE("/", 10),
  REMAINDER("%", 10),
  PLUS("+", 9),
  MINUS("-", 9),
  SHIFT_LEFT("<<", 8),
  SHIFT_RIGHT(">>", 8),
  LESS("<", 7),
  LESS_OR_EQUAL("<=", 7),
  GREATER(">", 7),
  GREATER_OR_EQUAL(">=", 7),
  EQUAL("==", 6),
  NOT_EQUAL("!=", 6),
  BIT_AND("&", 5),
  BIT_XOR("^", 4),
  BIT_OR("|", 3),
  AND("&&", 2),
  OR("||", 1);

  private final String symbol;
  private final int level;

  BinaryOperator(String symbol, int level) {
    this.symbol = symbol;
    this.level = level;
  }

  /** {@return how it is written} */
  public String symbol() {
    return symbol;
  }

  /** {@return how tightly it binds: 1 for {@code ||} to 12 for {@code **}} */
  public int level() {
    return level;
  }
}

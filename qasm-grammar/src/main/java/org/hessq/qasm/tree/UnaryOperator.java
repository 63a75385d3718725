package org.hessq.qasm.tree;

/** Operators before their operand; they bind more tightly than all binary ones but the power. */
public enum UnaryOperator {
  NEGATE("-"),
  NOT("!"),
  COMPLEMENT("~");

  /** Its level in the table of {@link BinaryOperator}. */
  public static final int LEVEL = 11;

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** {@return how it is written} */
  public String symbol() {
    return symbol;
  }
}

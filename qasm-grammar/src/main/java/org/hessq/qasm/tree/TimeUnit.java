package org.hessq.qasm.tree;

/** Units of time; {@code dt} is the period of the hardware's clock. */
public enum TimeUnit {
  DT("dt"),
  NANOSECOND("ns"),
  MICROSECOND("us"),
  MILLISECOND("ms"),
  SECOND("s");

  private final String symbol;

  TimeUnit(String symbol) {
    this.symbol = symbol;
  }

  /** {@return how it is printed} */
  public String symbol() {
    return symbol;
  }
}

package org.hessq.method;

/**
 * How a class sum's table is read.
 *
 * @param swapBits k: 2^k table words are loaded at once and one is chosen; more qubits, fewer ANDs
 */
public record TableLayout(int swapBits) {
  public TableLayout {
    if (swapBits < 0 || swapBits > 20) {
      throw new IllegalArgumentException("swap bits " + swapBits);
    }
  }
}

package org.hessq.formula.arithmetic;

/**
 * Costs of adders, comparators, swaps and flags on registers of n qubits.
 *
 * @paper Gidney 2018, arXiv:1709.06648 (adder and AND).
 */
public final class ArithmeticCost {
  private ArithmeticCost() {}

  /** {@return y += x modulo 2^n} */
  public static BlockCost adder(int n) {
    return BlockCost.balanced(n - 1, n - 1);
  }

  /** {@return y += x with the carry XORed onto a qubit} */
  public static BlockCost adderWithCarry(int n) {
    return BlockCost.balanced(n, n);
  }

  /** {@return y += x where a control is 1} */
  public static BlockCost controlledAdder(int n) {
    return BlockCost.balanced(2L * n - 1, 2 * n - 1);
  }

  /** {@return y += k modulo 2^n, 0 &lt; k &lt; 2^n, with 0 or 1 controls} */
  public static BlockCost constantAdder(int n, long k, int controls) {
    int ands = Math.max(n - 2 - Long.numberOfTrailingZeros(k) + controls, 0);
    return BlockCost.balanced(ands, ands);
  }

  /** {@return flag ^= [x &lt; y]} */
  public static BlockCost comparator(int n) {
    return BlockCost.balanced(n, n);
  }

  /** {@return flag ^= [x &lt; k], 0 ≤ k ≤ 2^n} */
  public static BlockCost constantComparator(int n, long k) {
    if (k == 0 || k == 1L << n) {
      return BlockCost.FREE;
    }
    int ands = n - 1 - Long.numberOfTrailingZeros(k);
    return BlockCost.balanced(ands, ands);
  }

  /** {@return exchange of two registers where a control is 1} */
  public static BlockCost controlledSwap(int n) {
    return BlockCost.balanced(n, 1);
  }

  /** {@return X with c ≥ 1 controls, or a flag of c qubits XORed onto a qubit} */
  public static BlockCost multiControlledX(int c) {
    return BlockCost.balanced(c - 1, c - 1);
  }

  /** {@return the sign of |1…1⟩ on n ≥ 1 qubits} */
  public static BlockCost multiControlledZ(int n) {
    int ands = Math.max(n - 2, 0);
    return BlockCost.balanced(ands, ands);
  }

  /** {@return a flag of c ≥ 1 qubits into clean qubits; its products stay} */
  public static BlockCost computedFlag(int c) {
    return new BlockCost(c - 1, 0, 0, 0);
  }

  /** {@return addition of an n-bit fraction of a turn to a phase gradient} */
  public static BlockCost phaseGradient(int n) {
    int ands = Math.max(n - 2, 0);
    return BlockCost.balanced(ands, ands);
  }

  /** {@return the one-hot form of k bits, and taking it away} */
  public static BlockCost oneHot(int k) {
    return BlockCost.balanced((1L << k) - k - 1, 1 << k);
  }
}

package org.hessq.signal;

/** Whether p(−x) is p(x) or −p(x). */
public enum Parity {
  EVEN,
  ODD;

  /** {@return the degree of the Chebyshev polynomial that coefficient {@code index} belongs to} */
  public int degree(int index) {
    return Math.addExact(Math.multiplyExact(2, index), this == ODD ? 1 : 0);
  }

  /** {@return the parity of x^degree} */
  public static Parity of(long degree) {
    return degree % 2 == 0 ? EVEN : ODD;
  }
}

package org.hessq.encoding;

/** An encoding made from data: its block is an integer matrix over 2^{@link #bits}. */
public sealed interface Leaf extends Encoding permits ClassSum, ShiftSum {

  /** {@return the width m of the uniform register} */
  int bits();

  /** {@return the value of one step of a threshold: entries are integers times this} */
  double unit();

  @Override
  default double alpha() {
    return Math.scalb(unit(), bits());
  }
}

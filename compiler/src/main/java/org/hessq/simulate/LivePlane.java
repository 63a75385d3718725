package org.hessq.simulate;

/**
 * The value of a qubit as a function of live basis states.
 *
 * @param mask the positions that it may depend on
 * @param bits one bit per value of those positions, their bits pressed together; length 2^n/64 for
 *     n positions, at least 1
 */
record LivePlane(int mask, long[] bits) {
  /** {@return the constant 0} */
  static LivePlane zero() {
    return new LivePlane(0, new long[1]);
  }

  /** {@return the value at a live index} */
  boolean at(int index) {
    int entry = Integer.compress(index, mask);
    return (bits[entry >>> 6] >>> (entry & 63) & 1) != 0;
  }

  /** {@return whether the bit at {@code position} of an index matters} */
  boolean dependsOn(int position) {
    if ((mask >>> position & 1) == 0) {
      return false;
    }
    int own = Integer.bitCount(mask & (1 << position) - 1);
    int entries = 1 << Integer.bitCount(mask);
    long valid = entries < 64 ? (1L << entries) - 1 : -1L;
    for (int w = 0; w < bits.length; w++) {
      long other = own >= 6 ? bits[w ^ 1 << own - 6] : bits[w] >>> (1 << own);
      long compared = own >= 6 ? -1L : Planes.zeros(own) & valid;
      if (((bits[w] ^ other) & compared) != 0) {
        return true;
      }
    }
    return false;
  }

  /** {@return the same function over the positions {@code wider}, which has all of the mask} */
  LivePlane over(int wider) {
    if (wider == mask) {
      return this;
    }
    int entries = 1 << Integer.bitCount(wider);
    int own = Integer.compress(mask, wider);
    long[] all = new long[Math.max(1, entries >>> 6)];
    int low = own & 63;
    int each = 1 << Integer.bitCount(low);
    long first = 0;
    for (int lane = 0; lane < 64; lane++) {
      first |= (lane & ~low) == 0 ? 1L << lane : 0;
    }
    // A word repeats a few bits of the plane.
    for (int w = 0; w < all.length; w++) {
      int entry = Integer.compress(w, own >>> 6) * each;
      long word = Long.expand(bits[entry >>> 6] >>> (entry & 63), first);
      for (int p = 0; p < 6; p++) {
        word |= (low >>> p & 1) == 0 ? word << (1 << p) : 0;
      }
      all[w] = word;
    }
    if (entries < 64) {
      all[0] &= (1L << entries) - 1;
    }
    return new LivePlane(wider, all);
  }
}

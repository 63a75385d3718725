package org.hessq.problem;

/** What happens where an offset leads out of an index range. */
public enum Boundary {
  /** There is no entry. */
  OPEN,
  /** The index goes on at the other end. */
  PERIODIC;

  /**
   * {@return the offset itself, or for a periodic boundary its representative in (−size/2, size/2]}
   */
  long normalise(long offset, long size) {
    if (this == OPEN) {
      return offset;
    }
    long positive = Math.floorMod(offset, size);
    return positive > size / 2 ? positive - size : positive;
  }
}

package org.hessq.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The X parts that products of some Pauli strings can have.
 *
 * @param words of an X part; strings have them first
 * @param basis X parts, each with a lowest bit that none after it has
 */
record XSpan(int words, List<long[]> basis) {
  /** {@return the span with one string more} */
  XSpan with(long[] string) {
    long[] rest = reduced(string, 0);
    if (isZero(rest, 0)) {
      return this;
    }
    List<long[]> longer = new ArrayList<>(basis);
    longer.add(rest);
    return new XSpan(words, longer);
  }

  /** {@return whether the X part of the string at {@code at} is in the span} */
  boolean has(long[] strings, int at) {
    return isZero(strings, at) || isZero(reduced(strings, at), 0);
  }

  /** {@return whether the string at {@code at} has no X} */
  boolean isZero(long[] strings, int at) {
    for (int w = at; w < at + words; w++) {
      if (strings[w] != 0) {
        return false;
      }
    }
    return true;
  }

  private long[] reduced(long[] strings, int at) {
    long[] rest = Arrays.copyOfRange(strings, at, at + words);
    for (long[] element : basis) {
      int w = 0;
      while (element[w] == 0) {
        w++;
      }
      if ((rest[w] & Long.lowestOneBit(element[w])) != 0) {
        for (int k = w; k < words; k++) {
          rest[k] ^= element[k];
        }
      }
    }
    return rest;
  }
}

package org.hessq.synthesis.arithmetic;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/** An immutable table of rows, each a word of {@code wordWidth} bits, bit 0 least significant. */
public final class Table {
  private final int wordWidth;
  private final BitSet[] words;

  private Table(int wordWidth, BitSet[] words) {
    this.wordWidth = wordWidth;
    this.words = words;
    if (wordWidth < 1 || words.length < 1) {
      throw new IllegalArgumentException(words.length + " words of " + wordWidth + " bits");
    }
    for (BitSet word : words) {
      if (word.length() > wordWidth) {
        throw new IllegalArgumentException(word + " does not fit " + wordWidth + " bits");
      }
    }
  }

  /** {@return a table of words of any width} */
  public static Table of(int wordWidth, List<BitSet> words) {
    return new Table(
        wordWidth, words.stream().map(word -> (BitSet) word.clone()).toArray(BitSet[]::new));
  }

  /** {@return a table of words of at most 64 bits, given as unsigned integers} */
  public static Table of(int wordWidth, long... words) {
    BitSet[] sets = new BitSet[words.length];
    for (int row = 0; row < words.length; row++) {
      sets[row] = BitSet.valueOf(new long[] {words[row]});
    }
    return new Table(wordWidth, sets);
  }

  public int rows() {
    return words.length;
  }

  public int wordWidth() {
    return wordWidth;
  }

  public boolean bit(int row, int bit) {
    return words[row].get(bit);
  }

  /** {@return how many bits of the word are 1} */
  public int ones(int row) {
    return words[row].cardinality();
  }

  /** Hands over the numbers of the bits of a word that are 1, ascending. */
  public void forEachOne(int row, IntConsumer consumer) {
    words[row].stream().forEach(consumer);
  }

  /**
   * {@return the table whose rows are blocks of 2^bits rows of this one, the first row of a block
   * in the lowest bits of its word; within each piece of {@code address} the last block is filled
   * with zeros}
   */
  Table blocks(Address address, int bits) {
    int size = 1 << bits;
    Address coarse = address.dropLow(bits);
    BitSet[] result = new BitSet[coarse.count()];
    for (int block = 0; block < result.length; block++) {
      result[block] = new BitSet(size * wordWidth);
      int piece = block / coarse.rows();
      int first = block % coarse.rows() * size;
      for (int k = 0; k < size && first + k < address.rows(); k++) {
        int shift = k * wordWidth;
        BitSet word = result[block];
        forEachOne(piece * address.rows() + first + k, bit -> word.set(shift + bit));
      }
    }
    return new Table(size * wordWidth, result);
  }
}

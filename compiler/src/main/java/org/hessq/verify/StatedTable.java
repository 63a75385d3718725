package org.hessq.verify;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Optional;
import org.hessq.circuit.Routine;
import org.hessq.simulate.Planes;

/**
 * The table that a lookup, or its inverse, states, as an operation on bit planes.
 *
 * <p>Parameter {@code table} lists the words by row, hexadecimal. A row is an address below {@code
 * rows}; with {@code pieces} the upper qubits of the address choose the piece whose top bits they
 * have, given as PREFIX/DEPTH, the lower qubits one of its {@code rows}/pieces rows. Other
 * addresses mean nothing, and are not asked about.
 *
 * <p>With {@code swap} k the words of 2^k neighbouring rows are looked up at once into {@code
 * words}, and level by level from the highest of the low address bits word j is exchanged for word
 * j + 2^level: the latter becomes the XOR of both, {@code mux} its product with the address bit,
 * which is XORed onto word j.
 */
final class StatedTable {
  private final Routine routine;
  private final int[] address;
  private final int[] control;
  private final int[] data;
  private final int[] mux;
  private final BigInteger[] words;
  private final int wordWidth;
  private final int swap;
  private final long[] starts;
  private final long[] sizes;
  private final int lowerWidth;
  private final long rows;

  /**
   * @throws IllegalArgumentException if {@code routine} does not state a table that fits its
   *     registers
   */
  StatedTable(Routine routine) {
    this.routine = routine;
    address = qubits("address");
    control = qubits("control");
    swap = Integer.parseInt(routine.parameters().getOrDefault("swap", "0"));
    data = qubits(swap == 0 ? "data" : "words");
    mux = qubits("mux");
    wordWidth = Integer.parseInt(parameter("word"));
    String[] stated = parameter("table").split(",");
    words = new BigInteger[stated.length];
    for (int row = 0; row < words.length; row++) {
      words[row] = new BigInteger(stated[row], 16);
      require(words[row].bitLength() <= wordWidth, "row " + row + " is wider than the word");
    }
    String[] pieces = routine.parameters().getOrDefault("pieces", "0/0").split(",");
    starts = new long[pieces.length];
    sizes = new long[pieces.length];
    rows = words.length / pieces.length;
    boolean whole = !routine.parameters().containsKey("pieces");
    lowerWidth = whole ? address.length : 64 - Long.numberOfLeadingZeros(rows - 1);
    int upperWidth = address.length - lowerWidth;
    for (int k = 0; k < pieces.length; k++) {
      String[] parts = pieces[k].split("/");
      int depth = Integer.parseInt(parts[1]);
      require(0 <= depth && depth <= upperWidth && upperWidth < 63, "piece " + pieces[k]);
      sizes[k] = 1L << upperWidth - depth;
      starts[k] = Long.parseLong(parts[0]) * sizes[k];
      require(k == 0 || starts[k] >= starts[k - 1] + sizes[k - 1], "piece " + pieces[k]);
    }
    require(
        Long.parseLong(parameter("rows")) == words.length
            && rows * pieces.length == words.length
            && rows - 1 >>> Math.min(62, lowerWidth) == 0,
        "not the stated number of rows");
    require(
        address.length > 0
            && control.length <= 1
            && data.length == wordWidth << swap
            && mux.length == (wordWidth << swap) - (swap == 0 ? data.length : wordWidth),
        "registers that do not fit the table");
  }

  private int[] qubits(String register) {
    return Trial.qubits(routine, r -> r.name().equals(register)).stream().toArray();
  }

  private String parameter(String name) {
    return Optional.ofNullable(routine.parameters().get(name))
        .orElseThrow(() -> new IllegalArgumentException("it does not state its " + name));
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }

  /** {@return the qubits that the lookup writes on, which are |0⟩ before it} */
  BitSet written() {
    BitSet written = new BitSet();
    for (int[] part : new int[][] {data, mux}) {
      for (int q : part) {
        written.set(q);
      }
    }
    return written;
  }

  private long address(Planes planes, int lane) {
    long value = 0;
    for (int k = 0; k < address.length; k++) {
      value |= planes.bit(lane, address[k]) ? 1L << k : 0;
    }
    return value;
  }

  private long lower(long value) {
    return value & (1L << lowerWidth) - 1;
  }

  /** {@return the piece that the address is in, or -1} */
  private int piece(long value) {
    long upper = lowerWidth > 62 ? 0 : value >>> lowerWidth;
    int low = 0;
    int high = starts.length;
    while (high - low > 1) {
      int middle = low + high >>> 1;
      if (starts[middle] <= upper) {
        low = middle;
      } else {
        high = middle;
      }
    }
    boolean inside = starts[low] <= upper && upper - starts[low] < sizes[low];
    return inside && lower(value) < rows ? low : -1;
  }

  /**
   * Makes each address one that means a row.
   *
   * @param evenly whether every piece is to be met equally often
   */
  void keepRows(Planes planes, boolean evenly) {
    for (int lane = 0; lane < planes.lanes(); lane++) {
      long value = address(planes, lane);
      if (evenly || piece(value) < 0) {
        int piece = (int) (value % starts.length);
        long upper = starts[piece] + (value >>> lowerWidth & sizes[piece] - 1);
        long kept = upper << lowerWidth | lower(value) % rows;
        for (int k = 0; k < address.length; k++) {
          planes.set(lane, address[k], (kept >>> k & 1) != 0);
        }
      }
    }
  }

  /** Writes what the lookup is to write on clean qubits; the addresses are those of rows. */
  void write(Planes planes) {
    for (int lane = 0; lane < planes.lanes(); lane++) {
      if (control.length == 0 || planes.bit(lane, control[0])) {
        long value = address(planes, lane);
        long from = lower(value) >>> swap << swap;
        for (long k = 0; k < 1L << swap && from + k < rows; k++) {
          BigInteger word = words[(int) (piece(value) * rows + from + k)];
          for (int bit = word.bitLength() - 1; bit >= 0; bit--) {
            if (word.testBit(bit)) {
              planes.set(lane, data[(int) k * wordWidth + bit], true);
            }
          }
        }
      }
    }
    choose(planes);
  }

  private void choose(Planes planes) {
    int product = 0;
    for (int level = swap - 1; level >= 0; level--) {
      long[] choice = planes.plane(address[level]);
      int half = wordWidth << level;
      for (int bit = 0; bit < half; bit++) {
        long[] kept = planes.plane(data[bit]);
        long[] other = planes.plane(data[bit + half]);
        long[] and = planes.plane(mux[product++]);
        for (int w = 0; w < choice.length; w++) {
          other[w] ^= kept[w];
          and[w] = choice[w] & other[w];
          kept[w] ^= and[w];
        }
      }
    }
  }

  /** Undoes {@link #write}. */
  void erase(Planes planes) {
    written().stream().forEach(q -> planes.set(q, false));
  }
}

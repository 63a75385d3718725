package org.hessq.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The exact block ⟨0|U|0⟩ of a routine H^{⊗m} · (permutation with signs) · H^{⊗m}: 2^m times it is
 * a matrix of (Gaussian) integers, found by running the permutation once over all 2^m values.
 */
public final class IntegerBlock {
  /** 2^26 entries of a column are enumerated at most. */
  private static final int MAX_UNIFORM = 26;

  /** Lanes of one pass: planes of a few hundred qubits then stay in a second-level cache. */
  private static final int BATCH = 1 << 14;

  private final LayeredRoutine layers;
  private final int[] block;
  private final int[] uniform;
  private final int[] flags;

  /** One column: its non-zero entries times 2^m, by ascending row. */
  public record Column(long index, long[] rows, long[] re, long[] im) {
    /** {@return the real part at {@code row}, times 2^m} */
    public long re(long row) {
      int at = Arrays.binarySearch(rows, row);
      return at < 0 ? 0 : re[at];
    }

    /** {@return the imaginary part at {@code row}, times 2^m} */
    public long im(long row) {
      int at = Arrays.binarySearch(rows, row);
      return at < 0 ? 0 : im[at];
    }
  }

  /**
   * @param block the qubits of the block's index, least significant first; all other data qubits
   *     are ancillas
   * @throws UnsupportedStepException if the two layers differ, or meet a qubit of the block
   */
  public IntegerBlock(LayeredRoutine layers, int... block) {
    BitSet opening = layers.opening();
    if (!opening.equals(layers.closing())) {
      throw new UnsupportedStepException("the layers of Hadamard gates differ");
    }
    BitSet rest = new BitSet();
    rest.set(0, layers.routine().width());
    rest.andNot(LayeredRoutine.scratch(layers.routine()));
    rest.andNot(opening);
    for (int qubit : block) {
      if (!rest.get(qubit)) {
        throw new UnsupportedStepException("a Hadamard gate on qubit " + qubit + " of the block");
      }
      rest.clear(qubit);
    }
    this.layers = layers;
    this.block = block.clone();
    uniform = opening.stream().toArray();
    flags = rest.stream().toArray();
  }

  /** {@return m: the denominator is 2^m} */
  public int denominatorBits() {
    return uniform.length;
  }

  /** {@return all 2^(block qubits) columns} */
  public List<Column> columns() {
    return columns(IntStream.range(0, 1 << block.length).asLongStream().toArray());
  }

  /**
   * {@return the given columns, in the given order}
   *
   * @throws PremiseException if a premise fails or scratch is left dirty
   * @throws UnsupportedStepException if a phase is not a power of i
   * @throws TooLargeException if 2^m passes 2^26
   */
  public List<Column> columns(long[] indices) {
    if (uniform.length > MAX_UNIFORM) {
      throw new TooLargeException("uniform qubits", uniform.length, MAX_UNIFORM);
    }
    int perBatch = Math.max(1, BATCH >>> uniform.length);
    int batches = (indices.length + perBatch - 1) / perBatch;
    List<List<Column>> parts =
        IntStream.range(0, batches)
            .parallel()
            .mapToObj(
                n ->
                    batch(
                        Arrays.copyOfRange(
                            indices, n * perBatch, Math.min(indices.length, (n + 1) * perBatch))))
            .toList();
    return parts.stream().flatMap(List::stream).toList();
  }

  private List<Column> batch(long[] indices) {
    int values = 1 << uniform.length;
    long[][] images = new long[indices.length][values];
    int[] kept = new int[indices.length];
    int total = indices.length << uniform.length;
    int lanes = Math.max(64, Math.min(total, BATCH));
    lanes = (lanes + 63) & ~63;
    for (int first = 0; first < total; first += lanes) {
      Planes planes = new Planes(layers.routine().width(), lanes);
      planes.enumerate(uniform, first);
      for (int k = 0; k < block.length; k++) {
        long[] plane = planes.plane(block[k]);
        for (int lane = 0; lane < Math.min(lanes, total - first); lane++) {
          long bit = indices[first + lane >>> uniform.length] >>> k & 1;
          plane[lane >>> 6] |= bit << lane;
        }
      }
      layers.apply(planes);
      long[] refused = refused(planes);
      for (int lane = 0; lane < Math.min(lanes, total - first); lane++) {
        if ((refused[lane >>> 6] >>> lane & 1) == 0) {
          int column = first + lane >>> uniform.length;
          images[column][kept[column]++] = image(planes, lane);
        }
      }
    }
    List<Column> columns = new ArrayList<>();
    for (int k = 0; k < indices.length; k++) {
      columns.add(column(indices[k], Arrays.copyOf(images[k], kept[k])));
    }
    return columns;
  }

  /** The lanes where some other ancilla is 1. */
  private long[] refused(Planes planes) {
    long[] refused = new long[planes.lanes() >>> 6];
    for (int flag : flags) {
      long[] plane = planes.plane(flag);
      for (int w = 0; w < refused.length; w++) {
        refused[w] |= plane[w];
      }
    }
    return refused;
  }

  private long image(Planes planes, int lane) {
    long row = 0;
    for (int k = 0; k < block.length; k++) {
      row |= planes.bit(lane, block[k]) ? 1L << k : 0;
    }
    int eighths = planes.eighths(lane) + layers.middle().globalEighths() & 7;
    if ((eighths & 1) != 0) {
      throw new UnsupportedStepException("a phase that is no power of i");
    }
    return row << 2 | eighths >> 1;
  }

  private static Column column(long index, long[] images) {
    Arrays.sort(images);
    int distinct = 0;
    long[] rows = new long[images.length];
    long[] re = new long[images.length];
    long[] im = new long[images.length];
    for (long image : images) {
      long row = image >>> 2;
      if (distinct == 0 || rows[distinct - 1] != row) {
        rows[distinct++] = row;
      }
      switch ((int) image & 3) {
        case 0 -> re[distinct - 1]++;
        case 1 -> im[distinct - 1]++;
        case 2 -> re[distinct - 1]--;
        default -> im[distinct - 1]--;
      }
    }
    int kept = 0;
    for (int k = 0; k < distinct; k++) {
      if (re[k] != 0 || im[k] != 0) {
        rows[kept] = rows[k];
        re[kept] = re[k];
        im[kept++] = im[k];
      }
    }
    return new Column(
        index, Arrays.copyOf(rows, kept), Arrays.copyOf(re, kept), Arrays.copyOf(im, kept));
  }
}

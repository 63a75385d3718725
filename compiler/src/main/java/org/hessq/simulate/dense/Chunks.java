package org.hessq.simulate.dense;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** 2^n amplitudes in chunks, and passes over them on all cores. */
public abstract sealed class Chunks permits DoubleChunks, FloatChunks {
  /** 2^10 amplitudes: two chunks fit into a first-level cache. */
  private static final int CHUNK_QUBITS = 10;

  /** Below, loops are over before vectors pay for being compiled. */
  private static final int VECTOR_QUBITS = 12;

  /** Parts that a pass is split into. */
  private static final int PARTS = 16;

  /** A pass over fewer chunks is over before other cores have begun. */
  private static final int LEAST_CHUNKS = 2 * PARTS;

  private final int qubits;
  private final int chunkQubits;

  Chunks(int qubits) {
    this.qubits = qubits;
    chunkQubits = Math.min(qubits, CHUNK_QUBITS);
  }

  /** {@return whether vectors are to be used for so many qubits} */
  static boolean useVectors(int qubits) {
    return qubits >= VECTOR_QUBITS
        && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  int chunkQubits() {
    return chunkQubits;
  }

  int chunks() {
    return 1 << qubits - chunkQubits;
  }

  /** {@return amplitudes handled by one instruction, 1 for plain loops} */
  abstract int lanes();

  /**
   * {@return chunks handled together, as a power of two: they fill half of a second-level cache}
   */
  abstract int groupQubits();

  /** {@return the least factor that the amplitudes may lack, far from their range} */
  abstract double smallestScale();

  /** {@return the real part at {@code index}} */
  public abstract double re(int index);

  /** {@return the imaginary part at {@code index}} */
  public abstract double im(int index);

  /** Sets the amplitude at {@code index}. */
  public abstract void set(int index, double re, double im);

  /** Couples {@code chunk} with {@code other}, which may be the same one. */
  abstract void couple(Coupling coupling, int chunk, int other);

  /** Adds the squared norms of a chunk's amplitudes with sign 0 and 1. */
  abstract void addNorms(int chunk, int sign, double[] sums);

  /** Sets to 0 the amplitudes of a chunk with the other sign. */
  abstract void keep(int chunk, int sign, int kept);

  abstract void multiply(int chunk, double factor);

  abstract void clear(int chunk);

  /** Multiplies all amplitudes. */
  public void multiply(double factor) {
    everyChunk(chunk -> multiply(chunk, factor));
  }

  /** Sets all amplitudes to 0. */
  public void clear() {
    everyChunk(this::clear);
  }

  /** {@return the squared norms of the amplitudes whose index has parity 0, and 1, in {@code z}} */
  public double[] norms(int z) {
    int low = z & (1 << chunkQubits) - 1;
    double[] sums = new double[2 * chunks()];
    everyChunk(
        chunk -> {
          double[] own = new double[2];
          addNorms(chunk, low, own);
          int sign = Pauli.parity(z >>> chunkQubits & chunk);
          sums[2 * chunk] = own[sign];
          sums[2 * chunk + 1] = own[1 - sign];
        });
    // One after the other, so that the sum does not depend on threads.
    double[] total = new double[2];
    for (int k = 0; k < sums.length; k++) {
      total[k & 1] += sums[k];
    }
    return total;
  }

  /** Sets to 0 the amplitudes whose index does not have the parity {@code kept} in {@code z}. */
  public void keep(int z, int kept) {
    int low = z & (1 << chunkQubits) - 1;
    everyChunk(chunk -> keep(chunk, low, kept ^ Pauli.parity(z >>> chunkQubits & chunk)));
  }

  private void everyChunk(IntConsumer work) {
    parts(
        chunks(),
        1,
        (from, to) -> {
          for (int chunk = from; chunk < to; chunk++) {
            work.accept(chunk);
          }
        });
  }

  void apply(List<Coupling> couplings) {
    for (Schedule.Pass pass : Schedule.of(couplings, Coupling::chunkFlip, groupQubits())) {
      Runs runs = new Runs(pass);
      parts(
          chunks() >>> pass.basis().length,
          1 << pass.basis().length,
          (from, to) -> {
            int[] group = new int[1 << pass.basis().length];
            for (int k = from; k < to; k++) {
              runs.over(k, group);
            }
          });
    }
  }

  @FunctionalInterface
  private interface Range {
    void over(int from, int to);
  }

  /** Covers {@code total} groups of {@code size} chunks each. */
  private static void parts(int total, int size, Range range) {
    if (total == 1 || total * size < LEAST_CHUNKS) {
      range.over(0, total);
      return;
    }
    int parts = Math.min(total, PARTS);
    IntStream.range(0, parts)
        .parallel()
        .forEach(
            part ->
                range.over(
                    (int) ((long) total * part / parts),
                    (int) ((long) total * (part + 1) / parts)));
  }

  /** A pass over groups of chunks, in runs that need two chunks at a time. */
  private final class Runs {
    private final int[] pivots;
    private final int[] combinations;
    private final int[] flips;
    private final Coupling[][] couplings;
    private final boolean[][] across;

    Runs(Schedule.Pass pass) {
      pivots = Arrays.stream(pass.basis()).map(Integer::highestOneBit).sorted().toArray();
      combinations = new int[1 << pass.basis().length];
      for (int mask = 0; mask < combinations.length; mask++) {
        combinations[mask] = pass.combination(mask);
      }
      List<Schedule.Pass> runs =
          Schedule.of(pass.couplings(), c -> pass.coordinates(c.chunkFlip()), 1);
      flips = new int[runs.size()];
      couplings = new Coupling[runs.size()][];
      across = new boolean[runs.size()][];
      for (int k = 0; k < flips.length; k++) {
        flips[k] = runs.get(k).combination(1);
        couplings[k] = runs.get(k).couplings().toArray(Coupling[]::new);
        across[k] = new boolean[couplings[k].length];
        for (int n = 0; n < across[k].length; n++) {
          across[k][n] = couplings[k][n].chunkFlip() != 0;
        }
      }
    }

    /** The group with the given number; {@code group} is scratch. */
    void over(int number, int[] group) {
      int first = number;
      for (int pivot : pivots) {
        first = (first & -pivot) << 1 | first & pivot - 1;
      }
      for (int k = 0; k < group.length; k++) {
        group[k] = first ^ combinations[k];
      }
      for (int run = 0; run < flips.length; run++) {
        int highest = Integer.highestOneBit(flips[run]);
        for (int k = 0; k < group.length; k++) {
          if ((k & highest) == 0) {
            pair(run, group[k], group[k ^ flips[run]]);
          }
        }
      }
    }

    private void pair(int run, int chunk, int other) {
      for (int n = 0; n < couplings[run].length; n++) {
        if (across[run][n]) {
          couple(couplings[run][n], chunk, other);
        } else {
          couple(couplings[run][n], chunk, chunk);
          if (chunk != other) {
            couple(couplings[run][n], other, other);
          }
        }
      }
    }
  }
}

package org.hessq.verify;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hessq.circuit.Routine;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.IntegerBlock;
import org.hessq.simulate.SmallMatrix;

/** What routines do, read once for all checks that ask: exact blocks, dilations, matrices. */
final class Readings {
  /** Entries of blocks are read as integers over 2^40: exact for fewer uniform qubits. */
  static final int BITS = 40;

  private final Gadgets gadgets;
  private final long seed;
  private final Map<Routine, Block> blocks = new IdentityHashMap<>();
  private final Map<Routine, Dilation> dilations = new IdentityHashMap<>();
  private final Map<Routine, SmallMatrix> matrices = new IdentityHashMap<>();

  private record Block(int[] qubits, List<IntegerBlock.Column> columns) {}

  Readings(Gadgets gadgets, long seed) {
    this.gadgets = gadgets;
    this.seed = seed;
  }

  Gadgets gadgets() {
    return gadgets;
  }

  long seed() {
    return seed;
  }

  /**
   * {@return all columns of 2^{@value #BITS} times the block of {@code routine}}
   *
   * @param qubits as for {@link BlockReader#of}, whose exceptions are thrown
   */
  List<IntegerBlock.Column> columns(Routine routine, int[] qubits) {
    Block known = blocks.get(routine);
    if (known == null || !Arrays.equals(known.qubits, qubits)) {
      long[] all = LongStream.range(0, 1L << qubits.length).toArray();
      known =
          new Block(
              qubits.clone(), BlockReader.of(routine, qubits, BITS, all, gadgets, seed).columns());
      blocks.put(routine, known);
      dilations.remove(routine);
    }
    return known.columns;
  }

  /** {@return the dilation of that block} */
  Dilation dilation(Routine routine, int[] qubits) {
    List<IntegerBlock.Column> columns = columns(routine, qubits);
    return dilations.computeIfAbsent(routine, _ -> Dilation.of(columns, BITS));
  }

  /** {@return the matrix of {@code routine}; exceptions as of {@link Matrices#of}} */
  SmallMatrix matrix(Routine routine) {
    return matrices.computeIfAbsent(routine, r -> Matrices.of(r, gadgets, seed));
  }
}

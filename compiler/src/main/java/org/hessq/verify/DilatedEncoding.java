package org.hessq.verify;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.simulate.IntegerBlock;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.SmallMatrix;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.UnsupportedStepException;

/** The block-encoding of a solver and its inverse, each as a dilation of the block that it has. */
final class DilatedEncoding {
  /** Qubits of the block: the dilation of eight is a dense matrix of 512 rows. */
  private static final int BLOCK_QUBITS = 8;

  private final Readings readings;
  private final Function<String, UnsupportedStepException> wrong;
  private final Map<Routine, SmallMatrix> matrices = new IdentityHashMap<>();
  private First first;
  private boolean inverted;

  /** The encoding or its inverse, whichever comes first. */
  private record First(Routine routine, Dilation dilation, List<IntegerBlock.Column> block) {}

  /**
   * @param wrong makes of words the exception for a main routine that is no sequence
   */
  DilatedEncoding(Readings readings, Function<String, UnsupportedStepException> wrong) {
    this.readings = readings;
    this.wrong = wrong;
  }

  /** {@return the dilation of the encoding that comes first; null before its first use} */
  Dilation dilation() {
    return first == null ? null : first.dilation;
  }

  /**
   * {@return the matrix that stands for {@code routine}, on the qubits of the block and one more}
   *
   * @param block qubits of {@code routine} that are no ancillas
   * @throws UnsupportedStepException if another encoding was used before
   * @throws PremiseException if it is not the inverse of the one that came first
   * @throws TooLargeException if the block has too many qubits
   */
  SmallMatrix matrix(Routine routine, int[] block) {
    SmallMatrix matrix = matrices.get(routine);
    if (matrix == null) {
      matrix = made(routine, block);
      matrices.put(routine, matrix);
    }
    return matrix;
  }

  private SmallMatrix made(Routine routine, int[] block) {
    if (block.length > BLOCK_QUBITS) {
      throw new TooLargeException("qubits of the block", block.length, BLOCK_QUBITS);
    }
    List<IntegerBlock.Column> columns = readings.columns(routine, block);
    boolean forward = routine.kind() == RoutineKind.BLOCK_ENCODING;
    if (first == null) {
      first = new First(routine, readings.dilation(routine, block), columns);
      return first.dilation.unitary();
    }
    if (forward == (first.routine.kind() == RoutineKind.BLOCK_ENCODING)) {
      throw wrong.apply("two encodings in one solver");
    }
    for (IntegerBlock.Column column : columns) {
      for (IntegerBlock.Column row : first.block) {
        if (column.re(row.index()) != row.re(column.index())
            || column.im(row.index()) != -row.im(column.index())) {
          throw new PremiseException(
              routine.name(),
              -1,
              "entry ("
                  + row.index()
                  + ", "
                  + column.index()
                  + ") is not the conjugate of "
                  + first.routine.name()
                  + "'s");
        }
      }
    }
    return first.dilation.inverse();
  }

  /** {@return whether {@code routine} undoes itself on all states of its ancillas} */
  boolean isOwnInverse(Routine routine) {
    if (!inverted) {
      Trial trial =
          new Trial(
              readings.gadgets(),
              readings.seed(),
              1,
              Trial.Inputs.READ,
              new BitSet(),
              routine,
              routine);
      inverted = trial.run((input, output) -> input.firstDifference(output).isEmpty());
    }
    return inverted;
  }
}

package org.hessq.load;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.Optional;
import org.hessq.qasm.tree.Statement;

/** What a name stands for. */
sealed interface Meaning {
  /** A value known before the circuit runs. */
  sealed interface Constant extends Meaning {}

  /** An integer. */
  record Whole(BigInteger value) implements Constant {}

  /** A real number; angles are kept as they are, not modulo 2π. */
  record Real(double value) implements Constant {}

  /** A truth value. */
  record Truth(boolean value) implements Constant {}

  /** What a {@link Cells} is made of. */
  enum Stuff {
    QUBITS,
    BITS
  }

  /**
   * Qubits or bits of the routine that is being read.
   *
   * @param single whether it is one of them and not a register
   */
  record Cells(Stuff stuff, ImmutableIntArray indices, boolean single) implements Meaning {}

  /** A {@code gate} or {@code def} with the comment on it. */
  record Definition(Statement statement, Optional<RoutineComment> comment) implements Meaning {}
}

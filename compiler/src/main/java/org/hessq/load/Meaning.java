package org.hessq.load;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;
import org.hessq.qasm.check.ConstantValue;
import org.hessq.qasm.tree.Statement;

/** What a name stands for. */
sealed interface Meaning {
  /** A value known before the circuit runs; angles are not reduced modulo 2π. */
  record Constant(ConstantValue value) implements Meaning {}

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

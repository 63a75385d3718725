package org.hessq.circuit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * A program: its main routine's registers are the qubits that it declares, its main routine's bits
 * are its classical outcome bits.
 */
public record Circuit(Routine main) {

  /** {@return every routine that {@link #main} uses, itself last, callees before callers} */
  public List<Routine> routines() {
    SequencedSet<Routine> seen = new LinkedHashSet<>();
    collect(main, seen);
    return new ArrayList<>(seen);
  }

  private static void collect(Routine routine, SequencedSet<Routine> seen) {
    if (seen.contains(routine)) {
      return;
    }
    collect(routine.body(), seen);
    seen.add(routine);
  }

  private static void collect(List<Operation> body, SequencedSet<Routine> seen) {
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Call call -> collect(call.routine(), seen);
        case Operation.Conditional conditional -> collect(conditional.body(), seen);
        case Operation.Repeat repeat -> collect(repeat.body(), seen);
        case Operation.Gate _,
            Operation.Rotation _,
            Operation.And _,
            Operation.UnAnd _,
            Operation.Measure _,
            Operation.Reset _,
            Operation.Assign _ -> {}
      }
    }
  }
}

package org.hessq.emit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/** Finds the bits of a flat file that are ever written: some readers take no others. */
final class MeasuredBits {
  private final Map<Routine, BitSet> known = new HashMap<>();

  private MeasuredBits() {}

  /** {@return the bits that {@code circuit} measures into, callees behind their callers} */
  static BitSet of(Circuit circuit) {
    MeasuredBits bits = new MeasuredBits();
    for (Routine routine : circuit.routines()) {
      BitSet own = new BitSet();
      bits.collect(routine, routine.body(), own);
      bits.known.put(routine, own);
    }
    return bits.known.get(circuit.main());
  }

  private void collect(Routine routine, List<Operation> body, BitSet out) {
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Measure(_, int bit) -> out.set(bit);
        case Operation.Conditional(_, var inner) -> collect(routine, inner, out);
        case Operation.Repeat(long count, var inner) -> {
          if (count > 0) {
            collect(routine, inner, out);
          }
        }
        case Operation.Call(var callee, _) ->
            known.get(callee).stream().forEach(bit -> out.set(routine.bits() + bit));
        case Operation.Gate _,
            Operation.Rotation _,
            Operation.And _,
            Operation.UnAnd _,
            Operation.Reset _,
            Operation.Assign _ -> {}
      }
    }
  }
}

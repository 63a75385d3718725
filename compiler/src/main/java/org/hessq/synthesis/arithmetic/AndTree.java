package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.hessq.circuit.Operation.And;
import org.hessq.circuit.RoutineBuilder;

/** The AND of c ≥ 1 qubits by c-1 ANDs in a balanced tree. */
record AndTree(List<And> ands, int root) {

  /** {@return a tree over {@code qubits} whose i-th AND goes into the i-th target supplied} */
  static AndTree over(ImmutableIntArray qubits, IntSupplier targets) {
    var open = new ArrayDeque<Integer>(qubits.asList());
    List<And> ands = new ArrayList<>();
    while (open.size() > 1) {
      var and = new And(open.removeFirst(), open.removeFirst(), targets.getAsInt());
      ands.add(and);
      open.addLast(and.target());
    }
    return new AndTree(ands, open.getFirst());
  }

  void compute(RoutineBuilder builder) {
    ands.forEach(builder::add);
  }

  void uncompute(RoutineBuilder builder) {
    for (And and : ands.reversed()) {
      builder.unAndFrom(and.a(), and.b(), and.target());
    }
  }

  /** Hands all targets back to the builder they were allocated from. */
  void release(RoutineBuilder builder) {
    ands.forEach(and -> builder.release(and.target()));
  }
}

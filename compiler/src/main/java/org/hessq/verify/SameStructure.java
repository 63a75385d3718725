package org.hessq.verify;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;

/** Compares routines operation by operation, whatever they and their registers are called. */
final class SameStructure {
  private record Pair(Routine one, Routine two) {}

  private final Set<Pair> same = new HashSet<>();

  private SameStructure() {}

  /** {@return whether both have the same operations in the same order, callees included} */
  static boolean of(Routine one, Routine two) {
    return new SameStructure().same(one, two);
  }

  private boolean same(Routine one, Routine two) {
    Pair pair = new Pair(one, two);
    boolean equal =
        same.contains(pair)
            || one.bits() == two.bits()
                && kinds(one).equals(kinds(two))
                && same(one.body(), two.body());
    if (equal) {
      same.add(pair);
    }
    return equal;
  }

  /** The kind of each qubit's register. */
  private static List<Register.Kind> kinds(Routine routine) {
    return routine.registers().stream()
        .flatMap(r -> Collections.nCopies(r.width(), r.kind()).stream())
        .toList();
  }

  private boolean same(List<Operation> one, List<Operation> two) {
    boolean equal = one.size() == two.size();
    for (int k = 0; k < one.size() && equal; k++) {
      equal = same(one.get(k), two.get(k));
    }
    return equal;
  }

  private boolean same(Operation one, Operation two) {
    return switch (one) {
      case Operation.Call(var routine, var qubits) ->
          two instanceof Operation.Call(var other, var others)
              && qubits.equals(others)
              && same(routine, other);
      case Operation.Conditional(var bit, var body) ->
          two instanceof Operation.Conditional(var other, var others)
              && bit == other
              && same(body, others);
      case Operation.Repeat(var count, var body) ->
          two instanceof Operation.Repeat(var other, var others)
              && count == other
              && same(body, others);
      case Operation.Gate _,
          Operation.Rotation _,
          Operation.And _,
          Operation.UnAnd _,
          Operation.Measure _,
          Operation.Reset _,
          Operation.Assign _ ->
          one.equals(two);
    };
  }
}

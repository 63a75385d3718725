package org.hessq.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.encoding.Adjoint;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.Encoding;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.Product;
import org.hessq.encoding.Scaled;
import org.hessq.encoding.Sum;
import org.hessq.encoding.Tensor;

/**
 * Whether a routine is, operation by operation, what the kind of its term says of its parts.
 *
 * <p>A body is written as a word: a digit for the call of a part on its own qubits, else the letter
 * of a gate on the one qubit that such gates may be on.
 */
final class Compositions {
  private Compositions() {}

  /** {@return whether the block of {@code routine} follows from those of {@code parts}} */
  static boolean isMadeOf(Encoding term, Routine routine, List<TermPart> parts) {
    Set<Integer> free = qubits(term, parts);
    StringBuilder word = new StringBuilder();
    List<TermPart> left = new ArrayList<>(parts);
    Set<Integer> used = new TreeSet<>();
    for (Operation operation : routine.body()) {
      switch (operation) {
        case Operation.Call call -> {
          Optional<TermPart> part = left.stream().filter(p -> p.isOn(call)).findFirst();
          if (part.isEmpty()) {
            return false;
          }
          left.remove(part.get());
          word.append(1 + parts.indexOf(part.get()));
        }
        case Operation.Gate(var kind, var qubit, _, _) -> {
          if (kind != GateKind.H && kind != GateKind.X && kind != GateKind.Z) {
            return false;
          }
          used.add(qubit);
          word.append(kind.word());
        }
        case Operation.Rotation _,
            Operation.And _,
            Operation.UnAnd _,
            Operation.Measure _,
            Operation.Reset _,
            Operation.Assign _,
            Operation.Conditional _,
            Operation.Repeat _ -> {
          return false;
        }
      }
    }
    return used.size() <= 1 && free.containsAll(used) && words(term).contains(word.toString());
  }

  /** Where single gates may be: the selection of a sum, any qubit that turns a phase. */
  private static Set<Integer> qubits(Encoding term, List<TermPart> parts) {
    return switch (term) {
      case Leaf _, Augmented _, Product _, Tensor _ -> Set.of();
      case Adjoint(var inner) -> qubits(inner, parts);
      case Scaled(var factor, var inner) ->
          factor > 0 ? qubits(inner, parts) : Set.copyOf(parts.getFirst().index());
      case Sum _ -> Set.of(parts.getFirst().index().getLast());
    };
  }

  private static Set<String> words(Encoding term) {
    return switch (term) {
      case Leaf _, Augmented _ -> Set.of();
      case Product _ -> Set.of("12");
      case Tensor _ -> Set.of("12", "21");
      case Sum _ -> Set.of("h1x2xh", "h2x1xh", "hx1x2h", "hx2x1h");
      case Scaled(var factor, var inner) ->
          factor > 0 ? words(inner) : Set.of("1zxzx", "1xzxz", "zxzx1", "xzxz1");
      case Adjoint(var inner) -> words(inner);
    };
  }
}

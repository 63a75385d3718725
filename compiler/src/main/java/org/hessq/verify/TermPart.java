package org.hessq.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
 * A part of a composite term, which a routine of its own encodes.
 *
 * @param words what it is to the whole
 * @param index the qubits of the whole that index its block, least significant first
 * @param ancilla the qubits of the whole that are its ancillas, likewise
 */
record TermPart(Encoding term, String words, List<Integer> index, List<Integer> ancilla) {

  /**
   * {@return the parts of {@code term}, in the order in which they act; none of a leaf}
   *
   * @param routine whose registers say which qubits index the block and which are ancillas
   * @throws IllegalArgumentException if these are not as many as the term has
   */
  static List<TermPart> of(Encoding term, Routine routine) {
    List<Integer> index = index(routine);
    List<Integer> ancilla = ancilla(routine);
    if (!fits(term, routine)) {
      throw new IllegalArgumentException(
          routine.name()
              + ": "
              + index.size()
              + " system qubits and "
              + ancilla.size()
              + " ancillas, should be "
              + term.qubits()
              + " and "
              + term.ancillas());
    }
    return of(term, index, ancilla);
  }

  /** {@return {@code term} itself, on the registers of {@code routine}} */
  static TermPart whole(Encoding term, Routine routine) {
    return new TermPart(term, "whole", index(routine), ancilla(routine));
  }

  /** {@return whether {@code routine} has the qubits of {@code term}} */
  static boolean fits(Encoding term, Routine routine) {
    return index(routine).size() == term.qubits() && ancilla(routine).size() == term.ancillas();
  }

  private static List<Integer> index(Routine routine) {
    return IntStream.of(Entries.block(routine)).boxed().toList();
  }

  private static List<Integer> ancilla(Routine routine) {
    return Trial.qubits(routine, r -> r.name().equals("ancilla")).stream().boxed().toList();
  }

  /** {@return whether {@code call} is on the qubits of this part} */
  boolean isOn(Operation.Call call) {
    return index(call.routine()).stream().map(call.qubits()::get).toList().equals(index)
        && ancilla(call.routine()).stream().map(call.qubits()::get).toList().equals(ancilla);
  }

  private static List<TermPart> of(Encoding term, List<Integer> index, List<Integer> ancilla) {
    return switch (term) {
      case Leaf _, Augmented _ -> List.of();
      case Adjoint(var inner) ->
          of(inner, index, ancilla).reversed().stream().map(TermPart::adjoint).toList();
      case Scaled(var factor, var inner) ->
          factor > 0
              ? of(inner, index, ancilla)
              : List.of(new TermPart(inner, "scaled term", index, ancilla));
      case Product(var left, var right) -> {
        int split = right.ancillas();
        yield List.of(
            new TermPart(right, "right factor", index, ancilla.subList(0, split)),
            new TermPart(left, "left factor", index, ancilla.subList(split, ancilla.size())));
      }
      case Tensor(var high, var low) -> {
        int split = low.ancillas();
        int qubits = low.qubits();
        yield List.of(
            new TermPart(low, "low factor", index.subList(0, qubits), ancilla.subList(0, split)),
            new TermPart(
                high,
                "high factor",
                index.subList(qubits, index.size()),
                ancilla.subList(split, ancilla.size())));
      }
      case Sum(var first, var second) -> {
        int split = first.ancillas();
        int select = ancilla.size() - 1;
        List<Integer> selected = new ArrayList<>(index);
        selected.add(ancilla.get(select));
        yield List.of(
            new TermPart(controlled(first), "first summand", selected, ancilla.subList(0, split)),
            new TermPart(
                controlled(second), "second summand", selected, ancilla.subList(split, select)));
      }
    };
  }

  private static Encoding controlled(Leaf leaf) {
    return new Augmented(leaf, 1L << leaf.bits());
  }

  private TermPart adjoint() {
    return new TermPart(adjoint(term), words, index, ancilla);
  }

  /** {@return the term for the conjugate transpose, without two adjoints on each other} */
  static Encoding adjoint(Encoding term) {
    return term instanceof Adjoint(var inner) ? inner : new Adjoint(term);
  }
}

package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import java.util.OptionalInt;
import org.hessq.circuit.RoutineBuilder;

/**
 * Visits every row of an address with a qubit that is 1 exactly where the address means that row.
 *
 * <p>L rows take L-2 ANDs, with a control L-1, for any L: a subtree with one live row needs no
 * further bit.
 *
 * @paper Babbush et al. 2018, arXiv:1805.03662, Sec. III.A; here a branch's second half is reached
 *     by a CNOT from its parent, and the uncontrolled root uses its bit and that bit negated.
 */
public final class UnaryIteration {
  /** What happens at a row. */
  @FunctionalInterface
  public interface Visit {
    /**
     * @param select the qubit that is 1 iff the address means {@code row} (and the control is 1);
     *     absent where that is always so
     */
    void at(int row, OptionalInt select);
  }

  private final RoutineBuilder builder;
  private final Address address;
  private final ImmutableIntArray qubits;
  private final Visit visit;

  private UnaryIteration(
      RoutineBuilder builder, Address address, ImmutableIntArray qubits, Visit visit) {
    this.builder = builder;
    this.address = address;
    this.qubits = qubits;
    this.visit = visit;
  }

  /**
   * Appends the iteration to a routine; rows come in ascending order.
   *
   * @param qubits the address, least significant first
   * @param control where given, every select qubit is 0 unless this one is 1
   */
  public static void emit(
      RoutineBuilder builder,
      Address address,
      ImmutableIntArray qubits,
      OptionalInt control,
      Visit visit) {
    if (qubits.length() != address.width()) {
      throw new IllegalArgumentException(address.width() + " qubits, given " + qubits.length());
    }
    new UnaryIteration(builder, address, qubits, visit)
        .pieces(0, address.pieces().size(), address.upperWidth(), control);
  }

  /** Pieces {@code from} to {@code to - 1}, which agree on all upper bits from {@code bit} on. */
  private void pieces(int from, int to, int bit, OptionalInt select) {
    if (to - from == 1) {
      rows(from * address.rows(), 0, address.rows(), address.lowerWidth(), select);
      return;
    }
    int next = bit - 1;
    int middle = from;
    while (middle < to && (startOf(middle) >> next & 1) == 0) {
      middle++;
    }
    if (middle == from || middle == to) {
      pieces(from, to, next, select);
      return;
    }
    int split = middle;
    branch(
        qubits.get(address.lowerWidth() + next),
        select,
        child -> pieces(from, split, next, child),
        child -> pieces(split, to, next, child));
  }

  private long startOf(int piece) {
    return address.pieces().get(piece).start(address.upperWidth());
  }

  /** Lower values {@code from} to {@code to - 1}, which agree on all bits from {@code bit} on. */
  private void rows(int offset, int from, int to, int bit, OptionalInt select) {
    if (to - from == 1) {
      visit.at(offset + from, select);
      return;
    }
    int next = bit - 1;
    int split = from + (1 << next);
    if (split >= to) {
      rows(offset, from, to, next, select);
      return;
    }
    branch(
        qubits.get(next),
        select,
        child -> rows(offset, from, split, next, child),
        child -> rows(offset, split, to, next, child));
  }

  private interface Branch {
    void below(OptionalInt select);
  }

  private void branch(int bit, OptionalInt select, Branch zero, Branch one) {
    if (select.isEmpty()) {
      builder.x(bit);
      zero.below(OptionalInt.of(bit));
      builder.x(bit);
      one.below(OptionalInt.of(bit));
      return;
    }
    int parent = select.getAsInt();
    int child = builder.and(parent, bit);
    builder.cx(parent, child);
    zero.below(OptionalInt.of(child));
    builder.cx(parent, child);
    one.below(OptionalInt.of(child));
    builder.unAnd(parent, bit, child);
  }
}

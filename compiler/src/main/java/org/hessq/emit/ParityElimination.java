package org.hessq.emit;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/**
 * Rewrites a circuit so that bits hold outcomes only: no bit is assigned, and none is measured into
 * as long as an earlier outcome in it is still part of a parity.
 *
 * <p>A branch on a parity of outcomes becomes one branch for each outcome, which is the same up to
 * a global phase if the body's operations commute and undo themselves. A loop whose iterations
 * don't all see the same parities is unrolled as far as they differ.
 */
final class ParityElimination {
  private final Map<Routine, Routine> rewritten = new HashMap<>();
  private final Set<Routine> flat = new HashSet<>();

  private ParityElimination() {}

  /**
   * {@return an equal circuit without {@link Operation.Assign}; the main routine's outcomes stay in
   * their bits}
   *
   * @param outcomes how many of the main routine's first bits are read from outside
   * @throws IllegalStateException if a bit is read before it is written, a branch lies in a branch
   *     or measures, a branch on a parity can't be repeated, or an outcome bit would end in another
   *     place or as a parity
   */
  static Circuit of(Circuit circuit, int outcomes) {
    Activation main = new ParityElimination().new Activation(circuit.main());
    Routine result = main.run();
    for (int bit = 0; bit < outcomes; bit++) {
      if (main.parities[bit] != null && !main.parities[bit].equals(ImmutableSortedSet.of(bit))) {
        throw new IllegalStateException("outcome bit " + bit + " ends as a parity of outcomes");
      }
    }
    return new Circuit(result);
  }

  private Routine of(Routine routine) {
    Routine known = rewritten.get(routine);
    if (known == null) {
      known = new Activation(routine).run();
      rewritten.put(routine, known);
    }
    return known;
  }

  /** One routine, executed on parities instead of bits. */
  private final class Activation {
    private final Routine routine;

    /** Which slots each bit is the parity of; null if it was not written. */
    private final ImmutableSortedSet<Integer>[] parities;

    private int slots;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Activation(Routine routine) {
      this.routine = routine;
      this.parities = new ImmutableSortedSet[routine.bits()];
      this.slots = routine.bits();
    }

    Routine run() {
      List<Operation> body = new ArrayList<>();
      rewrite(routine.body(), body);
      return body.equals(routine.body())
          ? routine
          : new Routine(
              routine.name(),
              routine.kind(),
              routine.parameters(),
              routine.registers(),
              slots,
              body,
              routine.action());
    }

    private void rewrite(List<Operation> body, List<Operation> out) {
      for (Operation operation : body) {
        switch (operation) {
          case Operation.Gate _,
              Operation.Rotation _,
              Operation.And _,
              Operation.UnAnd _,
              Operation.Reset _ ->
              out.add(operation);
          case Operation.Call(var callee, var qubits) ->
              out.add(new Operation.Call(of(callee), qubits));
          case Operation.Measure(int qubit, int bit) ->
              out.add(new Operation.Measure(qubit, slotFor(bit)));
          case Operation.Assign(var kind, int target, int source) ->
              parities[target] =
                  switch (kind) {
                    case COPY -> read(source);
                    case XOR ->
                        ImmutableSortedSet.copyOf(
                            Sets.symmetricDifference(read(target), read(source)));
                  };
          case Operation.Conditional(int bit, var inner) -> branch(read(bit), inner, out);
          case Operation.Repeat(long count, var inner) -> loop(count, inner, out);
        }
      }
    }

    private ImmutableSortedSet<Integer> read(int bit) {
      if (parities[bit] == null) {
        throw new IllegalStateException(routine.name() + " reads bit " + bit + " unwritten");
      }
      return parities[bit];
    }

    /** Gives {@code bit} a slot that no other bit's parity needs: its own one if possible. */
    private int slotFor(int bit) {
      parities[bit] = null;
      int slot = isNeeded(bit) ? routine.bits() : bit;
      while (isNeeded(slot)) {
        slot++;
      }
      slots = Math.max(slots, slot + 1);
      parities[bit] = ImmutableSortedSet.of(slot);
      return slot;
    }

    private boolean isNeeded(int slot) {
      for (ImmutableSortedSet<Integer> parity : parities) {
        if (parity != null && parity.contains(slot)) {
          return true;
        }
      }
      return false;
    }

    private void branch(
        ImmutableSortedSet<Integer> parity, List<Operation> inner, List<Operation> out) {
      BranchBody.requireFlat(routine, inner, flat);
      List<Operation> body = new ArrayList<>();
      rewrite(inner, body);
      if (parity.size() > 1) {
        BranchBody.requireRepeatable(routine, inner);
      }
      if (BranchBody.isIdle(body)) {
        return;
      }
      for (int slot : parity) {
        out.add(new Operation.Conditional(slot, body));
      }
    }

    private void loop(long count, List<Operation> inner, List<Operation> out) {
      for (long done = 0; done < count; done++) {
        ImmutableSortedSet<Integer>[] before = parities.clone();
        List<Operation> body = new ArrayList<>();
        rewrite(inner, body);
        if (Arrays.equals(before, parities)) {
          out.add(new Operation.Repeat(count - done, body));
          return;
        }
        out.addAll(body);
      }
    }
  }
}

package org.hessq.circuit;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Writes a routine: first its registers, then its operations; scratch qubits are taken from and
 * returned to a pool that becomes the routine's last register, {@code scratch}, as wide as its
 * peak.
 */
public final class RoutineBuilder {
  private final String name;
  private RoutineKind kind = RoutineKind.PLAIN;
  private final ImmutableMap.Builder<String, String> parameters = ImmutableMap.builder();
  private Optional<ClassicalAction> action = Optional.empty();
  private final List<Register> registers = new ArrayList<>();
  private final List<Operation> body = new ArrayList<>();
  private final BitSet live = new BitSet();
  private int dataWidth;
  private int scratchPeak;
  private int bits;
  private boolean registersClosed;

  public RoutineBuilder(String name) {
    this.name = name;
  }

  public RoutineBuilder kind(RoutineKind kind) {
    this.kind = kind;
    return this;
  }

  public RoutineBuilder parameter(String key, Object value) {
    parameters.put(key, value.toString());
    return this;
  }

  public RoutineBuilder action(ClassicalAction action) {
    this.action = Optional.of(action);
    return this;
  }

  /** {@return the qubits of a new data register} Registers come before operations. */
  public ImmutableIntArray register(String registerName, int width) {
    if (registersClosed) {
      throw new IllegalStateException(name + ": registers come before operations");
    }
    registers.add(Register.data(registerName, width));
    ImmutableIntArray qubits = range(dataWidth, width);
    dataWidth += width;
    return qubits;
  }

  /** {@return {@code count} scratch qubits in a row, which are |0⟩} */
  public ImmutableIntArray allocate(int count) {
    registersClosed = true;
    int start = live.nextClearBit(0);
    while (true) {
      int taken = live.nextSetBit(start);
      if (taken < 0 || taken >= start + count) {
        break;
      }
      start = live.nextClearBit(taken);
    }
    live.set(start, start + count);
    scratchPeak = Math.max(scratchPeak, start + count);
    return range(dataWidth + start, count);
  }

  /** {@return one scratch qubit, which is |0⟩} */
  public int allocate() {
    return allocate(1).get(0);
  }

  /** Hands scratch qubits back; they must be |0⟩ again. */
  public RoutineBuilder release(ImmutableIntArray qubits) {
    qubits.forEach(this::release);
    return this;
  }

  /** Hands one scratch qubit back; it must be |0⟩ again. */
  public RoutineBuilder release(int qubit) {
    if (qubit < dataWidth || !live.get(qubit - dataWidth)) {
      throw new IllegalStateException(name + ": qubit " + qubit + " is not allocated scratch");
    }
    live.clear(qubit - dataWidth);
    return this;
  }

  /** {@return the index of a new classical bit} */
  public int bit() {
    return bits++;
  }

  public RoutineBuilder add(Operation operation) {
    registersClosed = true;
    body.add(operation);
    return this;
  }

  public RoutineBuilder gate(GateKind gate, int qubit) {
    return add(new Operation.Gate(gate, qubit));
  }

  public RoutineBuilder x(int qubit) {
    return gate(GateKind.X, qubit);
  }

  public RoutineBuilder z(int qubit) {
    return gate(GateKind.Z, qubit);
  }

  public RoutineBuilder h(int qubit) {
    return gate(GateKind.H, qubit);
  }

  public RoutineBuilder cx(int control, int target) {
    return add(new Operation.Gate(GateKind.CX, control, target));
  }

  public RoutineBuilder cz(int a, int b) {
    return add(new Operation.Gate(GateKind.CZ, a, b));
  }

  public RoutineBuilder swap(int a, int b) {
    return add(new Operation.Gate(GateKind.SWAP, a, b));
  }

  public RoutineBuilder rotate(Operation.Axis axis, double radians, double tolerance, int qubit) {
    return add(new Operation.Rotation(axis, radians, tolerance, qubit));
  }

  /** {@return a new scratch qubit that holds a ∧ b} */
  public int and(int a, int b) {
    int target = allocate();
    add(new Operation.And(a, b, target));
    return target;
  }

  /** Clears and hands back a scratch qubit that holds a ∧ b. */
  public RoutineBuilder unAnd(int a, int b, int target) {
    add(new Operation.UnAnd(a, b, target));
    return release(target);
  }

  /** Makes {@code target}, which is |0⟩, a ∧ b. */
  public RoutineBuilder andInto(int a, int b, int target) {
    return add(new Operation.And(a, b, target));
  }

  /** Makes {@code target}, which is a ∧ b, |0⟩. */
  public RoutineBuilder unAndFrom(int a, int b, int target) {
    return add(new Operation.UnAnd(a, b, target));
  }

  public RoutineBuilder measure(int qubit, int bit) {
    return add(new Operation.Measure(qubit, bit));
  }

  public RoutineBuilder reset(int qubit) {
    return add(new Operation.Reset(qubit));
  }

  /** Measures in the X basis into {@code bit} and resets. */
  public RoutineBuilder measureX(int qubit, int bit) {
    return h(qubit).measure(qubit, bit).reset(qubit);
  }

  public RoutineBuilder assign(Operation.Assignment kind, int target, int source) {
    return add(new Operation.Assign(kind, target, source));
  }

  public RoutineBuilder conditional(int bit, Operation... operations) {
    return add(new Operation.Conditional(bit, List.of(operations)));
  }

  /**
   * Uses {@code routine} on the given qubits, one group per data register or any grouping in that
   * order; its scratch is taken from this routine's pool for the time of the call.
   */
  public RoutineBuilder call(Routine routine, ImmutableIntArray... data) {
    int scratch = routine.scratchWidth();
    ImmutableIntArray.Builder all = ImmutableIntArray.builder(routine.width());
    for (ImmutableIntArray group : data) {
      all.addAll(group);
    }
    if (scratch == 0) {
      return add(new Operation.Call(routine, all.build()));
    }
    ImmutableIntArray lent = allocate(scratch);
    add(new Operation.Call(routine, all.addAll(lent).build()));
    return release(lent);
  }

  /** {@return the most scratch qubits that were allocated at any time} */
  public int scratchPeak() {
    return scratchPeak;
  }

  /** Makes the scratch register at least {@code count} qubits wide. */
  public RoutineBuilder reserve(int count) {
    scratchPeak = Math.max(scratchPeak, count);
    return this;
  }

  /** {@return the routine, which is its own adjoint} All scratch must have been handed back. */
  public Routine buildInvolution() {
    Routine routine = build();
    Routine.pair(routine, routine);
    return routine;
  }

  /**
   * {@return the routine, whose adjoint is what {@code backward} builds} Both get a scratch
   * register of the larger of their two widths.
   */
  public Routine buildWithAdjoint(RoutineBuilder backward) {
    Routine forward = reserve(backward.scratchPeak).build();
    Routine.pair(forward, backward.reserve(scratchPeak).build());
    return forward;
  }

  /** {@return the routine} All scratch must have been handed back. */
  public Routine build() {
    if (!live.isEmpty()) {
      throw new IllegalStateException(name + " keeps scratch qubits " + live);
    }
    List<Register> all = new ArrayList<>(registers);
    if (scratchPeak > 0) {
      all.add(Register.scratch("scratch", scratchPeak));
    }
    return new Routine(name, kind, parameters.buildOrThrow(), all, bits, body, action);
  }

  /** {@return {@code count} consecutive qubits from {@code first}} */
  public static ImmutableIntArray range(int first, int count) {
    ImmutableIntArray.Builder qubits = ImmutableIntArray.builder(count);
    for (int k = 0; k < count; k++) {
      qubits.add(first + k);
    }
    return qubits.build();
  }
}

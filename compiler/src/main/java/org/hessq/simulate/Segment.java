package org.hessq.simulate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;

/**
 * A permutation of basis states with phases that are powers of e^{iπ/4}, as a flat list of steps
 * for {@link Planes}.
 *
 * <p>Outcomes of measurements in the X basis are drawn while the steps are recorded: outcome 1 on a
 * qubit that holds a function of the basis state changes the sign where the function is 1. Both
 * outcomes are equally likely because the whole map is injective, which whoever uses the segment
 * has to check. Qubits with a known value cost no steps.
 */
public final class Segment implements StepSink {
  private static final byte UNKNOWN = -1;

  private final SplittableRandom random;
  private final byte[] known;
  private final StepList steps = new StepList();
  private final CallTrace trace = new CallTrace();
  private int globalEighths;
  private boolean flipped;

  /**
   * An empty segment over qubits 0..width-1, all of them unknown.
   *
   * @param random gives the outcomes
   */
  public Segment(int width, SplittableRandom random) {
    this.random = random;
    known = new byte[width];
    Arrays.fill(known, UNKNOWN);
  }

  /**
   * {@return the action of {@code routine} on its data qubits, its scratch clean at the start}
   *
   * @throws UnsupportedStepException if the routine is not a permutation with phases
   */
  public static Segment of(Routine routine, Gadgets gadgets, long seed) {
    Segment segment = new Segment(routine.width(), new SplittableRandom(seed));
    int qubit = 0;
    for (Register register : routine.registers()) {
      for (int k = 0; k < register.width(); k++, qubit++) {
        if (register.kind() == Register.Kind.SCRATCH) {
          segment.known[qubit] = 0;
        }
      }
    }
    segment.enter(routine, new int[0]);
    Walk.of(routine, gadgets, segment);
    segment.leave(routine, IntStream.range(0, routine.width()).toArray());
    segment.settle();
    return segment;
  }

  /** Declares that {@code qubit} is |0⟩ where the recording begins. */
  void startsZero(int qubit) {
    known[qubit] = 0;
  }

  /** {@return whether {@code qubit} is known to be |0⟩ here} */
  boolean isKnownZero(int qubit) {
    return known[qubit] == 0;
  }

  /** Writes every known value into its plane. */
  void settle() {
    IntStream.range(0, known.length).forEach(this::loosen);
  }

  /** Writes every known 1 into its plane. */
  void settleOnes() {
    IntStream.range(0, known.length).filter(q -> known[q] == 1).forEach(this::loosen);
  }

  /** {@return whether nothing has happened but to values that are still known} */
  boolean isIdle() {
    return steps.length() == 0 && !flipped;
  }

  /** Takes over the routines that {@code before} is inside of. */
  void continues(Segment before) {
    before.trace.open().forEach(routine -> enter(routine, new int[0]));
  }

  /** {@return whether both have the same steps} */
  public boolean sameSteps(Segment other) {
    return steps.sameAs(other.steps);
  }

  /** {@return the number of steps} */
  public int length() {
    return steps.length();
  }

  /** {@return the steps, see {@link StepList}} */
  int[] code() {
    return steps.code();
  }

  /** {@return the phase that all basis states share, as a multiple of π/4 in 0..7} */
  int globalEighths() {
    return globalEighths & 7;
  }

  /** {@return the qubits whose planes the steps read or write} */
  BitSet touched() {
    return steps.touched();
  }

  /** {@return the qubits whose value has an effect beyond the value itself being carried on} */
  public BitSet controls() {
    return (BitSet) steps.controls().clone();
  }

  /** {@return the qubits whose value may change} */
  BitSet written() {
    return steps.written();
  }

  /** {@return the calls inside, in the order in which they end} */
  public List<Span> calls() {
    return trace.ended();
  }

  /** {@return the name of the routine that step {@code index} came from} */
  public String origin(int index) {
    int routine = steps.code()[index * StepList.STRIDE + 4];
    return routine < 0 ? "main" : trace.routine(routine).name();
  }

  /** {@return what to say where the premise of step {@code index} fails} */
  PremiseException failure(int index) {
    int qubit = steps.tested(index);
    return new PremiseException(
        origin(index), qubit, "qubit " + qubit + " " + steps.complaint(index));
  }

  /**
   * A call inside a segment.
   *
   * @param from its first step
   * @param to the step after its last
   */
  public record Span(Routine routine, int from, int to) {}

  /** {@return the calls that draw outcomes, in order} */
  List<CallTrace.Measuring> measuring() {
    return trace.measuring();
  }

  StepList steps() {
    return steps;
  }

  @Override
  public boolean enter(Routine routine, int[] qubits) {
    trace.enter(routine, length());
    return false;
  }

  /**
   * @param qubits as in {@link StepSink}; -1 for one whose value is not to be tested
   */
  @Override
  public void leave(Routine routine, int[] qubits) {
    int k = 0;
    for (Register register : routine.registers()) {
      for (int n = 0; n < register.width(); n++, k++) {
        int qubit = qubits[k];
        if (register.kind() == Register.Kind.SCRATCH && qubit >= 0 && known[qubit] != 0) {
          emit(known[qubit] == 1 ? StepList.FAIL : StepList.CHECK_ZERO, qubit, 0, 0);
          known[qubit] = 0;
        }
      }
    }
    trace.leave(length(), known());
  }

  private BitSet known() {
    BitSet qubits = new BitSet();
    IntStream.range(0, known.length).filter(q -> known[q] != UNKNOWN).forEach(qubits::set);
    return qubits;
  }

  @Override
  public void gate(GateKind kind, int a, int b, int c) {
    switch (kind) {
      case X -> not(a);
      case Y -> {
        globalEighths += 2;
        phase(4, a);
        not(a);
      }
      case Z -> phase(4, a);
      case S -> phase(2, a);
      case SDG -> phase(6, a);
      case T -> phase(1, a);
      case TDG -> phase(7, a);
      case CX -> controlledX(a, b);
      case CY -> {
        phase(2, a);
        controlledZ(a, b);
        controlledX(a, b);
      }
      case CZ -> controlledZ(a, b);
      case SWAP -> {
        if (known[a] == UNKNOWN || known[b] == UNKNOWN) {
          loosen(a);
          loosen(b);
          steps.controls().set(a);
          steps.controls().set(b);
          emit(StepList.SWAP, a, b, 0);
        } else {
          byte value = known[a];
          known[a] = known[b];
          known[b] = value;
        }
      }
      case CCX -> toffoli(a, b, c);
      case H -> throw new UnsupportedStepException("a Hadamard gate on qubit " + a);
    }
  }

  /**
   * @throws UnsupportedStepException always
   */
  @Override
  public void rotation(Operation.Axis axis, double radians, int qubit) {
    throw new UnsupportedStepException("a rotation on qubit " + qubit);
  }

  @Override
  public void and(int a, int b, int target) {
    if (known[target] == 1) {
      emit(StepList.FAIL, target, 0, 0);
    }
    if (known[a] != UNKNOWN || known[b] != UNKNOWN) {
      if (known[target] == UNKNOWN) {
        emit(StepList.CHECK_ZERO, target, 0, 0);
      }
      int other = known[a] != UNKNOWN ? b : a;
      if (known[a] == 0 || known[b] == 0) {
        known[target] = 0;
      } else if (known[other] != UNKNOWN) {
        known[target] = known[other];
      } else {
        known[target] = UNKNOWN;
        steps.controls().set(other);
        emit(StepList.COPY, other, target, 0);
      }
      return;
    }
    steps.controls().set(a);
    steps.controls().set(b);
    emit(known[target] == UNKNOWN ? StepList.CHECKED_AND : StepList.AND, a, b, target);
    known[target] = UNKNOWN;
  }

  @Override
  public void unAnd(int a, int b, int target) {
    loosen(a);
    loosen(b);
    loosen(target);
    emit(StepList.CHECK_AND, a, b, target);
    known[target] = 0;
  }

  /**
   * Only a qubit with a known value can be measured without ending the segment.
   *
   * @throws UnsupportedStepException for any other
   */
  @Override
  public boolean measure(int qubit, int bit) {
    if (known[qubit] == UNKNOWN) {
      throw new UnsupportedStepException("a measurement of qubit " + qubit);
    }
    return known[qubit] == 1;
  }

  @Override
  public boolean measureX(int qubit, int bit) {
    boolean outcome = random.nextBoolean();
    trace.measures();
    if (outcome) {
      phase(4, qubit);
    }
    known[qubit] = (byte) (outcome ? 1 : 0);
    flipped |= outcome;
    return outcome;
  }

  @Override
  public void reset(int qubit) {
    if (known[qubit] == UNKNOWN) {
      emit(StepList.CHECK_ZERO, qubit, 0, 0);
    }
    known[qubit] = 0;
  }

  private void not(int q) {
    if (known[q] == UNKNOWN) {
      emit(StepList.NOT, q, 0, 0);
    } else {
      known[q] ^= 1;
      flipped = true;
    }
  }

  private void phase(int eighths, int q) {
    if (known[q] == UNKNOWN) {
      steps.controls().set(q);
      emit(StepList.PHASE, q, eighths, 0);
    } else if (known[q] == 1) {
      globalEighths += eighths;
    }
  }

  private void controlledX(int control, int target) {
    if (known[control] == UNKNOWN) {
      if (known[target] == 0) {
        emit(StepList.COPY, control, target, 0);
        known[target] = UNKNOWN;
      } else {
        loosen(target);
        emit(StepList.CX, control, target, 0);
      }
      steps.controls().set(control);
    } else if (known[control] == 1) {
      not(target);
    }
  }

  private void controlledZ(int a, int b) {
    if (known[a] != UNKNOWN) {
      if (known[a] == 1) {
        phase(4, b);
      }
    } else if (known[b] != UNKNOWN) {
      controlledZ(b, a);
    } else {
      steps.controls().set(a);
      steps.controls().set(b);
      emit(StepList.CZ, a, b, 0);
    }
  }

  private void toffoli(int a, int b, int target) {
    if (known[a] != UNKNOWN) {
      if (known[a] == 1) {
        controlledX(b, target);
      }
    } else if (known[b] != UNKNOWN) {
      toffoli(b, a, target);
    } else {
      steps.controls().set(a);
      steps.controls().set(b);
      if (known[target] == 0) {
        emit(StepList.AND, a, b, target);
        known[target] = UNKNOWN;
      } else {
        loosen(target);
        emit(StepList.CCX, a, b, target);
      }
    }
  }

  private void loosen(int q) {
    if (known[q] != UNKNOWN) {
      emit(known[q] == 1 ? StepList.SET_ONE : StepList.SET_ZERO, q, 0, 0);
      known[q] = UNKNOWN;
    }
  }

  private void emit(int operation, int a, int b, int c) {
    steps.add(operation, a, b, c, trace.origin());
  }
}

package org.hessq.simulate;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;

/**
 * A routine split into an opening layer of Hadamard gates, a permutation of basis states with
 * phases, and a closing layer of Hadamard gates; either layer may be empty. Measurement outcomes
 * inside are drawn anew by each instance.
 */
public final class LayeredRoutine {
  private final Routine routine;
  private final Splitter splitter;

  private LayeredRoutine(Routine routine, Splitter splitter) {
    this.routine = routine;
    this.splitter = splitter;
  }

  /**
   * Splits {@code routine}, whose scratch is clean at the start.
   *
   * @throws UnsupportedStepException if it is not of this form
   */
  public static LayeredRoutine of(Routine routine, Gadgets gadgets, long seed) {
    Splitter splitter = new Splitter(routine.width(), new SplittableRandom(seed));
    scratch(routine).stream().forEach(splitter.middle::startsZero);
    splitter.enter(routine, new int[0]);
    Walk.of(routine, gadgets, splitter);
    splitter.leave(routine, IntStream.range(0, routine.width()).toArray());
    splitter.middle.settle();
    return new LayeredRoutine(routine, splitter);
  }

  /** {@return the scratch qubits of {@code routine}} */
  public static BitSet scratch(Routine routine) {
    BitSet scratch = new BitSet();
    int first = 0;
    for (Register register : routine.registers()) {
      if (register.kind() == Register.Kind.SCRATCH) {
        scratch.set(first, first + register.width());
      }
      first += register.width();
    }
    return scratch;
  }

  public Routine routine() {
    return routine;
  }

  /** {@return the qubits of the opening layer} */
  public BitSet opening() {
    return (BitSet) splitter.opening.clone();
  }

  /** {@return the qubits of the closing layer} */
  public BitSet closing() {
    return (BitSet) splitter.closing.clone();
  }

  /** {@return the permutation between the layers} */
  public Segment middle() {
    return splitter.middle;
  }

  /**
   * Applies the middle to {@code planes}.
   *
   * @throws PremiseException if a premise fails or a scratch qubit is not |0⟩ when it is handed
   *     back
   */
  public void apply(Planes planes) {
    planes
        .apply(middle())
        .ifPresent(
            step -> {
              throw middle().failure(step);
            });
  }

  private static final class Splitter implements StepSink {
    private final Segment middle;
    private final BitSet opening = new BitSet();
    private final BitSet closing = new BitSet();
    private final BitSet used = new BitSet();

    Splitter(int width, SplittableRandom random) {
      middle = new Segment(width, random);
    }

    @Override
    public void gate(GateKind kind, int a, int b, int c) {
      if (kind == GateKind.H && closing.get(a)) {
        throw new UnsupportedStepException("more than two Hadamard gates on qubit " + a);
      } else if (kind == GateKind.H && !used.get(a)) {
        opening.set(a);
        used.set(a);
      } else if (kind == GateKind.H) {
        closing.set(a);
      } else {
        use(a, b, c);
        middle.gate(kind, a, b, c);
      }
    }

    private void use(int a, int b, int c) {
      for (int q : new int[] {a, b, c}) {
        if (q >= 0) {
          if (closing.get(q)) {
            throw new UnsupportedStepException("a gate after the closing layer on qubit " + q);
          }
          used.set(q);
        }
      }
    }

    @Override
    public void rotation(Operation.Axis axis, double radians, int qubit) {
      middle.rotation(axis, radians, qubit);
    }

    @Override
    public void and(int a, int b, int target) {
      use(a, b, target);
      middle.and(a, b, target);
    }

    @Override
    public void unAnd(int a, int b, int target) {
      use(a, b, target);
      middle.unAnd(a, b, target);
    }

    @Override
    public boolean measure(int qubit, int bit) {
      use(qubit, -1, -1);
      return middle.measure(qubit, bit);
    }

    @Override
    public boolean measureX(int qubit, int bit) {
      use(qubit, -1, -1);
      return middle.measureX(qubit, bit);
    }

    @Override
    public void reset(int qubit) {
      use(qubit, -1, -1);
      middle.reset(qubit);
    }

    @Override
    public boolean enter(Routine routine, int[] qubits) {
      return middle.enter(routine, qubits);
    }

    @Override
    public void leave(Routine routine, int[] qubits) {
      middle.leave(routine, qubits);
    }
  }
}

package org.hessq.simulate;

import com.google.common.math.LongMath;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;

/**
 * Sorts the steps of a whole run into a pending segment and a pending layer of one-qubit matrices
 * that comes after it, and executes both when a step fits neither.
 */
final class WholeRunSteps implements StepSink {
  /** The squared modulus that rounding may leave where there is nothing. */
  private static final double ROUNDING = 1e-18;

  /** Steps between two reports of progress. */
  private static final int REPORT = 1 << 12;

  private final int[] wanted;
  private final HadamardUse uses;
  private final Gadgets gadgets;
  private final SplittableRandom random;
  private final LiveQubits qubits;
  private final Map<Routine, SmallMatrix> matrices = new IdentityHashMap<>();
  private final Map<Integer, Unitary2> layer = new TreeMap<>();
  private final Permutations permutations = new Permutations();
  private final Shape shape = new Shape();
  private Segment segment;
  private final DoubleConsumer progress;
  private final long totalSteps;
  private long steps;
  private int conditionals;
  private long reused;

  WholeRunSteps(
      Routine main,
      LiveQubits qubits,
      int[] wanted,
      HadamardUse uses,
      Gadgets gadgets,
      long seed,
      DoubleConsumer progress) {
    this.qubits = qubits;
    this.wanted = wanted;
    this.uses = uses;
    this.gadgets = gadgets;
    this.progress = progress;
    random = new SplittableRandom(seed);
    totalSteps = LongMath.saturatedAdd(uses.of(main).steps(), 1);
    begin();
    shape.enter(main, IntStream.range(0, main.width()).toArray());
    segment.enter(main, new int[0]);
  }

  /** Executes what is pending and tests the outermost routine's scratch. */
  void finish(Routine main) {
    leave(main, IntStream.range(0, main.width()).toArray());
    flush();
  }

  /** {@return how many permutations were reused} */
  long reused() {
    return reused;
  }

  private void begin() {
    segment = new Segment(qubits.width(), random);
    for (int q = 0; q < qubits.width(); q++) {
      if (!qubits.isLive(q) && !qubits.isDerived(q)) {
        segment.startsZero(q);
      }
    }
    shape.clear();
  }

  /** {@return {@code called} with -1 for those that are live} */
  private int[] nonLive(int[] called) {
    int[] others = called.clone();
    for (int k = 0; k < others.length; k++) {
      others[k] = qubits.isLive(others[k]) ? -1 : others[k];
    }
    return others;
  }

  private void count() {
    if (conditionals > 0) {
      return;
    }
    if (++steps % REPORT == 0) {
      progress.accept(Math.min(1, (double) steps / totalSteps));
    }
  }

  @Override
  public void gate(GateKind kind, int a, int b, int c) {
    count();
    if (kind.qubits() == 1 && (kind == GateKind.H || layer.containsKey(a))) {
      if (!qubits.isLive(a)) {
        throw new IllegalStateException("a Hadamard gate on qubit " + a + " was not foreseen");
      }
      layer(a, Unitary2.of(kind));
    } else {
      free(a, b, c);
      shape.step(kind.ordinal(), a, b, c);
      segment.gate(kind, a, b, c);
    }
  }

  private void layer(int qubit, Unitary2 gate) {
    layer.merge(qubit, gate, (before, last) -> last.after(before));
  }

  /** Steps that touch no qubit of the pending layer commute with it and join the segment. */
  private void free(int a, int b, int c) {
    if (layer.containsKey(a) || layer.containsKey(b) || layer.containsKey(c)) {
      flush();
    }
  }

  @Override
  public void rotation(Operation.Axis axis, double radians, int qubit) {
    count();
    if (!qubits.isLive(qubit)) {
      throw new UnsupportedStepException("a rotation on qubit " + qubit);
    }
    layer(qubit, Unitary2.rotation(axis, radians));
  }

  @Override
  public void and(int a, int b, int target) {
    count();
    free(a, b, target);
    shape.step(100, a, b, target);
    segment.and(a, b, target);
  }

  @Override
  public void unAnd(int a, int b, int target) {
    count();
    free(a, b, target);
    shape.step(101, a, b, target);
    segment.unAnd(a, b, target);
  }

  @Override
  public boolean measureX(int qubit, int bit) {
    count();
    boolean asked = bit >= 0 && wanted[bit] != WholeRun.FREE;
    if (asked && !qubits.isLive(qubit)) {
      flush();
      promote(qubit);
    }
    if (qubits.isLive(qubit)) {
      layer(qubit, Unitary2.of(GateKind.H));
      return measure(qubit, bit);
    }
    shape.step(102, qubit, 0, 0);
    return segment.measureX(qubit, bit);
  }

  @Override
  public boolean measure(int qubit, int bit) {
    count();
    boolean asked = bit >= 0 && wanted[bit] != WholeRun.FREE;
    if (!asked && !qubits.isLive(qubit) && !qubits.isDerived(qubit)) {
      shape.step(103, qubit, 0, 0);
      return segment.measure(qubit, bit);
    }
    flush();
    boolean outcome;
    if (asked) {
      outcome = wanted[bit] == 1;
      qubits.project(qubit, outcome);
    } else {
      promote(qubit);
      double total = qubits.state().settled().squaredNorm(0, 0);
      double one = qubits.squaredNormOfOne(qubit);
      outcome = random.nextDouble() * total < one;
      qubits.project(qubit, outcome);
      qubits.forget(qubit);
      qubits.state().settled().scale(Math.sqrt(total / (outcome ? one : total - one)));
    }
    return outcome;
  }

  @Override
  public void reset(int qubit) {
    count();
    if (qubits.isLive(qubit)) {
      if (measure(qubit, -1)) {
        gate(GateKind.X, qubit, -1, -1);
      }
      qubits.forget(qubit);
    } else {
      shape.step(104, qubit, 0, 0);
      segment.reset(qubit);
    }
  }

  @Override
  public boolean enter(Routine routine, int[] called) {
    if (!uses.isMatrix(routine) || !areLive(called)) {
      shape.enter(routine, called);
      segment.enter(routine, called);
      return false;
    }
    SmallMatrix matrix = matrices.computeIfAbsent(routine, r -> SmallMatrix.of(r, gadgets));
    if (matrix.qubits() == 1) {
      layer(called[0], matrix.unitary2());
    } else {
      flush();
      int[] positions = new int[called.length];
      for (int k = 0; k < called.length; k++) {
        requireIndependent(called[k]);
        positions[k] = qubits.position(called[k]);
      }
      qubits.state().apply(matrix, positions);
    }
    return true;
  }

  private boolean areLive(int[] called) {
    for (int q : called) {
      if (!qubits.isLive(q)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void leave(Routine routine, int[] called) {
    int k = 0;
    for (Register register : routine.registers()) {
      for (int n = 0; n < register.width(); n++, k++) {
        if (register.kind() == Register.Kind.SCRATCH && qubits.isLive(called[k])) {
          requireClean(routine, called[k]);
        }
      }
    }
    segment.leave(routine, nonLive(called));
    shape.leave();
  }

  private void requireClean(Routine routine, int qubit) {
    flush();
    if (qubits.squaredNormOfOne(qubit) > ROUNDING * qubits.state().settled().squaredNorm(0, 0)) {
      throw new PremiseException(
          routine.name(), qubit, "scratch qubit " + qubit + " is not returned in |0>");
    }
  }

  @Override
  public void beginConditional(Operation.Conditional conditional) {
    shape.beginConditional(conditional);
    conditionals++;
  }

  @Override
  public void endConditional() {
    shape.endConditional();
    conditionals--;
  }

  /** The segment first: whatever joined it after the layer began commutes with the layer. */
  private void flush() {
    flushSegment();
    if (layer.isEmpty()) {
      return;
    }
    for (Map.Entry<Integer, Unitary2> entry : layer.entrySet()) {
      requireIndependent(entry.getKey());
      qubits
          .state()
          .apply(SmallMatrix.of(entry.getValue()), new int[] {qubits.position(entry.getKey())});
    }
    layer.clear();
  }

  private void flushSegment() {
    if (segment.isIdle()) {
      return;
    }
    Shape.Key key = shape.key();
    PermutationTable table = !qubits.hasDerived() ? permutations.settled(key) : null;
    if (table != null) {
      reused++;
    } else {
      segment.settleOnes();
      table = qubits.tabulate(segment);
      if (!table.isInjective()) {
        throw new PremiseException(
            segment.origin(segment.length() - 1), -1, "two basis states become one");
      }
      if (!qubits.hasDerived()) {
        permutations.note(key, table, segment.length());
      }
    }
    qubits.permute(table);
    restart();
  }

  /** A new segment, inside of the same routines. */
  private void restart() {
    Segment old = segment;
    begin();
    segment.continues(old);
  }

  /** Tables made with fewer live qubits are of no use afterwards. */
  private void requireIndependent(int qubit) {
    if (qubits.requireIndependent(qubit)) {
      permutations.clear();
      restart();
    }
  }

  private void promote(int qubit) {
    if (!qubits.isLive(qubit)) {
      qubits.promote(qubit);
      permutations.clear();
      restart();
    }
  }
}

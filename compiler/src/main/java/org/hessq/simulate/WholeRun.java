package org.hessq.simulate;

import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;

/**
 * Runs a whole circuit of few live qubits and any number of others.
 *
 * <p>Amplitudes are dense over the live qubits: those that meet a Hadamard gate or a rotation
 * outside of temporary ANDs and measurements in the X basis. Every other qubit holds a function of
 * them. What lies between Hadamard gates is a permutation with phases, which {@link Planes} finds
 * for all basis states at once; neighbouring Hadamard gates are one Walsh–Hadamard pass; small
 * routines without measurements are one matrix. Scratch is required to be |0⟩ whenever a routine
 * hands it back, on all basis states, and every permutation is required to be injective, which
 * makes the outcomes of measurements in the X basis equally likely.
 */
public final class WholeRun {
  private WholeRun() {}

  /** A bit of the outermost routine that may be anything. */
  public static final int FREE = -1;

  /**
   * What a run needs.
   *
   * @param live live qubits at most
   * @param bytes memory of amplitudes and tables
   * @param steps primitive steps of the flattened circuit, conditional ones left out
   * @param work 2^live times the most Hadamard gates that any qubit meets, halved: amplitudes times
   *     queries
   */
  public record Forecast(int live, double bytes, long steps, double work) {}

  /**
   * What came out.
   *
   * @param success probability of the wanted outcomes
   * @param amplitudes the normalised vector of the output register after projection on them: {@code
   *     re, im, re, im, …}, length 2^(width+1)
   * @param leak part of {@code success} where an unmeasured other qubit is not |0⟩
   * @param live live qubits at the end
   */
  public record Result(double success, double[] amplitudes, double leak, int live) {}

  /**
   * {@return what a run would need}
   *
   * @param derived names of the main routine's data registers that hold a function of the others
   *     whenever a Hadamard gate meets one of those (a flag, a signal's control): they are not
   *     counted as live, and the run goes on if they prove to be
   */
  public static Forecast forecast(Circuit circuit, Gadgets gadgets, Set<String> derived) {
    HadamardUse.Use use = new HadamardUse(gadgets).of(circuit.main());
    int live = 0;
    long most = 0;
    int qubit = 0;
    for (Register register : circuit.main().registers()) {
      boolean counted = register.kind() == Register.Kind.DATA && !derived.contains(register.name());
      for (int k = 0; k < register.width(); k++, qubit++) {
        live += counted || use.hits()[qubit] > 0 ? 1 : 0;
        most = Math.max(most, use.layered()[qubit]);
      }
    }
    double size = Math.pow(2, live);
    return new Forecast(live, 48 * size, use.steps(), size * Math.max(1, most / 2));
  }

  /**
   * Runs {@code circuit} from |0…0⟩.
   *
   * @param wanted per bit of the main routine 0, 1 or {@link #FREE}
   * @param output the register whose state is asked for
   * @param maxLive the largest number of live qubits, at most {@link DenseState#MAX_QUBITS}
   * @param seed of the outcomes that are not wanted ones
   * @param progress is told the fraction of steps done
   * @throws TooLargeException if more qubits prove to be live
   * @throws PremiseException if a routine leaves scratch dirty, or clears what is not there
   * @throws UnsupportedStepException if a rotation meets a qubit that is not live
   */
  public static Result of(
      Circuit circuit,
      Gadgets gadgets,
      int[] wanted,
      String output,
      int maxLive,
      long seed,
      DoubleConsumer progress) {
    Routine main = circuit.main();
    HadamardUse uses = new HadamardUse(gadgets);
    HadamardUse.Use use = uses.of(main);
    List<Integer> live = new ArrayList<>();
    int first = main.offset(output);
    int width = width(main, output);
    for (int q = 0; q < main.width(); q++) {
      // The output is live in the end, and a function of the others only on the states that occur.
      if (use.hits()[q] > 0 || q >= first && q < first + width) {
        live.add(q);
      }
    }
    if (live.size() > maxLive) {
      throw new TooLargeException("live qubits", live.size(), maxLive);
    }
    live.sort(Comparator.<Integer>comparingLong(q -> -use.layered()[q]).thenComparing(q -> q));
    Run run = new Run(main.width(), live, wanted, maxLive, uses, gadgets, seed);
    run.progress = progress;
    run.totalSteps = LongMath.saturatedAdd(use.steps(), 1);
    run.begin(main);
    Walk.of(main, gadgets, run);
    return run.result(main, first, width);
  }

  private static int width(Routine routine, String register) {
    return routine.registers().stream()
        .filter(r -> r.name().equals(register))
        .findFirst()
        .orElseThrow()
        .width();
  }

  private static final class Run implements StepSink {
    /** The squared modulus that rounding may leave where there is nothing. */
    private static final double ROUNDING = 1e-18;

    /** Steps between two reports of progress. */
    private static final int REPORT = 1 << 12;

    private final int[] wanted;
    private final int maxLive;
    private final HadamardUse uses;
    private final Gadgets gadgets;
    private final SplittableRandom random;
    private final int[] position;
    private final Map<Integer, long[]> derived = new TreeMap<>();
    private final Map<Routine, SmallMatrix> matrices = new IdentityHashMap<>();
    private final Map<Integer, Unitary2> layer = new TreeMap<>();
    private final Permutations permutations = new Permutations();
    private final Shape shape = new Shape();
    private final LiveState state;
    private final TreeMap<Integer, Boolean> measured = new TreeMap<>();
    private Segment segment;
    private DoubleConsumer progress;
    private long totalSteps;
    private long steps;
    private int conditionals;
    private boolean impossible;

    Run(
        int width,
        List<Integer> live,
        int[] wanted,
        int maxLive,
        HadamardUse uses,
        Gadgets gadgets,
        long seed) {
      this.wanted = wanted;
      this.maxLive = maxLive;
      this.uses = uses;
      this.gadgets = gadgets;
      random = new SplittableRandom(seed);
      position = new int[width];
      Arrays.fill(position, -1);
      for (int k = 0; k < live.size(); k++) {
        position[live.get(k)] = k;
      }
      state = new LiveState(live.size());
      begin();
    }

    private boolean isLive(int qubit) {
      return position[qubit] >= 0;
    }

    private void begin() {
      segment = new Segment(position.length, random);
      for (int q = 0; q < position.length; q++) {
        if (!isLive(q) && !derived.containsKey(q)) {
          segment.startsZero(q);
        }
      }
      shape.clear();
    }

    /** Enters the outermost routine. */
    private void begin(Routine main) {
      shape.enter(main, IntStream.range(0, main.width()).toArray());
      segment.enter(main, new int[0]);
    }

    /** {@return {@code qubits} with -1 for those that are live} */
    private int[] nonLive(int[] qubits) {
      int[] others = qubits.clone();
      for (int k = 0; k < others.length; k++) {
        others[k] = isLive(others[k]) ? -1 : others[k];
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
        if (!isLive(a)) {
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
      if (!isLive(qubit)) {
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
      boolean asked = bit >= 0 && wanted[bit] != FREE;
      if (asked && !isLive(qubit)) {
        flush();
        promote(qubit);
      }
      if (isLive(qubit)) {
        layer(qubit, Unitary2.of(GateKind.H));
        return measure(qubit, bit);
      }
      shape.step(102, qubit, 0, 0);
      return segment.measureX(qubit, bit);
    }

    @Override
    public boolean measure(int qubit, int bit) {
      count();
      boolean asked = bit >= 0 && wanted[bit] != FREE;
      if (!asked && !isLive(qubit) && !derived.containsKey(qubit)) {
        shape.step(103, qubit, 0, 0);
        return segment.measure(qubit, bit);
      }
      flush();
      boolean outcome;
      if (asked) {
        outcome = wanted[bit] == 1;
        project(qubit, outcome);
        measured.put(qubit, outcome);
      } else {
        promote(qubit);
        int mask = 1 << position[qubit];
        double total = state.squaredNorm(0, 0);
        double one = state.squaredNorm(mask, mask);
        outcome = random.nextDouble() * total < one;
        project(qubit, outcome);
        state.scale(Math.sqrt(total / (outcome ? one : total - one)));
      }
      return outcome;
    }

    private void project(int qubit, boolean value) {
      if (isLive(qubit)) {
        state.project(position[qubit], value);
      } else if (derived.containsKey(qubit)) {
        state.project(derived.get(qubit), value);
      } else {
        impossible |= value;
      }
    }

    @Override
    public void reset(int qubit) {
      count();
      if (isLive(qubit)) {
        if (measure(qubit, -1)) {
          gate(GateKind.X, qubit, -1, -1);
        }
        measured.remove(qubit);
      } else {
        shape.step(104, qubit, 0, 0);
        segment.reset(qubit);
      }
    }

    @Override
    public boolean enter(Routine routine, int[] qubits) {
      if (uses.isMatrix(routine) && areLive(qubits)) {
        SmallMatrix matrix = matrices.computeIfAbsent(routine, r -> SmallMatrix.of(r, gadgets));
        if (matrix.qubits() == 1) {
          layer(qubits[0], matrix.unitary2());
        } else {
          flush();
          int[] positions = new int[qubits.length];
          for (int k = 0; k < qubits.length; k++) {
            positions[k] = position[qubits[k]];
            requireIndependent(qubits[k]);
            positions[k] = position[qubits[k]];
          }
          state.apply(matrix, positions);
        }
        return true;
      }
      shape.enter(routine, qubits);
      segment.enter(routine, qubits);
      return false;
    }

    private boolean areLive(int[] qubits) {
      for (int q : qubits) {
        if (!isLive(q)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void leave(Routine routine, int[] qubits) {
      int k = 0;
      for (Register register : routine.registers()) {
        for (int n = 0; n < register.width(); n++, k++) {
          if (register.kind() == Register.Kind.SCRATCH && isLive(qubits[k])) {
            requireClean(routine, qubits[k]);
          }
        }
      }
      segment.leave(routine, nonLive(qubits));
      shape.leave();
    }

    private void requireClean(Routine routine, int qubit) {
      flush();
      int mask = 1 << position[qubit];
      if (state.squaredNorm(mask, mask) > ROUNDING * state.squaredNorm(0, 0)) {
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
      int hadamards = 0;
      for (Map.Entry<Integer, Unitary2> entry : layer.entrySet()) {
        requireIndependent(entry.getKey());
        if (entry.getValue() == Unitary2.of(GateKind.H)) {
          hadamards |= 1 << position[entry.getKey()];
        }
      }
      state.hadamards(hadamards);
      for (Map.Entry<Integer, Unitary2> entry : layer.entrySet()) {
        if (entry.getValue() != Unitary2.of(GateKind.H)) {
          state.apply(entry.getValue(), position[entry.getKey()]);
        }
      }
      layer.clear();
    }

    private void flushSegment() {
      if (segment.isIdle()) {
        return;
      }
      Shape.Key key = shape.key();
      PermutationTable table = derived.isEmpty() ? permutations.settled(key) : null;
      if (table == null) {
        segment.settleOnes();
        table = new TableBuilder(segment, position, state.live(), derived).build();
        if (!table.isInjective()) {
          throw new PremiseException(
              segment.origin(segment.length() - 1), -1, "two basis states become one");
        }
        if (derived.isEmpty()) {
          permutations.note(key, table, segment.length());
        }
      }
      state.permute(table);
      derived.clear();
      for (Map.Entry<Integer, long[]> entry : table.derived().entrySet()) {
        derived.put(entry.getKey(), table.spread(entry.getValue()));
      }
      Segment old = segment;
      begin();
      segment.continues(old);
    }

    /** Makes live every derived qubit whose value depends on {@code qubit}. */
    private void requireIndependent(int qubit) {
      for (Integer other : List.copyOf(derived.keySet())) {
        if (dependsOn(derived.get(other), position[qubit], 1 << state.live())) {
          promote(other);
        }
      }
    }

    private static boolean dependsOn(long[] plane, int position, int size) {
      for (int w = 0; w < plane.length; w++) {
        long other = position >= 6 ? plane[w ^ 1 << position - 6] : plane[w] >>> (1 << position);
        long mask = -1L;
        if (position < 6) {
          mask = Planes.zeros(position) & (size < 64 ? (1L << size) - 1 : -1L);
        }
        if (((plane[w] ^ other) & mask) != 0) {
          return true;
        }
      }
      return false;
    }

    /** Makes {@code qubit} live; the segment must be flushed. */
    private void promote(int qubit) {
      if (isLive(qubit)) {
        return;
      }
      if (state.live() >= maxLive) {
        throw new TooLargeException("live qubits", state.live() + 1, maxLive);
      }
      int old = 1 << state.live();
      long[] plane = derived.remove(qubit);
      state.promote(plane == null ? new long[Math.max(1, old >>> 6)] : plane);
      position[qubit] = state.live() - 1;
      derived.replaceAll((_, value) -> doubled(value, old));
      Segment before = segment;
      begin();
      segment.continues(before);
    }

    private static long[] doubled(long[] plane, int size) {
      if (size < 64) {
        long low = plane[0] & (1L << size) - 1;
        return new long[] {low | low << size};
      }
      long[] twice = Arrays.copyOf(plane, 2 * plane.length);
      System.arraycopy(plane, 0, twice, plane.length, plane.length);
      return twice;
    }

    Result result(Routine main, int first, int width) {
      leave(main, IntStream.range(0, main.width()).toArray());
      flush();
      for (int k = 0; k < width; k++) {
        promote(first + k);
      }
      int base = 0;
      for (Map.Entry<Integer, Boolean> entry : measured.entrySet()) {
        if (isLive(entry.getKey()) && entry.getValue()) {
          base |= 1 << position[entry.getKey()];
        }
      }
      double success = impossible ? 0 : state.squaredNorm(0, 0);
      double[] amplitudes = new double[2 << width];
      double kept = 0;
      for (int k = 0; k < 1 << width && success > 0; k++) {
        int index = base;
        for (int q = 0; q < width; q++) {
          index |= (k >>> q & 1) << position[first + q];
        }
        int at = index;
        if (derived.entrySet().stream()
            .allMatch(
                entry ->
                    (entry.getValue()[at >>> 6] >>> (at & 63) & 1)
                        != 0
                        == measured.getOrDefault(entry.getKey(), false))) {
          amplitudes[2 * k] = state.re(index);
          amplitudes[2 * k + 1] = state.im(index);
          kept += state.re(index) * state.re(index) + state.im(index) * state.im(index);
        }
      }
      for (int k = 0; k < amplitudes.length && kept > 0; k++) {
        amplitudes[k] /= Math.sqrt(kept);
      }
      return new Result(success, amplitudes, Math.max(0, success - kept), state.live());
    }
  }
}

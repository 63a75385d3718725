package org.hessq.verify;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Routine;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.Walk;

/**
 * Two circuits on random sparse states: up to three data qubits in |+⟩ or |−⟩, the others 0 or 1.
 */
final class Stimuli {
  static final int COUNT = 24;

  private static final int PLUS = 3;
  private static final int TERMS = 1 << 14;

  /** Steps on terms for all stimuli, if the states stay as sparse as they begin. */
  private static final double BUDGET = 2e9;

  private final Gadgets plain = Gadgets.none();
  private final Routine one;
  private final int[] data;
  private final Routine two;
  private final int[] otherData;
  private final boolean measured;
  private final SplittableRandom random;
  private double tolerance = Equivalence.TOLERANCE;

  /**
   * @param measured whether a circuit measures: then the phase of an outcome means nothing
   */
  Stimuli(Routine one, int[] data, Routine two, int[] otherData, boolean measured, long seed) {
    this.one = one;
    this.data = data;
    this.two = two;
    this.otherData = otherData;
    this.measured = measured;
    random = new SplittableRandom(seed);
  }

  /**
   * {@return these stimuli, differences of final states up to {@code most} allowed}
   *
   * @param most at least {@link Equivalence#TOLERANCE}
   */
  Stimuli within(double most) {
    tolerance = most;
    return this;
  }

  /** An inner product. */
  private record Overlap(double re, double im) {
    double modulus() {
      return Math.hypot(re, im);
    }
  }

  /**
   * @param gates of both circuits together
   * @throws org.hessq.simulate.TooLargeException if a state gets too many terms
   */
  Check check(double gates) {
    double needed = gates * COUNT * (1 << PLUS);
    if (needed > BUDGET) {
      return Equivalence.checked(new Verdict.TooLarge(needed, BUDGET), "steps on sparse states");
    }
    Overlap first = null;
    for (int n = 0; n < COUNT; n++) {
      BitSet ones = new BitSet();
      BitSet plus = new BitSet();
      for (int k = 0; k < data.length && n > 0; k++) {
        ones.set(k, random.nextBoolean());
      }
      for (int k = 0; k < PLUS && n > 0 && data.length > 0; k++) {
        plus.set(random.nextInt(data.length), random.nextBoolean());
      }
      SparseState state = run(one, data, ones, plus);
      Overlap overlap = overlap(state, run(two, otherData, ones, plus));
      first = first == null ? overlap : first;
      double error = error(overlap, first);
      if (!(error <= tolerance)) {
        return differs(ones, plus, error);
      }
    }
    return Equivalence.checked(Verdict.sampled(COUNT), "sparse states of the data qubits");
  }

  /**
   * How far the overlaps are from those of equal circuits; where a distance ε is allowed, a lower
   * bound of that distance: two overlaps then differ by 2ε at most.
   */
  private double error(Overlap overlap, Overlap first) {
    boolean exactly = tolerance == Equivalence.TOLERANCE;
    double missing = Math.abs(1 - overlap.modulus());
    double turned = measured ? 0 : Math.hypot(overlap.re - first.re, overlap.im - first.im);
    return exactly ? Math.max(missing, turned) : Math.max(Math.sqrt(2 * missing), turned / 2);
  }

  private Check differs(BitSet ones, BitSet plus, double error) {
    if (measured
        && !(isDetermined(one, data, ones, plus) && isDetermined(two, otherData, ones, plus))) {
      return Equivalence.checked(
          new Verdict.NotRefuted(0, 0), "outcomes decide the final state: not compared");
    }
    String input = "on input " + Equivalence.ket(ones, data.length);
    String turned = plus.isEmpty() ? "" : " with |+> or |-> on data qubits " + plus;
    return Equivalence.checked(
        new Verdict.Differs(input + turned, error, tolerance), "sparse states of the data qubits");
  }

  private boolean isDetermined(Routine main, int[] places, BitSet ones, BitSet plus) {
    SparseState state = run(main, places, ones, plus);
    boolean same = true;
    for (int draw = 0; draw < Trial.DRAWS && same; draw++) {
      double modulus = overlap(state, run(main, places, ones, plus)).modulus();
      same = Math.abs(1 - modulus) <= tolerance;
    }
    return same;
  }

  private SparseState run(Routine main, int[] places, BitSet ones, BitSet plus) {
    SparseState state = new SparseState(main.width(), TERMS, random.nextLong());
    ones.stream().forEach(k -> state.flip(k));
    plus.stream().forEach(k -> state.gate(GateKind.H, k, -1, -1));
    Walk.of(main, Equivalence.places(main, places, places.length), plain, state);
    return state;
  }

  /** Qubits past the width of a state are scratch of the other: |0⟩. */
  private static Overlap overlap(SparseState a, SparseState b) {
    Map<BitSet, Integer> terms = new HashMap<>();
    for (int term = 0; term < a.size(); term++) {
      terms.put(bits(a, term), term);
    }
    double re = 0;
    double im = 0;
    for (int term = 0; term < b.size(); term++) {
      Integer match = terms.get(bits(b, term));
      if (match != null) {
        re += a.re(match) * b.re(term) + a.im(match) * b.im(term);
        im += a.re(match) * b.im(term) - a.im(match) * b.re(term);
      }
    }
    return new Overlap(re, im);
  }

  private static BitSet bits(SparseState state, int term) {
    BitSet bits = new BitSet();
    for (int q = 0; q < state.qubits(); q++) {
      bits.set(q, state.bit(term, q));
    }
    return bits;
  }
}

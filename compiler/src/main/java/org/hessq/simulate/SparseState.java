package org.hessq.simulate;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.numeric.ring.DOmega;
import org.hessq.numeric.ring.ZOmega;

/**
 * The non-zero amplitudes of any number of qubits; time and memory follow their number.
 *
 * <p>Basis states are kept as one bit plane per qubit over the terms, phases that are multiples of
 * π/4 as planes too: gates that permute basis states cost a few nanoseconds for every 64 terms. A
 * Hadamard gate doubles the terms or adds those that are alike but for its qubit; where it undoes
 * an earlier one, planes alone show it. Amplitudes are doubles or, by {@link #exact}, elements of
 * ℤ[ω, 1/√2] without rounding.
 */
public final class SparseState implements StepSink {
  /** Amplitudes below this modulus are what rounding leaves of a 0, and are dropped. */
  public static final double DROPPED = 1e-14;

  private static final double HALF = Math.sqrt(0.5);

  /** Of multiples of π/4; the sine is the cosine of two less. */
  private static final double[] COS = {1, HALF, 0, -HALF, -1, -HALF, 0, HALF};

  private final int limit;
  private final SplittableRandom random;
  private final TermPlanes planes;
  private final TermIndex index = new TermIndex();
  private final Amplitudes amplitudes;

  /**
   * The state |0…0⟩ with amplitudes in double precision.
   *
   * @param limit the largest number of terms; a gate that needs more raises {@link
   *     TooLargeException} and changes nothing
   * @param seed of the outcomes
   */
  public SparseState(int qubits, int limit, long seed) {
    this(qubits, limit, seed, new FloatAmplitudes());
  }

  private SparseState(int qubits, int limit, long seed, Amplitudes amplitudes) {
    this.limit = limit;
    this.amplitudes = amplitudes;
    planes = new TermPlanes(qubits);
    random = new SplittableRandom(seed);
  }

  /**
   * {@return the state |0…0⟩ with amplitudes in ℤ[ω, 1/√2]} Measurements do not restore the norm,
   * and rotations are refused. Parameters as in the constructor.
   */
  public static SparseState exact(int qubits, int limit, long seed) {
    return new SparseState(qubits, limit, seed, new RingAmplitudes());
  }

  public int qubits() {
    return planes.qubits();
  }

  /** {@return the number of terms, 0 after a projection on what cannot be} */
  public int size() {
    return planes.size();
  }

  /** {@return whether {@code qubit} is 1 in term {@code term}} */
  public boolean bit(int term, int qubit) {
    return planes.bit(term, qubit);
  }

  public double re(int term) {
    int eighths = planes.eighths(term);
    return COS[eighths] * amplitudes.re(term) - COS[eighths - 2 & 7] * amplitudes.im(term);
  }

  public double im(int term) {
    int eighths = planes.eighths(term);
    return COS[eighths] * amplitudes.im(term) + COS[eighths - 2 & 7] * amplitudes.re(term);
  }

  /**
   * {@return the amplitude of {@code term}}
   *
   * @throws IllegalStateException if amplitudes are doubles
   */
  public DOmega exact(int term) {
    return switch (amplitudes) {
      case RingAmplitudes ring ->
          ring.exact(term).times(DOmega.of(ZOmega.ONE.timesOmega(planes.eighths(term))));
      case FloatAmplitudes _ -> throw new IllegalStateException("amplitudes are rounded");
    };
  }

  /** Flips {@code qubit} in all terms. */
  public void flip(int qubit) {
    planes.not(qubit);
  }

  /** {@return the squared 2-norm, 1 unless a projection has lowered it} */
  public double squaredNorm() {
    double sum = 0;
    for (int k = 0; k < size(); k++) {
      sum += amplitudes.probability(k);
    }
    return sum;
  }

  /** {@return the squared norm of the part where {@code qubit} is 1} */
  public double probability(int qubit) {
    double sum = 0;
    for (int k = 0; k < size(); k++) {
      if (bit(k, qubit)) {
        sum += amplitudes.probability(k);
      }
    }
    return sum;
  }

  /** Drops the terms where {@code qubit} is not {@code value}; the norm is not restored. */
  public void project(int qubit, boolean value) {
    int constant = planes.constant(qubit);
    if (constant != (value ? 1 : 0)) {
      long[] chosen = new long[planes.words()];
      long[] plane = planes.planeOrNull(qubit);
      for (int w = 0; w < chosen.length; w++) {
        long ones = plane == null ? 0 : plane[w];
        chosen[w] = (value ? ones : ~ones) & planes.exist(w);
      }
      keep(chosen);
    }
  }

  private void keep(long[] chosen) {
    int count = 0;
    for (long word : chosen) {
      count += Long.bitCount(word);
    }
    amplitudes.keep(chosen, size());
    planes.keep(chosen, count);
  }

  @Override
  public void gate(GateKind kind, int a, int b, int c) {
    switch (kind) {
      case H -> hadamard(a);
      case X -> planes.not(a);
      case Y -> {
        planes.phase(6, a);
        planes.not(a);
        planes.phase(2, a);
      }
      case Z -> planes.phase(4, a);
      case S -> planes.phase(2, a);
      case SDG -> planes.phase(6, a);
      case T -> planes.phase(1, a);
      case TDG -> planes.phase(7, a);
      case CX -> planes.controlledNot(a, b);
      case CY -> {
        planes.phase(2, a);
        planes.controlledSign(a, b);
        planes.controlledNot(a, b);
      }
      case CZ -> planes.controlledSign(a, b);
      case SWAP -> planes.swap(a, b);
      case CCX -> planes.toffoli(a, b, c);
    }
  }

  /**
   * @throws UnsupportedStepException if amplitudes are exact
   */
  @Override
  public void rotation(Operation.Axis axis, double radians, int qubit) {
    switch (amplitudes) {
      case RingAmplitudes _ ->
          throw new UnsupportedStepException("a rotation on qubit " + qubit + " of an exact state");
      case FloatAmplitudes floats -> {
        Unitary2 u = Unitary2.rotation(axis, radians);
        switch (axis) {
          case Y -> {
            int[] partners = TermPairs.of(planes, qubit);
            combine(qubit, partners, (zero, one) -> floats.combine(u, zero, one));
          }
          case Z -> {
            for (int k = 0; k < size(); k++) {
              boolean one = bit(k, qubit);
              floats.times(k, one ? u.re11() : u.re00(), one ? u.im11() : u.im00());
            }
          }
        }
      }
    }
  }

  @Override
  public void and(int a, int b, int target) {
    planes.toffoli(a, b, target);
  }

  @Override
  public void unAnd(int a, int b, int target) {
    planes.toffoli(a, b, target);
  }

  @Override
  public boolean measure(int qubit, int bit) {
    double total = squaredNorm();
    double one = probability(qubit);
    boolean outcome = random.nextDouble() * total < one;
    project(qubit, outcome);
    switch (amplitudes) {
      case FloatAmplitudes floats ->
          floats.scale(Math.sqrt(total / (outcome ? one : total - one)), size());
      case RingAmplitudes _ -> {}
    }
    return outcome;
  }

  /** Without doubling terms where no two are alike but for the qubit: outcomes are as likely. */
  @Override
  public boolean measureX(int qubit, int bit) {
    if (!index.separates(planes, qubit) && planes.constant(qubit) < 0) {
      hadamard(qubit);
      return measure(qubit, bit);
    }
    boolean outcome = random.nextDouble() < 0.5;
    if (outcome) {
      planes.phase(4, qubit);
    }
    planes.set(qubit, outcome);
    return outcome;
  }

  @Override
  public void reset(int qubit) {
    if (measure(qubit, -1)) {
      flip(qubit);
    }
  }

  private void hadamard(int qubit) {
    if (size() == 0) {
      return;
    }
    if (planes.constant(qubit) >= 0) {
      branch(qubit);
    } else if (planes.isPaired(qubit)) {
      int half = size() >>> 1;
      if (amplitudes.halvesAgree(half) && planes.merge(qubit)) {
        amplitudes.divideByRootTwos(-1);
      } else {
        int[] partners = new int[2 * half];
        Arrays.setAll(partners, k -> k < half ? k + half : k - half);
        add(qubit, partners);
      }
    } else if (index.separates(planes, qubit)) {
      branch(qubit);
    } else {
      int[] partners = TermPairs.of(planes, qubit);
      if (Arrays.stream(partners).allMatch(partner -> partner == TermPairs.ALONE)) {
        branch(qubit);
      } else {
        add(qubit, partners);
      }
    }
  }

  /** A Hadamard gate that finds no terms to add: |v⟩ becomes ((−1)^v |v⟩ + |1 − v⟩)/√2. */
  private void branch(int qubit) {
    int size = size();
    require(2 * (long) size);
    long[] all = new long[planes.words()];
    for (int w = 0; w < all.length; w++) {
      all[w] = planes.exist(w);
    }
    if (Integer.bitCount(size) == 1) {
      index.doubled(size, qubit);
    }
    amplitudes.append(all, size, size);
    amplitudes.divideByRootTwos(1);
    planes.append(all, size, qubit);
    long[] sign = planes.sign();
    long[] plane = planes.planeOrNull(qubit);
    // The first half only: what was appended has the other value.
    for (int w = 0; w < all.length; w++) {
      sign[w] ^= plane[w] & all[w];
    }
  }

  private void require(long terms) {
    if (terms > limit) {
      throw new TooLargeException("terms of a sparse state", terms, limit);
    }
  }

  /** A Hadamard gate with arithmetic on the amplitudes. */
  private void add(int qubit, int[] partners) {
    combine(qubit, partners, amplitudes::combine);
    amplitudes.divideByRootTwos(1);
    normalise();
  }

  /** What a gate does to the amplitudes of two terms that are alike but for its qubit. */
  @FunctionalInterface
  private interface Pairwise {
    void apply(int zero, int one);
  }

  private void combine(int qubit, int[] partners, Pairwise gate) {
    int size = size();
    if (size == 0) {
      return;
    }
    long[] lonely = new long[planes.words()];
    int count = 0;
    for (int k = 0; k < size; k++) {
      if (partners[k] == TermPairs.ALONE) {
        lonely[k >>> 6] |= 1L << (k & 63);
        count++;
      }
    }
    require(size + (long) count);
    settle();
    normalise();
    amplitudes.append(lonely, size, count);
    planes.append(lonely, count, qubit);
    int next = size;
    for (int k = 0; k < size; k++) {
      boolean one = bit(k, qubit);
      int other = partners[k];
      if (other == TermPairs.ALONE) {
        other = next++;
        amplitudes.clear(other);
      } else if (one) {
        continue;
      }
      gate.apply(one ? other : k, one ? k : other);
    }
    dropZeros();
  }

  private void dropZeros() {
    long[] chosen = new long[planes.words()];
    boolean all = true;
    for (int k = 0; k < size(); k++) {
      if (amplitudes.isZero(k)) {
        all = false;
      } else {
        chosen[k >>> 6] |= 1L << (k & 63);
      }
    }
    if (!all) {
      keep(chosen);
    }
  }

  /** Puts the phases into the amplitudes. */
  private void settle() {
    boolean any = false;
    for (int w = 0; w < planes.words(); w++) {
      for (long left = planes.anyPhase(w); left != 0; left &= left - 1) {
        int term = (w << 6) + Long.numberOfTrailingZeros(left);
        amplitudes.turn(term, planes.eighths(term));
        any = true;
      }
    }
    if (any) {
      planes.clearPhases();
    }
  }

  private void normalise() {
    switch (amplitudes) {
      case FloatAmplitudes floats -> floats.normalise(size());
      case RingAmplitudes ring -> ring.reduce(size());
    }
  }
}

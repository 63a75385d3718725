package org.hessq.simulate.paths;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.Routine;
import org.hessq.numeric.ring.DOmega;
import org.hessq.numeric.ring.ZOmega;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.Walk;
import org.hessq.simulate.paths.QuadraticForm.Parity;

/**
 * Exact expectation values of Paulis after a Clifford+T circuit, by sums over paths. It shares
 * nothing with {@link org.hessq.simulate.PauliExpectations}: no Pauli is followed.
 *
 * <p>With the state as in {@link PathState}, ⟨P⟩ is a sum over x and over the y that P leaves:
 * those with v(x + y) = v(x) + a, where a are the qubits of P with an X. For each y the quadratic
 * parts cancel, and so do the T of all u but those that y changes, where ω^{m(2u - 1)} is a quarter
 * turn: what is left is a {@link GaussianSum} over x. There are at most 2^t such y for t T gates,
 * and only those count whose signs depend on the u alone.
 *
 * <p>Source: sums over paths are those of Amy 2019, arXiv:1805.06908; the normal form of their
 * Clifford part is as in de Beaudrap and Herbert 2022, arXiv:2109.08629.
 */
public final class PathExpectations {
  /** The most T gates of different parities: those of a path are bits of a word. */
  public static final int MOST_GATES = 62;

  private final PathState state;
  private final Elimination seen = new Elimination();
  private final int size;
  private final long[] masks;
  private final BitSet[] columns;

  private PathExpectations(PathState state) {
    this.state = state;
    size = state.form().size();
    state.phased().forEach(u -> seen.add(u.bits()));
    masks = new long[state.phased().size()];
    for (int j = 0; j < masks.length; j++) {
      masks[j] = coordinates(state.phased().get(j).bits());
    }
    columns = new BitSet[size];
    for (int bit = 0; bit < size; bit++) {
      columns[bit] = (BitSet) state.form().products(bit).clone();
      columns[bit].set(bit, (state.form().quarters(bit) & 1) != 0);
    }
  }

  /**
   * {@return the state after {@code routine} from |0…0⟩}
   *
   * @throws org.hessq.simulate.UnsupportedStepException at a rotation, measurement or reset
   * @throws TooLargeException with more than {@link #MOST_GATES} T gates of different parities
   */
  public static PathExpectations of(Routine routine, Gadgets gadgets) {
    PathState state = new PathState(routine.width());
    Walk.of(routine, gadgets, state);
    state.reduce();
    if (state.phased().size() > MOST_GATES) {
      throw new TooLargeException(
          "T gates of different parities", state.phased().size(), MOST_GATES);
    }
    return new PathExpectations(state);
  }

  /** {@return how many T gates there are, those of the same parity merged} */
  public int gates() {
    return masks.length;
  }

  /**
   * {@return the expectation value of the product of X over {@code withX} and Z over {@code withZ},
   * Y for a qubit in both}
   *
   * @param limit the most paths, pairs of x and x + y, that are summed up
   * @throws TooLargeException if there are more
   */
  public DOmega of(int[] withX, int[] withZ, long limit) {
    BitSet flipped = bits(withX);
    Parity sign = new Parity(new BitSet(), false);
    int common = 0;
    for (int qubit : withZ) {
      sign = sign.xor(state.qubits().get(qubit));
      // Y = iXZ
      common += flipped.get(qubit) ? 2 : 0;
    }
    common += sign.constant() ? 4 : 0;
    Optional<List<BitSet>> paths = paths(flipped, sign.bits());
    if (paths.isEmpty()) {
      return DOmega.ZERO;
    }
    int free = paths.get().size() - 1;
    if (free >= Long.SIZE - 2 || 1L << free > limit) {
      throw new TooLargeException("paths", Math.pow(2, free), limit);
    }
    return new Sum(paths.get(), sign.bits(), common).total();
  }

  private static BitSet bits(int[] places) {
    BitSet bits = new BitSet();
    for (int place : places) {
      bits.set(place);
    }
    return bits;
  }

  /** The bits of x that tell a sum of u's, which {@code vector} has to be. */
  private long coordinates(BitSet vector) {
    long mask = 0;
    for (int k = 0; k < seen.rank(); k++) {
      mask |= vector.get(seen.pivot(k)) ? 1L << k : 0;
    }
    return mask;
  }

  /** The signs by which x with {@code y} differ from those without, as a set of bits of x. */
  private BitSet signs(BitSet y) {
    BitSet signs = new BitSet();
    y.stream().forEach(bit -> signs.xor(columns[bit]));
    return signs;
  }

  /** A y that P leaves and whose signs are sums of u's, then those that may be added to it. */
  private Optional<List<BitSet>> paths(BitSet flipped, BitSet sign) {
    Elimination left = new Elimination();
    for (int qubit = 0; qubit < state.qubits().size(); qubit++) {
      BitSet row = (BitSet) state.qubits().get(qubit).bits().clone();
      row.set(size, flipped.get(qubit));
      left.add(row);
    }
    Optional<BitSet> first = left.solution(size);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<BitSet> basis = left.kernel(size);
    List<BitSet> residuals = new ArrayList<>();
    basis.forEach(y -> residuals.add(seen.residual(signs(y))));
    BitSet start = signs(first.get());
    start.xor(sign);
    BitSet wanted = seen.residual(start);
    Elimination signed = new Elimination();
    for (int bit = 0; bit < size; bit++) {
      BitSet row = new BitSet();
      for (int k = 0; k < residuals.size(); k++) {
        row.set(k, residuals.get(k).get(bit));
      }
      row.set(residuals.size(), wanted.get(bit));
      signed.add(row);
    }
    Optional<BitSet> chosen = signed.solution(basis.size());
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    List<BitSet> paths = new ArrayList<>();
    BitSet origin = combined(chosen.get(), basis);
    origin.xor(first.get());
    paths.add(origin);
    signed.kernel(basis.size()).forEach(vector -> paths.add(combined(vector, basis)));
    return Optional.of(paths);
  }

  private static BitSet combined(BitSet vector, List<BitSet> basis) {
    BitSet sum = new BitSet();
    vector.stream().forEach(k -> sum.xor(basis.get(k)));
    return sum;
  }

  /** The sum over y, each from the one before by one change. */
  private final class Sum {
    private final List<BitSet> paths;
    private final long[][] counts = new long[2 * seen.rank() + 1][8];
    private final GaussianSum gaussian = new GaussianSum(seen.rank());
    private final BitSet signs;
    private final long[] steps;
    private final long[] changes;
    private long lambda;
    private long changed;
    private int eighths;

    Sum(List<BitSet> paths, BitSet sign, int common) {
      this.paths = paths;
      BitSet y = paths.getFirst();
      signs = signs(y);
      BitSet all = (BitSet) signs.clone();
      all.xor(sign);
      lambda = coordinates(all);
      changed = changed(y);
      eighths = common + own(y);
      steps = paths.stream().mapToLong(step -> coordinates(signs(step))).toArray();
      changes = paths.stream().mapToLong(this::changed).toArray();
    }

    /** The u that y changes. */
    private long changed(BitSet y) {
      long mask = 0;
      for (int j = 0; j < masks.length; j++) {
        BitSet common = (BitSet) state.phased().get(j).bits().clone();
        common.and(y);
        mask |= (long) (common.cardinality() & 1) << j;
      }
      return mask;
    }

    /** The eighths that y alone gives: those of -l and, since they are signs, of q. */
    private int own(BitSet y) {
      int sum = 0;
      for (int bit = y.nextSetBit(0); bit >= 0; bit = y.nextSetBit(bit + 1)) {
        BitSet later = (BitSet) state.form().products(bit).clone();
        later.and(y);
        later.clear(0, bit + 1);
        sum += -2 * state.form().quarters(bit) + 4 * later.cardinality();
      }
      return sum;
    }

    DOmega total() {
      long number = 1L << paths.size() - 1;
      int[] own = paths.stream().mapToInt(this::own).toArray();
      add();
      for (long k = 1; k < number; k++) {
        int step = 1 + Long.numberOfTrailingZeros(k);
        BitSet met = (BitSet) signs.clone();
        met.and(paths.get(step));
        eighths += own[step] + 4 * met.cardinality() & 7;
        signs.xor(signs(paths.get(step)));
        lambda ^= steps[step];
        changed ^= changes[step];
        add();
      }
      DOmega total = DOmega.ZERO;
      for (int s = 0; s < counts.length; s++) {
        long[] c = counts[s];
        ZOmega sum = ZOmega.of(c[0] - c[4], c[1] - c[5], c[2] - c[6], c[3] - c[7]);
        total = total.plus(new DOmega(sum, 2 * seen.rank() - s));
      }
      if (!total.equals(total.conjugate())) {
        throw new IllegalStateException("an expectation value that is not real: " + total);
      }
      return total;
    }

    private void add() {
      gaussian.begin(eighths);
      for (long left = changed; left != 0; left &= left - 1) {
        int j = Long.numberOfTrailingZeros(left);
        int m = state.eighths().get(j);
        // ω^{m(2u - 1)}, and u = 1 - u' where it has a constant.
        boolean opposite = state.phased().get(j).constant();
        gaussian.turn(opposite ? m : -m);
        gaussian.addQuarters(opposite ? -m : m, masks[j]);
      }
      for (long left = lambda; left != 0; left &= left - 1) {
        gaussian.addQuarters(2, left & -left);
      }
      if (gaussian.sum()) {
        counts[gaussian.rootTwos()][gaussian.eighths()]++;
      }
    }
  }
}

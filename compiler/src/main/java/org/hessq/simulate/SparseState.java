package org.hessq.simulate;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;

/**
 * The non-zero amplitudes of any number of qubits; time and memory follow their number.
 *
 * <p>Terms are kept in the order in which they first arose, so that results do not depend on
 * hashing.
 */
public final class SparseState implements StepSink {
  /** Amplitudes below this modulus are what rounding leaves of a 0, and are dropped. */
  public static final double DROPPED = 1e-14;

  private final int qubits;
  private final int words;
  private final int limit;
  private final SplittableRandom random;
  private int size;
  private long[] keys;
  private double[] re;
  private double[] im;
  private int[] table;

  /**
   * The state |0…0⟩.
   *
   * @param limit the largest number of terms; more raise {@link TooLargeException}
   * @param seed of the outcomes
   */
  public SparseState(int qubits, int limit, long seed) {
    this.qubits = qubits;
    this.words = Math.max(1, (qubits + 63) >>> 6);
    this.limit = limit;
    random = new SplittableRandom(seed);
    clear(16);
    re[0] = 1;
    size = 1;
  }

  private void clear(int capacity) {
    keys = new long[capacity * words];
    re = new double[capacity];
    im = new double[capacity];
    size = 0;
  }

  public int qubits() {
    return qubits;
  }

  /** {@return the number of terms} */
  public int size() {
    return size;
  }

  /** {@return whether {@code qubit} is 1 in term {@code term}} */
  public boolean bit(int term, int qubit) {
    return (keys[term * words + (qubit >>> 6)] >>> (qubit & 63) & 1) != 0;
  }

  public double re(int term) {
    return re[term];
  }

  public double im(int term) {
    return im[term];
  }

  /** Flips {@code qubit} in all terms. */
  public void flip(int qubit) {
    for (int k = 0; k < size; k++) {
      keys[k * words + (qubit >>> 6)] ^= 1L << (qubit & 63);
    }
  }

  /** {@return the squared 2-norm, 1 unless a projection has lowered it} */
  public double squaredNorm() {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += re[k] * re[k] + im[k] * im[k];
    }
    return sum;
  }

  /** {@return the squared norm of the part where {@code qubit} is 1} */
  public double probability(int qubit) {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      if (bit(k, qubit)) {
        sum += re[k] * re[k] + im[k] * im[k];
      }
    }
    return sum;
  }

  /** Drops the terms where {@code qubit} is not {@code value}; the norm is not restored. */
  public void project(int qubit, boolean value) {
    int kept = 0;
    for (int k = 0; k < size; k++) {
      if (bit(k, qubit) == value) {
        move(k, kept++);
      }
    }
    size = kept;
  }

  private void move(int from, int to) {
    System.arraycopy(keys, from * words, keys, to * words, words);
    re[to] = re[from];
    im[to] = im[from];
  }

  @Override
  public void gate(GateKind kind, int a, int b, int c) {
    switch (kind) {
      case H -> branch(Unitary2.of(kind), a);
      case X, Y, Z, S, SDG, T, TDG -> monomial(Unitary2.of(kind), a, -1, -1);
      case CX, CY, CZ -> monomial(Unitary2.of(kind), b, a, -1);
      case CCX -> monomial(Unitary2.of(kind), c, a, b);
      case SWAP -> {
        Unitary2 x = Unitary2.of(GateKind.X);
        monomial(x, b, a, -1);
        monomial(x, a, b, -1);
        monomial(x, b, a, -1);
      }
    }
  }

  @Override
  public void rotation(Operation.Axis axis, double radians, int qubit) {
    switch (axis) {
      case Y -> branch(Unitary2.rotation(axis, radians), qubit);
      case Z -> monomial(Unitary2.rotation(axis, radians), qubit, -1, -1);
    }
  }

  @Override
  public void and(int a, int b, int target) {
    gate(GateKind.CCX, a, b, target);
  }

  @Override
  public void unAnd(int a, int b, int target) {
    gate(GateKind.CCX, a, b, target);
  }

  @Override
  public boolean measure(int qubit, int bit) {
    double total = squaredNorm();
    double one = probability(qubit);
    boolean outcome = random.nextDouble() * total < one;
    project(qubit, outcome);
    double factor = Math.sqrt(total / (outcome ? one : total - one));
    for (int k = 0; k < size; k++) {
      re[k] *= factor;
      im[k] *= factor;
    }
    return outcome;
  }

  @Override
  public void reset(int qubit) {
    if (measure(qubit, -1)) {
      flip(qubit);
    }
  }

  /** A matrix with one entry in each row, in place; controls are -1 where there are fewer. */
  private void monomial(Unitary2 u, int target, int control, int second) {
    boolean diagonal = u.re00() != 0 || u.im00() != 0;
    int word = target >>> 6;
    long mask = 1L << (target & 63);
    for (int k = 0; k < size; k++) {
      if ((control >= 0 && !bit(k, control)) || (second >= 0 && !bit(k, second))) {
        continue;
      }
      boolean one = (keys[k * words + word] & mask) != 0;
      double ur = one ? (diagonal ? u.re11() : u.re01()) : diagonal ? u.re00() : u.re10();
      double ui = one ? (diagonal ? u.im11() : u.im01()) : diagonal ? u.im00() : u.im10();
      double r = re[k];
      re[k] = ur * r - ui * im[k];
      im[k] = ur * im[k] + ui * r;
      if (!diagonal) {
        keys[k * words + word] ^= mask;
      }
    }
  }

  /** Any matrix: every term becomes two, equal ones are added. */
  private void branch(Unitary2 u, int target) {
    int word = target >>> 6;
    long mask = 1L << (target & 63);
    long[] oldKeys = keys;
    double[] oldRe = re;
    double[] oldIm = im;
    int oldSize = size;
    clear(Math.max(16, Math.min(2 * oldSize, limit + 1)));
    table = new int[Math.max(32, Integer.highestOneBit(2 * oldSize) << 2)];
    for (int k = 0; k < oldSize; k++) {
      boolean one = (oldKeys[k * words + word] & mask) != 0;
      double r = oldRe[k];
      double i = oldIm[k];
      oldKeys[k * words + word] &= ~mask;
      double ur = one ? u.re01() : u.re00();
      double ui = one ? u.im01() : u.im00();
      add(oldKeys, k * words, ur * r - ui * i, ur * i + ui * r);
      oldKeys[k * words + word] |= mask;
      ur = one ? u.re11() : u.re10();
      ui = one ? u.im11() : u.im10();
      add(oldKeys, k * words, ur * r - ui * i, ur * i + ui * r);
    }
    int kept = 0;
    for (int k = 0; k < size; k++) {
      if (Math.hypot(re[k], im[k]) > DROPPED) {
        move(k, kept++);
      }
    }
    size = kept;
  }

  private void add(long[] source, int offset, double r, double i) {
    long hash = 0;
    for (int w = 0; w < words; w++) {
      hash = (hash ^ source[offset + w]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    int slot = (int) hash & (table.length - 1);
    while (table[slot] != 0) {
      int term = table[slot] - 1;
      if (Arrays.equals(keys, term * words, (term + 1) * words, source, offset, offset + words)) {
        re[term] += r;
        im[term] += i;
        return;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    if (size == limit) {
      throw new TooLargeException("terms of a sparse state", 2.0 * limit, limit);
    }
    if (size == re.length) {
      keys = Arrays.copyOf(keys, 2 * keys.length);
      re = Arrays.copyOf(re, 2 * re.length);
      im = Arrays.copyOf(im, 2 * im.length);
    }
    System.arraycopy(source, offset, keys, size * words, words);
    re[size] = r;
    im[size] = i;
    table[slot] = ++size;
  }
}

package org.hessq.simulate;

import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.simulate.dense.Chunks;
import org.hessq.simulate.dense.DoubleChunks;
import org.hessq.simulate.dense.FloatChunks;
import org.hessq.simulate.dense.Frame;
import org.hessq.simulate.dense.Pauli;
import org.hessq.simulate.dense.Precision;
import org.hessq.simulate.dense.Rotations;

/**
 * All 2^n amplitudes of n qubits.
 *
 * <p>Clifford gates take a time that does not depend on 2^n, since they change a frame through
 * which the amplitudes are seen; any other gate waits as rotations about Paulis, which are done in
 * passes through the caches when the state is read. See {@link org.hessq.simulate.dense}.
 */
public final class DenseState implements StepSink {
  /** The largest number of qubits in double precision: 2^30 amplitudes fill 16 gibibytes. */
  public static final int MAX_QUBITS = Precision.DOUBLE.maxQubits();

  /** The largest state that is rewritten as a whole, by {@link #apply}, or read as a whole. */
  public static final int MAX_REWRITTEN = 26;

  /** Amplitudes are copied in runs of 2^10. */
  private static final int RUN_QUBITS = 10;

  /** Arrays have headers. */
  private static final double HEADERS = 1.002;

  private static final double EIGHTH_TURN = Math.PI / 4;
  private static final double QUARTER_TURN = Math.PI / 2;

  /** π/2 less the number above. */
  private static final double QUARTER_TURN_ERROR = 6.123233995736766e-17;

  /** Cosines of the sixteenths of a turn, those of the axes exact. */
  private static final double[] COSINES = new double[16];

  static {
    for (int k = 0; k < COSINES.length; k++) {
      COSINES[k] = k % 8 == 4 ? 0 : Math.cos(k * Math.PI / 8);
    }
  }

  private final int qubits;
  private final Precision precision;
  private final Chunks chunks;
  private final Frame frame;
  private final Rotations rotations;
  private final SplittableRandom random;

  /**
   * The state |0…0⟩ in double precision.
   *
   * @param seed of the outcomes
   * @throws TooLargeException if there are too many qubits for 2^30 amplitudes or for the heap
   */
  public DenseState(int qubits, long seed) {
    this(qubits, Precision.DOUBLE, seed);
  }

  /**
   * The state |0…0⟩.
   *
   * @param seed of the outcomes
   * @throws TooLargeException if there are too many qubits for the precision or for the heap
   */
  public DenseState(int qubits, Precision precision, long seed) {
    if (qubits < 0) {
      throw new IllegalArgumentException(qubits + " qubits");
    }
    if (qubits > precision.maxQubits()) {
      throw new TooLargeException("qubits of a dense state", qubits, precision.maxQubits());
    }
    requireHeap(need(qubits, precision, 0).bytes());
    this.qubits = qubits;
    this.precision = precision;
    chunks =
        switch (precision) {
          case DOUBLE -> new DoubleChunks(qubits);
          case SINGLE -> new FloatChunks(qubits);
        };
    frame = new Frame(qubits);
    rotations = new Rotations(frame, chunks);
    random = new SplittableRandom(seed);
    chunks.set(0, 1, 0);
  }

  /**
   * {@return what a run needs}
   *
   * @param qubits at most {@link Precision#maxQubits}
   * @param rotations gates that are not Clifford; a ccx counts 7
   */
  public static Need need(int qubits, Precision precision, double rotations) {
    double amplitudes = Math.pow(2, qubits);
    return new Need(amplitudes * precision.bytes() * HEADERS, amplitudes * rotations);
  }

  private static void requireHeap(double bytes) {
    double free = Heap.free(bytes);
    if (bytes > free) {
      throw new TooLargeException("bytes of Java heap", bytes, free);
    }
  }

  /** Becomes the basis state {@code index}. */
  public void setBasis(int index) {
    chunks.clear();
    frame.clear();
    rotations.clear();
    chunks.set(index, 1, 0);
  }

  /** Becomes the given amplitudes: {@code re, im, re, im, …}, length 2^(qubits+1). */
  public void setInterleaved(double[] amplitudes) {
    if (amplitudes.length != 2L << qubits) {
      throw new IllegalArgumentException(amplitudes.length + " numbers for " + qubits + " qubits");
    }
    frame.clear();
    rotations.clear();
    for (int k = 0; k < amplitudes.length / 2; k++) {
      chunks.set(k, amplitudes[2 * k], amplitudes[2 * k + 1]);
    }
  }

  public int qubits() {
    return qubits;
  }

  public Precision precision() {
    return precision;
  }

  /** {@return how many rotations the amplitudes have gone through, after what merged} */
  public long rotationsDone() {
    return rotations.done();
  }

  /** {@return the real part of the amplitude at {@code index}} */
  public double re(int index) {
    settle();
    return amplitude(index, 0);
  }

  /** {@return the imaginary part of the amplitude at {@code index}} */
  public double im(int index) {
    settle();
    return amplitude(index, 12);
  }

  /** {@return the amplitudes as {@code re, im, re, im, …}, length 2^(qubits+1)} */
  public double[] interleaved() {
    requireRewritable();
    settle();
    double[] all = new double[2 << qubits];
    read(all, 2, all, 1);
    return all;
  }

  /** {@return the squared 2-norm, 1 unless a projection has lowered it} */
  public double squaredNorm() {
    double[] norms = norms(0);
    return norms[0] + norms[1];
  }

  /** {@return the squared norm of the part where {@code qubit} is 1} */
  public double probability(int qubit) {
    rotations.diagonalise(qubit);
    Pauli image = frame.z(qubit);
    return norms(image.z())[image.power() == 0 ? 1 : 0];
  }

  /** Sets to 0 the part where {@code qubit} is not {@code value}; the norm is not restored. */
  public void project(int qubit, boolean value) {
    rotations.diagonalise(qubit);
    rotations.flush();
    Pauli image = frame.z(qubit);
    chunks.keep(image.z(), value == (image.power() == 0) ? 1 : 0);
  }

  /** Restores norm 1. */
  public void normalise() {
    rotations.flush();
    rotations.rescale(1 / Math.sqrt(squaredNorm()));
  }

  /**
   * Flips {@code qubit} where the qubits in {@code mask}, not itself, have those of {@code value}.
   */
  public void flipWhere(int qubit, int mask, int value) {
    int flipped = 1 << qubit;
    rewrite(
        (re, im) -> {
          for (int k = 0; k < re.length; k++) {
            if ((k & flipped) == 0 && (k & mask) == value) {
              double r = re[k];
              double i = im[k];
              re[k] = re[k | flipped];
              im[k] = im[k | flipped];
              re[k | flipped] = r;
              im[k | flipped] = i;
            }
          }
        });
  }

  /** Applies {@code matrix} to the given qubits, its least significant first. */
  public void apply(SmallMatrix matrix, int... on) {
    rewrite((re, im) -> matrix.apply(re, im, qubits, on));
  }

  @Override
  public void gate(GateKind kind, int a, int b, int c) {
    switch (kind) {
      case X -> frame.pauliX(a);
      case Y -> {
        frame.pauliZ(a);
        frame.pauliX(a);
        frame.turn(4);
      }
      case Z -> frame.pauliZ(a);
      case H -> frame.hadamard(a);
      case S -> frame.phase(a, 1);
      case SDG -> frame.phase(a, 3);
      case T -> {
        rotations.add(frame.z(a), EIGHTH_TURN);
        frame.turn(1);
      }
      case TDG -> {
        rotations.add(frame.z(a), -EIGHTH_TURN);
        frame.turn(-1);
      }
      case CX -> frame.controlledX(a, b);
      case CY -> {
        frame.phase(b, 3);
        frame.controlledX(a, b);
        frame.phase(b, 1);
      }
      case CZ -> frame.controlledZ(a, b);
      case SWAP -> frame.swap(a, b);
      case CCX -> doublyControlledX(a, b, c);
    }
  }

  /** exp(iπ(1 - Z)(1 - Z)(1 - X)/8) as rotations about the products, the first a phase. */
  private void doublyControlledX(int a, int b, int c) {
    frame.turn(1);
    // A merged rotation may change the frame, so that each image is asked for when it is needed.
    rotations.add(frame.z(a), EIGHTH_TURN);
    rotations.add(frame.z(b), EIGHTH_TURN);
    rotations.add(frame.x(c), EIGHTH_TURN);
    rotations.add(frame.z(a).times(frame.z(b)), -EIGHTH_TURN);
    rotations.add(frame.z(a).times(frame.x(c)), -EIGHTH_TURN);
    rotations.add(frame.z(b).times(frame.x(c)), -EIGHTH_TURN);
    rotations.add(frame.z(a).times(frame.z(b)).times(frame.x(c)), EIGHTH_TURN);
  }

  @Override
  public void rotation(Operation.Axis axis, double radians, int qubit) {
    double rest = Math.IEEEremainder(radians, QUARTER_TURN);
    double turns = Math.rint((radians - rest) / QUARTER_TURN);
    int quarters = (int) (turns % 8);
    double angle = rest - turns * QUARTER_TURN_ERROR;
    switch (axis) {
      case Z -> {
        rotations.add(frame.z(qubit), angle);
        frame.phase(qubit, quarters);
        frame.turn(-2 * quarters);
      }
      case Y -> {
        rotations.add(frame.y(qubit), angle);
        // A quarter turn about Y is HZ.
        for (int k = 0; k < (quarters & 7); k++) {
          frame.pauliZ(qubit);
          frame.hadamard(qubit);
        }
      }
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
    rotations.diagonalise(qubit);
    Pauli image = frame.z(qubit);
    double[] norms = norms(image.z());
    int negative = image.power() == 0 ? 1 : 0;
    double total = norms[0] + norms[1];
    boolean outcome = random.nextDouble() * total < norms[negative];
    int kept = outcome ? negative : 1 - negative;
    chunks.keep(image.z(), kept);
    rotations.rescale(Math.sqrt(total / norms[kept]));
    return outcome;
  }

  @Override
  public void reset(int qubit) {
    if (measure(qubit, -1)) {
      gate(GateKind.X, qubit, -1, -1);
    }
  }

  private void settle() {
    for (int q = 0; q < qubits; q++) {
      rotations.diagonalise(q);
    }
    rotations.flush();
  }

  /** The amplitude of a settled state, or that times -i, its real part. */
  private double amplitude(int index, int turned) {
    long origin = frame.origin(index);
    return turned((int) origin, (int) (origin >>> 32) + turned);
  }

  /** The real part of the stored amplitude at {@code from}, turned by sixteenths. */
  private double turned(int from, int turn) {
    double re = chunks.re(from);
    double im = chunks.im(from);
    return rotations.scale() * (COSINES[turn & 15] * re - COSINES[turn + 12 & 15] * im);
  }

  /**
   * Copies a settled state: amplitude k to {@code re[step * k]} and {@code im[step * k + after]}.
   */
  private void read(double[] re, int step, double[] im, int after) {
    int run = 1 << Math.min(qubits, RUN_QUBITS);
    int[] from = new int[run];
    int[] turn = new int[run];
    for (int first = 0; first < 1 << qubits; first += run) {
      frame.origins(first, from, turn);
      for (int k = 0; k < run; k++) {
        re[step * (first + k)] = turned(from[k], turn[k]);
        im[step * (first + k) + after] = turned(from[k], turn[k] + 12);
      }
    }
  }

  private double[] norms(int z) {
    rotations.flush();
    double[] norms = chunks.norms(z);
    double square = rotations.scale() * rotations.scale();
    return new double[] {square * norms[0], square * norms[1]};
  }

  /** A change of all amplitudes at once, outside of the frame. */
  private void rewrite(BiConsumer<double[], double[]> change) {
    requireRewritable();
    settle();
    double[] re = new double[1 << qubits];
    double[] im = new double[1 << qubits];
    read(re, 1, im, 0);
    change.accept(re, im);
    frame.clear();
    rotations.clear();
    for (int k = 0; k < re.length; k++) {
      chunks.set(k, re[k], im[k]);
    }
  }

  private void requireRewritable() {
    if (qubits > MAX_REWRITTEN) {
      throw new TooLargeException("qubits of a state read as a whole", qubits, MAX_REWRITTEN);
    }
  }
}

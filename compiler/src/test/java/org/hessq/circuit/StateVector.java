package org.hessq.circuit;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A dense state vector that runs any routine, gate by gate, with seeded measurement outcomes: the
 * plainest judge that tests of circuit-making code can have.
 */
public final class StateVector {
  private static final double CLEAN = 1e-9;
  private static final double R = Math.sqrt(0.5);
  private final double[] re;
  private final double[] im;
  private final Random random;

  /** |index⟩ on {@code width ≤ 22} qubits. */
  public StateVector(int width, int index, Random random) {
    this.re = new double[1 << width];
    this.im = new double[1 << width];
    this.random = random;
    re[index] = 1;
  }

  /** {@return a random state of the first {@code data} of {@code width} qubits, the others |0⟩} */
  public static StateVector random(int width, int data, Random random) {
    var state = new StateVector(width, 0, random);
    double norm = 0;
    for (int k = 0; k < 1 << data; k++) {
      state.re[k] = random.nextGaussian();
      state.im[k] = random.nextGaussian();
      norm += state.re[k] * state.re[k] + state.im[k] * state.im[k];
    }
    for (int k = 0; k < 1 << data; k++) {
      state.re[k] /= Math.sqrt(norm);
      state.im[k] /= Math.sqrt(norm);
    }
    return state;
  }

  /**
   * {@return what {@code routine} makes of |index⟩ on clean scratch, which must come back clean}
   */
  public static StateVector run(Routine routine, int index, Random random) {
    var state = new StateVector(routine.width(), index, random);
    state.apply(routine);
    state.requireClean(routine);
    return state;
  }

  public double re(int index) {
    return re[index];
  }

  public double im(int index) {
    return im[index];
  }

  /** {@return |⟨this|other⟩|, over the amplitudes that the shorter one has} */
  public double overlap(StateVector other) {
    double sumRe = 0;
    double sumIm = 0;
    for (int k = 0; k < Math.min(re.length, other.re.length); k++) {
      sumRe += re[k] * other.re[k] + im[k] * other.im[k];
      sumIm += re[k] * other.im[k] - im[k] * other.re[k];
    }
    return Math.hypot(sumRe, sumIm);
  }

  /** {@return the norm of the difference to the given amplitudes, up to a global phase} */
  public double distance(double[] otherRe, double[] otherIm) {
    double sumRe = 0;
    double sumIm = 0;
    double norms = 0;
    for (int k = 0; k < re.length; k++) {
      double a = k < otherRe.length ? otherRe[k] : 0;
      double b = k < otherIm.length ? otherIm[k] : 0;
      sumRe += re[k] * a + im[k] * b;
      sumIm += re[k] * b - im[k] * a;
      norms += re[k] * re[k] + im[k] * im[k] + a * a + b * b;
    }
    return Math.sqrt(Math.max(norms - 2 * Math.hypot(sumRe, sumIm), 0));
  }

  /** Runs a routine on qubits 0 to its width - 1. */
  public void apply(Routine routine) {
    run(routine, IntStream.range(0, routine.width()).toArray());
  }

  /** Fails unless every scratch qubit of {@code routine} is |0⟩. */
  public void requireClean(Routine routine) {
    int data = routine.width() - routine.scratchWidth();
    for (int k = 0; k < re.length; k++) {
      if (k >> data != 0 && Math.hypot(re[k], im[k]) > CLEAN) {
        throw new IllegalStateException(routine.name() + " leaves scratch in |" + k + "⟩");
      }
    }
  }

  private void run(Routine routine, int[] map) {
    run(routine.body(), map, new boolean[routine.bits()]);
  }

  private void run(List<Operation> body, int[] map, boolean[] bits) {
    for (Operation operation : body) {
      switch (operation) {
        case Operation.Gate gate -> gate(gate, map);
        case Operation.Rotation(var axis, var radians, _, var qubit) ->
            rotate(axis, radians, map[qubit]);
        case Operation.And(var a, var b, var target) -> {
          requireZero(map[target], "AND into");
          flip(bit(map[a]) | bit(map[b]), map[target]);
        }
        case Operation.UnAnd(var a, var b, var target) -> {
          flip(bit(map[a]) | bit(map[b]), map[target]);
          requireZero(map[target], "inverse AND of");
        }
        case Operation.Measure(var qubit, var bit) -> bits[bit] = measure(map[qubit]);
        case Operation.Reset(var qubit) -> {
          if (measure(map[qubit])) {
            flip(0, map[qubit]);
          }
        }
        case Operation.Assign(var kind, var target, var source) ->
            bits[target] =
                switch (kind) {
                  case COPY -> bits[source];
                  case XOR -> bits[target] ^ bits[source];
                };
        case Operation.Conditional(var bit, var inner) -> {
          if (bits[bit]) {
            run(inner, map, bits);
          }
        }
        case Operation.Repeat(var count, var inner) -> {
          for (long k = 0; k < count; k++) {
            run(inner, map, bits);
          }
        }
        case Operation.Call(var callee, var arguments) -> run(callee, compose(map, arguments));
      }
    }
  }

  private static int[] compose(int[] map, ImmutableIntArray arguments) {
    return arguments.stream().map(q -> map[q]).toArray();
  }

  private static int bit(int qubit) {
    return 1 << qubit;
  }

  private void gate(Operation.Gate gate, int[] map) {
    int a = map[gate.a()];
    int b = gate.b() < 0 ? -1 : map[gate.b()];
    switch (gate.kind()) {
      case X -> flip(0, a);
      case Y -> one(a, 0, 0, 0, -1, 0, 1, 0, 0);
      case Z -> turn(bit(a), -1, 0);
      case H -> one(a, R, 0, R, 0, R, 0, -R, 0);
      case S -> turn(bit(a), 0, 1);
      case SDG -> turn(bit(a), 0, -1);
      case T -> turn(bit(a), R, R);
      case TDG -> turn(bit(a), R, -R);
      case CX -> flip(bit(a), b);
      case CY -> {
        turn(bit(b), 0, -1);
        flip(bit(a), b);
        turn(bit(b), 0, 1);
      }
      case CZ -> turn(bit(a) | bit(b), -1, 0);
      case SWAP -> {
        flip(bit(a), b);
        flip(bit(b), a);
        flip(bit(a), b);
      }
      case CCX -> flip(bit(a) | bit(b), map[gate.c()]);
    }
  }

  private void rotate(Operation.Axis axis, double radians, int qubit) {
    double c = Math.cos(radians / 2);
    double s = Math.sin(radians / 2);
    switch (axis) {
      case Y -> one(qubit, c, 0, -s, 0, s, 0, c, 0);
      case Z -> one(qubit, c, -s, 0, 0, 0, 0, c, s);
    }
  }

  private void flip(int controls, int target) {
    for (int k = 0; k < re.length; k++) {
      if ((k & controls) == controls && (k & bit(target)) == 0) {
        int other = k | bit(target);
        double x = re[k];
        double y = im[k];
        re[k] = re[other];
        im[k] = im[other];
        re[other] = x;
        im[other] = y;
      }
    }
  }

  /** Multiplies by c + is where all bits of {@code mask} are 1. */
  private void turn(int mask, double c, double s) {
    for (int k = 0; k < re.length; k++) {
      if ((k & mask) == mask) {
        double x = re[k];
        re[k] = c * x - s * im[k];
        im[k] = c * im[k] + s * x;
      }
    }
  }

  private void one(int qubit, double... m) {
    for (int k = 0; k < re.length; k++) {
      if ((k & bit(qubit)) == 0) {
        int l = k | bit(qubit);
        double x = re[k];
        double y = im[k];
        double u = re[l];
        double v = im[l];
        re[k] = m[0] * x - m[1] * y + m[2] * u - m[3] * v;
        im[k] = m[0] * y + m[1] * x + m[2] * v + m[3] * u;
        re[l] = m[4] * x - m[5] * y + m[6] * u - m[7] * v;
        im[l] = m[4] * y + m[5] * x + m[6] * v + m[7] * u;
      }
    }
  }

  private double weightOfOne(int qubit) {
    double weight = 0;
    for (int k = 0; k < re.length; k++) {
      weight += (k & bit(qubit)) != 0 ? re[k] * re[k] + im[k] * im[k] : 0;
    }
    return weight;
  }

  private boolean measure(int qubit) {
    double weight = weightOfOne(qubit);
    boolean outcome = random.nextDouble() < weight;
    double scale = 1 / Math.sqrt(outcome ? weight : 1 - weight);
    for (int k = 0; k < re.length; k++) {
      double factor = ((k & bit(qubit)) != 0) == outcome ? scale : 0;
      re[k] *= factor;
      im[k] *= factor;
    }
    return outcome;
  }

  private void requireZero(int qubit, String what) {
    if (weightOfOne(qubit) > CLEAN) {
      throw new IllegalStateException(what + " qubit " + qubit + ", which is not |0⟩ there");
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(re) + " + i" + Arrays.toString(im);
  }
}

package org.hessq.simulate.noisy;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.noisy.NoisyCircuit;
import org.hessq.circuit.noisy.NoisyOperation;
import org.hessq.circuit.noisy.PauliProduct;
import org.hessq.simulate.Need;
import org.hessq.simulate.TooLargeException;

/**
 * Some words of runs at once: for each qubit the planes of the runs whose Pauli has an X, or a Z.
 *
 * <p>Where a state is an eigenstate of a Pauli, that Pauli is put into half of the runs, so that
 * what a measurement does not determine differs from run to run.
 *
 * <p>Source: Rall, Liang, Cook and Kretschmer 2019, arXiv:1901.09070; Gidney 2021,
 * arXiv:2103.02202, §5.
 */
public final class Frames {
  /** Words of one batch: the planes of a few hundred qubits then stay in a second-level cache. */
  private static final int WORDS = 64;

  /** Bytes of records and results of one call. */
  private static final double MOST_BYTES = 0x1p32;

  /** More trials than are made, with room for one. */
  private static final long NEVER = Long.MAX_VALUE / 4;

  private final int shots;
  private final long[][] x;
  private final long[][] z;
  private final List<long[]> record = new ArrayList<>();
  private final List<long[]> detectors = new ArrayList<>();
  private final long[][] observables;
  private final SplittableRandom random;

  private Frames(NoisyCircuit circuit, int shots, SplittableRandom random) {
    this.shots = shots;
    this.random = random;
    int words = words(shots);
    x = new long[circuit.qubits()][words];
    z = new long[circuit.qubits()][words];
    observables = new long[circuit.observables()][words];
    for (long[] plane : z) {
      randomise(plane);
    }
  }

  /** {@return what so many runs need; the operations are words of 64 runs} */
  public static Need need(NoisyCircuit circuit, int shots) {
    double planes =
        2.0 * circuit.qubits()
            + circuit.measurements()
            + circuit.detectors()
            + circuit.observables();
    return new Need(planes * (8.0 * words(shots) + 24), planes * words(shots));
  }

  /**
   * {@return what fires in {@code shots} runs}
   *
   * @throws TooLargeException if records and results fill more than 4 gibibytes
   */
  public static Samples sample(NoisyCircuit circuit, int shots, long seed) {
    double bytes = need(circuit, shots).bytes();
    if (bytes > MOST_BYTES) {
      throw new TooLargeException("bytes of sampled runs", bytes, MOST_BYTES);
    }
    int batches = (words(shots) + WORDS - 1) / WORDS;
    SplittableRandom seeds = new SplittableRandom(seed);
    SplittableRandom[] own = new SplittableRandom[batches];
    Arrays.setAll(own, k -> seeds.split());
    List<Frames> done =
        IntStream.range(0, batches)
            .parallel()
            .mapToObj(
                k -> {
                  int first = k * WORDS * 64;
                  Frames frames = new Frames(circuit, Math.min(shots - first, WORDS * 64), own[k]);
                  frames.body(circuit.body());
                  return frames;
                })
            .toList();
    long[][] detectors = new long[Math.toIntExact(circuit.detectors())][words(shots)];
    long[][] observables = new long[circuit.observables()][words(shots)];
    for (int k = 0; k < batches; k++) {
      Frames frames = done.get(k);
      for (int n = 0; n < detectors.length; n++) {
        frames.copy(frames.detectors.get(n), detectors[n], k * WORDS);
      }
      for (int n = 0; n < observables.length; n++) {
        frames.copy(frames.observables[n], observables[n], k * WORDS);
      }
    }
    return new Samples(shots, detectors, observables);
  }

  private static int words(int shots) {
    return shots + 63 >>> 6;
  }

  private void copy(long[] from, long[] to, int at) {
    System.arraycopy(from, 0, to, at, from.length);
    if ((shots & 63) != 0) {
      // The last word has runs that were not asked for.
      to[at + from.length - 1] &= (1L << shots) - 1;
    }
  }

  private void body(List<NoisyOperation> body) {
    for (NoisyOperation operation : body) {
      switch (operation) {
        case NoisyOperation.Gate(var kind, var qubits) -> gate(kind, qubits);
        case NoisyOperation.Feedback(var back, var axis) ->
            multiply(axis, record.get(record.size() - back));
        case NoisyOperation.Measure(var product, _, var flip) -> measure(product, flip);
        case NoisyOperation.Reset(var axis) -> reset(axis);
        case NoisyOperation.Noise(var width, var qubits, var probabilities) ->
            noise(width, qubits, probabilities);
        case NoisyOperation.Flip(var product, var probability) -> {
          long[] hit = new long[words(shots)];
          flip(hit, probability);
          multiply(product, hit);
        }
        case NoisyOperation.Detector(var backs) -> {
          long[] parity = new long[words(shots)];
          addRecord(backs, parity);
          detectors.add(parity);
        }
        case NoisyOperation.Observable(var index, var backs) ->
            addRecord(backs, observables[index]);
        case NoisyOperation.Repeat(var count, var repeated) -> {
          for (long k = 0; k < count; k++) {
            body(repeated);
          }
        }
      }
    }
  }

  private void gate(GateKind kind, ImmutableIntArray qubits) {
    for (int k = 0; k < qubits.length(); k += kind.qubits()) {
      int a = qubits.get(k);
      int b = kind.qubits() > 1 ? qubits.get(k + 1) : -1;
      switch (kind) {
        case X, Y, Z -> {}
        case H -> exchange(x, a, z, a);
        case S, SDG -> add(x[a], z[a]);
        case CX -> {
          add(x[a], x[b]);
          add(z[b], z[a]);
        }
        case CY -> {
          add(x[b], z[b]);
          add(x[a], x[b]);
          add(z[b], z[a]);
          add(x[b], z[b]);
        }
        case CZ -> {
          add(x[a], z[b]);
          add(x[b], z[a]);
        }
        case SWAP -> {
          exchange(x, a, x, b);
          exchange(z, a, z, b);
        }
        case T, TDG, CCX -> throw new IllegalArgumentException(kind + " is no Clifford gate");
      }
    }
  }

  private void measure(PauliProduct product, double flip) {
    long[] turned = new long[words(shots)];
    product.withX().forEach(q -> add(z[q], turned));
    product.withZ().forEach(q -> add(x[q], turned));
    flip(turned, flip);
    record.add(turned);
    scatter(product);
  }

  private void reset(PauliProduct axis) {
    axis.withX().forEach(this::clear);
    axis.withZ().forEach(this::clear);
    scatter(axis);
  }

  private void clear(int qubit) {
    Arrays.fill(x[qubit], 0);
    Arrays.fill(z[qubit], 0);
  }

  /** Puts a Pauli of which the state is an eigenstate into half of the runs. */
  private void scatter(PauliProduct product) {
    long[] half = new long[words(shots)];
    randomise(half);
    multiply(product, half);
  }

  private void randomise(long[] plane) {
    for (int w = 0; w < plane.length; w++) {
      plane[w] = random.nextLong();
    }
  }

  private void multiply(PauliProduct product, long[] where) {
    product.withX().forEach(q -> add(where, x[q]));
    product.withZ().forEach(q -> add(where, z[q]));
  }

  private void addRecord(ImmutableIntArray backs, long[] sum) {
    backs.forEach(back -> add(record.get(record.size() - back), sum));
  }

  private static void add(long[] from, long[] to) {
    for (int w = 0; w < to.length; w++) {
      to[w] ^= from[w];
    }
  }

  private static void exchange(long[][] from, int a, long[][] to, int b) {
    long[] held = from[a];
    from[a] = to[b];
    to[b] = held;
  }

  /** Flips each run's bit with a probability. */
  private void flip(long[] plane, double probability) {
    long total = 64L * plane.length;
    for (long k = skip(probability); k < total; k += 1 + skip(probability)) {
      plane[(int) (k >>> 6)] ^= 1L << k;
    }
  }

  private void noise(int width, ImmutableIntArray qubits, ImmutableDoubleArray probabilities) {
    double[] upTo = new double[probabilities.length()];
    double total = 0;
    for (int k = 0; k < upTo.length; k++) {
      total += probabilities.get(k);
      upTo[k] = total;
    }
    long runs = 64L * words(shots);
    long end = runs * (qubits.length() / width);
    for (long k = skip(total); k < end; k += 1 + skip(total)) {
      int group = (int) (k / runs);
      int run = (int) (k - group * runs);
      double point = random.nextDouble() * total;
      int kind = 0;
      while (kind < upTo.length - 1 && upTo[kind] <= point) {
        kind++;
      }
      // 1, 2, 3 for X, Y, Z; the first qubit has the higher digit.
      int letters = kind + 1;
      for (int n = width - 1; n >= 0; n--) {
        int qubit = qubits.get(group * width + n);
        int letter = letters & 3;
        letters >>>= 2;
        x[qubit][run >>> 6] ^= (letter == 1 || letter == 2 ? 1L : 0) << run;
        z[qubit][run >>> 6] ^= (letter >= 2 ? 1L : 0) << run;
      }
    }
  }

  /** {@return how many trials of the given probability fail before one succeeds} */
  private long skip(double probability) {
    if (probability <= 0) {
      return NEVER;
    }
    // 1 - nextDouble() is in (0, 1].
    double failures = Math.log(1 - random.nextDouble()) / Math.log1p(-probability);
    return probability >= 1 ? 0 : (long) Math.min(NEVER, failures);
  }
}

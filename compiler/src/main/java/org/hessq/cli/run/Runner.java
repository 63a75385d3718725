package org.hessq.cli.run;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.hessq.circuit.Operation;
import org.hessq.execute.state.Amplitudes;
import org.hessq.report.Figures;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.Tableau;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.Walk;

/** Runs one circuit on the simulator that was chosen for it. */
public final class Runner {
  /** The most non-zero amplitudes: with their keys they fill some hundred megabytes. */
  static final int MOST_TERMS = 1 << 22;

  private final String file;
  private final Workload work;
  private final Choice.Kind kind;
  private final Gadgets gadgets = new Gadgets();
  private long updates = Choice.MOST_SPARSE_UPDATES;

  /**
   * @param file the name to print
   */
  public Runner(String file, Workload work, Choice choice) {
    this.file = file;
    this.work = work;
    this.kind = choice.kind();
  }

  /** A state and the circuit's classical bits. */
  private record End(Amplitudes amplitudes, boolean[] bits) {}

  /**
   * {@return the amplitudes after one run}
   *
   * @param seed of the outcomes of measurements inside
   * @throws org.hessq.diagnostic.Faults beyond a limit
   */
  Amplitudes amplitudes(long seed) {
    return run(seed).amplitudes();
  }

  /**
   * {@return how often each outcome occurred; the last bit of the circuit is the leftmost}
   *
   * @param progress hears the fraction that is done
   * @throws org.hessq.diagnostic.Faults beyond a limit
   */
  public NavigableMap<String, Long> counts(long shots, long seed, DoubleConsumer progress) {
    SplittableRandom random = new SplittableRandom(seed);
    return work.last().isEmpty()
        ? walked(shots, random, progress)
        : drawn(shots, random, run(random.nextLong()));
  }

  private NavigableMap<String, Long> walked(
      long shots, SplittableRandom random, DoubleConsumer progress) {
    NavigableMap<String, Long> counts = new TreeMap<>();
    for (long shot = 0; shot < shots; shot++) {
      progress.accept((double) shot / shots);
      long seed = random.nextLong();
      boolean[] bits =
          switch (kind) {
            case TABLEAU ->
                Walk.of(work.routine(), gadgets, new Tableau(work.routine().width(), seed));
            case DENSE, SPARSE -> run(seed).bits();
          };
      counts.merge(text(bits), 1L, Long::sum);
    }
    return counts;
  }

  /** Sorted numbers in [0, 1) fall into the amplitudes' shares in one pass over them. */
  private NavigableMap<String, Long> drawn(long shots, SplittableRandom random, End end) {
    double[] points = random.doubles(shots).sorted().toArray();
    Amplitudes amplitudes = end.amplitudes();
    NavigableMap<String, Long> counts = new TreeMap<>();
    double total = 0;
    for (int k = 0; k < amplitudes.size(); k++) {
      total += amplitudes.probability(k);
    }
    double sum = 0;
    int next = 0;
    int lastPossible = 0;
    for (int k = 0; k < amplitudes.size(); k++) {
      double share = amplitudes.probability(k);
      if (share == 0) {
        continue;
      }
      lastPossible = k;
      sum += share;
      int after = next;
      while (after < points.length && points[after] * total < sum) {
        after++;
      }
      add(counts, end, k, after - next);
      next = after;
    }
    add(counts, end, lastPossible, points.length - next);
    return counts;
  }

  private void add(NavigableMap<String, Long> counts, End end, int k, long times) {
    if (times == 0) {
      return;
    }
    boolean[] bits = end.bits().clone();
    for (Operation.Measure measure : work.last()) {
      bits[measure.bit()] = end.amplitudes().bit(k, measure.qubit());
    }
    counts.merge(text(bits), times, Long::sum);
  }

  private End run(long seed) {
    int qubits = work.routine().width();
    return switch (kind) {
      case DENSE -> {
        DenseState state = dense(qubits, seed);
        boolean[] bits = Walk.of(work.routine(), gadgets, state);
        yield new End(StateAmplitudes.of(state), bits);
      }
      case SPARSE -> {
        SparseState state = new SparseState(qubits, MOST_TERMS, seed);
        Metered metered = new Metered(file, state, updates);
        try {
          boolean[] bits = Walk.of(work.routine(), gadgets, metered);
          updates = metered.left();
          yield new End(StateAmplitudes.of(state), bits);
        } catch (TooLargeException large) {
          throw RunFault.TOO_MANY_TERMS.of(
              file,
              "the state needs more than the "
                  + Figures.count(BigInteger.valueOf(MOST_TERMS))
                  + " non-zero amplitudes that are kept; "
                  + qubits
                  + " qubits have up to "
                  + Figures.count(BigInteger.TWO.pow(qubits)));
        }
      }
      case TABLEAU -> throw new IllegalStateException("a tableau has no amplitudes");
    };
  }

  private DenseState dense(int qubits, long seed) {
    try {
      return new DenseState(qubits, seed);
    } catch (TooLargeException large) {
      throw RunFault.SIMULATOR.of(file, large.getMessage());
    }
  }

  private static String text(boolean[] bits) {
    char[] text = new char[bits.length];
    Arrays.fill(text, '0');
    for (int bit = 0; bit < bits.length; bit++) {
      if (bits[bit]) {
        text[bits.length - 1 - bit] = '1';
      }
    }
    return new String(text);
  }
}

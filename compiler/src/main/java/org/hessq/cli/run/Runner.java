package org.hessq.cli.run;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.hessq.circuit.Operation;
import org.hessq.execute.state.Amplitudes;
import org.hessq.execute.state.Backends;
import org.hessq.report.Figures;
import org.hessq.simulate.DenseState;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.Tableau;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.UnsupportedStepException;
import org.hessq.simulate.Walk;
import org.hessq.simulate.choice.Arithmetic;
import org.hessq.simulate.choice.Choice;
import org.hessq.simulate.choice.InsufficientException;
import org.hessq.simulate.choice.Simulator;

/** Runs one circuit on the simulator that was chosen for it. */
public final class Runner {
  private final String file;
  private final Workload work;
  private final Choice choice;
  private final Gadgets gadgets = new Gadgets();
  private long updates;

  /**
   * @param file the name to print
   */
  public Runner(String file, Workload work, Choice choice) {
    this.file = file;
    this.work = work;
    this.choice = choice;
    updates = choice.operations();
  }

  /** A state and the circuit's classical bits. */
  private record End(Amplitudes amplitudes, boolean[] bits) {}

  /**
   * {@return the amplitudes after one run}
   *
   * @param seed of the outcomes of measurements inside
   * @throws org.hessq.diagnostic.Faults beyond a limit
   * @throws InsufficientException if the choice does not suffice
   */
  Amplitudes amplitudes(long seed) {
    return run(seed).amplitudes();
  }

  /**
   * {@return how often each outcome occurred; the last bit of the circuit is the leftmost}
   *
   * @param progress hears the fraction that is done
   * @throws org.hessq.diagnostic.Faults beyond a limit
   * @throws InsufficientException if the choice does not suffice
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
          choice.simulator() == Simulator.TABLEAU
              ? Walk.of(work.routine(), gadgets, new Tableau(work.routine().width(), seed))
              : run(seed).bits();
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
    for (long k = 0; k < amplitudes.size(); k++) {
      total += amplitudes.probability(k);
    }
    double sum = 0;
    int next = 0;
    long lastPossible = 0;
    for (long k = 0; k < amplitudes.size(); k++) {
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

  private void add(NavigableMap<String, Long> counts, End end, long k, long times) {
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
    return switch (choice.simulator()) {
      case DENSE -> {
        DenseState state = dense(qubits, seed);
        boolean[] bits = Walk.of(work.routine(), gadgets, state);
        yield new End(StateAmplitudes.of(state), bits);
      }
      case SPARSE -> sparse(qubits, seed);
      case TABLEAU, PAULIS, PATHS ->
          throw new IllegalStateException(choice.simulator() + " has no amplitudes");
    };
  }

  private DenseState dense(int qubits, long seed) {
    try {
      return new DenseState(qubits, choice.arithmetic().dense().orElseThrow(), seed);
    } catch (TooLargeException large) {
      throw new InsufficientException(
          large.getMessage(), true, RunFault.SIMULATOR.of(file, large.getMessage()));
    }
  }

  private End sparse(int qubits, long seed) {
    SparseState state = Backends.sparse(choice.arithmetic(), qubits, choice.terms(), seed);
    Metered metered = new Metered(file, state, choice.operations(), updates);
    try {
      boolean[] bits = Walk.of(work.routine(), gadgets, metered);
      updates = metered.left();
      return new End(StateAmplitudes.of(state, choice.arithmetic()), bits);
    } catch (TooLargeException large) {
      String message = large.limit() == choice.terms() ? tooManyTerms(qubits) : large.getMessage();
      throw new InsufficientException(
          message, true, RunFault.TOO_MANY_TERMS.of(file, message, otherwise()));
    } catch (UnsupportedStepException unsupported) {
      throw RunFault.SIMULATOR.of(file, unsupported.getMessage());
    }
  }

  private String tooManyTerms(int qubits) {
    return "the state needs more than the "
        + Figures.count(BigInteger.valueOf(choice.terms()))
        + " non-zero amplitudes that are kept; "
        + qubits
        + " qubits have up to "
        + Figures.count(BigInteger.TWO.pow(qubits));
  }

  private String otherwise() {
    return choice.arithmetic() == Arithmetic.EXACT
        ? "name --precision double."
        : choice.otherwise();
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

package org.hessq.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;

/**
 * Runs a whole circuit of few live qubits and any number of others.
 *
 * <p>Amplitudes are dense over the live qubits: those that meet a Hadamard gate or a rotation
 * outside of temporary ANDs and measurements in the X basis. Every other qubit holds a function of
 * them. What lies between Hadamard gates is a permutation with phases, which {@link Planes} finds
 * for all basis states at once; small routines without measurements are one matrix. Matrices wait
 * until amplitudes after them are asked for, and mostly cancel with their inverses: what comes
 * between is a change of few amplitudes. A permutation that comes again, step by step the same
 * text, is found anew with fresh outcomes until {@link #PASSES} have agreed, and then reused.
 * Scratch is required to be |0⟩ whenever a routine hands it back, on all basis states, and every
 * permutation is required to be injective, which makes the outcomes of measurements in the X basis
 * equally likely.
 */
public final class WholeRun {
  private WholeRun() {}

  /** A bit of the outermost routine that may be anything. */
  public static final int FREE = -1;

  /**
   * How often a repeated permutation is found with fresh outcomes before it is reused: with one
   * fair outcome, a wrong fix-up agrees with the first time all other times with probability 2^-19.
   */
  public static final int PASSES = Permutations.PASSES;

  /** The largest number of live qubits: 2^26 amplitudes fill one gibibyte. */
  public static final int MAX_LIVE = 26;

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
   * @param reused how many permutations were not found anew
   */
  public record Result(double success, double[] amplitudes, double leak, int live, long reused) {}

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

  /** Runs {@code circuit} from |0…0⟩ for the state of the register {@code output}. */
  public static Result of(
      Circuit circuit,
      Gadgets gadgets,
      int[] wanted,
      String output,
      int maxLive,
      long seed,
      DoubleConsumer progress) {
    return of(
        circuit,
        gadgets,
        wanted,
        circuit.main().offset(output),
        width(circuit.main(), output),
        maxLive,
        seed,
        progress);
  }

  /**
   * Runs {@code circuit} from |0…0⟩.
   *
   * @param wanted per bit of the main routine 0, 1 or {@link #FREE}
   * @param first the first of the qubits whose state is asked for
   * @param width how many of them there are, in a row
   * @param maxLive the largest number of live qubits, at most {@link #MAX_LIVE}
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
      int first,
      int width,
      int maxLive,
      long seed,
      DoubleConsumer progress) {
    Routine main = circuit.main();
    HadamardUse uses = new HadamardUse(gadgets);
    HadamardUse.Use use = uses.of(main);
    List<Integer> live = new ArrayList<>();
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
    LiveQubits qubits = new LiveQubits(main.width(), live, maxLive);
    WholeRunSteps run = new WholeRunSteps(main, qubits, wanted, uses, gadgets, seed, progress);
    Walk.of(main, gadgets, run);
    run.finish(main);
    return qubits.result(first, width, run.reused());
  }

  private static int width(Routine routine, String register) {
    return routine.registers().stream()
        .filter(r -> r.name().equals(register))
        .findFirst()
        .orElseThrow()
        .width();
  }
}

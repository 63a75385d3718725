package org.hessq.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.LayeredRoutine;
import org.hessq.simulate.OutcomeSpans;
import org.hessq.simulate.Planes;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.Segment;

/**
 * Runs of a routine, or of several in turn on the same data qubits, on basis states: all of them
 * where that is affordable, else a seeded sample; each with several draws of the measurement
 * outcomes, which have to agree. A wrong fix-up of one fair outcome is the same in all of {@value
 * #DRAWS} draws with probability 2^-19.
 */
final class Trial {
  static final int DRAWS = 20;

  /** Operations on words that are affordable: some seconds. */
  static final double BUDGET = 1e10;

  private static final int CHUNK = 1 << 12;
  private static final int SAMPLES = 1 << 14;

  /**
   * Lanes of a chunk that have input 0, so that phases are compared between chunks and not only
   * within each.
   */
  private static final int REFERENCE = 64;

  private final String name;
  private final int width;
  private final int[] free;
  private final List<List<LayeredRoutine>> draws = new ArrayList<>();
  private final long seed;
  private Restriction restriction = (planes, exhaustive) -> {};
  private boolean restricted;
  private double budget = BUDGET;
  private double lengths;
  private Boolean exhaustive;

  /** Which data qubits take all values. */
  enum Inputs {
    /** All that are not clean: for a comparison with what is stated. */
    ALL,
    /** Those that the steps read: for questions about the steps themselves. */
    READ
  }

  /**
   * @param inputs the other qubits start as |0⟩
   * @param count how many draws, at least 1
   * @param clean data qubits that are |0⟩ at the start
   * @param sequence routines with the same data registers in front; the last one is named where the
   *     draws disagree
   * @throws org.hessq.simulate.UnsupportedStepException if a routine is no permutation between
   *     layers of Hadamard gates
   */
  Trial(Gadgets gadgets, long seed, int count, Inputs inputs, BitSet clean, Routine... sequence) {
    this.seed = seed;
    name = sequence[sequence.length - 1].name();
    width = Arrays.stream(sequence).mapToInt(Routine::width).max().orElseThrow();
    BitSet varied = new BitSet();
    varied.set(0, sequence[0].width());
    varied.andNot(LayeredRoutine.scratch(sequence[0]));
    varied.andNot(clean);
    for (int draw = 0; draw < count; draw++) {
      List<LayeredRoutine> layered = new ArrayList<>();
      for (Routine routine : sequence) {
        layered.add(LayeredRoutine.of(routine, gadgets, seed + draw));
      }
      draws.add(layered);
    }
    if (draws.stream().allMatch(draw -> same(draw, draws.getFirst()))) {
      draws.subList(1, draws.size()).clear();
    }
    BitSet controls = new BitSet();
    double steps = 0;
    for (List<LayeredRoutine> draw : draws) {
      for (LayeredRoutine layered : draw) {
        controls.or(layered.middle().controls());
        steps += layered.middle().length();
      }
    }
    switch (inputs) {
      case ALL -> {}
      case READ -> varied.and(controls);
    }
    free = varied.stream().toArray();
    lengths = steps;
  }

  /** At the first use: whether to take all inputs, and whether one draw stands for all. */
  private boolean isExhaustive() {
    if (exhaustive == null) {
      if (draws.size() > 1 && !restricted && outcomesMatterNot()) {
        lengths /= draws.size();
        draws.subList(1, draws.size()).clear();
      }
      double words = Math.pow(2, Math.max(0, free.length - 6));
      exhaustive = free.length < 31 && words * lengths <= budget;
    }
    return exhaustive;
  }

  private boolean outcomesMatterNot() {
    BitSet inputs = new BitSet();
    Arrays.stream(free).forEach(inputs::set);
    List<List<Segment>> middles =
        draws.stream().map(draw -> draw.stream().map(LayeredRoutine::middle).toList()).toList();
    return OutcomeSpans.of(width, middles, inputs)
        .map(spans -> spans.agree(budget, seed))
        .orElse(false);
  }

  /** Draws that all lead to the same steps depend on no outcome: one of them is enough. */
  private static boolean same(List<LayeredRoutine> draw, List<LayeredRoutine> first) {
    for (int k = 0; k < draw.size(); k++) {
      if (!draw.get(k).middle().sameSteps(first.get(k).middle())) {
        return false;
      }
    }
    return true;
  }

  /** {@return this trial, its inputs first changed by {@code inputs}} */
  Trial restricted(Restriction inputs) {
    restriction = inputs;
    restricted = true;
    return this;
  }

  /** Changes inputs to those that are asked about. */
  @FunctionalInterface
  interface Restriction {
    /**
     * @param exhaustive whether all inputs are taken, in place of a sample
     */
    void on(Planes planes, boolean exhaustive);
  }

  /** {@return this trial, all inputs taken only where {@code most} operations on words do} */
  Trial within(double most) {
    budget = most;
    return this;
  }

  /** {@return the qubits of the registers that {@code names} accepts} */
  static BitSet qubits(Routine routine, Predicate<Register> names) {
    BitSet qubits = new BitSet();
    int first = 0;
    for (Register register : routine.registers()) {
      if (names.test(register)) {
        qubits.set(first, first + register.width());
      }
      first += register.width();
    }
    return qubits;
  }

  /** {@return the data registers of {@code routine}} */
  static List<Register> data(Routine routine) {
    return routine.registers().stream().filter(r -> r.kind() == Register.Kind.DATA).toList();
  }

  /** {@return the verdict of a trial without a difference} */
  Verdict passed() {
    return isExhaustive() ? new Verdict.Agrees(0, 0) : Verdict.sampled(SAMPLES);
  }

  /**
   * Runs all inputs.
   *
   * @return whether {@code test} holds for all
   * @throws PremiseException if a premise fails, scratch is dirty, or the draws disagree
   */
  boolean run(BiPredicate<Planes, Planes> test) {
    long total = isExhaustive() ? 1L << free.length : SAMPLES;
    int lanes = (int) Math.max(64, Math.min(CHUNK, total));
    return IntStream.range(0, (int) Math.max(1, total / lanes))
        .parallel()
        .allMatch(chunk -> chunk(chunk, lanes, test));
  }

  private boolean chunk(int chunk, int lanes, BiPredicate<Planes, Planes> test) {
    Planes input = new Planes(width, lanes + REFERENCE);
    if (isExhaustive()) {
      input.enumerate(free, (long) chunk * lanes);
      for (int q : free) {
        input.plane(q)[lanes >>> 6] = 0;
      }
    } else {
      SplittableRandom random = new SplittableRandom(seed + chunk);
      for (int q : free) {
        input.randomise(q, random);
        input.set(0, q, false);
        input.set(1, q, true);
      }
    }
    restriction.on(input, isExhaustive());
    Planes output = null;
    for (List<LayeredRoutine> draw : draws) {
      Planes planes = input.copy();
      draw.forEach(layered -> layered.apply(planes));
      if (output == null) {
        output = planes;
      } else if (planes.firstDifference(output).isPresent()) {
        throw new PremiseException(name, -1, "the action depends on measurement outcomes");
      }
    }
    return test.test(input, output);
  }

  /**
   * {@return whether different inputs have different outputs; only for an exhaustive trial, true
   * otherwise}
   */
  boolean isOneToOne() {
    if (!isExhaustive()) {
      return true;
    }
    AtomicLongArray seen = new AtomicLongArray(1 << Math.max(0, free.length - 6));
    return run(
        (input, output) -> {
          boolean fresh = true;
          for (int lane = 0;
              lane < output.lanes() - REFERENCE && lane < 1L << free.length;
              lane++) {
            int index = 0;
            for (int k = 0; k < free.length; k++) {
              index |= output.bit(lane, free[k]) ? 1 << k : 0;
            }
            long bit = 1L << (index & 63);
            fresh &= (seen.getAndAccumulate(index >>> 6, bit, (a, b) -> a | b) & bit) == 0;
          }
          return fresh;
        });
  }
}

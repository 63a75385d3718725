package org.hessq.simulate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Recordings of one sequence of routines under different measurement outcomes, which differ only
 * inside the calls that measure: whether the outcomes matter is then a question about each such
 * call, and about the few inputs that the qubits it reads depend on.
 *
 * <p>What a call does is a function of the values that its steps read. Where it does the same under
 * all outcomes, up to one phase, for every value of the inputs behind these, and all other steps
 * are equal, then the whole does the same for every input.
 */
public final class OutcomeSpans {
  private static final int CHUNK = 1 << 12;

  private final int width;
  private final List<List<Segment>> draws;
  private final BitSet free;

  private OutcomeSpans(int width, List<List<Segment>> draws, BitSet free) {
    this.width = width;
    this.draws = draws;
    this.free = free;
  }

  /**
   * {@return the recordings, if they differ inside measuring calls only}
   *
   * @param draws each a sequence of segments that follow one another on {@code width} qubits
   * @param free the qubits that take all values at the start; the others are |0⟩
   */
  public static Optional<OutcomeSpans> of(int width, List<List<Segment>> draws, BitSet free) {
    List<Segment> first = draws.getFirst();
    boolean same =
        draws.stream()
            .allMatch(
                draw ->
                    IntStream.range(0, first.size())
                        .allMatch(k -> sameOutside(draw.get(k), first.get(k))));
    return same ? Optional.of(new OutcomeSpans(width, draws, free)) : Optional.empty();
  }

  /** Whether all steps but those of measuring calls are the same. */
  private static boolean sameOutside(Segment one, Segment other) {
    List<CallTrace.Measuring> own = one.measuring();
    List<CallTrace.Measuring> others = other.measuring();
    if (own.size() != others.size()) {
      return false;
    }
    int from = 0;
    int otherFrom = 0;
    for (int k = 0; k < own.size(); k++) {
      int to = own.get(k).from();
      if (!one.steps().sameAs(from, to, other.steps(), otherFrom, others.get(k).from())) {
        return false;
      }
      from = own.get(k).to();
      otherFrom = others.get(k).to();
    }
    return one.steps().sameAs(from, one.length(), other.steps(), otherFrom, other.length());
  }

  /**
   * {@return whether every measuring call does the same under all outcomes; false also where it
   * would need more than {@code budget} operations on words, or a premise fails}
   */
  public boolean agree(double budget, long seed) {
    double left = budget;
    for (int k = 0; k < draws.getFirst().size(); k++) {
      for (int n = 0; n < draws.getFirst().get(k).measuring().size(); n++) {
        int[] inputs = inputs(k, n).stream().toArray();
        left -= Math.pow(2, Math.max(0, inputs.length - 6)) * steps(k, n);
        if (left < 0 || inputs.length > 30 || !agrees(k, n, inputs, seed)) {
          return false;
        }
      }
    }
    return true;
  }

  private double steps(int segment, int call) {
    double steps = 0;
    for (int k = 0; k <= segment; k++) {
      steps += draws.getFirst().get(k).length();
    }
    for (List<Segment> draw : draws) {
      CallTrace.Measuring span = draw.get(segment).measuring().get(call);
      steps += span.to() - span.from();
    }
    return steps;
  }

  /** The inputs behind the values that a call reads, in any of the draws. */
  private BitSet inputs(int segment, int call) {
    Dependence behind = new Dependence(width, free);
    for (int k = 0; k < segment; k++) {
      Segment before = draws.getFirst().get(k);
      behind.follow(before.steps(), 0, before.length());
    }
    Segment first = draws.getFirst().get(segment);
    behind.follow(first.steps(), 0, first.measuring().get(call).from());
    BitSet read = new BitSet();
    for (List<Segment> draw : draws) {
      CallTrace.Measuring span = draw.get(segment).measuring().get(call);
      read.or(draw.get(segment).steps().reads(span.from(), span.to()));
    }
    BitSet inputs = new BitSet();
    read.stream().forEach(q -> inputs.or(behind.of(q)));
    return inputs;
  }

  private boolean agrees(int segment, int call, int[] inputs, long seed) {
    long total = 1L << inputs.length;
    int lanes = (int) Math.max(64, Math.min(CHUNK, total));
    return IntStream.range(0, (int) Math.max(1, total / lanes))
        .parallel()
        .allMatch(chunk -> chunk(segment, call, inputs, chunk, lanes, seed));
  }

  private boolean chunk(int segment, int call, int[] inputs, int chunk, int lanes, long seed) {
    Planes planes = new Planes(width, lanes);
    SplittableRandom random = new SplittableRandom(seed + chunk);
    free.stream().forEach(q -> planes.randomise(q, random));
    planes.enumerate(inputs, (long) chunk * lanes);
    for (int k = 0; k < segment; k++) {
      if (planes.apply(draws.getFirst().get(k)).isPresent()) {
        return false;
      }
    }
    CallTrace.Measuring first = draws.getFirst().get(segment).measuring().get(call);
    if (planes.apply(draws.getFirst().get(segment), 0, first.from()).isPresent()) {
      return false;
    }
    Planes expected = null;
    for (List<Segment> draw : draws) {
      CallTrace.Measuring span = draw.get(segment).measuring().get(call);
      Planes result = planes.copy();
      if (result.apply(draw.get(segment), span.from(), span.to()).isPresent()) {
        return false;
      }
      // A qubit with a known value has no plane that any later step reads.
      span.known().stream().forEach(q -> Arrays.fill(result.plane(q), 0));
      if (expected != null && result.firstDifference(expected).isPresent()) {
        return false;
      }
      expected = expected == null ? result : expected;
    }
    return true;
  }
}

package org.hessq.pipeline;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.cost.Counts;
import org.hessq.cost.TDepth;
import org.hessq.lower.Lowering;
import org.hessq.lower.RotationSynthesis;
import org.hessq.lower.rotation.Word;
import org.hessq.method.Program;
import org.hessq.plan.RotationLaw;

/**
 * Counts and T-depth of a solver of any degree, from circuits of degree 4 and 6, or 5 and 7: what a
 * longer one has more is the same pair of queries again and again, in each of its sequences.
 *
 * <p>Rotations become words of as many T gates as the law says, so that no angle is needed.
 */
final class CircuitModel {
  /** The largest degree whose T-depth is followed from pair to pair. */
  static final long FOLLOWED_DEGREE = 20_000;

  /** The widest circuit whose map of qubits to qubits is composed. */
  private static final int FOLLOWED_WIDTH = 768;

  private static final int SHORTEST = 4;

  private final Profile profile;
  private final int attempts;
  private final List<BigInteger> pairs;
  private final Routine shortest;
  private final List<Routine> longer;
  private final Routine longest;

  /**
   * @param attempts how often the sequences are run
   * @param pairs queries that each sequence has more than the shortest, in pairs
   * @param shortest circuit
   * @param longer with one more pair in the one or the other sequence
   * @param longest with one more pair in each
   */
  private CircuitModel(
      Profile profile,
      int attempts,
      List<BigInteger> pairs,
      Routine shortest,
      List<Routine> longer,
      Routine longest) {
    this.profile = profile;
    this.attempts = attempts;
    this.pairs = pairs;
    this.shortest = shortest;
    this.longer = longer;
    this.longest = longest;
  }

  /** {@return the model of {@code method}} */
  static CircuitModel of(EstimatedMethod method, Profile profile, RotationLaw law) {
    List<BigInteger> degrees = EstimatedMethod.degrees(method.solve());
    int[] least =
        degrees.stream()
            .mapToInt(
                d -> d.min(BigInteger.valueOf(d.testBit(0) ? SHORTEST + 1 : SHORTEST)).intValue())
            .toArray();
    List<BigInteger> pairs = new ArrayList<>();
    List<Routine> longer = new ArrayList<>();
    int[] most = least.clone();
    for (int s = 0; s < least.length; s++) {
      pairs.add(degrees.get(s).subtract(BigInteger.valueOf(least[s])).shiftRight(1));
      int[] one = least.clone();
      one[s] += 2;
      most[s] += 2;
      longer.add(lowered(method, one, profile, law));
    }
    return new CircuitModel(
        profile,
        EstimatedMethod.attempts(method.solve()),
        pairs,
        lowered(method, least, profile, law),
        longer,
        longer.size() == 1 ? longer.getFirst() : lowered(method, most, profile, law));
  }

  private static Routine lowered(
      EstimatedMethod method, int[] degrees, Profile profile, RotationLaw law) {
    List<ImmutableDoubleArray> phases = new ArrayList<>();
    for (int degree : degrees) {
      double[] some = new double[degree + 1];
      Arrays.setAll(some, k -> 0.1 + 0.01 * Math.min(k, degree - k));
      phases.add(ImmutableDoubleArray.copyOf(some));
    }
    Program program =
        CompileEngine.synthesised("model", method.with(phases), profile, ImmutableMap.of());
    return Lowering.lower(program.circuit(), profile, standIn(law)).main();
  }

  /** {@return words of as many T gates as {@code law} says, whatever their angle} */
  static RotationSynthesis standIn(RotationLaw law) {
    return (_, tolerance) -> {
      int tCount = words(law, tolerance).intValueExact();
      return new Word("T".repeat(tCount), tCount, tolerance);
    };
  }

  /** {@return T gates of one stand-in word} */
  static BigInteger words(RotationLaw law, double tolerance) {
    return BigInteger.valueOf(Math.round(law.expectedT(tolerance)));
  }

  /** {@return qubits at the peak} */
  int width() {
    return longest.width();
  }

  BigInteger tCount() {
    return at(counts -> counts.tCount(profile));
  }

  /** {@return Clifford gates without those of the words} */
  BigInteger cliffords() {
    return at(Counts::cliffords);
  }

  /** {@return a count that grows by the same for each pair of queries} */
  private BigInteger at(Function<Counts, BigInteger> count) {
    BigInteger least = count.apply(Counts.of(shortest));
    BigInteger sum = least;
    for (int s = 0; s < longer.size(); s++) {
      BigInteger more = count.apply(Counts.of(longer.get(s))).subtract(least);
      sum = sum.add(pairs.get(s).multiply(more));
    }
    return sum;
  }

  /** T layers, and whether the longest path was followed to the end. */
  record Depth(BigInteger layers, boolean exact) {}

  /** {@return the T-depth; beyond degree 20,000 a bound, with boxes that all qubits wait for} */
  Depth depth() {
    if (pairs.stream().allMatch(more -> more.signum() == 0)) {
      return followed(shortest.body());
    }
    List<Operation> body = longest.body();
    List<Integer> uses = uses();
    List<Operation> whole = new ArrayList<>();
    boolean narrow = longest.width() + longest.bits() <= FOLLOWED_WIDTH;
    long together = narrow ? 1 << 10 : 1;
    BigInteger bound = BigInteger.ZERO;
    int from = 0;
    int used = 0;
    boolean followed = narrow && isShort();
    for (int attempt = 0; attempt < attempts; attempt++) {
      for (BigInteger more : pairs) {
        int start = uses.get(used + 2);
        int end = uses.get(used + 4);
        List<Operation> pair = body.subList(start, end);
        if (followed) {
          whole.addAll(body.subList(from, start));
          whole.addAll(repeated(pair, more.longValueExact()));
        } else {
          BigInteger boxes =
              more.add(BigInteger.valueOf(together - 1)).divide(BigInteger.valueOf(together));
          bound =
              bound
                  .add(deep(body.subList(from, start)))
                  .add(boxes.multiply(deep(repeated(pair, together))));
        }
        from = end;
        used += uses.size() / attempts / pairs.size();
      }
    }
    List<Operation> tail = body.subList(from, body.size());
    if (!followed) {
      return new Depth(bound.add(deep(tail)), false);
    }
    whole.addAll(tail);
    return followed(whole);
  }

  private Depth followed(List<Operation> body) {
    TDepth depth = layers(body);
    return new Depth(BigInteger.valueOf(depth.layers()), depth.is() == TDepth.Accuracy.EXACT);
  }

  private boolean isShort() {
    BigInteger most = BigInteger.valueOf(FOLLOWED_DEGREE / 2);
    BigInteger all = pairs.stream().reduce(BigInteger.ZERO, BigInteger::add);
    return all.multiply(BigInteger.valueOf(attempts)).compareTo(most) < 0;
  }

  private BigInteger deep(List<Operation> body) {
    return BigInteger.valueOf(layers(body).layers());
  }

  private static List<Operation> repeated(List<Operation> pair, long times) {
    return times == 1 ? pair : List.of(new Operation.Repeat(times, pair));
  }

  private TDepth layers(List<Operation> body) {
    Routine routine =
        new Routine(
            longest.name(),
            longest.kind(),
            longest.parameters(),
            longest.registers(),
            longest.bits(),
            body,
            longest.action());
    return TDepth.of(routine, profile);
  }

  /** {@return where the main routine uses the encoding or its adjoint} */
  private List<Integer> uses() {
    List<Integer> uses = new ArrayList<>();
    for (int k = 0; k < longest.body().size(); k++) {
      if (longest.body().get(k) instanceof Operation.Call(var routine, _)) {
        switch (routine.kind()) {
          case BLOCK_ENCODING, BLOCK_ENCODING_ADJOINT -> uses.add(k);
          case MAIN,
              AND,
              UNAND,
              WORD,
              ARITHMETIC,
              LOOKUP,
              UNLOOKUP,
              STATE_PREPARATION,
              STATE_PREPARATION_ADJOINT,
              ZERO_FLAG,
              PLAIN -> {}
        }
      }
    }
    return uses;
  }
}

package org.hessq.pipeline;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.cost.Counts;
import org.hessq.cost.TDepth;
import org.hessq.lower.Lowering;
import org.hessq.lower.RotationSynthesis;
import org.hessq.lower.rotation.Word;
import org.hessq.method.Method;
import org.hessq.plan.RotationLaw;
import org.hessq.synthesis.solver.KernelReflectionCircuit;

/**
 * Counts and T-depth of a kernel reflection of any degree, from circuits of degree 4 and 6: what a
 * longer one has more is the same pair of queries again and again.
 *
 * <p>Rotations become words of as many T gates as the law says, so that no angle is needed.
 */
final class CircuitModel {
  /** The largest degree whose T-depth is followed from pair to pair. */
  static final long FOLLOWED_DEGREE = 20_000;

  /** The widest circuit whose map of qubits to qubits is composed. */
  private static final int FOLLOWED_WIDTH = 768;

  private final Profile profile;
  private final Routine shorter;
  private final Routine longer;

  private CircuitModel(Profile profile, Routine shorter, Routine longer) {
    this.profile = profile;
    this.shorter = shorter;
    this.longer = longer;
  }

  /** {@return the model of {@code method} with any number of phases} */
  static CircuitModel of(Method.KernelReflection method, Profile profile, RotationLaw law) {
    return new CircuitModel(
        profile, lowered(method, 4, profile, law), lowered(method, 6, profile, law));
  }

  private static Routine lowered(
      Method.KernelReflection method, int degree, Profile profile, RotationLaw law) {
    double[] phases = new double[degree + 1];
    for (int k = 0; k <= degree; k++) {
      phases[k] = 0.1 + 0.01 * Math.min(k, degree - k);
    }
    Method.KernelReflection some =
        new Method.KernelReflection(
            method.leaf(),
            method.layout(),
            method.branchThreshold(),
            method.gap(),
            method.shave(),
            ImmutableDoubleArray.copyOf(phases),
            method.phaseTolerance(),
            method.preparation(),
            method.preparationTolerance());
    Circuit circuit =
        KernelReflectionCircuit.of("model", some, profile, ImmutableMap.of()).circuit();
    return Lowering.lower(circuit, profile, standIn(law)).main();
  }

  private static RotationSynthesis standIn(RotationLaw law) {
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
    return longer.width();
  }

  BigInteger tCount(BigInteger degree) {
    return at(degree, counts -> counts.tCount(profile));
  }

  BigInteger toffolis(BigInteger degree) {
    return at(degree, Counts::toffoliCount);
  }

  /** {@return Clifford gates without those of the words} */
  BigInteger cliffords(BigInteger degree) {
    return at(degree, Counts::cliffords);
  }

  BigInteger measurements(BigInteger degree) {
    return at(degree, counts -> counts.measurements(profile));
  }

  /** {@return a count that grows by the same for each pair of queries} */
  private BigInteger at(BigInteger degree, Function<Counts, BigInteger> count) {
    BigInteger four = count.apply(Counts.of(shorter));
    BigInteger six = count.apply(Counts.of(longer));
    BigInteger pairs = degree.subtract(BigInteger.valueOf(4)).shiftRight(1);
    return four.add(pairs.multiply(six.subtract(four)));
  }

  /** T layers, and whether the longest path was followed to the end. */
  record Depth(BigInteger layers, boolean exact) {}

  /** {@return the T-depth; beyond degree 20,000 a bound} */
  Depth depth(BigInteger degree) {
    BigInteger pairs = degree.subtract(BigInteger.valueOf(4)).shiftRight(1);
    List<Integer> uses = uses();
    List<Operation> body = longer.body();
    List<Operation> head = body.subList(0, uses.get(2));
    List<Operation> pair = body.subList(uses.get(2), uses.get(4));
    List<Operation> tail = body.subList(uses.get(4), body.size());
    boolean narrow = longer.width() + longer.bits() <= FOLLOWED_WIDTH;
    if (narrow && degree.compareTo(BigInteger.valueOf(FOLLOWED_DEGREE)) <= 0) {
      TDepth depth = layers(joined(head, repeated(pair, pairs.longValueExact()), tail));
      return new Depth(BigInteger.valueOf(depth.layers()), depth.is() == TDepth.Accuracy.EXACT);
    }
    long together = narrow ? 1 << 10 : 1;
    BigInteger boxes =
        pairs.add(BigInteger.valueOf(together - 1)).divide(BigInteger.valueOf(together));
    BigInteger box = BigInteger.valueOf(layers(repeated(pair, together)).layers());
    BigInteger rest = BigInteger.valueOf(layers(joined(head, List.of(), tail)).layers());
    return new Depth(rest.add(boxes.multiply(box)), false);
  }

  private static List<Operation> repeated(List<Operation> pair, long times) {
    return times == 1 ? pair : List.of(new Operation.Repeat(times, pair));
  }

  private static List<Operation> joined(
      List<Operation> head, List<Operation> middle, List<Operation> tail) {
    List<Operation> all = new ArrayList<>(head);
    all.addAll(middle);
    all.addAll(tail);
    return all;
  }

  private TDepth layers(List<Operation> body) {
    Routine routine =
        new Routine(
            longer.name(),
            longer.kind(),
            longer.parameters(),
            longer.registers(),
            longer.bits(),
            body,
            longer.action());
    return TDepth.of(routine, profile);
  }

  /** {@return where the main routine uses the encoding or its adjoint} */
  private List<Integer> uses() {
    List<Integer> uses = new ArrayList<>();
    for (int k = 0; k < longer.body().size(); k++) {
      if (longer.body().get(k) instanceof Operation.Call(var routine, _)) {
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

package org.hessq.pipeline;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigInteger;
import java.util.Optional;
import org.hessq.analyse.Analysis;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.cost.Counts;
import org.hessq.cost.TDepth;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.ShiftSum;
import org.hessq.lower.Lowering;
import org.hessq.lower.rotation.Gridsynth;
import org.hessq.method.Method;
import org.hessq.plan.Estimate;
import org.hessq.plan.Estimates;
import org.hessq.plan.Objective;
import org.hessq.plan.Plans;
import org.hessq.plan.SizedEncoding;
import org.hessq.problem.Problem;
import org.hessq.report.Report;
import org.hessq.signal.KernelPolynomial;
import org.hessq.signal.PhaseFactors;
import org.hessq.synthesis.solver.EncodingProgram;
import org.hessq.synthesis.solver.KernelReflectionCircuit;

/**
 * From a problem of any size to a report, without a circuit being written.
 *
 * <p>Counts follow from formulas. Where the tables are short enough, circuits of low degree are
 * built too: their counts must agree with the formulas, and T-depth and Clifford gates are theirs.
 */
public final class Estimator {
  private final Problem problem;
  private final Profile profile;
  private final Rotations rotations;

  private Estimator(Problem problem, Profile profile, Rotations rotations) {
    this.problem = problem;
    this.profile = profile;
    this.rotations = rotations;
  }

  /**
   * {@return what {@code problem} costs; nothing in it is verified}
   *
   * @throws Faults codes HQ0401 to HQ0406, and those of the analysis
   */
  public static Report estimate(Problem problem, Profile profile, Rotations rotations) {
    Estimator estimator = new Estimator(problem, profile, rotations);
    Analysis analysis = Analysis.of(problem);
    Objective objective =
        new Objective(profile, problem.target().qubitLimit(), problem.target().rotationAccuracy());
    Estimate estimate = Estimates.of(problem, analysis, objective, Estimator::words);
    EstimateReport report = new EstimateReport(problem, analysis, profile, estimate);
    return switch (estimate) {
      case Estimate.Block block -> report.of(estimator.built(block));
      case Estimate.Solve solve -> report.of(estimator.built(solve));
    };
  }

  /** {@return the same for the profile that the problem asks for} */
  public static Report estimate(Problem problem, Rotations rotations) {
    return estimate(problem, Plans.profile(problem), rotations);
  }

  /** {@return the same as a way from a problem to a report, for the profile that it asks for} */
  public static Engine engine(Rotations rotations) {
    return (problem, _, _, progress) -> {
      progress.show("estimate", -1);
      return estimate(problem, rotations);
    };
  }

  /** The mean T-count; past what words are made for it goes on as 3 lg(1/ε). */
  private static double words(double tolerance) {
    double made = Math.max(tolerance, Gridsynth.MIN_EPSILON);
    return Gridsynth.expectedT(made) + 3 * Math.log(made / tolerance) / Math.log(2);
  }

  private Built built(Estimate.Block block) {
    Optional<Leaf> leaf = leaf(block.encoding());
    if (leaf.isEmpty()) {
      return Built.NOTHING;
    }
    Method.EncodeOnly method = new Method.EncodeOnly(leaf.get(), block.layout());
    Circuit circuit = EncodingProgram.of("model", method, profile, ImmutableMap.of()).circuit();
    return counted(Lowering.lower(circuit, profile, Gridsynth::rz).main(), block, Optional.empty());
  }

  private Built built(Estimate.Solve solve) {
    Optional<PhaseFactors> phases = phases(solve);
    Optional<Method.KernelReflection> method = method(solve, phases);
    return switch (rotations) {
      case SYNTHESISED -> synthesised(solve, method, phases);
      case BY_LAW -> method.map(m -> modelled(solve, m, phases)).orElse(Built.without(phases));
    };
  }

  private Built synthesised(
      Estimate.Solve solve,
      Optional<Method.KernelReflection> method,
      Optional<PhaseFactors> phases) {
    if (phases.isEmpty() || method.isEmpty()) {
      throw new Faults(
          Diagnostic.error(
              "HQ0406",
              Span.of(problem.file()),
              "the words of a run of degree " + solve.run().cost().degree() + " are out of reach",
              "without --exact their number of T gates follows from a measured law"));
    }
    Circuit circuit =
        KernelReflectionCircuit.of("model", method.get(), profile, ImmutableMap.of()).circuit();
    return counted(Lowering.lower(circuit, profile, Gridsynth::rz).main(), solve, phases);
  }

  private Built counted(Routine main, Estimate estimate, Optional<PhaseFactors> phases) {
    Counts counts = Counts.of(main);
    TDepth depth = TDepth.of(main, profile);
    agree(estimate.logicalQubits(), main.width());
    return new Built(
        phases,
        Optional.of(counts.tCount(profile)),
        Optional.of(counts.cliffords()),
        Optional.of(
            new CircuitModel.Depth(
                BigInteger.valueOf(depth.layers()), depth.is() == TDepth.Accuracy.EXACT)));
  }

  private Built modelled(
      Estimate.Solve solve, Method.KernelReflection method, Optional<PhaseFactors> phases) {
    CircuitModel model = CircuitModel.of(method, profile, Estimator::words);
    BigInteger degree = solve.run().cost().degree();
    BigInteger words =
        CircuitModel.words(Estimator::words, method.phaseTolerance())
            .multiply(degree.add(BigInteger.ONE))
            .add(
                CircuitModel.words(Estimator::words, method.preparationTolerance())
                    .multiply(solve.preparationRotations())
                    .multiply(degree.add(BigInteger.ONE)));
    agree(solve.logicalQubits(), model.width());
    if (solve.norm().guess() > 0) {
      agree(solve.run().cost().tWithoutRotations(profile).add(words), model.tCount(degree));
    }
    BigInteger cliffords =
        model.cliffords(degree).add(words.multiply(BigInteger.valueOf(3)).shiftRight(1));
    return new Built(
        phases, Optional.empty(), Optional.of(cliffords), Optional.of(model.depth(degree)));
  }

  private static void agree(Object formula, Object count) {
    if (!formula.toString().equals(count.toString())) {
      throw new IllegalStateException("formula " + formula + ", but count " + count);
    }
  }

  /** {@return the phases of a reflection of moderate degree at a known norm guess} */
  private static Optional<PhaseFactors> phases(Estimate.Solve solve) {
    BigInteger degree = solve.run().cost().degree();
    boolean moderate = degree.compareTo(BigInteger.valueOf(CircuitModel.FOLLOWED_DEGREE)) <= 0;
    if (!moderate || solve.norm().guess() == 0) {
      return Optional.empty();
    }
    KernelPolynomial polynomial = KernelPolynomial.reflection(solve.gap().k(), solve.run().eta());
    return Optional.of(PhaseFactors.of(polynomial.series().scale(1 - solve.run().shave())));
  }

  private Optional<Method.KernelReflection> method(
      Estimate.Solve solve, Optional<PhaseFactors> phases) {
    return leaf(solve.encoding())
        .flatMap(
            leaf ->
                solve
                    .preparation()
                    .map(
                        preparation ->
                            new Method.KernelReflection(
                                leaf,
                                solve.layout(),
                                Math.max(1, solve.norm().branchThreshold()),
                                1 / solve.gap().k(),
                                solve.run().shave(),
                                phases
                                    .map(p -> ImmutableDoubleArray.copyOf(p.list()))
                                    .orElse(ImmutableDoubleArray.of()),
                                solve.tolerances().phase(),
                                preparation,
                                solve.tolerances().preparation())));
  }

  /** {@return the leaf, if its circuit is quickly built} */
  private static Optional<Leaf> leaf(SizedEncoding encoding) {
    return switch (encoding) {
      case SizedEncoding.Data(var leaf, var extraBits, _) ->
          extraBits == 0 && rows(leaf) <= Plans.TABLE_ROWS ? Optional.of(leaf) : Optional.empty();
      case SizedEncoding.Sizes _ -> Optional.empty();
    };
  }

  private static long rows(Leaf leaf) {
    return switch (leaf) {
      case ClassSum sum -> (long) sum.classes().size() << sum.qubits();
      case ShiftSum _ -> 1;
    };
  }
}

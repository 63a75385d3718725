package org.hessq.pipeline;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hessq.analyse.Analysis;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.cost.Counts;
import org.hessq.cost.TDepth;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.encoding.Leaf;
import org.hessq.lower.rotation.Gridsynth;
import org.hessq.method.Method;
import org.hessq.method.Program;
import org.hessq.plan.Estimate;
import org.hessq.plan.Estimates;
import org.hessq.plan.Objective;
import org.hessq.plan.Plans;
import org.hessq.problem.Problem;
import org.hessq.report.Report;
import org.hessq.signal.PhaseFactors;

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
   * @throws Faults codes HQ0401 to HQ0408, and those of the analysis
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
    Optional<Leaf> leaf = EstimatedMethod.leaf(block.encoding());
    if (leaf.isEmpty()) {
      return Built.NOTHING;
    }
    return counted(new Method.EncodeOnly(leaf.get(), block.layout()), block, List.of());
  }

  private Built built(Estimate.Solve solve) {
    List<PhaseFactors> phases = phases(solve);
    Optional<EstimatedMethod> method = EstimatedMethod.of(solve);
    return switch (rotations) {
      case SYNTHESISED -> synthesised(solve, method, phases);
      case BY_LAW -> method.map(m -> modelled(solve, m, phases)).orElse(Built.without(phases));
    };
  }

  private Built synthesised(
      Estimate.Solve solve, Optional<EstimatedMethod> method, List<PhaseFactors> phases) {
    if (phases.isEmpty() || method.isEmpty()) {
      throw new Faults(
          Diagnostic.error(
              "HQ0406",
              Span.of(problem.file()),
              "the words of a run of degree " + solve.run().cost().degree() + " are out of reach",
              "without --exact their number of T gates follows from a measured law"));
    }
    List<ImmutableDoubleArray> lists =
        phases.stream().map(p -> ImmutableDoubleArray.copyOf(p.list())).toList();
    return counted(method.get().with(lists), solve, phases);
  }

  private Built counted(Method method, Estimate estimate, List<PhaseFactors> phases) {
    Program program = CompileEngine.synthesised("model", method, profile, ImmutableMap.of());
    Routine main = CompileEngine.lowered(program, profile).circuit().main();
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

  private Built modelled(Estimate.Solve solve, EstimatedMethod method, List<PhaseFactors> phases) {
    CircuitModel model = CircuitModel.of(method, profile, Estimator::words);
    BigInteger words =
        CircuitModel.words(Estimator::words, solve.tolerances().phase())
            .multiply(solve.run().cost().phaseRotations())
            .add(
                CircuitModel.words(Estimator::words, solve.tolerances().preparation())
                    .multiply(solve.preparationWords()));
    agree(solve.logicalQubits(), model.width());
    agree(solve.run().cost().tWithoutRotations(profile).add(words), model.tCount());
    BigInteger cliffords =
        model.cliffords().add(words.multiply(BigInteger.valueOf(3)).shiftRight(1));
    return new Built(phases, Optional.empty(), Optional.of(cliffords), Optional.of(model.depth()));
  }

  private static void agree(Object formula, Object count) {
    if (!formula.toString().equals(count.toString())) {
      throw new IllegalStateException("formula " + formula + ", but count " + count);
    }
  }

  /** {@return the phases of sequences of moderate degree} */
  private static List<PhaseFactors> phases(Estimate.Solve solve) {
    BigInteger most = BigInteger.valueOf(CircuitModel.FOLLOWED_DEGREE);
    boolean moderate =
        EstimatedMethod.degrees(solve).stream().allMatch(degree -> degree.compareTo(most) <= 0);
    return moderate ? EstimatedMethod.phases(solve) : List.of();
  }
}

package org.hessq.learn.cost;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.hessq.learn.published.QueryFormula;
import org.hessq.problem.training.Readout;
import org.hessq.report.Depth;
import org.hessq.report.Report;
import org.hessq.report.Resources;
import org.hessq.report.RoutineCost;
import org.hessq.report.Verification;
import org.hessq.report.training.QuantumCost;

/** What the report on a step's circuit comes to for the scheduler. */
public final class QuantumCosts {
  private static final Set<String> LOADING =
      Set.of("lookup", "unlookup", "state-preparation", "state-preparation-adjoint");

  /** The published formula is for accuracies up to this. */
  private static final double COARSEST = 0.24;

  private QuantumCosts() {}

  /**
   * {@return the cost of preparing and reading the solution}
   *
   * @param report on the step's problem, whose observables are those of the readout
   * @param guess of ‖Δ‖ that the circuit was made with
   * @throws IllegalArgumentException if overlaps are to be read and the report has none
   */
  public static QuantumCost of(Report report, Readout readout, OptionalDouble guess) {
    Resources resources = report.resources();
    double epsilon = report.problem().epsilon();
    double norm = report.matrix().norm().orElse(report.plan().alpha());
    double a = Math.max(1, report.plan().alpha() / norm);
    OptionalDouble kappa = report.matrix().conditionNumber();
    OptionalDouble published =
        kappa.isPresent() && epsilon <= COARSEST
            ? OptionalDouble.of(QueryFormula.queries(a, kappa.getAsDouble(), epsilon))
            : OptionalDouble.empty();
    OptionalDouble coded =
        published.isPresent()
            ? OptionalDouble.of(a * published.getAsDouble())
            : OptionalDouble.empty();
    return new QuantumCost(
        report.verification().isPresent() ? "compiled" : "estimated",
        report.verification().map(Verification::verdict).map(v -> v.word()),
        report.plan().encoding(),
        report.plan().solver().orElse(""),
        report.plan().alpha(),
        report.plan().degree(),
        resources.tCount(),
        resources.tDepth().orElse(resources.tCount()),
        depthIs(resources),
        resources.logicalQubits(),
        resources.queries().matrix(),
        resources.successProbability(),
        expectedRuns(resources),
        preparations(report, readout),
        loadingShare(resources),
        report.plan().normIs().word(),
        guess,
        published,
        coded,
        report.plan().candidates());
  }

  private static String depthIs(Resources resources) {
    if (resources.tDepth().isEmpty()) {
      return "serial";
    }
    return resources.tDepthIs() == Depth.EXACT ? "exact" : "bound";
  }

  private static double expectedRuns(Resources resources) {
    return resources.tCount().signum() == 0
        ? resources.expectedRepetitions()
        : resources.expected().tCount().doubleValue() / resources.tCount().doubleValue();
  }

  /** Tomography with signs takes N/ε² solutions; overlaps what their circuits take. */
  private static double preparations(Report report, Readout readout) {
    double epsilon = report.problem().epsilon();
    return switch (readout) {
      case Readout.All _ -> Math.ceil(report.matrix().rows().doubleValue() / (epsilon * epsilon));
      case Readout.Slope _, Readout.Components _ -> {
        if (report.readout().isEmpty()) {
          throw new IllegalArgumentException("no observable to read");
        }
        yield report.readout().stream().mapToDouble(r -> r.tCount().doubleValue()).sum()
            / solution(report.resources());
      }
    };
  }

  private static double solution(Resources resources) {
    return Math.max(1, resources.expected().tCount().doubleValue());
  }

  private static double loadingShare(Resources resources) {
    BigInteger loading = BigInteger.ZERO;
    BigInteger all = BigInteger.ZERO;
    for (RoutineCost routine : resources.byRoutine()) {
      all = all.add(routine.tCount());
      loading = LOADING.contains(routine.kind()) ? loading.add(routine.tCount()) : loading;
    }
    return all.signum() == 0 ? 0 : loading.doubleValue() / all.doubleValue();
  }

  /** {@return whether the circuit was judged and found wrong} */
  public static boolean differs(Optional<QuantumCost> cost) {
    return cost.flatMap(QuantumCost::verdict).filter("differs"::equals).isPresent();
  }
}

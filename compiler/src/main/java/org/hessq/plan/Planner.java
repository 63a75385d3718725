package org.hessq.plan;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.ShiftSum;
import org.hessq.method.Method;
import org.hessq.method.Preparation;
import org.hessq.problem.Approach;
import org.hessq.problem.NormGuess;
import org.hessq.problem.Stencil;
import org.hessq.signal.ChebyshevSeries;
import org.hessq.signal.KernelPolynomial;
import org.hessq.signal.PhaseFactors;

/** Chooses how to solve a system that is small enough to be decomposed. */
final class Planner {
  /** The polynomial is scaled to sup-norm 1 − SHAVE, so that phases can be found. */
  static final double SHAVE = 1e-3;

  private static final int MOST_BITS = 30;

  private final Embedding system;
  private final Optional<Stencil> stencil;
  private final double epsilon;
  private final Objective objective;
  private final RotationLaw law;
  private final double tighten;
  private final Approach approach;

  Planner(
      Embedding system,
      Optional<Stencil> stencil,
      double epsilon,
      Objective objective,
      RotationLaw law,
      double tighten,
      Approach approach) {
    this.system = system;
    this.stencil = stencil;
    this.epsilon = epsilon;
    this.objective = objective;
    this.law = law;
    this.tighten = tighten;
    this.approach = approach;
  }

  /** {@return the best plan, or nothing if none keeps the accuracy with at most 30 bits} */
  Optional<Plan> plan() {
    SmallSystem truth = SmallSystem.of(system.matrix(), system.rightHandSide());
    Preparation preparation = preparation(system.rightHandSide());
    int rotations = preparation instanceof Preparation.Amplitudes(var v) ? v.length() - 1 : 0;
    SolvePlanner planner =
        new SolvePlanner(
            truth,
            system.rightHandSide(),
            epsilon,
            objective,
            law,
            rotations,
            tighten,
            physicalGuess());
    List<SolvePoint> points = new ArrayList<>();
    stencil.ifPresent(s -> addStencil(points, planner, s));
    addClasses(points, planner);
    Comparator<SolvePoint> order = Comparator.comparing(SolvePoint::cost, objective.order());
    points.stream()
        .min(order)
        .map(SolvePoint::basics)
        .ifPresent(best -> points.addAll(planner.inversions(best.leaf(), best.layout())));
    points.removeIf(point -> !approach.allows(point.solver()));
    points.sort(order);
    return points.stream().findFirst().map(best -> finished(best, points, preparation));
  }

  /** {@return the guess of ‖A^{-1} b̂‖ that the user gives} */
  private OptionalDouble physicalGuess() {
    return switch (approach.guess()) {
      case NormGuess.Given(var norm) -> OptionalDouble.of(norm / system.rightHandSideNorm());
      case NormGuess.Computed _, NormGuess.None _ -> OptionalDouble.empty();
    };
  }

  private void addStencil(List<SolvePoint> points, SolvePlanner planner, Stencil stencil) {
    int least = 64 - Long.numberOfLeadingZeros(Math.max(1, stencil.terms().size() - 1));
    Sweep sweep = new Sweep();
    for (int bits = least; bits <= MOST_BITS && sweep.goOn(); bits++) {
      sweep.saw(points, planner.points(ShiftSums.of(stencil, bits)));
    }
  }

  private void addClasses(List<SolvePoint> points, SolvePlanner planner) {
    for (Colouring colouring : ColouringChoices.of(system.matrix())) {
      int count = colouring.classes().size();
      int least = 32 - Integer.numberOfLeadingZeros(count - 1);
      for (int label = least; label <= least + 3; label++) {
        Sweep sweep = new Sweep();
        for (int bits = Math.max(label + 1, 3); bits <= MOST_BITS && sweep.goOn(); bits++) {
          sweep.saw(points, planner.points(ClassSums.of(colouring, system.qubits(), bits, label)));
        }
      }
    }
  }

  /** Goes up in bits till rounding is a small part of the error and the norm guess is not. */
  private final class Sweep {
    private static final int GUESS_STEPS = 12;
    private int fine;

    boolean goOn() {
      return fine < 2;
    }

    void saw(List<SolvePoint> all, List<SolvePoint> found) {
      all.addAll(found);
      if (!found.isEmpty()) {
        SolvePoint.Basics basics = found.getFirst().basics();
        double steps = Math.scalb(1 / basics.norm(), basics.leaf().bits());
        if (basics.roundingError() < 0.4 * epsilon && steps >= GUESS_STEPS) {
          fine++;
        }
      }
    }
  }

  /** {@return the simplest routine that loads {@code vector}, which has norm 1} */
  static Preparation preparation(double[] vector) {
    int qubits = Integer.numberOfTrailingZeros(vector.length);
    int at = -1;
    int nonZeros = 0;
    boolean uniform = true;
    for (int i = 0; i < vector.length; i++) {
      if (vector[i] != 0) {
        nonZeros++;
        at = i;
      }
      uniform &= vector[i] == vector[0];
    }
    if (nonZeros == 1) {
      return new Preparation.BasisState(qubits, at);
    }
    return uniform
        ? new Preparation.UniformState(qubits)
        : new Preparation.Amplitudes(ImmutableDoubleArray.copyOf(vector));
  }

  private Plan finished(SolvePoint best, List<SolvePoint> points, Preparation preparation) {
    PhaseFactors phases = PhaseFactors.of(target(best));
    if (phases.degree() != best.degree()) {
      throw new IllegalStateException("degree " + phases.degree() + ", not " + best.degree());
    }
    double shaved =
        switch (best) {
          case KernelPoint _ -> best.cost().success() * (1 - SHAVE) * (1 - SHAVE);
          case InversionPoint(_, var found, _) -> found.success(1 - SHAVE);
        };
    PlanCost cost = new PlanCost(best.cost().tCount(), shaved, best.cost().logicalQubits());
    SolvePoint.Basics basics = best.basics();
    return new Plan(
        method(best, phases, preparation),
        facts(system),
        new Plan.MatrixFacts(
            basics.leaf().alpha(), basics.smallest(), basics.norm(), normOrigin(best)),
        cost,
        errors(best, phases),
        front(points, best),
        variants(best, cost));
  }

  private Plan.NormOrigin normOrigin(SolvePoint best) {
    return switch (best) {
      case KernelPoint _ ->
          approach.guess() instanceof NormGuess.Given
              ? Plan.NormOrigin.GIVEN
              : Plan.NormOrigin.COMPUTED;
      case InversionPoint _ -> Plan.NormOrigin.UNKNOWN;
    };
  }

  private static ChebyshevSeries target(SolvePoint point) {
    return switch (point) {
      case KernelPoint(_, var found, _) -> {
        double eta = 2 * Math.exp(-2 * (found.ell() - 0.5) * found.gap());
        yield KernelPolynomial.reflection(1 / found.gap(), eta).series().scale(1 - SHAVE);
      }
      case InversionPoint(_, var found, _) ->
          found.polynomial().series().scale((1 - SHAVE) / found.polynomial().maximumBound());
    };
  }

  private static Method method(SolvePoint point, PhaseFactors phases, Preparation preparation) {
    SolvePoint.Basics basics = point.basics();
    ImmutableDoubleArray list = ImmutableDoubleArray.copyOf(phases.list());
    return switch (point) {
      case KernelPoint(_, var found, _) ->
          new Method.KernelReflection(
              basics.leaf(),
              basics.layout(),
              found.branchThreshold(),
              found.gap(),
              SHAVE,
              list,
              basics.phaseTolerance(),
              preparation,
              basics.preparationTolerance());
      case InversionPoint(_, var found, _) ->
          new Method.Inversion(
              basics.leaf(),
              basics.layout(),
              basics.smallest(),
              found.requested(),
              SHAVE,
              list,
              basics.phaseTolerance(),
              preparation,
              basics.preparationTolerance(),
              found.rounds());
    };
  }

  static Plan.SystemFacts facts(Embedding system) {
    String form =
        switch (system.form()) {
          case REAL -> "real";
          case COMPLEX_AS_REAL -> "complex-as-real";
        };
    return new Plan.SystemFacts(
        form, system.qubits(), system.dimension(), system.padding(), system.rightHandSideNorm());
  }

  private Plan.Errors errors(SolvePoint best, PhaseFactors phases) {
    SolvePoint.Basics basics = best.basics();
    double k = 1 / basics.smallest();
    double root = Math.sqrt(best.cost().success());
    int rotations = best.degree() + 1;
    return new Plan.Errors(
        epsilon,
        new Plan.Error(
            OptionalDouble.of(k * entryBound(basics.leaf())),
            OptionalDouble.of(basics.roundingError())),
        new Plan.Error(
            OptionalDouble.of(polynomialBound(best)), OptionalDouble.of(best.stateError())),
        proven(rotations * phases.residual() / root),
        proven(rotations * basics.phaseTolerance() / root),
        proven((system.matrix().rows() - 1) * basics.preparationTolerance() * k / basics.norm()));
  }

  private static Plan.Error proven(double bound) {
    return new Plan.Error(OptionalDouble.of(bound), OptionalDouble.empty());
  }

  /** The bound for every system with this K and |x|. */
  private static double polynomialBound(SolvePoint point) {
    SolvePoint.Basics basics = point.basics();
    return switch (point) {
      case KernelPoint reflection -> {
        double eta = 2 * Math.exp(-reflection.degree() * basics.smallest());
        yield eta * Math.sqrt(1 + Math.pow(basics.norm() / reflection.normGuess(), 2));
      }
      case InversionPoint(_, var found, _) -> found.polynomial().error() / basics.norm();
    };
  }

  /** {@return a bound of ‖Ã − A‖/α: half a step for each class or term} */
  static double entryBound(Leaf leaf) {
    int parts =
        switch (leaf) {
          case ClassSum sum -> sum.classes().size();
          case ShiftSum sum -> sum.terms().size();
        };
    return Math.scalb((double) parts, -leaf.bits() - 1);
  }

  private List<Plan.Candidate> front(List<SolvePoint> points, SolvePoint best) {
    List<Plan.Candidate> front = new ArrayList<>();
    List<PlanCost> seen = new ArrayList<>();
    boolean other = false;
    for (SolvePoint point : points) {
      boolean dominated =
          seen.contains(point.cost())
              || points.stream().anyMatch(p -> p.cost().dominates(point.cost()));
      boolean rival = !other && point.solver() != best.solver();
      if (point == best || rival || (!dominated && front.size() < 24)) {
        front.add(
            new Plan.Candidate(
                Words.of(point.basics().leaf(), point.basics().layout()),
                point.solver().word(),
                point.basics().leaf().alpha(),
                point.degree(),
                point.cost().expectedT(),
                point.cost().logicalQubits(),
                point == best,
                why(point, best)));
        seen.add(point.cost());
        other |= rival;
      }
    }
    return front;
  }

  private String why(SolvePoint point, SolvePoint best) {
    if (point == best) {
      return "fewest T gates at a fair number of qubits";
    }
    if (!objective.fits(point.cost())) {
      return "more qubits than the limit";
    }
    if (best.cost().dominates(point.cost())) {
      return "the other solver at its best: more T gates and no fewer qubits";
    }
    return point.cost().expectedT() < best.cost().expectedT()
        ? "fewer T gates, but not enough for its qubits"
        : "fewer qubits, but too many T gates for that";
  }

  private List<Plan.Variant> variants(SolvePoint best, PlanCost cost) {
    if (!(best instanceof KernelPoint reflection)) {
      return List.of();
    }
    double ratio = best.basics().norm() / reflection.normGuess();
    double wrong =
        Math.min(overlap(ratio / 2), overlap(ratio * 2)) / overlap(ratio) * cost.success();
    double k = Math.max(3, 1 / best.basics().smallest());
    double unknown = UnknownNorm.expectedQueries(k, epsilon);
    return List.of(
        new Plan.Variant(
            "norm guess wrong by a factor of 2",
            best.degree(),
            wrong,
            cost.tCount() / wrong,
            "proven"),
        new Plan.Variant(
            "norm of the solution unknown",
            unknown,
            1,
            unknown * cost.tCount() / best.degree(),
            "proven"));
  }

  /** {@return 4r²/(1 + r²)², the success of an exact reflection at norm r times the guess} */
  static double overlap(double ratio) {
    double half = 2 / (ratio + 1 / ratio);
    return half * half;
  }
}

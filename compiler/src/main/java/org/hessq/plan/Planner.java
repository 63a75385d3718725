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

  Planner(
      Embedding system,
      Optional<Stencil> stencil,
      double epsilon,
      Objective objective,
      RotationLaw law,
      double tighten) {
    this.system = system;
    this.stencil = stencil;
    this.epsilon = epsilon;
    this.objective = objective;
    this.law = law;
    this.tighten = tighten;
  }

  /** {@return the best plan, or nothing if none keeps the accuracy with at most 30 bits} */
  Optional<Plan> plan() {
    SmallSystem truth = SmallSystem.of(system.matrix(), system.rightHandSide());
    Preparation preparation = preparation(system.rightHandSide());
    int rotations = preparation instanceof Preparation.Amplitudes(var v) ? v.length() - 1 : 0;
    KernelPlanner planner =
        new KernelPlanner(
            truth, system.rightHandSide(), epsilon, objective, law, rotations, tighten);
    List<KernelPlanner.Point> points = new ArrayList<>();
    stencil.ifPresent(s -> addStencil(points, planner, s));
    addClasses(points, planner);
    points.sort(Comparator.comparing(KernelPlanner.Point::cost, objective.order()));
    return points.stream().findFirst().map(best -> finished(best, points, preparation));
  }

  private void addStencil(
      List<KernelPlanner.Point> points, KernelPlanner planner, Stencil stencil) {
    int least = 64 - Long.numberOfLeadingZeros(Math.max(1, stencil.terms().size() - 1));
    Sweep sweep = new Sweep();
    for (int bits = least; bits <= MOST_BITS && sweep.goOn(); bits++) {
      sweep.saw(points, planner.points(ShiftSums.of(stencil, bits)));
    }
  }

  private void addClasses(List<KernelPlanner.Point> points, KernelPlanner planner) {
    for (Colouring.Diagonal diagonal : Colouring.Diagonal.values()) {
      Colouring colouring = Colouring.of(system.matrix(), diagonal);
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

  /** Goes up in bits till the rounding is a small part of the error. */
  private final class Sweep {
    private int fine;

    boolean goOn() {
      return fine < 2;
    }

    void saw(List<KernelPlanner.Point> all, List<KernelPlanner.Point> found) {
      all.addAll(found);
      if (!found.isEmpty() && found.getFirst().roundingError() < 0.4 * epsilon) {
        fine++;
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

  private Plan finished(
      KernelPlanner.Point best, List<KernelPlanner.Point> points, Preparation preparation) {
    int ell = best.found().ell();
    double inverseGap = 1 / best.found().gap();
    double eta = 2 * Math.exp(-2 * (ell - 0.5) * best.found().gap());
    ChebyshevSeries series = KernelPolynomial.reflection(inverseGap, eta).series().scale(1 - SHAVE);
    PhaseFactors phases = PhaseFactors.of(series);
    if (phases.degree() != 2 * ell) {
      throw new IllegalStateException("degree " + phases.degree() + " instead of " + 2 * ell);
    }
    Method method =
        new Method.KernelReflection(
            best.leaf(),
            best.layout(),
            best.found().branchThreshold(),
            best.found().gap(),
            SHAVE,
            ImmutableDoubleArray.copyOf(phases.list()),
            best.phaseTolerance(),
            preparation,
            best.preparationTolerance());
    double success = best.cost().success() * (1 - SHAVE) * (1 - SHAVE);
    PlanCost cost = new PlanCost(best.cost().tCount(), success, best.cost().logicalQubits());
    return new Plan(
        method,
        facts(system),
        new Plan.MatrixFacts(
            best.leaf().alpha(), best.smallest(), best.norm(), Plan.NormOrigin.COMPUTED),
        cost,
        errors(best, phases),
        front(points, best),
        variants(best, cost));
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

  private Plan.Errors errors(KernelPlanner.Point best, PhaseFactors phases) {
    double k = 1 / best.smallest();
    double eta = 2 * Math.exp(-2 * best.found().ell() * best.smallest());
    double guess = Math.scalb(1.0, best.leaf().bits()) / best.found().branchThreshold();
    double polynomial = eta * Math.sqrt(1 + Math.pow(best.norm() / guess, 2));
    double entries = k * entryBound(best.leaf());
    double root = Math.sqrt(best.cost().success());
    int degree = 2 * best.found().ell();
    return new Plan.Errors(
        epsilon,
        new Plan.Error(OptionalDouble.of(entries), OptionalDouble.of(best.roundingError())),
        new Plan.Error(OptionalDouble.of(polynomial), OptionalDouble.of(best.found().stateError())),
        new Plan.Error(
            OptionalDouble.of((degree + 1) * phases.residual() / root), OptionalDouble.empty()),
        new Plan.Error(
            OptionalDouble.of((degree + 1) * best.phaseTolerance() / root), OptionalDouble.empty()),
        new Plan.Error(
            OptionalDouble.of(
                (system.matrix().rows() - 1) * best.preparationTolerance() * k / best.norm()),
            OptionalDouble.empty()));
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

  private List<Plan.Candidate> front(List<KernelPlanner.Point> points, KernelPlanner.Point best) {
    List<Plan.Candidate> front = new ArrayList<>();
    for (KernelPlanner.Point point : points) {
      boolean dominated = points.stream().anyMatch(p -> p.cost().dominates(point.cost()));
      if (point == best || (!dominated && front.size() < 24)) {
        front.add(
            new Plan.Candidate(
                Words.of(point.leaf(), point.layout()),
                "kernel-reflection",
                point.leaf().alpha(),
                2 * point.found().ell(),
                point.cost().expectedT(),
                point.cost().logicalQubits(),
                point == best,
                why(point, best)));
      }
    }
    return front;
  }

  private String why(KernelPlanner.Point point, KernelPlanner.Point best) {
    if (point == best) {
      return "fewest T gates at a fair number of qubits";
    }
    if (!objective.fits(point.cost())) {
      return "more qubits than the limit";
    }
    return point.cost().expectedT() < best.cost().expectedT()
        ? "fewer T gates, but not enough for its qubits"
        : "fewer qubits, but too many T gates for that";
  }

  private List<Plan.Variant> variants(KernelPlanner.Point best, PlanCost cost) {
    int degree = 2 * best.found().ell();
    double k = Math.max(3, 1 / best.smallest());
    double unknown = UnknownNorm.expectedQueries(k, epsilon);
    return List.of(
        new Plan.Variant(
            "norm guess wrong by a factor of 2",
            degree,
            0.64 * cost.success(),
            cost.tCount() / (0.64 * cost.success()),
            "proven"),
        new Plan.Variant(
            "norm of the solution unknown",
            unknown,
            1,
            unknown * cost.tCount() / degree,
            "proven"));
  }
}

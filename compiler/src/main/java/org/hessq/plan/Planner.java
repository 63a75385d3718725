package org.hessq.plan;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.ShiftSum;
import org.hessq.method.Method;
import org.hessq.method.Preparation;
import org.hessq.method.TableLayout;
import org.hessq.problem.Approach;
import org.hessq.problem.NormGuess;
import org.hessq.problem.Solver;
import org.hessq.problem.Stencil;
import org.hessq.signal.PhaseFactors;

/** Chooses how to solve a system that is small enough to be decomposed. */
final class Planner {
  /** The polynomial is scaled to sup-norm 1 − SHAVE, so that phases can be found. */
  static final double SHAVE = 1e-3;

  private static final int MOST_BITS = 30;

  /** Share of ε that rounding the entries may take of the norm. */
  private static final double NORM_ROUNDING = 0.4;

  /** Encodings, best first, that kernel projection is tried on. */
  private static final int LEAVES = 6;

  private final Embedding system;
  private final Optional<Stencil> stencil;
  private final double epsilon;
  private final Objective objective;
  private final RotationLaw law;
  private final double tighten;
  private final Approach approach;
  private final boolean read;
  private final long seed;

  /**
   * @param read whether observables are to be read
   * @param seed of random guesses
   */
  Planner(
      Embedding system,
      Optional<Stencil> stencil,
      double epsilon,
      Objective objective,
      RotationLaw law,
      double tighten,
      Approach approach,
      boolean read,
      long seed) {
    this.system = system;
    this.stencil = stencil;
    this.epsilon = epsilon;
    this.objective = objective;
    this.law = law;
    this.tighten = tighten;
    this.approach = approach;
    this.read = read;
    this.seed = seed;
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
    points.sort(order);
    points.stream()
        .map(SolvePoint::basics)
        .filter(distinctLeaves())
        .limit(LEAVES)
        .toList()
        .forEach(basics -> addOthers(points, planner, basics));
    List<SolvePoint> allowed =
        points.stream().filter(point -> approach.allows(point.solver())).sorted(order).toList();
    points.sort(order);
    return allowed.stream()
        .findFirst()
        .map(best -> finished(best, allowed, planner, preparation, forNorm(best, points, truth)));
  }

  /** The best encoding whose rounded entries leave the norm what it is. */
  private SolvePoint.Basics forNorm(SolvePoint best, List<SolvePoint> points, SmallSystem truth) {
    SolvePoint.Basics nearest = best.basics();
    for (SolvePoint.Basics basics :
        Stream.concat(Stream.of(best), points.stream()).map(SolvePoint::basics).toList()) {
      double error = normRounding(basics, truth);
      if (error <= NORM_ROUNDING * epsilon) {
        return basics;
      }
      nearest = error < normRounding(nearest, truth) ? basics : nearest;
    }
    return nearest;
  }

  private static double normRounding(SolvePoint.Basics basics, SmallSystem truth) {
    return Math.abs(basics.norm() / (truth.norm() * basics.leaf().alpha()) - 1);
  }

  private static Predicate<SolvePoint.Basics> distinctLeaves() {
    Set<Leaf> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return basics -> seen.add(basics.leaf());
  }

  /** The other solvers on an encoding that is good for kernel reflection. */
  private void addOthers(List<SolvePoint> points, SolvePlanner planner, SolvePoint.Basics basics) {
    Leaf leaf = basics.leaf();
    TableLayout layout = basics.layout();
    boolean best = leaf == points.getFirst().basics().leaf();
    if (best && approach.allows(Solver.INVERSION)) {
      points.addAll(planner.inversions(leaf, layout));
    }
    if (approach.allows(Solver.KERNEL_PROJECTION)) {
      points.addAll(planner.projections(leaf, layout));
    }
    if (best && approach.allows(Solver.RANDOM_GUESSES)) {
      points.addAll(planner.randomGuesses(leaf, layout, seed, approach.round()));
    }
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

  private Plan finished(
      SolvePoint best,
      List<SolvePoint> points,
      SolvePlanner planner,
      Preparation preparation,
      SolvePoint.Basics forNorm) {
    PhaseFactors phases = PhaseFactors.of(PlannedMethod.target(best));
    double kept = (1 - SHAVE) * (1 - SHAVE);
    double shaved =
        switch (best) {
          case KernelPoint _, ProjectionPoint _ -> best.cost().success() * kept;
          case GuessingPoint _ -> best.cost().success() * kept * kept;
          case InversionPoint(_, var found, _) -> found.success(1 - SHAVE);
        };
    PlanCost cost = new PlanCost(best.cost().tCount(), shaved, best.cost().logicalQubits());
    SolvePoint.Basics basics = best.basics();
    return new Plan(
        PlannedMethod.of(best, phases, preparation),
        facts(system),
        new Plan.MatrixFacts(
            basics.leaf().alpha(), basics.smallest(), basics.norm(), normOrigin(best)),
        cost,
        errors(best, phases),
        norm(best, forNorm, planner, preparation),
        procedure(best, kept),
        new Front(objective).of(points, best),
        new Variants(epsilon, planner).of(best, points, cost));
  }

  private static Optional<Plan.Procedure> procedure(SolvePoint best, double kept) {
    return best instanceof GuessingPoint guessing
        ? Optional.of(
            new Plan.Procedure(
                guessing.mean().reflection() * kept,
                guessing.mean().success() * kept * kept,
                guessing.round().success() * kept * kept))
        : Optional.empty();
  }

  /**
   * {@return t of the circuit that tells the norm; nothing if there is none} Where nothing is known
   * of the norm, random guesses go on till one succeeds.
   */
  private OptionalDouble normGuess(
      SolvePoint best, SolvePoint.Basics basics, SolvePlanner planner) {
    if (best instanceof InversionPoint || best instanceof KernelPoint && !read) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        switch (approach.guess()) {
          case NormGuess.Computed _ -> basics.norm();
          case NormGuess.Given(var given) ->
              given / system.rightHandSideNorm() * basics.leaf().alpha();
          case NormGuess.None _ -> planner.successfulGuess(basics.leaf(), seed);
        });
  }

  private Optional<Method.NormProjection> norm(
      SolvePoint best, SolvePoint.Basics basics, SolvePlanner planner, Preparation preparation) {
    OptionalDouble guess = normGuess(best, basics, planner);
    return guess.isPresent()
        ? Optional.of(
            PlannedMethod.normProjection(basics, planner, guess.getAsDouble(), preparation))
        : Optional.empty();
  }

  private Plan.NormOrigin normOrigin(SolvePoint best) {
    return switch (best) {
      case KernelPoint _ ->
          approach.guess() instanceof NormGuess.Given
              ? Plan.NormOrigin.GIVEN
              : Plan.NormOrigin.COMPUTED;
      case InversionPoint _, ProjectionPoint _, GuessingPoint _ -> Plan.NormOrigin.UNKNOWN;
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
      case ProjectionPoint(_, var found, _) ->
          2 * Math.exp(-2 * found.ell() * basics.smallest()) / Math.sqrt(found.success());
      case GuessingPoint(_, var rounds, _, _, _) -> rounds.polynomialBound();
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

  /** {@return 4r²/(1 + r²)², the success of an exact reflection at norm r times the guess} */
  static double overlap(double ratio) {
    double half = 2 / (ratio + 1 / ratio);
    return half * half;
  }
}

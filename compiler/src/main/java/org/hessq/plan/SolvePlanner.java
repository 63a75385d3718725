package org.hessq.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.denote.IntegerBlock;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.ShiftSum;
import org.hessq.formula.EncodingCost;
import org.hessq.formula.SolveCost;
import org.hessq.formula.arithmetic.BlockCost;
import org.hessq.method.TableLayout;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SingularVectors;
import org.hessq.numeric.SparseMatrix;

/**
 * Plans solvers for a system that is small enough to be decomposed: degree, norm guess, gap and
 * tolerances by errors computed on the instance.
 *
 * <p>The state error is split in quadrature between the polynomial with the rounded entries, which
 * {@link KernelSearch} computes exactly, and the rotations, whose size is forecast; the achieved
 * error is computed from the finished circuit.
 */
final class SolvePlanner {
  /**
   * The share of ε that the plan may use; the rest covers what the forecast of the rotations leaves
   * out.
   */
  private static final double USED = 0.94;

  /** Shares of ε for the rotations that are tried. */
  private static final double[] ROTATION_SHARES = {0.25, 0.4, 0.55, 0.7};

  /**
   * Root-mean-square growth of one rotation word's operator error into the signal, measured on
   * compiled circuits.
   */
  private static final double PHASE_WORD_EFFECT = 0.5;

  /** The same for a rotation of the state preparation. */
  private static final double PREPARATION_WORD_EFFECT = 0.6;

  /** Share of ε for the norm by rounded entries and polynomial. */
  private static final double NORM_SHARE = 0.6;

  /** A projection from a start that is further from the solution would hardly ever succeed. */
  static final double LEAST_OVERLAP = 0.01;

  /** The polynomials need a gap below 1. */
  private static final double LARGEST_GAP = 0.95;

  /** Multiplications for singular vectors, over n³. */
  private static final double DECOMPOSITION_STEPS = 20;

  private final SmallSystem truth;
  private final double[] rightHandSide;
  private final double epsilon;
  private final Objective objective;
  private final RotationLaw law;
  private final int preparationRotations;
  private final double tighten;
  private final OptionalDouble physicalGuess;

  /**
   * @param truth the unrounded system on qubits
   * @param rightHandSide b̂
   * @param preparationRotations how many rotations load b̂ once
   * @param tighten 1, or less where an earlier plan's rotations turned out too coarse
   * @param physicalGuess the only guess of ‖A^{-1} b̂‖ to use; absent: what suits the computed norm
   */
  SolvePlanner(
      SmallSystem truth,
      double[] rightHandSide,
      double epsilon,
      Objective objective,
      RotationLaw law,
      int preparationRotations,
      double tighten,
      OptionalDouble physicalGuess) {
    this.truth = truth;
    this.rightHandSide = rightHandSide;
    this.epsilon = epsilon;
    this.objective = objective;
    this.law = law;
    this.preparationRotations = preparationRotations;
    this.tighten = tighten;
    this.physicalGuess = physicalGuess;
  }

  /**
   * {@return every point for {@code leaf}: one for each share of the rotations and each table
   * layout}
   */
  List<SolvePoint> points(Leaf leaf) {
    SparseMatrix block = block(leaf);
    return SmallSystem.ifRegular(block, rightHandSide)
        .map(rounded -> points(leaf, block, rounded))
        .orElse(List.of());
  }

  private List<SolvePoint> points(Leaf leaf, SparseMatrix block, SmallSystem rounded) {
    double[] direction = truth.direction();
    double rounding = distance(rounded.direction(), direction);
    List<SolvePoint> points = new ArrayList<>();
    double[] guesses =
        physicalGuess.isPresent()
            ? new double[] {physicalGuess.getAsDouble() * leaf.alpha()}
            : KernelSearch.guesses(rounded.norm());
    double guess = physicalGuess.isPresent() ? guesses[0] : rounded.norm();
    if (!(rounding < USED * epsilon) || Math.scalb(1.0, leaf.bits()) < guess) {
      return points;
    }
    int ellLimit = provenEll(rounded.smallest(), rounded.norm() / guess);
    KernelSearch search = search(block, direction, ellLimit);
    double[] rests = new double[ROTATION_SHARES.length];
    for (int k = 0; k < rests.length; k++) {
      rests[k] = rest(ROTATION_SHARES[k]);
    }
    List<Optional<KernelSearch.Found>> found =
        search.shortest(leaf.bits(), guesses, rounded.smallest(), rests, ellLimit);
    for (int share = 0; share < rests.length; share++) {
      double rotations = rotations(ROTATION_SHARES[share]);
      found
          .get(share)
          .ifPresent(
              f -> {
                for (int k = 0; k <= mostSwapBits(leaf); k++) {
                  points.add(kernel(leaf, new TableLayout(k), f, rotations, rounding, rounded));
                }
              });
    }
    return points;
  }

  /** Between singular vectors where finding them is quicker than the search without. */
  private KernelSearch search(SparseMatrix block, double[] direction, int ellLimit) {
    double decomposition = DECOMPOSITION_STEPS * Math.pow(block.rows(), 3);
    if ((double) KernelSearch.PASSES * ellLimit * block.nonZeros() < decomposition) {
      return new KernelSearch(block, rightHandSide, direction);
    }
    SingularVectors basis = DenseMatrix.singularVectors(block);
    return new KernelSearch(basis.diagonal(), basis.left(rightHandSide), basis.right(direction));
  }

  /** {@return an inversion for each share of the rotations on {@code leaf}} */
  List<SolvePoint> inversions(Leaf leaf, TableLayout layout) {
    SparseMatrix block = block(leaf);
    SmallSystem rounded = SmallSystem.of(block, rightHandSide);
    double[] direction = truth.direction();
    double rounding = distance(rounded.direction(), direction);
    SingularVectors basis = DenseMatrix.singularVectors(block);
    InversionSearch search =
        new InversionSearch(basis.diagonal(), basis.left(rightHandSide), basis.right(direction));
    List<SolvePoint> points = new ArrayList<>();
    for (double share : ROTATION_SHARES) {
      search
          .shortest(rounded.smallest(), rounded.norm(), rest(share))
          .ifPresent(
              f -> points.add(inversion(leaf, layout, f, rotations(share), rounding, rounded)));
    }
    return points;
  }

  /** {@return a kernel projection from b̂ for each share of the rotations on {@code leaf}} */
  List<SolvePoint> projections(Leaf leaf, TableLayout layout) {
    SparseMatrix block = block(leaf);
    SmallSystem rounded = SmallSystem.of(block, rightHandSide);
    double[] direction = truth.direction();
    double rounding = distance(rounded.direction(), direction);
    double overlap = Math.abs(Norms.dot(rightHandSide, direction));
    List<SolvePoint> points = new ArrayList<>();
    if (overlap < LEAST_OVERLAP) {
      return points;
    }
    ProjectionSearch search =
        new ProjectionSearch(block, rightHandSide, rounded.smallest(), direction);
    int ellLimit = provenEll(rounded.smallest(), 1 / overlap);
    for (double share : ROTATION_SHARES) {
      search
          .ofState(rest(share), ellLimit)
          .ifPresent(
              found -> {
                SolvePoint.Basics basics =
                    basics(leaf, layout, 2 * found.ell(), rotations(share), rounding, rounded);
                SolveCost cost =
                    SolveCost.kernelProjection(
                        leaf, BigInteger.valueOf(2L * found.ell()), layout, objective.profile());
                points.add(
                    new ProjectionPoint(basics, found, forecast(cost, basics, found.success())));
              });
    }
    return points;
  }

  /**
   * {@return random norm guesses for each share of the rotations on {@code leaf}}
   *
   * @param seed of the guesses
   * @param round the one whose circuit is built
   */
  List<SolvePoint> randomGuesses(Leaf leaf, TableLayout layout, long seed, int round) {
    List<SolvePoint> points = new ArrayList<>();
    for (double share : ROTATION_SHARES) {
      randomGuesses(leaf, layout, share, seed, round).ifPresent(points::add);
    }
    return points;
  }

  /** {@return random norm guesses on {@code leaf}, for a comparison} */
  Optional<GuessingPoint> unknownNorm(Leaf leaf, TableLayout layout) {
    return randomGuesses(leaf, layout, ROTATION_SHARES[1], 0, 1);
  }

  private Optional<GuessingPoint> randomGuesses(
      Leaf leaf, TableLayout layout, double share, long seed, int round) {
    SparseMatrix block = block(leaf);
    SmallSystem rounded = SmallSystem.of(block, rightHandSide);
    double rounding = distance(rounded.direction(), truth.direction());
    if (rest(share) <= rounding) {
      return Optional.empty();
    }
    GuessingRounds rounds = rounds(leaf, block, rounded, rest(share) - rounding);
    BlockCost use = new EncodingCost(layout, objective.profile()).of(new Augmented(leaf, 1));
    int n = leaf.qubits();
    BigInteger first = BigInteger.valueOf(2L * rounds.reflectionEll());
    BigInteger second = BigInteger.valueOf(2L * rounds.projectionEll());
    int degree = first.add(second).intValueExact();
    SolvePoint.Basics basics = basics(leaf, layout, degree, rotations(share), rounding, rounded);
    GuessingRounds.Mean mean = rounds.mean();
    SolveCost both = SolveCost.randomGuesses(use, n, leaf.ancillas(), first, second);
    SolveCost reflection = SolveCost.kernelReflection(use, n, leaf.ancillas(), first);
    PlanCost all = forecast(both, basics, mean.success());
    double alone = forecast(reflection, basics, mean.reflection()).tCount();
    double t = alone + mean.reflection() * (all.tCount() - alone);
    return Optional.of(
        new GuessingPoint(
            basics,
            rounds,
            rounds.drawn(seed, round),
            mean,
            new PlanCost(t, mean.success(), all.logicalQubits())));
  }

  private GuessingRounds rounds(
      Leaf leaf, SparseMatrix block, SmallSystem rounded, double tolerance) {
    double smallest = Math.min(LARGEST_GAP, rounded.smallest());
    return new GuessingRounds(
        block, rightHandSide, truth.direction(), leaf.bits(), smallest, tolerance);
  }

  /**
   * {@return the kernel projection whose success probability tells the norm}
   *
   * @param guess t
   */
  ProjectionSearch.Found normProjection(Leaf leaf, double guess) {
    SparseMatrix block = block(leaf);
    double smallest = SmallSystem.of(block, rightHandSide).smallest();
    ProjectionSearch search =
        new ProjectionSearch(block, rightHandSide, smallest, truth.direction());
    double norm = truth.norm() * leaf.alpha();
    int ellLimit = provenEll(smallest, norm / guess);
    return search
        .ofNorm(guess, norm, NORM_SHARE * epsilon, ellLimit)
        .orElseGet(() -> search.longest(guess, norm, ellLimit));
  }

  /** {@return the first random guess that succeeds, with outcomes drawn from {@code seed}} */
  double successfulGuess(Leaf leaf, long seed) {
    SparseMatrix block = block(leaf);
    SmallSystem rounded = SmallSystem.of(block, rightHandSide);
    GuessingRounds.Run run = rounds(leaf, block, rounded, epsilon / 2).run(seed);
    return Math.scalb(1.0, leaf.bits()) / run.last().branchThreshold();
  }

  private double rest(double share) {
    return epsilon * Math.sqrt(USED * USED - share * share);
  }

  private double rotations(double share) {
    return share * epsilon * tighten;
  }

  static int mostSwapBits(Leaf leaf) {
    return switch (leaf) {
      case ClassSum sum -> Math.min(sum.qubits(), 5);
      case ShiftSum _ -> 0;
    };
  }

  /** A guess that is too low by {@code ratio} keeps as much less of the solution. */
  private int provenEll(double smallest, double ratio) {
    double eta = epsilon / 4 / Math.max(1, ratio);
    return (int) Math.min(20_000, Math.ceil(0.5 / smallest * Math.log(2 / eta)) + 2);
  }

  private KernelPoint kernel(
      Leaf leaf,
      TableLayout layout,
      KernelSearch.Found found,
      double rotations,
      double rounding,
      SmallSystem rounded) {
    BigInteger degree = BigInteger.valueOf(2L * found.ell());
    SolvePoint.Basics basics = basics(leaf, layout, 2 * found.ell(), rotations, rounding, rounded);
    SolveCost cost =
        SolveCost.kernelReflection(
            leaf, found.branchThreshold(), degree, layout, objective.profile());
    return new KernelPoint(basics, found, forecast(cost, basics, found.success()));
  }

  private InversionPoint inversion(
      Leaf leaf,
      TableLayout layout,
      InversionSearch.Found found,
      double rotations,
      double rounding,
      SmallSystem rounded) {
    int degree = found.polynomial().degree();
    SolvePoint.Basics basics = basics(leaf, layout, degree, rotations, rounding, rounded);
    SolveCost cost =
        SolveCost.inversion(
            leaf, BigInteger.valueOf(degree), found.rounds(), layout, objective.profile());
    return new InversionPoint(basics, found, forecast(cost, basics, found.success()));
  }

  private SolvePoint.Basics basics(
      Leaf leaf,
      TableLayout layout,
      int degree,
      double rotations,
      double rounding,
      SmallSystem rounded) {
    double each = rotations / Math.sqrt(preparationRotations + 1.0);
    return new SolvePoint.Basics(
        leaf,
        layout,
        tolerance(each / (PHASE_WORD_EFFECT * Math.sqrt(degree + 1.0))),
        tolerance(each / (PREPARATION_WORD_EFFECT * rounded.errorGrowth())),
        rounding,
        rounded.norm(),
        rounded.smallest());
  }

  private PlanCost forecast(SolveCost cost, SolvePoint.Basics basics, double success) {
    double t =
        cost.tWithoutRotations(objective.profile()).doubleValue()
            + cost.phaseRotations().doubleValue() * law.expectedT(basics.phaseTolerance())
            + cost.preparations().doubleValue()
                * preparationRotations
                * law.expectedT(basics.preparationTolerance());
    return new PlanCost(t, success, cost.logicalQubits());
  }

  /** Words coarser than 0.05 are not worth their while, finer than 1e-12 not needed by doubles. */
  private double tolerance(double wanted) {
    return objective.rotationAccuracy().orElse(Math.clamp(wanted, 1e-12, 0.05));
  }

  static SparseMatrix block(Leaf leaf) {
    int dimension = 1 << leaf.qubits();
    SparseMatrix.Builder builder = SparseMatrix.builder(dimension, dimension);
    for (int i = 0; i < dimension; i++) {
      int column = i;
      IntegerBlock.column(leaf, i)
          .forEach(
              (row, value) ->
                  builder.add(
                      row.intValue(), column, Math.scalb(value.doubleValue(), -leaf.bits())));
    }
    return builder.build();
  }

  /** {@return the distance of two unit vectors up to their sign} */
  static double distance(double[] a, double[] b) {
    double plus = 0;
    double minus = 0;
    for (int i = 0; i < a.length; i++) {
      plus += (a[i] - b[i]) * (a[i] - b[i]);
      minus += (a[i] + b[i]) * (a[i] + b[i]);
    }
    return Math.sqrt(Math.min(plus, minus));
  }
}

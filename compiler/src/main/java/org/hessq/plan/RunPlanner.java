package org.hessq.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.hessq.circuit.Profile;
import org.hessq.formula.SolveCost;
import org.hessq.formula.arithmetic.BlockCost;
import org.hessq.method.TableLayout;
import org.hessq.signal.InversePolynomial;
import org.hessq.signal.KernelPolynomial;

/**
 * Runs of each solver on one encoding with proven errors: half of ε for the polynomial, a sixth
 * each for entries, preparation and words of the phases.
 */
final class RunPlanner {
  /** Share of ε for the polynomial. */
  static final double POLYNOMIAL = 1.0 / 2;

  /** Share of ε for each other source. */
  static final double OTHER = 1.0 / 6;

  /** KR needs a gap below 1. */
  static final double SMALLEST_K = 1 / 0.95;

  private static final double SMALLEST_UNKNOWN_K = 3;
  private static final double KEPT = (1 - Planner.SHAVE) * (1 - Planner.SHAVE);

  /** A projection's polynomial is made for an η below 1. */
  static final double LARGEST_ETA = 0.5;

  /** Where tan θ = 2θ. */
  private static final double BEST_ANGLE = 1.1655611852072114;

  /** More rounds of amplification are left to repetition. */
  private static final double MOST_TURNS = 1e9;

  private final SizedEncoding encoding;
  private final double k;
  private final double epsilon;
  private final Profile profile;
  private final RotationLaw law;

  RunPlanner(SizedEncoding encoding, double k, double epsilon, Profile profile, RotationLaw law) {
    this.encoding = encoding;
    this.k = k;
    this.epsilon = epsilon;
    this.profile = profile;
    this.law = law;
  }

  /**
   * {@return a kernel reflection whose norm is between {@code low} and {@code high} times the
   * guess}
   */
  Estimate.Run reflection(long threshold, double low, double high, TableLayout layout) {
    double eta = POLYNOMIAL * epsilon / Math.sqrt(1 + high * high);
    BigInteger degree = KernelPolynomial.degree(k, eta);
    BlockCost use = encoding.augmented(threshold, layout, profile);
    SolveCost cost =
        SolveCost.kernelReflection(use, encoding.qubits(), encoding.ancillas(), degree);
    double flat = (1 - eta) / (1 + eta);
    double success = Math.min(Planner.overlap(low), Planner.overlap(high)) * flat * flat * KEPT;
    return run(new Estimate.Sequence.Reflection(eta), cost, success);
  }

  /** {@return one reflection and one projection of the solver that needs no norm} */
  Estimate.Run guesses(TableLayout layout) {
    UnknownNorm solver = UnknownNorm.of(Math.max(SMALLEST_UNKNOWN_K, k), POLYNOMIAL * epsilon);
    BlockCost use = encoding.augmented(1, layout, profile);
    SolveCost both =
        SolveCost.randomGuesses(
            use,
            encoding.qubits(),
            encoding.ancillas(),
            solver.reflections(),
            solver.projections());
    double queries = both.degree().doubleValue();
    return run(
        new Estimate.Sequence.Guesses(solver.gap(), solver.reflectionEta(), solver.projectionEta()),
        both,
        queries / solver.expectedQueries() * KEPT * KEPT);
  }

  /**
   * {@return a kernel projection from the right-hand side} What it leaves of other vectors is at
   * most η/c as long as what it leaves of the solution.
   *
   * @param overlap at most c = |⟨b̂|x̂⟩|
   */
  Estimate.Run projection(double overlap, TableLayout layout) {
    double eta = Math.min(LARGEST_ETA, POLYNOMIAL * epsilon * overlap);
    BigInteger degree = KernelPolynomial.degree(k, eta);
    BlockCost use = encoding.alone(layout, profile);
    SolveCost cost =
        SolveCost.kernelProjection(use, encoding.qubits(), encoding.ancillasAlone(), degree);
    return run(new Estimate.Sequence.Projection(eta), cost, overlap * overlap * KEPT);
  }

  /**
   * {@return an inversion with the rounds of amplification that take the fewest T gates} A vector
   * that is e from x has a direction within 2 sin(½ arcsin(e/|x|)) of its own.
   *
   * @param low at most |x|
   * @param high at least |x|
   */
  Estimate.Run inversion(double low, double high, TableLayout layout) {
    double tolerance = POLYNOMIAL * epsilon;
    double error = Math.min(low * tolerance * Math.sqrt(1 - tolerance * tolerance / 4), k / 2);
    BigInteger degree = InversePolynomial.degree(k, error);
    double scale = (1 - Planner.SHAVE) / largest(degree, error);
    double least = Math.asin(Math.min(1, scale * (low - error)));
    double most = Math.asin(Math.min(1, scale * (high + error)));
    int rounds = rounds(least, most);
    BlockCost use = encoding.alone(layout, profile);
    SolveCost cost =
        SolveCost.inversion(use, encoding.qubits(), encoding.ancillasAlone(), degree, rounds);
    return run(
        new Estimate.Sequence.Inversion(error, rounds), cost, amplified(rounds, least, most));
  }

  /** {@return a bound of the polynomial for 1/x} */
  private double largest(BigInteger degree, double error) {
    return degree.compareTo(BigInteger.valueOf(InversePolynomial.MAX_DEGREE)) <= 0
        ? InversePolynomial.of(k, error).maximumBound()
        : InversePolynomial.maximumBound(k, error);
  }

  /** Turns over their probability are least where tan θ = 2θ; the best integer is beside that. */
  private static int rounds(double least, double most) {
    int best = 0;
    for (double angle : new double[] {least, most}) {
      double turns = Math.min(BEST_ANGLE / angle, MOST_TURNS);
      for (int m = (int) Math.max(0, turns / 2 - 2); m <= turns / 2 + 1; m++) {
        double cost = (2.0 * m + 1) / amplified(m, least, most);
        boolean monotone = (2.0 * m + 1) * most < Math.PI;
        best = monotone && cost < (2.0 * best + 1) / amplified(best, least, most) ? m : best;
      }
    }
    return best;
  }

  /** {@return the least of sin²((2m + 1)θ) between two angles} Below π it is at one of them. */
  private static double amplified(int rounds, double least, double most) {
    double turns = 2.0 * rounds + 1;
    return Math.pow(Math.min(Math.sin(turns * least), Math.sin(turns * most)), 2);
  }

  private static Estimate.Run run(Estimate.Sequence sequence, SolveCost cost, double success) {
    return new Estimate.Run(sequence, Planner.SHAVE, cost, success);
  }

  /**
   * {@return words fine enough for a run}
   *
   * @param norm at most |x|
   */
  Estimate.Tolerances tolerances(Estimate.Run run, BigInteger preparationRotations, double norm) {
    double words = run.cost().phaseRotations().doubleValue();
    double phase = OTHER * epsilon * Math.sqrt(run.success()) / words;
    double each = Math.max(1, preparationRotations.doubleValue());
    return new Estimate.Tolerances(phase, OTHER * epsilon * norm / (k * each));
  }

  /** {@return T gates of one run, by the law of the rotations} */
  BigInteger tCount(
      Estimate.Run run, BigInteger preparationRotations, Estimate.Tolerances tolerances) {
    BigInteger preparations = run.cost().preparations().multiply(preparationRotations);
    return run.cost()
        .tWithoutRotations(profile)
        .add(words(run.cost().phaseRotations(), tolerances.phase()))
        .add(words(preparations, tolerances.preparation()));
  }

  private BigInteger words(BigInteger count, double tolerance) {
    return count.signum() == 0
        ? BigInteger.ZERO
        : times(count, law.expectedT(Math.min(tolerance, 0.5)));
  }

  /** {@return the product, rounded to an integer} */
  static BigInteger times(BigInteger count, double factor) {
    return new BigDecimal(count)
        .multiply(new BigDecimal(factor))
        .setScale(0, RoundingMode.HALF_EVEN)
        .toBigIntegerExact();
  }

  /** {@return the quotient, rounded up} */
  static BigInteger until(BigInteger count, double success) {
    return new BigDecimal(count)
        .divide(new BigDecimal(success), MathContext.DECIMAL128)
        .setScale(0, RoundingMode.CEILING)
        .toBigIntegerExact();
  }
}

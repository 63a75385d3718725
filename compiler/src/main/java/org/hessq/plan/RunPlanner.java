package org.hessq.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.hessq.circuit.Profile;
import org.hessq.formula.SolveCost;
import org.hessq.formula.arithmetic.BlockCost;
import org.hessq.method.TableLayout;
import org.hessq.signal.KernelPolynomial;

/**
 * Runs of a solver on one encoding with proven errors: half of ε for the polynomial, a sixth each
 * for entries, preparation and words of the phases.
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
  Estimate.Run known(long threshold, double low, double high, TableLayout layout) {
    double eta = POLYNOMIAL * epsilon / Math.sqrt(1 + high * high);
    BigInteger degree = KernelPolynomial.degree(k, eta);
    double flat = (1 - eta) / (1 + eta);
    double success = Math.min(Planner.overlap(low), Planner.overlap(high)) * flat * flat * KEPT;
    return new Estimate.Run(eta, Planner.SHAVE, cost(threshold, degree, layout), success);
  }

  /** {@return one reflection and one projection of the solver that needs no norm} */
  Estimate.Run unknown(TableLayout layout) {
    UnknownNorm solver = unknownNorm();
    SolveCost reflection = cost(1, solver.reflections(), layout);
    SolveCost projection = cost(1, solver.projections(), layout);
    SolveCost both =
        new SolveCost(
            reflection.degree().add(projection.degree()),
            reflection.encoding(),
            reflection.flags().add(projection.flags()),
            reflection.preparations().add(projection.preparations()),
            reflection.phaseRotations().add(projection.phaseRotations()),
            reflection.logicalQubits());
    double queries = solver.reflectionDegree() + solver.projectionDegree();
    return new Estimate.Run(0, Planner.SHAVE, both, queries / solver.expectedQueries() * KEPT);
  }

  private UnknownNorm unknownNorm() {
    return UnknownNorm.of(Math.max(SMALLEST_UNKNOWN_K, k), POLYNOMIAL * epsilon);
  }

  private SolveCost cost(long threshold, BigInteger degree, TableLayout layout) {
    BlockCost use = encoding.augmented(threshold, layout, profile);
    return SolveCost.kernelReflection(use, encoding.qubits(), encoding.ancillas(), degree);
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

package org.hessq.plan;

import java.util.SplittableRandom;
import org.hessq.numeric.LinearOperator;
import org.hessq.numeric.Norms;

/**
 * The solver that needs no norm, on one instance: kernel reflections at norm guesses t = K^u, u
 * uniform in [0, 1], each followed, where it succeeds, by a kernel projection of what it leaves.
 *
 * <p>At |x| = r·t an exact reflection succeeds with probability 4r²/(1 + r²)² = sech²(ln r), so
 * that a guess that succeeded is within a factor c of the norm with probability at least (c² −
 * 1)/(c² + 1), and a round succeeds with probability (tanh ln|x| + tanh ln(K/|x|))/ln K on average.
 *
 * <p>Against the source, the projection is long enough for every guess, not on the average over
 * them: what the reflection leaves of other vectors is at most η₁√(1 + K²) times as long as what it
 * leaves of x, and the projection shrinks it by η₂.
 *
 * @paper Dalzell 2024, arXiv:2406.12086, Algorithm 3
 */
final class GuessingRounds {
  private static final double[] MUS = {0.0625, 0.125, 0.25, 0.5, 1, 2};

  /** The projection's η₂ stays below this. */
  private static final double LARGEST_ETA = 0.5;

  private static final int MEAN_POINTS = 64;

  private final LinearOperator block;
  private final double[] rightHandSide;
  private final double[] solution;
  private final int bits;
  private final double smallest;
  private final double reflectionEta;
  private final double projectionEta;

  /**
   * @param block B = Ã/α as the circuit will have it
   * @param rightHandSide b̂, of norm 1
   * @param solution the normalised solution of the unrounded system
   * @param bits a guess is 2^bits over an integer
   * @param smallest at most the smallest singular value of B, below 1
   * @param tolerance of the state error by the polynomials, for every guess
   */
  GuessingRounds(
      LinearOperator block,
      double[] rightHandSide,
      double[] solution,
      int bits,
      double smallest,
      double tolerance) {
    this.block = block;
    this.rightHandSide = rightHandSide;
    this.solution = solution;
    this.bits = bits;
    this.smallest = smallest;
    double k = 1 / smallest;
    double s = 3 + 2 * Math.log((k * k + 1) / 2);
    double best = Double.POSITIVE_INFINITY;
    double eta1 = 0;
    double eta2 = 0;
    for (double mu : MUS) {
      double first = mu / (Math.sqrt(s) + mu);
      double second = Math.min(LARGEST_ETA, tolerance / (first * Math.sqrt(1 + k * k)));
      double flat = (1 - first) / (1 + first);
      double queries =
          k * Math.log(2 / first) * (Math.log(k) + 1) / (flat * flat) + k * Math.log(2 / second);
      if (queries < best) {
        best = queries;
        eta1 = first;
        eta2 = second;
      }
    }
    reflectionEta = eta1;
    projectionEta = eta2;
  }

  /** {@return half the reflection's degree} */
  int reflectionEll() {
    return ell(reflectionEta);
  }

  /** {@return half the projection's degree} */
  int projectionEll() {
    return ell(projectionEta);
  }

  /** {@return a bound of the state error by the polynomials, for every guess} */
  double polynomialBound() {
    return reflectionEta * projectionEta * Math.hypot(1, 1 / smallest);
  }

  private int ell(double eta) {
    return (int) Math.ceil(Math.log(2 / eta) / (2 * smallest));
  }

  double gap() {
    return smallest;
  }

  /**
   * One round.
   *
   * @param branchThreshold W; the guess is 2^bits/W
   * @param reflection probability that the first stage succeeds, without shave
   * @param projection that the second one does then, without shave
   * @param stateError of what both leave
   */
  record Round(long branchThreshold, double reflection, double projection, double stateError) {
    double success() {
      return reflection * projection;
    }
  }

  /** {@return the round at u, in [0, 1]} */
  Round at(double u) {
    long threshold = KernelSearch.branchThreshold(bits, Math.pow(1 / smallest, u));
    double inverse = Math.scalb((double) threshold, -bits);
    int n = rightHandSide.length;
    double[] first =
        new KernelRecurrence(new AugmentedSystem(block, rightHandSide, inverse), smallest)
            .to(reflectionEll())
            .reflection(n);
    double norm = Norms.two(first);
    for (int i = 0; i < n; i++) {
      first[i] /= norm;
    }
    double[] second =
        new KernelRecurrence(new PlainSystem(block, rightHandSide, first), smallest)
            .to(projectionEll())
            .projection(n);
    double left = Norms.two(second);
    return new Round(
        threshold, norm * norm, left * left, KernelSearch.distance(second, left, solution));
  }

  /**
   * What a round does on average over the guesses.
   *
   * @param reflection probability that the first stage succeeds
   * @param success that both do
   */
  record Mean(double reflection, double success) {}

  /** {@return the mean over u, by the midpoint rule} */
  Mean mean() {
    double reflection = 0;
    double success = 0;
    for (int k = 0; k < MEAN_POINTS; k++) {
      Round round = at((k + 0.5) / MEAN_POINTS);
      reflection += round.reflection() / MEAN_POINTS;
      success += round.success() / MEAN_POINTS;
    }
    return new Mean(reflection, success);
  }

  /**
   * A whole procedure.
   *
   * @param rounds the last one succeeded
   * @param queries uses of the encoding, projections after failed reflections left out
   * @param last round
   */
  record Run(int rounds, double queries, Round last) {}

  /** {@return the procedure with guesses and outcomes drawn from {@code seed}} */
  Run run(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double queries = 0;
    for (int rounds = 1; ; rounds++) {
      Round round = at(random.nextDouble());
      boolean reflected = random.nextDouble() < round.reflection();
      boolean projected = random.nextDouble() < round.projection();
      queries += 2.0 * reflectionEll() + (reflected ? 2.0 * projectionEll() : 0);
      if (reflected && projected) {
        return new Run(rounds, queries, round);
      }
    }
  }

  /** {@return round number {@code round}, from 1, of {@link #run}} */
  Round drawn(long seed, int round) {
    SplittableRandom random = new SplittableRandom(seed);
    double u = random.nextDouble();
    for (int k = 1; k < round; k++) {
      random.nextDouble();
      random.nextDouble();
      u = random.nextDouble();
    }
    return at(u);
  }
}

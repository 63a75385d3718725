package org.hessq.lower.rotation;

import java.math.BigInteger;
import java.util.Optional;
import org.hessq.numeric.ring.Angle;
import org.hessq.numeric.ring.ExactMatrix;
import org.hessq.numeric.ring.ZOmega;
import org.hessq.numeric.ring.ZRootTwo;

/**
 * Approximation of z-rotations by Clifford+T words with few T gates.
 *
 * <p>T-counts are tried in ascending order. At each, every operator with that count whose corner
 * entry u = ⟨0|U|0⟩ lies in the ε-region is a solution of a grid problem ({@link GridProblem}) and
 * a norm equation ({@link NormEquation}); the first that both solve is synthesised exactly ({@link
 * ExactSynthesis}), the most accurate of a level first. The count is the least possible as long as
 * all norms of smaller levels can be factored, which is so down to about ε = 1e-10; at 1e-20 it
 * costs a few tenths of a T. Deterministic.
 *
 * <p>After Ross and Selinger, arXiv:1403.2975. Differences: odd T-counts, which approximate up to
 * e<sup>iπ/8</sup>, are levels like the even ones; norms are factored and not only tested for
 * primes; lattice reduction replaces grid operators.
 */
public final class Gridsynth {
  /** The smallest ε. The distance itself is known to 4e-53. */
  public static final double MIN_EPSILON = 1e-40;

  /** Most rho iterations to split one factor: finds factors up to about 2^26. */
  private static final int EFFORT = 1 << 14;

  private Gridsynth() {}

  /**
   * {@return a word for Rz(θ) = diag(e<sup>−iθ/2</sup>, e<sup>iθ/2</sup>) up to a global phase}
   *
   * @param radians θ, taken at the exact value of the double; {@code Math.PI / 4} is not π/4
   * @param epsilon the largest operator-norm distance up to a global phase, {@link #MIN_EPSILON} to
   *     1
   * @throws IllegalArgumentException if the angle is not finite or ε out of range
   */
  public static Word rz(double radians, double epsilon) {
    return rz(Angle.radians(radians), epsilon);
  }

  /**
   * {@return a word for Rz(θ) up to a global phase, of error 0 and at most one T if θ is an exact
   * multiple of π/4}
   *
   * @param angle θ
   * @param epsilon the largest operator-norm distance up to a global phase, {@link #MIN_EPSILON} to
   *     1
   * @throws IllegalArgumentException if ε is out of range
   */
  public static Word rz(Angle angle, double epsilon) {
    checkEpsilon(epsilon);
    if (angle.quarters().isPresent()) {
      return exact(angle.quarters().getAsInt());
    }
    GridProblem grid = new GridProblem(angle, epsilon);
    double limit = 4 * -Math.getExponent(epsilon) + 100.0;
    for (int tCount = 0; tCount <= limit; tCount++) {
      Optional<Word> word = atCount(grid, tCount, angle, epsilon);
      if (word.isPresent()) {
        return word.get();
      }
    }
    throw new IllegalStateException("no word for " + angle + " within " + epsilon);
  }

  /** {@return a word for the exact inverse: T-count and error are the same, for the angle −θ} */
  public static Word inverse(Word word) {
    return word.inverse();
  }

  /**
   * {@return the mean T-count of {@link #rz} over random angles}
   *
   * <p>Numerical, not a bound: it interpolates measured means. Angles just outside ε of a multiple
   * of π/4 need up to half as many again.
   *
   * @param epsilon as in {@link #rz}
   * @throws IllegalArgumentException if ε is out of range
   */
  public static double expectedT(double epsilon) {
    checkEpsilon(epsilon);
    return MeanCount.at(epsilon);
  }

  private static Optional<Word> atCount(GridProblem grid, int tCount, Angle angle, double epsilon) {
    int level = tCount + 2;
    ZRootTwo norm = level % 2 == 0 ? ZRootTwo.ONE : ZRootTwo.of(2, 1);
    norm = norm.times(BigInteger.ONE.shiftLeft(level / 2));
    for (GridShape.Candidate candidate : grid.solutions(level)) {
      ZOmega a = candidate.a();
      // A multiple of √2 was there two levels before.
      if (tCount >= 2 && a.isDivisibleByRootTwo()) {
        continue;
      }
      Optional<ZOmega> b = NormEquation.solve(norm.minus(a.squaredModulus()), EFFORT);
      if (b.isPresent()) {
        Word word = checked(ExactSynthesis.word(a, b.get(), level), angle);
        if (word.error() <= epsilon) {
          return Optional.of(word);
        }
      }
    }
    return Optional.empty();
  }

  /** {@return the word for kπ/4, k taken modulo 8} */
  private static Word exact(int k) {
    String gates =
        switch (k & 7) {
          case 0 -> "";
          case 1 -> "T";
          case 2 -> "S";
          case 3 -> "Zt";
          case 4 -> "Z";
          case 5 -> "ZT";
          case 6 -> "s";
          default -> "t";
        };
    return new Word(gates, k & 1, 0);
  }

  /** {@return the word with its distance, computed from the exact product of its gates} */
  private static Word checked(String gates, Angle angle) {
    int tCount = (int) gates.chars().filter(c -> c == 'T' || c == 't').count();
    return new Word(gates, tCount, ExactMatrix.of(gates).distanceTo(angle));
  }

  private static void checkEpsilon(double epsilon) {
    if (!(epsilon >= MIN_EPSILON && epsilon <= 1)) {
      throw new IllegalArgumentException(
          "epsilon = " + epsilon + " is not in " + MIN_EPSILON + "..1");
    }
  }
}

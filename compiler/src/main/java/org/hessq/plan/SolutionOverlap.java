package org.hessq.plan;

import java.util.OptionalDouble;
import org.hessq.analyse.Analysis;
import org.hessq.analyse.Definiteness;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.Norms;
import org.hessq.problem.Problem;

/**
 * How much of the right-hand side lies along the solution: |⟨b̂|x̂⟩|, the amplitude with which a
 * kernel projection from b̂ succeeds.
 *
 * <p>Computed for small systems. For a definite matrix with eigenvalues in [m, M] each eigenvalue
 * has (1/m − 1/λ)(1/λ − 1/M) ≥ 0, whose mean over b̂ is ⟨b̂|A^{-1}b̂⟩ ≥ (x² + 1/(mM))/(1/m + 1/M)
 * with x = ‖A^{-1}b̂‖. Over x that is least at 1/√(mM), which gives Kantorovich's 2√κ/(κ + 1).
 */
final class SolutionOverlap {
  private SolutionOverlap() {}

  /**
   * {@return a lower bound, in [0, 1]; empty where nothing is known}
   *
   * @param norm of A^{-1} b̂
   * @param rounding by which the solution may be off
   */
  static OptionalDouble atLeast(
      Problem problem, Analysis analysis, SolutionNorm norm, double rounding) {
    OptionalDouble exact = atLeast(problem, analysis, norm);
    return exact.isPresent()
        ? OptionalDouble.of(Math.max(0, exact.getAsDouble() - rounding))
        : exact;
  }

  private static OptionalDouble atLeast(Problem problem, Analysis analysis, SolutionNorm norm) {
    if (problem.matrix().isExplicit() && analysis.rows() <= Plans.DECOMPOSED_ROWS) {
      return OptionalDouble.of(computed(problem));
    }
    boolean definite =
        analysis.definiteness() == Definiteness.POSITIVE_DEFINITE
            || analysis.definiteness() == Definiteness.NEGATIVE_DEFINITE;
    return definite
        ? OptionalDouble.of(
            bound(analysis.sigmaMin().low(), analysis.sigmaMax().high(), norm.low(), norm.high()))
        : OptionalDouble.empty();
  }

  /**
   * {@return the bound of a definite matrix}
   *
   * @param least m, positive
   * @param most M
   * @param low at most ‖A^{-1} b̂‖
   * @param high at least ‖A^{-1} b̂‖
   */
  static double bound(double least, double most, double low, double high) {
    double root = Math.sqrt(most / least);
    double middle = 1 / Math.sqrt(least) / Math.sqrt(most);
    double from = Math.max(low, 1 / most);
    double x = Math.clamp(middle, from, Math.max(from, Math.min(high, 1 / least)));
    return Math.min(1, (x / middle + middle / x) / (root + 1 / root));
  }

  private static double computed(Problem problem) {
    ComplexSparse entries = problem.matrix().toComplexSparse(Long.MAX_VALUE);
    int rows = Plans.DECOMPOSED_ROWS;
    double[] real = problem.rightHandSide().realPart(rows);
    double[] imaginary = problem.rightHandSide().imaginaryPart(rows);
    Embedding system = Embedding.of(entries, real, imaginary, 1);
    double[] direction = SmallSystem.of(system.matrix(), system.rightHandSide()).direction();
    return Math.min(1, Math.abs(Norms.dot(system.rightHandSide(), direction)));
  }
}

package org.hessq.plan;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.Norms;
import org.hessq.problem.Basis;
import org.hessq.problem.Boundary;
import org.hessq.problem.Bounds;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.NormGuess;
import org.hessq.problem.Problem;
import org.hessq.problem.ScaledVector;
import org.hessq.problem.Stencil;
import org.hessq.problem.Uniform;
import org.hessq.problem.VectorExpression;

/**
 * What is known of ‖A^{-1} b‖/‖b‖: computed for structured systems of any size and for small ones,
 * else from the user's bounds.
 *
 * @param low at most the norm; 0 where nothing is known
 * @param high at least the norm; infinite where nothing is known
 */
record SolutionNorm(double low, double high, Plan.NormOrigin origin) {
  static final SolutionNorm UNKNOWN =
      new SolutionNorm(0, Double.POSITIVE_INFINITY, Plan.NormOrigin.UNKNOWN);

  /** Bounds further apart than this are as good as none: a guess must be within a factor of 3. */
  private static final double WIDEST = 9;

  /** {@return whether one guess serves the whole range} */
  boolean isKnown() {
    return high <= WIDEST * low;
  }

  /** {@return the guess in the middle of the range, on a logarithmic scale} */
  double guess() {
    return Math.sqrt(low) * Math.sqrt(high);
  }

  /**
   * {@return what is left of the range between 1/σ_max and 1/σ_min}
   *
   * @param least 1/σ_max
   * @param most 1/σ_min
   */
  SolutionNorm within(double least, double most) {
    if (origin == Plan.NormOrigin.COMPUTED) {
      return this;
    }
    double low = Math.min(Math.max(this.low, least), most);
    double high = Math.max(Math.min(this.high, most), low);
    boolean said = origin == Plan.NormOrigin.GIVEN;
    SolutionNorm left = new SolutionNorm(low, high, Plan.NormOrigin.BOUNDED);
    return left.isKnown() ? (said ? new SolutionNorm(low, high, origin) : left) : this;
  }

  /** {@return what the problem's approach lets a solver know} A guess is taken for the norm. */
  static SolutionNorm of(Problem problem) {
    OptionalDouble rightHandSide = problem.rightHandSide().norm();
    return switch (problem.approach().guess()) {
      case NormGuess.None _ -> UNKNOWN;
      case NormGuess.Given(var norm) when rightHandSide.isPresent() -> {
        double guess = norm / rightHandSide.getAsDouble();
        yield new SolutionNorm(guess, guess, Plan.NormOrigin.GIVEN);
      }
      case NormGuess.Given _, NormGuess.Computed _ -> found(problem);
    };
  }

  private static SolutionNorm found(Problem problem) {
    OptionalDouble computed = computed(problem.matrix(), problem.rightHandSide());
    return computed.isPresent() && Double.isFinite(computed.getAsDouble())
        ? new SolutionNorm(computed.getAsDouble(), computed.getAsDouble(), Plan.NormOrigin.COMPUTED)
        : given(problem);
  }

  private static OptionalDouble computed(MatrixExpression matrix, VectorExpression vector) {
    if (vector instanceof ScaledVector(_, var operand)) {
      return computed(matrix, operand);
    }
    if (matrix.isExplicit() && matrix.rows() <= Plans.DECOMPOSED_ROWS) {
      return OptionalDouble.of(dense(matrix, vector));
    }
    Optional<Stencil> stencil = matrix.toStencil();
    if (stencil.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (stencil.get().axes().stream().allMatch(a -> a.boundary() == Boundary.PERIODIC)) {
      return switch (vector) {
        case Uniform _ ->
            OptionalDouble.of(
                1
                    / Math.abs(
                        stencil.get().terms().stream().mapToDouble(t -> t.coefficient()).sum()));
        case Basis _ -> PeriodicGreen.norm(stencil.get());
        default -> OptionalDouble.empty();
      };
    }
    if (vector instanceof Basis(_, var index)) {
      Optional<TridiagonalGreen> green = TridiagonalGreen.of(stencil.get());
      return green.isPresent()
          ? OptionalDouble.of(green.get().norm(index))
          : OptionalDouble.empty();
    }
    return OptionalDouble.empty();
  }

  private static double dense(MatrixExpression matrix, VectorExpression vector) {
    ComplexSparse entries = matrix.toComplexSparse(Long.MAX_VALUE);
    int rows = Plans.DECOMPOSED_ROWS;
    Embedding system = Embedding.of(entries, vector.realPart(rows), vector.imaginaryPart(rows), 1);
    return Norms.two(SmallSystem.of(system.matrix(), system.rightHandSide()).solution());
  }

  private static SolutionNorm given(Problem problem) {
    Bounds bounds = problem.bounds();
    OptionalDouble rightHandSide = problem.rightHandSide().norm();
    boolean any =
        bounds.solutionNormAtLeast().isPresent() || bounds.solutionNormAtMost().isPresent();
    if (!any || rightHandSide.isEmpty()) {
      return UNKNOWN;
    }
    double b = rightHandSide.getAsDouble();
    return new SolutionNorm(
        bounds.solutionNormAtLeast().orElse(0) / b,
        bounds.solutionNormAtMost().orElse(Double.POSITIVE_INFINITY) / b,
        Plan.NormOrigin.GIVEN);
  }
}

package org.hessq.analyse;

import java.util.Optional;
import org.hessq.numeric.Certainty;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.EigenRange;
import org.hessq.numeric.Interval;
import org.hessq.numeric.SingularRange;
import org.hessq.numeric.SparseMatrix;
import org.hessq.numeric.Spectrum;
import org.hessq.problem.Banded;
import org.hessq.problem.Diagonal;
import org.hessq.problem.Identity;
import org.hessq.problem.Kronecker;
import org.hessq.problem.KroneckerSum;
import org.hessq.problem.LoadedMatrix;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Parameters;
import org.hessq.problem.Scale;
import org.hessq.problem.Sum;

/**
 * Spectra from the form of an expression: closed formulas for its leaves, rules for its operators,
 * and a numerical computation for parts that are small or sparse enough.
 */
final class StructuredSpectrum {
  /** Most non-zeros of a part that goes through Lanczos recurrences. */
  static final long SPARSE = 1L << 22;

  private StructuredSpectrum() {}

  static Spectral of(MatrixExpression matrix) {
    Spectral byForm = byForm(matrix);
    if (byForm.isComputed() || matrix instanceof LoadedMatrix || !isWritable(matrix)) {
      return byForm;
    }
    return numerical(matrix.toComplexSparse(SPARSE)).or(byForm);
  }

  /** Whether the entries may be written out for a numerical computation. */
  private static boolean isWritable(MatrixExpression matrix) {
    return matrix.isExplicit()
        && Math.max(matrix.rows(), matrix.columns()) <= SPARSE
        && matrix.nonZerosAtMost().bitLength() <= 22;
  }

  /** {@return what the form of the expression alone tells; parts may be computed} */
  static Spectral byForm(MatrixExpression matrix) {
    return switch (matrix) {
      case Identity _ -> Spectral.selfAdjoint(Ranges.computed(1), Ranges.computed(1));
      case Banded banded -> BandedSpectrum.of(banded);
      case Diagonal(var vector) -> DiagonalSpectrum.of(vector);
      case LoadedMatrix(_, var data) -> numerical(data);
      case Scale(var factor, var operand) -> of(operand).times(factor);
      case Kronecker(var left, var right) -> of(left).kronecker(of(right));
      case KroneckerSum sum -> kroneckerSum(sum);
      case Sum sum -> sum(sum);
      case Parameters parameters -> parameters(parameters);
    };
  }

  private static Spectral parameters(Parameters matrix) {
    double most = matrix.normBounds().infinity();
    Interval sigmaMax = Ranges.bounded(matrix.maximum(), most);
    double kappa = matrix.conditionNumber();
    Interval sigmaMin = new Interval(matrix.maximum() / kappa, most / kappa, Certainty.GIVEN);
    Interval any = Ranges.bounded(-most, most);
    return new Spectral(sigmaMax, sigmaMin, any, any, false);
  }

  /** Eigenvalues of a Kronecker sum are all sums, and so are those of its Hermitian part. */
  private static Spectral kroneckerSum(KroneckerSum matrix) {
    Spectral left = of(matrix.left());
    Spectral right = of(matrix.right());
    return added(left, right, matrix, true);
  }

  private static Spectral sum(Sum matrix) {
    Optional<MatrixExpression> folded = Folding.of(matrix);
    Spectral added = shiftedOrAdded(matrix);
    return folded.map(f -> byForm(f).or(added)).orElse(added);
  }

  private static Spectral shiftedOrAdded(Sum matrix) {
    boolean shifted =
        Folding.multipleOfIdentity(matrix.left()).isPresent()
            || Folding.multipleOfIdentity(matrix.right()).isPresent();
    return added(of(matrix.left()), of(matrix.right()), matrix, shifted);
  }

  /**
   * For a general sum the extreme eigenvalues add up to bounds (Weyl), which {@code attained} says
   * are reached.
   */
  private static Spectral added(
      Spectral left, Spectral right, MatrixExpression sum, boolean attained) {
    Interval min = Ranges.plus(left.lambdaMin(), right.lambdaMin());
    Interval max = Ranges.plus(left.lambdaMax(), right.lambdaMax());
    if (!attained) {
      double high = Ranges.plus(left.lambdaMin(), right.lambdaMax()).high();
      double low = Ranges.plus(left.lambdaMax(), right.lambdaMin()).low();
      min = Ranges.bounded(min.low(), Math.max(min.low(), high));
      max = Ranges.bounded(Math.min(max.high(), low), max.high());
    }
    if (left.selfAdjoint() && right.selfAdjoint()) {
      return Spectral.selfAdjoint(min, max);
    }
    return Spectral.general(min, max, sum);
  }

  private static Spectral numerical(ComplexSparse data) {
    SparseMatrix real = data.isReal() ? data.real() : data.realEmbedding();
    if (real.isSymmetric()) {
      EigenRange range = Spectrum.eigenvalueRange(real);
      Spectral spectral = Spectral.selfAdjoint(range.smallest(), range.largest());
      if (spectral.isComputed()) {
        return spectral;
      }
      SingularRange singular = Spectrum.singularRange(real);
      return spectral.withSingularValues(singular.largest(), singular.smallest());
    }
    SingularRange singular = Spectrum.singularRange(real);
    double size = singular.largest().high();
    Interval any = Ranges.bounded(-size, size);
    return new Spectral(singular.largest(), singular.smallest(), any, any, false);
  }
}

package org.hessq.analyse;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.numeric.Certainty;
import org.hessq.numeric.Interval;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Problem;
import org.hessq.problem.Symmetry;

/**
 * What is known of the matrix of a problem.
 *
 * <p>Every norm and singular value is an interval that holds it, with its {@link Certainty}:
 * computed (up to rounding, which the interval allows for), bounded, given by the user, or unknown.
 *
 * @param nonZeros number of non-zero entries, or an upper bound of it
 * @param rowSparsity most non-zeros in a row, or an upper bound of it
 * @param columnSparsity most non-zeros in a column, or an upper bound of it
 * @param countsAre {@link Certainty#COMPUTED} if the three counts are exact, {@link
 *     Certainty#BOUNDED} if they are upper bounds, {@link Certainty#GIVEN} if the user stated them
 * @param symmetry whether the matrix equals its adjoint, checked entry by entry or by its structure
 * @param one largest absolute column sum
 * @param infinity largest absolute row sum
 * @param max largest absolute value of an entry
 * @param frobenius root of the sum of all squared absolute values
 * @param sigmaMax largest singular value, which is the spectral norm
 * @param sigmaMin smallest of the min(rows, columns) singular values
 * @param conditionNumber σ_max/σ_min; its upper end is infinite unless σ_min is bounded away from
 *     zero
 * @param remarks errors and warnings about the matrix, codes HQ0060 to HQ0062
 */
public record Analysis(
    long rows,
    long columns,
    BigInteger nonZeros,
    long rowSparsity,
    long columnSparsity,
    Certainty countsAre,
    Symmetry symmetry,
    Definiteness definiteness,
    Interval one,
    Interval infinity,
    Interval max,
    Interval frobenius,
    Interval sigmaMax,
    Interval sigmaMin,
    Interval conditionNumber,
    List<Diagnostic> remarks) {
  public Analysis {
    remarks = List.copyOf(remarks);
  }

  /**
   * {@return what is known of the matrix of {@code problem}, with the user's bounds where they say
   * more}
   *
   * <p>Milliseconds for structured matrices of any size; seconds for dense decompositions of a
   * thousand rows.
   */
  public static Analysis of(Problem problem) {
    return of(problem.matrix(), UserBounds.of(problem), Remarks.about(problem));
  }

  /** {@return what is known of a matrix, without remarks} */
  public static Analysis of(MatrixExpression matrix) {
    return of(matrix, UserBounds.NONE, _ -> List.of());
  }

  private static Analysis of(
      MatrixExpression matrix,
      UserBounds bounds,
      Function<SingularValues, List<Diagnostic>> remarks) {
    Counts counts = Counts.of(matrix);
    Spectral spectral = StructuredSpectrum.of(matrix);
    SingularValues found = SingularValues.of(matrix, spectral);
    SingularValues values = bounds.applyTo(found);
    return new Analysis(
        matrix.rows(),
        matrix.columns(),
        counts.nonZeros(),
        counts.rowSparsity(),
        counts.columnSparsity(),
        matrix.isExplicit() ? counts.is() : Certainty.GIVEN,
        counts.symmetry(),
        definiteness(spectral, counts.symmetry()),
        counts.one(),
        counts.infinity(),
        counts.max(),
        counts.frobenius(),
        values.largest(),
        values.smallest(),
        values.conditionNumber(),
        remarks.apply(found));
  }

  private static Definiteness definiteness(Spectral spectral, Symmetry symmetry) {
    if (!symmetry.isSelfAdjoint()) {
      return Definiteness.NOT_SELF_ADJOINT;
    }
    Interval min = spectral.lambdaMin();
    Interval max = spectral.lambdaMax();
    if (min.low() > 0) {
      return Definiteness.POSITIVE_DEFINITE;
    }
    if (max.high() < 0) {
      return Definiteness.NEGATIVE_DEFINITE;
    }
    if (min.high() < 0 && max.low() > 0) {
      return Definiteness.INDEFINITE;
    }
    if (min.certainty() == Certainty.COMPUTED && max.low() > 0) {
      return Definiteness.POSITIVE_SEMIDEFINITE;
    }
    return max.certainty() == Certainty.COMPUTED && min.high() < 0
        ? Definiteness.NEGATIVE_SEMIDEFINITE
        : Definiteness.UNKNOWN;
  }

  /** {@return whether σ_min is zero to working precision} */
  public boolean isSingular() {
    return sigmaMin.certainty() == Certainty.COMPUTED && sigmaMin.low() == 0;
  }

  /** {@return whether there are as many rows as columns} */
  public boolean isSquare() {
    return rows == columns;
  }
}

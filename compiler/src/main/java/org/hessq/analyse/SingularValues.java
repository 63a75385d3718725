package org.hessq.analyse;

import org.hessq.numeric.Certainty;
import org.hessq.numeric.Interval;
import org.hessq.numeric.SingularRange;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Parameters;

/** The extreme singular values of a matrix and their quotient. */
record SingularValues(Interval largest, Interval smallest, Interval conditionNumber) {
  static SingularValues of(MatrixExpression matrix, Spectral spectral) {
    Interval largest = spectral.sigmaMax().nonNegative();
    Interval smallest = spectral.sigmaMin().nonNegative();
    return matrix instanceof Parameters parameters
        ? new SingularValues(largest, smallest, given(parameters.conditionNumber()))
        : new SingularValues(
            largest, smallest, new SingularRange(largest, smallest).conditionNumber());
  }

  private static Interval given(double value) {
    return new Interval(value, value, Certainty.GIVEN);
  }
}

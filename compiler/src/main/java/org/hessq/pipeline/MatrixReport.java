package org.hessq.pipeline;

import java.math.BigInteger;
import java.util.OptionalDouble;
import org.hessq.analyse.Analysis;
import org.hessq.numeric.Certainty;
import org.hessq.numeric.Interval;
import org.hessq.report.MatrixFacts;
import org.hessq.report.Origin;

/** What the analysis found, as a report writes it. */
final class MatrixReport {
  private MatrixReport() {}

  static MatrixFacts of(Analysis analysis) {
    return new MatrixFacts(
        BigInteger.valueOf(analysis.rows()),
        analysis.nonZeros(),
        BigInteger.valueOf(analysis.rowSparsity()),
        BigInteger.valueOf(analysis.columnSparsity()),
        analysis.symmetry().isSelfAdjoint(),
        high(analysis.sigmaMax()),
        origin(analysis.sigmaMax().certainty()),
        low(analysis.sigmaMin()),
        high(analysis.conditionNumber()),
        origin(analysis.conditionNumber().certainty()));
  }

  private static OptionalDouble high(Interval interval) {
    return Double.isFinite(interval.high())
        ? OptionalDouble.of(interval.high())
        : OptionalDouble.empty();
  }

  private static OptionalDouble low(Interval interval) {
    return OptionalDouble.of(interval.low());
  }

  private static Origin origin(Certainty certainty) {
    return switch (certainty) {
      case COMPUTED -> Origin.COMPUTED;
      case BOUNDED -> Origin.BOUNDED;
      case GIVEN -> Origin.GIVEN;
      case UNKNOWN -> Origin.UNKNOWN;
    };
  }
}

package org.hessq.read;

import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.hessq.diagnostic.Span;
import org.hessq.problem.VectorExpression;

/** Whether a vector can be a right-hand side: finite and not zero. */
final class VectorCheck {
  /** How many entries at each end of a vector that is too long to be added up are looked at. */
  private static final long SAMPLE = 4096;

  private VectorCheck() {}

  static boolean isUsable(VectorExpression vector, Span span, Findings findings) {
    double largest = vector.largestAtMost();
    OptionalDouble norm = largest == 0 ? OptionalDouble.of(0) : vector.norm();
    if (norm.isPresent() && norm.getAsDouble() == 0) {
      findings.error(Fault.ZERO_VECTOR, span, "the right-hand side is zero");
      return false;
    }
    if (!Double.isFinite(largest) || !Double.isFinite(norm.orElse(1))) {
      findings.error(Fault.NUMBER, span, "the entries of the right-hand side overflow");
      return false;
    }
    if (norm.isEmpty() && !hasNonZero(vector)) {
      findings.warning(
          Fault.ZERO_VECTOR,
          span,
          "the first and last " + SAMPLE + " entries of the right-hand side are zero");
    }
    return true;
  }

  private static boolean hasNonZero(VectorExpression vector) {
    long n = vector.dimension();
    return LongStream.concat(LongStream.range(0, SAMPLE), LongStream.range(n - SAMPLE, n))
        .anyMatch(i -> vector.entry(i).abs() > 0);
  }
}

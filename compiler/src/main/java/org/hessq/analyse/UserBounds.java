package org.hessq.analyse;

import java.util.OptionalDouble;
import org.hessq.numeric.Certainty;
import org.hessq.numeric.Interval;
import org.hessq.numeric.SingularRange;
import org.hessq.problem.Bounds;
import org.hessq.problem.Problem;

/** The user's bounds of singular values; what is computed stands above what is given. */
record UserBounds(Bounds bounds) {
  static final UserBounds NONE = new UserBounds(Bounds.NONE);

  static UserBounds of(Problem problem) {
    return new UserBounds(problem.bounds());
  }

  SingularValues applyTo(SingularValues found) {
    Interval largest = atMost(found.largest(), bounds.sigmaMax());
    Interval smallest = atLeast(found.smallest(), bounds.sigmaMin());
    if (bounds.conditionNumber().isPresent() && !isCertified(smallest)) {
      double least = largest.low() / bounds.conditionNumber().getAsDouble();
      smallest = atLeast(smallest, OptionalDouble.of(least));
    }
    boolean changed = !largest.equals(found.largest()) || !smallest.equals(found.smallest());
    Interval quotient =
        changed ? new SingularRange(largest, smallest).conditionNumber() : found.conditionNumber();
    return new SingularValues(largest, smallest, atMost(quotient, bounds.conditionNumber()));
  }

  private static boolean isCertified(Interval sigmaMin) {
    return sigmaMin.certainty() == Certainty.COMPUTED || sigmaMin.low() > 0;
  }

  private static Interval atMost(Interval found, OptionalDouble bound) {
    return found.certainty() == Certainty.COMPUTED
            || bound.isEmpty()
            || bound.getAsDouble() >= found.high()
        ? found
        : new Interval(
            Math.min(found.low(), bound.getAsDouble()), bound.getAsDouble(), Certainty.GIVEN);
  }

  private static Interval atLeast(Interval found, OptionalDouble bound) {
    return found.certainty() == Certainty.COMPUTED
            || bound.isEmpty()
            || bound.getAsDouble() <= found.low()
        ? found
        : new Interval(
            bound.getAsDouble(), Math.max(found.high(), bound.getAsDouble()), Certainty.GIVEN);
  }
}

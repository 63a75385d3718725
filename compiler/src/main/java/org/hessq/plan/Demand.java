package org.hessq.plan;

import org.hessq.numeric.Certainty;

/** What an encoding has to be good for. */
sealed interface Demand {
  /** {@return whether an encoding with these properties is accurate enough} */
  boolean accepts(double alpha, double relativeError);

  /** {@return the largest norm guess of the solver for an encoding with this α; 0 for none} */
  double largestGuess(double alpha);

  /** A block-encoding alone, of relative error at most {@code epsilon}. */
  record Block(double epsilon) implements Demand {
    @Override
    public boolean accepts(double alpha, double relativeError) {
      return relativeError <= epsilon;
    }

    @Override
    public double largestGuess(double alpha) {
      return 0;
    }
  }

  /**
   * A system.
   *
   * @param sigmaMin at most the smallest singular value of A
   * @param tolerance largest state error by rounding the entries
   * @param norm the largest ‖A^{-1} b̂‖ that is guessed
   */
  record Solve(double sigmaMin, Certainty sigmaMinIs, double tolerance, double norm)
      implements Demand {
    @Override
    public boolean accepts(double alpha, double relativeError) {
      return stateError(alpha, relativeError) <= tolerance;
    }

    @Override
    public double largestGuess(double alpha) {
      return alpha * norm;
    }

    /** {@return α/σ_min of the rounded matrix, a proven bound; infinite if it may be singular} */
    double inverseGap(double alpha, double relativeError) {
      double k = alpha / sigmaMin;
      return k * relativeError < 1 ? k / (1 - k * relativeError) : Double.POSITIVE_INFINITY;
    }

    /** {@return a bound of ‖x̃ − x‖/‖x‖} */
    double stateError(double alpha, double relativeError) {
      return relativeError == 0 ? 0 : inverseGap(alpha, relativeError) * relativeError;
    }
  }
}

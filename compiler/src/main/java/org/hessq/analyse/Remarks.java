package org.hessq.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;
import org.hessq.numeric.Certainty;
import org.hessq.numeric.Interval;
import org.hessq.problem.Problem;
import org.hessq.problem.Task;

/** What is wrong with a matrix for its task, and which of the user's bounds cannot hold. */
final class Remarks {
  /** A user's bound contradicts what was found. */
  static final String CONTRADICTION = "HQ0060";

  /** A system with a singular matrix. */
  static final String SINGULAR = "HQ0061";

  /** A system whose condition number is not certified. */
  static final String UNCERTIFIED = "HQ0062";

  /** How far a written bound may be off, relatively: users round. */
  private static final double ROUNDED = 1e-6;

  private final Problem problem;
  private final SingularValues found;
  private final List<Diagnostic> all = new ArrayList<>();

  private Remarks(Problem problem, SingularValues found) {
    this.problem = problem;
    this.found = found;
  }

  /**
   * {@return the remarks as a function of the singular values that were found without the user's
   * bounds}
   */
  static Function<SingularValues, List<Diagnostic>> about(Problem problem) {
    return found -> new Remarks(problem, found).collect();
  }

  private List<Diagnostic> collect() {
    upper("sigma_max", problem.bounds().sigmaMax(), found.largest());
    upper("condition", problem.bounds().conditionNumber(), found.conditionNumber());
    OptionalDouble least = problem.bounds().sigmaMin();
    if (least.isPresent() && least.getAsDouble() * (1 - ROUNDED) > found.smallest().high()) {
      contradiction("sigma_min >= " + least.getAsDouble(), "at most " + found.smallest().high());
    }
    if (problem.task() instanceof Task.Solve) {
      solvable();
    }
    return all;
  }

  private void upper(String what, OptionalDouble bound, Interval value) {
    if (bound.isPresent() && bound.getAsDouble() * (1 + ROUNDED) < value.low()) {
      contradiction(what + " <= " + bound.getAsDouble(), "at least " + value.low());
    }
  }

  private void contradiction(String bound, String value) {
    all.add(
        Diagnostic.error(
            CONTRADICTION,
            place(),
            "the bound " + bound + " does not hold: the value is " + value,
            "Correct the bound, or leave it out where the value is computed."));
  }

  private void solvable() {
    Interval sigmaMin = found.smallest();
    if (sigmaMin.certainty() == Certainty.COMPUTED && sigmaMin.low() == 0) {
      all.add(
          Diagnostic.error(
              SINGULAR,
              place(),
              "the matrix is singular to working precision: its smallest singular value is at most "
                  + sigmaMin.high(),
              "Add a multiple of the identity, or remove dependent rows."));
    } else if (Double.isInfinite(found.conditionNumber().high()) && !isVouchedFor()) {
      all.add(
          Diagnostic.warning(
              UNCERTIFIED,
              place(),
              "the condition number cannot be certified; it is at least "
                  + found.conditionNumber().low(),
              "State one, for example `bound condition(A) <= 1e4;`; it is then reported as"
                  + " given."));
    }
  }

  private boolean isVouchedFor() {
    return problem.bounds().conditionNumber().isPresent()
        || problem.bounds().sigmaMin().isPresent();
  }

  private Span place() {
    return Span.of(problem.file());
  }
}

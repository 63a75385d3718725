package org.hessq.pipeline;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.hessq.problem.Observable;
import org.hessq.problem.Problem;
import org.hessq.problem.Task;
import org.hessq.report.Figures;
import org.hessq.report.Readout;

/**
 * What it costs to read the observables: preparations, by Hoeffding's inequality, so that each is
 * within ε with probability 99 %.
 *
 * <p>Both methods run the kernel <i>projection</i> of the solver's own length instead of the
 * reflection, at a norm guess t = |x|. It leaves (|0⟩|x⟩ + t|1⟩|b̂⟩)/√(|x|² + t²), branch first,
 * with probability p = t²/(t² + |x|²).
 *
 * <ul>
 *   <li>The norm to relative accuracy ε: p inverts to |x|/t. A change of |x| by the factor 1 + ε
 *       changes p by at least a = (ε + ε²/2)/(2 + 2ε + ε²), so ⌈ln(2/δ)/(2a²)⌉ attempts are enough.
 *   <li>An overlap ⟨v̂|x̂⟩ with its sign, to absolute accuracy ε: where the branch is 1, b̂ is
 *       turned into v̂, and the branch is measured after a Hadamard gate: it is 0 with probability
 *       (1 + Re⟨v̂|x̂⟩)/2. That takes ⌈2 ln(2/δ)/ε²⌉ successes, and twice as many attempts as p =
 *       1/2. For a complex overlap both parts are read, each with failure δ/2.
 * </ul>
 *
 * <p>An entry x_k is the overlap with the k-th basis vector. Overlaps are in units of ‖v‖·‖x‖. The
 * error of the prepared state comes on top and is named beside it.
 *
 * @paper Dalzell 2024, arXiv:2406.12086, Section 5 (success of the projection); Hoeffding 1963,
 *     Theorem 1
 */
public final class ReadoutCost {
  /** δ. */
  static final double FAILURE = 0.01;

  private ReadoutCost() {}

  /**
   * {@return the cost of each observable of {@code problem}, in its order}
   *
   * @param normalisedError of the state that is prepared, 2-norm
   * @param expectedT T gates for one prepared state, on average
   */
  public static List<Readout> of(Problem problem, double normalisedError, BigInteger expectedT) {
    return problem.observables().stream()
        .map(observable -> readout(problem, observable, normalisedError, expectedT))
        .toList();
  }

  private static Readout readout(
      Problem problem, Observable observable, double error, BigInteger expectedT) {
    double epsilon = problem.epsilon();
    String beside =
        Figures.real(epsilon)
            + " at 99 %, besides the error "
            + Figures.real(error)
            + " of the state";
    BigInteger shots;
    String method;
    switch (observable) {
      case Observable.Norm _ -> {
        shots = norm(epsilon);
        method = "success probability of the kernel projection, relative accuracy " + beside;
      }
      case Observable.Component _ -> {
        shots = overlap(epsilon, isReal(problem));
        method = "interference with the basis vector, accuracy in units of |x| " + beside;
      }
      case Observable.Dot(var vector, _) -> {
        shots = overlap(epsilon, isReal(problem) && vector.isReal());
        method = "interference with the vector, accuracy in units of |v||x| " + beside;
      }
    }
    return new Readout(observable.text(), method, shots, shots.multiply(expectedT));
  }

  private static boolean isReal(Problem problem) {
    return problem.matrix().isReal()
        && problem.task() instanceof Task.Solve(var rightHandSide, _)
        && rightHandSide.isReal();
  }

  /** {@return attempts for the norm} */
  static BigInteger norm(double epsilon) {
    double a = (epsilon + epsilon * epsilon / 2) / (2 + 2 * epsilon + epsilon * epsilon);
    return ceiling(Math.log(2 / FAILURE) / (2 * a * a));
  }

  /** {@return attempts for an overlap; half of them succeed} */
  static BigInteger overlap(double epsilon, boolean real) {
    double parts = real ? 1 : 2;
    BigInteger successes = ceiling(2 * Math.log(2 * parts / FAILURE) / (epsilon * epsilon));
    return successes.shiftLeft(real ? 1 : 2);
  }

  private static BigInteger ceiling(double value) {
    return BigDecimal.valueOf(value).setScale(0, RoundingMode.CEILING).toBigIntegerExact();
  }
}

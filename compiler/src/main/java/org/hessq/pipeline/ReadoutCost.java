package org.hessq.pipeline;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hessq.problem.Observable;
import org.hessq.problem.Problem;
import org.hessq.problem.Task;
import org.hessq.report.Figures;
import org.hessq.report.Readout;
import org.hessq.report.Solution;

/**
 * What it costs to read the observables: preparations, by Hoeffding's inequality, so that each is
 * within ε with probability 99 %.
 *
 * <p>With a kernel solver both methods run the kernel <i>projection</i> of the augmented system
 * instead, at a norm guess t = |x|/r. It leaves (|0⟩|x⟩ + t|1⟩|b̂⟩)/√(|x|² + t²), branch first,
 * with probability p = 1/(1 + r²).
 *
 * <ul>
 *   <li>The norm to relative accuracy ε: p inverts to r. Where a change of |x| by the factor 1 ± ε
 *       changes p by at least a, ⌈ln(2/δ)/(2a²)⌉ attempts are enough.
 *   <li>An overlap ⟨v̂|x̂⟩ with its sign, to absolute accuracy ε: where the branch is 1, b̂ is
 *       turned into v̂, and the branch is measured after a Hadamard gate: it is 0 with probability
 *       (1 + c·Re⟨v̂|x̂⟩)/2, c = 2r/(1 + r²). That takes ⌈2 ln(2/δ)/(cε)²⌉ successes, and 1/p times
 *       as many attempts. For a complex overlap both parts are read, each with failure δ/2.
 * </ul>
 *
 * <p>An inversion tells the norm by its own success probability p = sin²((2m + 1) arcsin(|x|/M)),
 * in the same way; an overlap takes the Hadamard test on ⌈2 ln(2/δ)/ε²⌉ successes.
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

  private final Problem problem;
  private final Run run;
  private final String beside;

  private ReadoutCost(Problem problem, double error, Run run) {
    this.problem = problem;
    this.run = run;
    beside =
        Figures.real(problem.epsilon())
            + " at 99 %, besides the error "
            + Figures.real(error)
            + " of the state";
  }

  /** What is run again and again. */
  sealed interface Run {
    /** {@return T gates of one attempt} */
    BigInteger tCount();

    /**
     * The kernel projection of the augmented system.
     *
     * @param ratio r = |x|/t
     */
    record Projection(double ratio, BigInteger tCount) implements Run {}

    /**
     * An inversion.
     *
     * @param success of one attempt, its rounds of amplification included
     * @param rounds m
     */
    record Inversion(double success, int rounds, BigInteger tCount) implements Run {}
  }

  /**
   * {@return the cost of each observable of {@code problem}, in its order}
   *
   * @param normalisedError of the state that is prepared, 2-norm
   * @param run what is repeated
   * @param solution what the circuit achieved, value by value; empty where it was not simulated
   */
  static List<Readout> of(
      Problem problem, double normalisedError, Run run, Optional<Solution> solution) {
    ReadoutCost cost = new ReadoutCost(problem, normalisedError, run);
    return IntStream.range(0, problem.observables().size())
        .mapToObj(
            k ->
                cost.readout(
                    problem.observables().get(k),
                    solution
                        .map(s -> s.observables().get(k).error())
                        .orElse(OptionalDouble.empty())))
        .toList();
  }

  private Readout readout(Observable observable, OptionalDouble achieved) {
    double epsilon = problem.epsilon();
    BigInteger shots;
    String method;
    switch (observable) {
      case Observable.Norm _ -> {
        shots = norm(epsilon, run);
        method =
            switch (run) {
                  case Run.Projection _ -> "success probability of the kernel projection";
                  case Run.Inversion _ -> "success probability of the inversion";
                }
                + ", relative accuracy "
                + beside;
      }
      case Observable.Component _ -> {
        shots = overlap(epsilon, isReal(), run);
        method = test() + " with the basis vector, accuracy in units of |x| " + beside;
      }
      case Observable.Dot(var vector, _) -> {
        shots = overlap(epsilon, isReal() && vector.isReal(), run);
        method = test() + " with the vector, accuracy in units of |v||x| " + beside;
      }
    }
    return new Readout(observable.text(), method, shots, shots.multiply(run.tCount()), achieved);
  }

  private String test() {
    return switch (run) {
      case Run.Projection _ -> "interference";
      case Run.Inversion _ -> "Hadamard test, its control not counted,";
    };
  }

  private boolean isReal() {
    return problem.matrix().isReal()
        && problem.task() instanceof Task.Solve(var rightHandSide, _)
        && rightHandSide.isReal();
  }

  /** {@return attempts for the norm} */
  static BigInteger norm(double epsilon, Run run) {
    double a =
        switch (run) {
          case Run.Projection(var ratio, _) ->
              Math.min(
                  projected(ratio) - projected(ratio * (1 + epsilon)),
                  projected(ratio * (1 - epsilon)) - projected(ratio));
          case Run.Inversion(var success, var rounds, _) -> {
            int turns = 2 * rounds + 1;
            double amplitude = Math.sin(Math.asin(Math.sqrt(success)) / turns);
            yield Math.min(
                Math.abs(amplified(amplitude * (1 + epsilon), turns) - success),
                Math.abs(amplified(amplitude * (1 - epsilon), turns) - success));
          }
        };
    return ceiling(Math.log(2 / FAILURE) / (2 * a * a));
  }

  private static double projected(double ratio) {
    return 1 / (1 + ratio * ratio);
  }

  private static double amplified(double amplitude, int turns) {
    return Math.pow(Math.sin(turns * Math.asin(Math.min(1, amplitude))), 2);
  }

  /** {@return attempts for an overlap} */
  static BigInteger overlap(double epsilon, boolean real, Run run) {
    double parts = real ? 1 : 2;
    double contrast =
        switch (run) {
          case Run.Projection(var ratio, _) -> 2 / (ratio + 1 / ratio);
          case Run.Inversion _ -> 1;
        };
    double success =
        switch (run) {
          case Run.Projection(var ratio, _) -> projected(ratio);
          case Run.Inversion(var p, _, _) -> p;
        };
    double accuracy = contrast * epsilon;
    BigInteger successes = ceiling(2 * Math.log(2 * parts / FAILURE) / (accuracy * accuracy));
    return ceiling(parts * successes.doubleValue() / success);
  }

  private static BigInteger ceiling(double value) {
    return BigDecimal.valueOf(value).setScale(0, RoundingMode.CEILING).toBigIntegerExact();
  }
}

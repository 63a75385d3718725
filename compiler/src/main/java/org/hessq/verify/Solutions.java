package org.hessq.verify;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.UnsupportedStepException;
import org.hessq.simulate.WholeRun;

/** Holds the state that a solver prepares against the classical solution. */
public final class Solutions {
  /** The part of the success probability that rounding may put on other qubits. */
  private static final double LEAK = 1e-9;

  /** 2^(live qubits) times queries that a whole run may take. */
  public static final double WORK = 2e9;

  private Solutions() {}

  /**
   * A check and what it found.
   *
   * @param success probability of success; NaN if the run was not possible
   * @param amplitudes of the solution: {@code re, im, …}; empty if the run was not possible
   */
  public record Outcome(Check check, double success, double[] amplitudes) {}

  /**
   * {@return the check {@code solution} by the compositional run}
   *
   * @param truth the classical solution of the unrounded problem, length 2^qubits, any norm
   * @param epsilon the largest allowed state error
   */
  static Outcome compositional(Program program, double[] truth, double epsilon, Readings readings) {
    String scope = "the whole sequence on the minimal dilation of the exact block";
    try {
      Compositional.Result result = Compositional.of(program, readings);
      return outcome(
          "solution", scope, result.success(), result.amplitudes(), result.leak(), truth, epsilon);
    } catch (TooLargeException large) {
      return none("solution", new Verdict.TooLarge(large.needed(), large.limit()), large);
    } catch (PremiseException | UnsupportedStepException | IllegalArgumentException wrong) {
      return none("solution", new Verdict.Differs(wrong.getMessage(), 1, epsilon), wrong);
    }
  }

  /**
   * {@return the check {@code whole-run} by simulating the whole circuit, if 2^(live qubits) times
   * queries are at most {@link #WORK}}
   *
   * @param truth as in {@link #compositional}
   * @param progress is told the fraction of steps done
   */
  public static Outcome wholeRun(
      Program program,
      double[] truth,
      double epsilon,
      Gadgets gadgets,
      long seed,
      DoubleConsumer progress) {
    return wholeRun(program, truth, epsilon, gadgets, seed, WORK, progress);
  }

  /** As above, if 2^(live qubits) times queries are at most {@code limit}. */
  static Outcome wholeRun(
      Program program,
      double[] truth,
      double epsilon,
      Gadgets gadgets,
      long seed,
      double limit,
      DoubleConsumer progress) {
    String name = "whole-run";
    WholeRun.Forecast forecast =
        WholeRun.forecast(program.circuit(), gadgets, registers(program, Role.FLAG));
    if (forecast.work() > limit || forecast.live() > WholeRun.MAX_LIVE) {
      return new Outcome(
          new Check(
              name,
              new Verdict.TooLarge(forecast.work(), limit),
              "2^(live qubits) times queries, with " + forecast.live() + " live qubits"),
          Double.NaN,
          new double[0]);
    }
    String system = registers(program, Role.SYSTEM).iterator().next();
    try {
      WholeRun.Result result =
          WholeRun.of(
              program.circuit(),
              gadgets,
              Outcomes.wanted(program),
              program.circuit().main().offset(system),
              Outcomes.width(program, system) + Outcomes.freeBranch(program, system),
              Math.min(WholeRun.MAX_LIVE, forecast.live() + 1),
              seed,
              progress);
      return outcome(
          name,
          scope(result),
          result.success(),
          result.amplitudes(),
          result.leak(),
          truth,
          epsilon);
    } catch (TooLargeException large) {
      return none(name, new Verdict.TooLarge(large.needed(), large.limit()), large);
    } catch (PremiseException | UnsupportedStepException | IllegalArgumentException wrong) {
      return none(name, new Verdict.Differs(wrong.getMessage(), 1, epsilon), wrong);
    }
  }

  private static String scope(WholeRun.Result result) {
    String scope = "every gate, " + result.live() + " live qubits";
    return result.reused() == 0
        ? scope
        : scope
            + "; "
            + result.reused()
            + " repeated permutations reused after "
            + WholeRun.PASSES
            + " agreed with fresh outcomes";
  }

  private static Set<String> registers(Program program, Role role) {
    Set<String> names = new TreeSet<>();
    program
        .roles()
        .registers()
        .forEach(
            (name, own) -> {
              if (own == role) {
                names.add(name);
              }
            });
    return names;
  }

  private static Outcome none(String name, Verdict verdict, RuntimeException why) {
    return new Outcome(new Check(name, verdict, why.getMessage()), Double.NaN, new double[0]);
  }

  private static Outcome outcome(
      String name,
      String scope,
      double success,
      double[] amplitudes,
      double leak,
      double[] truth,
      double epsilon) {
    Verdict verdict;
    if (!(success > 0)) {
      verdict = new Verdict.Differs("main: success is impossible", Math.sqrt(2), epsilon);
    } else if (leak > LEAK * success) {
      verdict =
          new Verdict.Differs("main: a qubit besides the system is not |0>", leak, LEAK * success);
    } else {
      verdict = Verdict.of("main", StateError.of(amplitudes, truth), epsilon);
    }
    return new Outcome(new Check(name, verdict, scope), success, amplitudes);
  }
}

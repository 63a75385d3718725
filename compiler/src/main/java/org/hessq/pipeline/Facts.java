package org.hessq.pipeline;

import com.google.common.collect.ImmutableMap;
import org.hessq.circuit.Profile;
import org.hessq.denote.IntegerBlock;
import org.hessq.method.Method;
import org.hessq.plan.Plan;
import org.hessq.problem.Problem;
import org.hessq.signal.InversePolynomial;

/** What an emitted file says about its plan. */
final class Facts {
  private Facts() {}

  /** {@return what the file of {@code method}, the plan's own or its norm's, says} */
  static ImmutableMap<String, String> of(
      Problem problem, Plan plan, Method method, Profile profile) {
    ImmutableMap.Builder<String, String> facts =
        ImmutableMap.<String, String>builder()
            .put("task", problem.task().word())
            .put("problem-sha256", problem.sha256())
            .put("profile", profile.word())
            .put("embedding", plan.system().form())
            .put("dimension", Long.toString(plan.system().dimension()))
            .put("padding", Double.toString(plan.system().padding()))
            .put("alpha", Double.toString(method.encoding().alpha()))
            .put("denominator-bits", Integer.toString(IntegerBlock.bits(method.encoding())));
    switch (method) {
      case Method.KernelReflection m -> {
        solver(facts, "kernel-reflection", m.degree(), m.gap(), m.shave());
        guess(facts, m);
      }
      case Method.NormProjection(var run) -> {
        solver(facts, "norm-projection", run.degree(), run.gap(), run.shave());
        guess(facts, run);
      }
      case Method.KernelProjection m ->
          solver(facts, "kernel-projection", m.degree(), m.gap(), m.shave());
      case Method.RandomGuesses m -> {
        Method.KernelReflection first = m.reflection();
        solver(facts, "random-guesses", m.degree(), first.gap(), first.shave());
        facts.put("projection-degree", Integer.toString(m.projectionDegree()));
        guess(facts, first);
      }
      case Method.Inversion m -> {
        solver(facts, "inversion", m.degree(), m.gap(), m.shave());
        facts
            .put("polynomial-error", Double.toString(error(m)))
            .put("rounds", Integer.toString(m.rounds()));
      }
      case Method.EncodeOnly _ -> {}
    }
    return facts.buildOrThrow();
  }

  private static void solver(
      ImmutableMap.Builder<String, String> facts,
      String name,
      int degree,
      double gap,
      double shave) {
    facts
        .put("solver", name)
        .put("degree", Integer.toString(degree))
        .put("gap", Double.toString(gap))
        .put("shave", Double.toString(shave));
  }

  /** The distance to 1/x of the polynomial that was taken, not what was asked for. */
  private static double error(Method.Inversion method) {
    return InversePolynomial.of(1 / method.gap(), method.polynomialError()).error();
  }

  private static void guess(
      ImmutableMap.Builder<String, String> facts, Method.KernelReflection run) {
    facts
        .put("branch-threshold", Long.toString(run.branchThreshold()))
        .put("norm-guess", Double.toString(run.normGuess()));
  }
}

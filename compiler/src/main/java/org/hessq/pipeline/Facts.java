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

  static ImmutableMap<String, String> of(Problem problem, Plan plan, Profile profile) {
    ImmutableMap.Builder<String, String> facts =
        ImmutableMap.<String, String>builder()
            .put("task", problem.task().word())
            .put("problem-sha256", problem.sha256())
            .put("profile", profile.word())
            .put("embedding", plan.system().form())
            .put("dimension", Long.toString(plan.system().dimension()))
            .put("padding", Double.toString(plan.system().padding()))
            .put("alpha", Double.toString(plan.method().encoding().alpha()))
            .put("denominator-bits", Integer.toString(IntegerBlock.bits(plan.method().encoding())));
    switch (plan.method()) {
      case Method.KernelReflection method ->
          facts
              .put("solver", "kernel-reflection")
              .put("degree", Integer.toString(method.degree()))
              .put("gap", Double.toString(method.gap()))
              .put("shave", Double.toString(method.shave()))
              .put("branch-threshold", Long.toString(method.branchThreshold()))
              .put("norm-guess", Double.toString(method.normGuess()));
      case Method.Inversion method ->
          facts
              .put("solver", "inversion")
              .put("degree", Integer.toString(method.degree()))
              .put("gap", Double.toString(method.gap()))
              .put("shave", Double.toString(method.shave()))
              .put("polynomial-error", Double.toString(error(method)))
              .put("rounds", Integer.toString(method.rounds()));
      case Method.EncodeOnly _ -> {}
    }
    return facts.buildOrThrow();
  }

  /** The distance to 1/x of the polynomial that was taken, not what was asked for. */
  private static double error(Method.Inversion method) {
    return InversePolynomial.of(1 / method.gap(), method.polynomialError()).error();
  }
}

package org.hessq.pipeline;

import org.hessq.analyse.Analysis;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Profile;
import org.hessq.emit.HierarchicalEmitter;
import org.hessq.load.Loader;
import org.hessq.lower.Lowering;
import org.hessq.lower.rotation.Gridsynth;
import org.hessq.method.Method;
import org.hessq.method.Program;
import org.hessq.plan.Objective;
import org.hessq.plan.Plan;
import org.hessq.plan.Plans;
import org.hessq.problem.Problem;
import org.hessq.synthesis.solver.EncodingProgram;
import org.hessq.synthesis.solver.KernelReflectionCircuit;
import org.hessq.verify.Claims;
import org.hessq.verify.Findings;
import org.hessq.verify.Referee;

/** From a problem to a circuit that has been judged. */
public final class Pipeline {
  /** How often the rotations are made finer before the error is reported as it is. */
  private static final int ATTEMPTS = 4;

  private final Options options;
  private final Progress progress;

  public Pipeline(Options options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * {@return the compiled problem}
   *
   * @throws org.hessq.diagnostic.Faults if the problem cannot be compiled
   */
  public Compilation compile(Problem problem) {
    progress.begin("analyse");
    Analysis analysis = Analysis.of(problem);
    double tighten = 1;
    for (int attempt = 1; ; attempt++, tighten /= 2) {
      progress.begin("plan");
      Plan plan = plans(problem, tighten).of(problem);
      progress.begin("synthesise");
      Program program = synthesise(problem, plan, options.profile());
      progress.begin("lower");
      Circuit lowered =
          Lowering.lower(program.circuit(), options.profile(), Gridsynth::rz);
      program = new Program(program.name(), lowered, program.roles());
      progress.begin("emit");
      String qasm = HierarchicalEmitter.text(program);
      progress.begin("read back");
      Program loaded = Loader.load(problem.name() + ".qasm", qasm).orThrow();
      progress.begin("verify");
      Claims claims = Claims.of(program, options.profile());
      Findings findings = Referee.examine(problem, loaded, claims, options.effort());
      if (attempt == ATTEMPTS || !isTooCoarse(problem, findings)) {
        progress.begin("report");
        return new Compilation(
            plan,
            program,
            qasm,
            findings,
            new ReportMaker(problem, analysis, options.profile()).of(plan, program, findings));
      }
    }
  }

  private Plans plans(Problem problem, double tighten) {
    return new Plans(
        new Objective(options.profile(), problem.target().qubitLimit()),
        Gridsynth::expectedT,
        tighten);
  }

  private static boolean isTooCoarse(Problem problem, Findings findings) {
    return findings
        .achieved()
        .map(achieved -> achieved.stateError() > problem.epsilon())
        .orElse(false);
  }

  private static Program synthesise(Problem problem, Plan plan, Profile profile) {
    return switch (plan.method()) {
      case Method.KernelReflection method ->
          KernelReflectionCircuit.of(
              problem.name(), method, profile, Facts.of(problem, plan, profile));
      case Method.EncodeOnly method ->
          EncodingProgram.of(problem.name(), method, profile, Facts.of(problem, plan, profile));
      case Method.Inversion _ ->
          throw new IllegalStateException("no plan chooses an inversion");
    };
  }
}

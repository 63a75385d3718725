package org.hessq.pipeline;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hessq.analyse.Analysis;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Profile;
import org.hessq.cost.Counts;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.emit.CommonGates;
import org.hessq.emit.Consumer;
import org.hessq.emit.FlatEmitter;
import org.hessq.emit.FlatOptions;
import org.hessq.emit.HierarchicalEmitter;
import org.hessq.load.Loader;
import org.hessq.lower.Lowering;
import org.hessq.lower.rotation.Gridsynth;
import org.hessq.method.Method;
import org.hessq.method.Program;
import org.hessq.plan.Objective;
import org.hessq.plan.Plan;
import org.hessq.plan.Plans;
import org.hessq.problem.Observable;
import org.hessq.problem.Problem;
import org.hessq.problem.Task;
import org.hessq.report.Output;
import org.hessq.report.Report;
import org.hessq.report.Resources;
import org.hessq.synthesis.solver.EncodingProgram;
import org.hessq.synthesis.solver.InversionCircuit;
import org.hessq.synthesis.solver.KernelProjectionCircuit;
import org.hessq.synthesis.solver.KernelReflectionCircuit;
import org.hessq.synthesis.solver.RandomGuessesCircuit;
import org.hessq.verify.Check;
import org.hessq.verify.Findings;
import org.hessq.verify.Referee;
import org.hessq.verify.Stated;
import org.hessq.verify.flat.FlatFile;

/** From a problem to a circuit that has been read back and judged. */
public final class CompileEngine implements Engine {
  /** What the name of the circuit that tells the norm has more. */
  private static final String NORM_SUFFIX = "-norm";

  /** How often the rotations are made finer before the error is reported as it is. */
  private static final int ATTEMPTS = 4;

  /**
   * What one compilation made, from the plan to the verdict.
   *
   * @param program as lowered
   * @param qasm the hierarchical text
   * @param loaded {@code program} as read back from {@code qasm}
   * @param norm the circuit that tells the norm of the solution, if there is one
   */
  record Compiled(
      Analysis analysis,
      Plan plan,
      Program program,
      String qasm,
      Program loaded,
      Findings findings,
      Optional<Judged> norm) {
    Compiled with(Findings other, Optional<Judged> otherNorm) {
      return new Compiled(analysis, plan, program, qasm, loaded, other, otherNorm);
    }
  }

  /** A circuit of its own file, which was read back and judged. */
  record Judged(Program program, String qasm, Program loaded, Findings findings) {
    Judged with(Check check) {
      return new Judged(program, qasm, loaded, findings.with(List.of(check)));
    }
  }

  @Override
  public Report run(Problem problem, Options options, Path folder, Progress progress)
      throws IOException {
    Compiled compiled = compile(problem, options, progress);
    return switch (options.form()) {
      case HIERARCHICAL -> {
        progress.show("report", -1);
        String name = compiled.program().name() + ".qasm";
        List<Output> outputs = new ArrayList<>();
        outputs.add(write(compiled.qasm(), folder, name));
        if (compiled.norm().isPresent()) {
          Judged norm = compiled.norm().get();
          outputs.add(write(norm.qasm(), folder, norm.program().name() + ".qasm"));
        }
        yield report(problem, compiled).withOutputs(outputs);
      }
      case FLAT -> flat(problem, compiled, form(options, problem), folder, progress);
    };
  }

  private static Report report(Problem problem, Compiled compiled) {
    return new ReportMaker(problem, compiled.analysis(), Plans.profile(problem)).of(compiled);
  }

  /** Flat files are read back too, beside the circuits with definitions that were judged. */
  private static Report flat(
      Problem problem, Compiled compiled, FlatOptions form, Path folder, Progress progress)
      throws IOException {
    List<Output> outputs = new ArrayList<>();
    FlatFile found =
        flat(
            compiled.program(),
            compiled.qasm(),
            compiled.loaded(),
            form,
            folder,
            progress,
            outputs);
    Optional<Judged> norm = Optional.empty();
    if (compiled.norm().isPresent()) {
      Judged judged = compiled.norm().get();
      FlatFile other =
          flat(judged.program(), judged.qasm(), judged.loaded(), form, folder, progress, outputs);
      norm = Optional.of(judged.with(other.check()));
    }
    BigInteger cliffords =
        Counts.of(FlatEmitter.unfolded(compiled.program(), form).main()).cliffords();
    Resources stated =
        new ReportMaker(problem, compiled.analysis(), Plans.profile(problem))
            .resources(compiled.plan().method(), compiled.program(), 1)
            .withCliffords(cliffords);
    Findings findings = compiled.findings().with(found.checks(Recomputed.counts(stated)));
    progress.show("report", -1);
    Report report = report(problem, compiled.with(findings, norm));
    return report.withResources(report.resources().withCliffords(cliffords)).withOutputs(outputs);
  }

  /**
   * {@return what the flat file of {@code program} is beside {@code loaded}, after writing both}
   */
  private static FlatFile flat(
      Program program,
      String qasm,
      Program loaded,
      FlatOptions form,
      Path folder,
      Progress progress,
      List<Output> outputs)
      throws IOException {
    String name = program.name() + ".qasm";
    progress.show("write the flat file", -1);
    try (Writer writer = Files.newBufferedWriter(folder.resolve(name), US_ASCII)) {
      FlatEmitter.write(program, form, writer);
    }
    outputs.add(Output.of(name, folder.resolve(name)));
    outputs.add(write(qasm, folder, FlatExamination.definitions(program.name())));
    progress.show("read the flat file back", -1);
    return FlatExamination.compare(loaded, name, folder.resolve(name));
  }

  /**
   * {@return the system of {@code problem} solved by a circuit that was emitted, read back, judged
   * and, where it is small enough, simulated; no file is written} Where nothing is to be reported,
   * the norm is.
   *
   * @throws Faults if the problem can't be compiled, with what is missing
   * @throws IllegalArgumentException if the problem is not to solve a system
   */
  public static Solved solve(Problem problem, Options.Effort effort, Progress progress) {
    if (!(problem.task() instanceof Task.Solve)) {
      throw new IllegalArgumentException("the task is to " + problem.task().word());
    }
    Problem asked =
        problem.observables().isEmpty()
            ? problem.reporting(List.of(new Observable.Norm("norm")))
            : problem;
    Compiled compiled = compile(asked, effort, progress);
    return Solved.of(compiled, report(asked, compiled), Math.toIntExact(problem.matrix().rows()));
  }

  /** {@return the circuit that is judged to be fine enough, or the finest that was tried} */
  static Compiled compile(Problem problem, Options.Effort effort, Progress progress) {
    return compile(problem, new Options(Options.Form.HIERARCHICAL, effort), progress);
  }

  private static Compiled compile(Problem problem, Options options, Progress progress) {
    progress.show("analyse", -1);
    Analysis analysis = Analysis.of(problem);
    refuse(analysis.remarks());
    double tighten = 1;
    for (int attempt = 1; ; attempt++, tighten /= 2) {
      progress.show("plan", -1);
      Objective objective = Objective.of(problem);
      Plan plan = new Plans(objective, Gridsynth::expectedT, tighten).of(problem);
      Judged made = judged(problem, analysis, plan, plan.method(), options, progress);
      if (attempt == ATTEMPTS || !isTooCoarse(problem, made)) {
        return new Compiled(
            analysis,
            plan,
            made.program(),
            made.qasm(),
            made.loaded(),
            made.findings(),
            plan.norm().map(method -> ofNorm(problem, analysis, plan, method, options, progress)));
      }
    }
  }

  /** The circuit that tells the norm, likewise. */
  private static Judged ofNorm(
      Problem problem,
      Analysis analysis,
      Plan plan,
      Method.NormProjection method,
      Options main,
      Progress progress) {
    Options options = new Options(main.form(), main.consumer(), Options.Effort.QUICK);
    Judged judged = judged(problem, analysis, plan, method, options, progress);
    Method.NormProjection finer = method;
    for (int attempt = 2; attempt <= ATTEMPTS && isTooCoarse(problem, judged); attempt++) {
      finer = finer.finer();
      judged = judged(problem, analysis, plan, finer, options, progress);
    }
    return judged;
  }

  private static Judged judged(
      Problem problem,
      Analysis analysis,
      Plan plan,
      Method method,
      Options options,
      Progress progress) {
    Profile profile = Plans.profile(problem);
    progress.show("synthesise", -1);
    Program lowered = built(problem, plan, method, profile);
    boolean common = options.consumer().filter(Consumer.ANY::equals).isPresent();
    Program program = common ? CommonGates.of(lowered) : lowered;
    Resources resources = new ReportMaker(problem, analysis, profile).resources(method, program, 1);
    progress.show("emit", -1);
    String qasm = HierarchicalEmitter.text(program);
    progress.show("read back", -1);
    Program loaded = Loader.load(program.name() + ".qasm", qasm).orThrow();
    progress.show("verify", -1);
    Findings findings =
        Referee.examine(
            problem,
            loaded,
            new Stated(Recomputed.counts(resources)),
            Examination.effort(options.effort()),
            fraction -> progress.show("run the whole circuit", fraction));
    return new Judged(program, qasm, loaded, findings);
  }

  private static void refuse(List<Diagnostic> remarks) {
    if (remarks.stream().anyMatch(Diagnostic::isError)) {
      throw new Faults(remarks);
    }
  }

  /** {@return the circuit of {@code method} in Clifford+T} */
  static Program built(Problem problem, Plan plan, Method method, Profile profile) {
    ImmutableMap<String, String> facts = Facts.of(problem, plan, method, profile);
    return lowered(synthesised(problem.name(), method, profile, facts), profile);
  }

  /** {@return the circuit of {@code method}, in Clifford gates, rotations and ANDs} */
  static Program synthesised(
      String name, Method chosen, Profile profile, ImmutableMap<String, String> facts) {
    return switch (chosen) {
      case Method.KernelReflection method ->
          KernelReflectionCircuit.of(name, method, profile, facts);
      case Method.NormProjection method ->
          KernelReflectionCircuit.of(name + NORM_SUFFIX, method, profile, facts);
      case Method.KernelProjection method ->
          KernelProjectionCircuit.of(name, method, profile, facts);
      case Method.RandomGuesses method -> RandomGuessesCircuit.of(name, method, profile, facts);
      case Method.Inversion method -> InversionCircuit.of(name, method, profile, facts);
      case Method.EncodeOnly method -> EncodingProgram.of(name, method, profile, facts);
    };
  }

  /** {@return {@code program} in Clifford+T} */
  static Program lowered(Program program, Profile profile) {
    Circuit circuit = Lowering.lower(program.circuit(), profile, Gridsynth::rz);
    return new Program(program.name(), circuit, program.roles());
  }

  private static boolean isTooCoarse(Problem problem, Judged judged) {
    double limit = NormReport.isFor(judged.loaded()) ? problem.epsilon() : Double.MAX_VALUE;
    return judged
        .findings()
        .achieved()
        .map(achieved -> achieved.stateError() > problem.epsilon() || achieved.normError() > limit)
        .orElse(false);
  }

  private static Output write(String qasm, Path folder, String name) throws IOException {
    byte[] bytes = qasm.getBytes(US_ASCII);
    Files.write(folder.resolve(name), bytes);
    return Output.of(name, bytes);
  }

  private static FlatOptions form(Options options, Problem problem) {
    Profile profile = Plans.profile(problem);
    return options
        .consumer()
        .flatMap(consumer -> consumer.flat(profile))
        .orElse(FlatOptions.of(profile));
  }
}

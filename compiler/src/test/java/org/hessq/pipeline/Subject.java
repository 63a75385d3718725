package org.hessq.pipeline;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hessq.circuit.Profile;
import org.hessq.emit.HierarchicalEmitter;
import org.hessq.load.Loader;
import org.hessq.method.Method;
import org.hessq.method.Program;
import org.hessq.plan.Plans;
import org.hessq.problem.Problem;
import org.hessq.report.Report;
import org.hessq.report.Verification;
import org.hessq.verify.Effort;
import org.hessq.verify.Referee;
import org.hessq.verify.Stated;

/**
 * A faultless circuit to plant faults in: that of a small problem, or the one that tells the norm
 * of its solution.
 */
record Subject(
    SmallProblem small, CompileEngine.Compiled compiled, Optional<CompileEngine.Judged> norm) {

  static Subject of(SmallProblem small) {
    CompileEngine.Compiled compiled =
        CompileEngine.compile(small.problem(), Options.Effort.QUICK, (_, _) -> {});
    return new Subject(small, compiled, compiled.norm());
  }

  private Problem problem() {
    return small.problem();
  }

  private Profile profile() {
    return Plans.profile(problem());
  }

  private Method method() {
    return norm.isPresent() ? compiled.plan().norm().orElseThrow() : compiled.plan().method();
  }

  private Program program() {
    return norm.map(CompileEngine.Judged::program).orElse(compiled.program());
  }

  String name() {
    return small.name();
  }

  String qasm() {
    return norm.map(CompileEngine.Judged::qasm).orElse(compiled.qasm());
  }

  Program loaded() {
    return norm.map(CompileEngine.Judged::loaded).orElse(compiled.loaded());
  }

  /** {@return what the certificate says of the file as it is} */
  Verification sound() {
    return Verdicts.of(
        norm.map(CompileEngine.Judged::findings).orElse(compiled.findings()).certificate());
  }

  /** {@return the verdict on {@code qasm}} */
  Verification examined(String qasm, Optional<Report> beside) {
    return Examination.of(
            problem(), program().name() + ".qasm", qasm, beside, Options.Effort.QUICK, _ -> {})
        .verification();
  }

  Report report() {
    return new ReportMaker(problem(), compiled.analysis(), profile()).of(compiled);
  }

  /** {@return the circuit that is made with {@code fault}, if it has such a figure} */
  Optional<Program> made(MethodFault fault, SplittableRandom random) {
    var facts = Facts.of(problem(), compiled.plan(), method(), profile());
    return fault
        .in(method(), random)
        .map(other -> CompileEngine.synthesised(problem().name(), other, profile(), facts))
        .map(program -> CompileEngine.lowered(program, profile()))
        .map(made -> Loader.load(name(), HierarchicalEmitter.text(made)).orThrow());
  }

  ImmutableSortedMap<String, BigInteger> counts() {
    return ImmutableSortedMap.copyOf(
        Recomputed.counts(
            new ReportMaker(problem(), compiled.analysis(), profile())
                .resources(method(), program(), 1)));
  }

  /** {@return the verdict on {@code program}, of which {@code stated} is said} */
  Verification judged(Program program, Stated stated) {
    return Verdicts.of(
        Referee.examine(problem(), program, stated, Effort.QUICK, _ -> {}).certificate());
  }
}

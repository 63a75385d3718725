package org.hessq.pipeline;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hessq.circuit.Profile;
import org.hessq.diagnostic.Faults;
import org.hessq.emit.HierarchicalEmitter;
import org.hessq.load.Loader;
import org.hessq.method.Method;
import org.hessq.method.Program;
import org.hessq.numeric.DenseMatrix;
import org.hessq.plan.Plans;
import org.hessq.problem.Problem;
import org.hessq.problem.Task;
import org.hessq.report.Report;
import org.hessq.report.Verification;
import org.hessq.verify.Effort;
import org.hessq.verify.Referee;
import org.hessq.verify.Stated;

/** The circuit of a small problem, or the one that tells the norm of its solution. */
record ProblemSubject(
    SmallProblem small, CompileEngine.Compiled compiled, Optional<CompileEngine.Judged> norm)
    implements Subject {

  /** {@return the circuit; empty where the solver that is asked for has no plan} */
  static Optional<ProblemSubject> of(SmallProblem small) {
    try {
      CompileEngine.Compiled compiled =
          CompileEngine.compile(small.problem(), Options.Effort.QUICK, (_, _) -> {});
      boolean tells = small.family() == SmallProblem.Family.NORM;
      return Optional.of(
          new ProblemSubject(small, compiled, tells ? compiled.norm() : Optional.empty()));
    } catch (Faults none) {
      if (none.diagnostics().getFirst().code().equals("HQ0303")) {
        return Optional.empty();
      }
      throw none;
    }
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

  @Override
  public String name() {
    return small.name();
  }

  @Override
  public String qasm() {
    return norm.map(CompileEngine.Judged::qasm).orElse(compiled.qasm());
  }

  @Override
  public Program loaded() {
    return norm.map(CompileEngine.Judged::loaded).orElse(compiled.loaded());
  }

  @Override
  public Verification sound() {
    return Verdicts.of(
        norm.map(CompileEngine.Judged::findings).orElse(compiled.findings()).certificate());
  }

  @Override
  public Verification examined(String qasm) {
    return examined(qasm, Optional.empty());
  }

  @Override
  public Verification examinedBesideReport(String qasm) {
    return examined(qasm, Optional.of(report()));
  }

  private Verification examined(String qasm, Optional<Report> beside) {
    return Examination.of(
            problem(), program().name() + ".qasm", qasm, beside, Options.Effort.QUICK, _ -> {})
        .verification();
  }

  private Report report() {
    return new ReportMaker(problem(), compiled.analysis(), profile()).of(compiled);
  }

  @Override
  public Optional<Program> made(MethodFault fault, SplittableRandom random) {
    var facts = Facts.of(problem(), compiled.plan(), method(), profile());
    return fault
        .in(method(), random)
        .map(other -> CompileEngine.synthesised(problem().name(), other, profile(), facts))
        .map(program -> CompileEngine.lowered(program, profile()))
        .map(made -> Loader.load(name(), HierarchicalEmitter.text(made)).orThrow());
  }

  @Override
  public boolean isAccurate(Program program) {
    int rows = Math.toIntExact(problem().matrix().rows());
    boolean whole = Integer.bitCount(rows) == 1 && problem().matrix().isReal() && norm.isEmpty();
    if (!(problem().task() instanceof Task.Solve(var b, _)) || !whole) {
      return false;
    }
    double[] solution = DenseMatrix.solve(problem().matrix().toSparse(1L << 20), b.realPart(rows));
    return SameRun.error(program, solution) <= problem().epsilon();
  }

  @Override
  public ImmutableSortedMap<String, BigInteger> counts() {
    return ImmutableSortedMap.copyOf(
        Recomputed.counts(
            new ReportMaker(problem(), compiled.analysis(), profile())
                .resources(method(), program(), 1)));
  }

  @Override
  public Verification judged(Program program, Stated stated) {
    return Verdicts.of(
        Referee.examine(problem(), program, stated, Effort.QUICK, _ -> {}).certificate());
  }
}

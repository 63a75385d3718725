package org.hessq.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import org.hessq.analyse.Analysis;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.load.Loader;
import org.hessq.method.Program;
import org.hessq.problem.Problem;
import org.hessq.report.Check;
import org.hessq.report.Outcome;
import org.hessq.report.Output;
import org.hessq.report.Report;
import org.hessq.report.Verification;
import org.hessq.verify.Effort;
import org.hessq.verify.Findings;
import org.hessq.verify.Referee;
import org.hessq.verify.Stated;

/**
 * The referee's verdict on a file that is there already.
 *
 * @param diagnostics what is wrong with the file's text
 */
public record Examination(Verification verification, List<Diagnostic> diagnostics) {
  public Examination {
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * {@return the verdict on the OpenQASM text {@code qasm}}
   *
   * @param report that is to be held against the file too
   * @throws org.hessq.diagnostic.Faults if the problem has no solution to compare with
   */
  public static Examination of(
      Problem problem,
      String fileName,
      String qasm,
      Optional<Report> report,
      Options.Effort effort,
      DoubleConsumer progress) {
    requireSolvable(problem);
    Checked<Program> loaded = Loader.load(fileName, qasm);
    if (!loaded.isOk()) {
      return unreadable(loaded.diagnostics());
    }
    Program program = loaded.orThrow();
    Findings findings =
        Referee.examine(
            problem,
            program,
            report
                .filter(_ -> !NormReport.isFor(program))
                .map(r -> new Stated(Recomputed.counts(r.resources())))
                .orElse(Stated.NOTHING),
            effort(effort),
            progress);
    List<Check> checks = new ArrayList<>(Verdicts.of(findings.certificate()).checks());
    List<Output> files = List.of(Output.of(fileName, qasm.getBytes(StandardCharsets.UTF_8)));
    report.ifPresent(
        stated ->
            checks.add(
                NormReport.isFor(program)
                    ? NormReport.check(problem, files.getFirst(), program, findings, stated)
                    : Recomputed.check(problem, files, program, findings, stated)));
    return new Examination(Verification.of(checks), loaded.diagnostics());
  }

  static void requireSolvable(Problem problem) {
    List<Diagnostic> remarks = Analysis.of(problem).remarks();
    if (remarks.stream().anyMatch(Diagnostic::isError)) {
      throw new Faults(remarks);
    }
  }

  /** {@return the verdict on a text with errors} */
  static Examination unreadable(List<Diagnostic> diagnostics) {
    Diagnostic first = diagnostics.stream().filter(Diagnostic::isError).findFirst().orElseThrow();
    Check syntax =
        new Check(
            "syntax",
            Outcome.DIFFERS,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            "reading the file",
            Optional.of(first.span() + ": " + first.message()));
    return new Examination(Verification.of(List.of(syntax)), diagnostics);
  }

  static Effort effort(Options.Effort effort) {
    return switch (effort) {
      case QUICK -> Effort.QUICK;
      case FULL -> Effort.FULL;
    };
  }
}

package org.hessq.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.DoubleConsumer;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Faults;
import org.hessq.pipeline.Comparison;
import org.hessq.pipeline.Examination;
import org.hessq.pipeline.FlatExamination;
import org.hessq.pipeline.Options;
import org.hessq.problem.Problem;
import org.hessq.report.Certificate;
import org.hessq.report.Check;
import org.hessq.report.Json;
import org.hessq.report.Outcome;
import org.hessq.report.Output;
import org.hessq.report.Report;
import org.hessq.report.Verification;
import org.hessq.report.Version;
import org.hessq.verify.UnknownRegisterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hessq verify}: the referee's verdict on a file that is there already. */
@Command(
    name = "verify",
    description = {
      "Holds an OpenQASM file, and the report beside it, against a problem.",
      "Exits with 2 if anything differs, and names the smallest part that is wrong.",
      "With a circuit in place of the problem, says whether the two circuits are equal: agrees is",
      "proven, differs comes with an input, not-refuted has only been tried."
    })
final class VerifyCommand implements Callable<Integer> {
  private static final List<String> OF_PROBLEMS =
      List.of("--report", "--circuit", "--profile", "--check", "--allow-outside");

  private final Hessq root;

  @Spec private CommandSpec spec;

  @Mixin private ProblemArguments problem;

  @Parameters(index = "1", paramLabel = "FILE.qasm", description = "The circuit.")
  private String file;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "A report to hold against the circuit; default: report.json beside it.")
  private String report;

  @Option(
      names = "--circuit",
      paramLabel = "FILE",
      description = {
        "The same circuit with definitions, where FILE.qasm is flat;",
        "default: the one that the report speaks of, beside it."
      })
  private String circuit;

  @Option(
      names = "--check",
      paramLabel = "EFFORT",
      defaultValue = "quick",
      converter = CompileCommand.EffortConverter.class,
      description = "quick, or full: the run of the whole circuit too. Default: quick.")
  private Options.Effort effort;

  @Option(
      names = "--require-proof",
      description = "Exit with 2 also where a check was too large or only sampled.")
  private boolean proof;

  @Mixin private SamenessArguments sameness;

  @Option(names = "--json", description = "Print the certificate as JSON.")
  private boolean json;

  VerifyCommand(Hessq root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    if (problem.file().endsWith(".qasm")) {
      return compare();
    }
    if (!sameness.isDefault()) {
      throw sameness.wrong("--ancillas, --up-to and --epsilon are for two circuits");
    }
    Problem read = problem.read(root);
    Optional<Report> stated = report();
    Optional<String> definitions = definitions(stated);
    Examination examination;
    try (ProgressLine line = new ProgressLine(root.console(), root.isQuiet())) {
      line.show("verify", -1);
      DoubleConsumer run = part -> line.show("whole run", part);
      if (definitions.isPresent()) {
        String qasm = root.sources().read(definitions.get());
        examination =
            FlatExamination.of(read, Path.of(file), definitions.get(), qasm, stated, effort, run);
      } else {
        String qasm = root.sources().read(file);
        examination = Examination.of(read, file, qasm, stated, effort, run);
      }
    }
    examination.diagnostics().forEach(root.failure()::print);
    print(read.name(), read.sha256(), examination.verification());
    return exit(examination);
  }

  /** The one beside the report, unless this is the file that is asked about. */
  private Optional<String> definitions(Optional<Report> stated) {
    if (circuit != null) {
      return Optional.of(circuit);
    }
    Path own = Path.of(file).toAbsolutePath().normalize();
    return stated
        .flatMap(told -> FlatExamination.definitions(told, own))
        .map(name -> reportFile().toAbsolutePath().normalize().resolveSibling(name))
        .filter(beside -> !beside.equals(own) && Files.exists(beside))
        .map(Path::toString);
  }

  private void refuseOptionsOfProblems() {
    for (String option : OF_PROBLEMS) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw sameness.wrong(option + " is for a problem and its circuit, not for two circuits");
      }
    }
  }

  private int compare() throws IOException {
    refuseOptionsOfProblems();
    String first = problem.file();
    Examination examination;
    try {
      examination =
          Comparison.of(
              first,
              root.sources().read(first),
              file,
              root.sources().read(file),
              sameness.read(),
              problem.seedOrZero());
    } catch (UnknownRegisterException unknown) {
      throw sameness.wrong(unknown);
    }
    examination.diagnostics().forEach(root.failure()::print);
    Output circuit = output(first);
    print(circuit.path(), circuit.sha256(), examination.verification());
    return exit(examination);
  }

  private int exit(Examination examination) {
    return switch (examination.verification().verdict()) {
      case AGREES -> Exit.FINE;
      case NOT_REFUTED, TOO_LARGE -> proof ? Exit.DIFFERS : Exit.FINE;
      case DIFFERS -> Exit.DIFFERS;
    };
  }

  private Path reportFile() {
    return report == null
        ? Path.of(file).toAbsolutePath().resolveSibling("report.json")
        : Path.of(report);
  }

  private Optional<Report> report() throws IOException {
    Path place = reportFile();
    if (report == null && !Files.exists(place)) {
      return Optional.empty();
    }
    String name = place.toString();
    Checked<Report> read = Json.readReport(root.sources().read(name), name);
    if (!read.isOk()) {
      throw new Faults(read.diagnostics());
    }
    return read.value();
  }

  private static Output output(String file) throws IOException {
    return Output.of(Path.of(file).getFileName().toString(), Path.of(file));
  }

  /**
   * @param name of what the circuit is held against
   * @param sha256 of the same
   */
  private void print(String name, String sha256, Verification verification) throws IOException {
    if (json) {
      root.console()
          .out()
          .print(
              Json.write(Certificate.of(Version.text(), name, sha256, output(file), verification)));
      return;
    }
    if (root.isQuiet() && verification.verdict() != Outcome.DIFFERS) {
      return;
    }
    for (Check check : verification.checks()) {
      root.console()
          .out()
          .printf("%-12s%-18s %s%n", check.verdict().word(), check.name(), check.scope());
      check.culprit().ifPresent(c -> root.console().out().println("            " + c));
    }
    root.console().out().println("verdict     " + verification.verdict().word());
  }
}

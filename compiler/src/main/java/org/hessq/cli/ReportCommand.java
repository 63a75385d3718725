package org.hessq.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hessq.pipeline.Engine;
import org.hessq.pipeline.Options;
import org.hessq.problem.Problem;
import org.hessq.problem.Target;
import org.hessq.report.Json;
import org.hessq.report.Outcome;
import org.hessq.report.Report;
import org.hessq.report.Summary;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code compile} and {@code estimate} have in common: a problem in, a report out. */
abstract sealed class ReportCommand implements Callable<Integer>
    permits CompileCommand, EstimateCommand {
  private final Hessq root;

  @Mixin private ProblemArguments problem;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the files go; NAME.out beside the problem unless given.")
  private Path folder;

  @Option(names = "--json", description = "Print the report as JSON instead of a summary.")
  private boolean json;

  ReportCommand(Hessq root) {
    this.root = root;
  }

  /** {@return the way from the problem to the report} */
  abstract Engine engine();

  /** {@return how to go it from a problem} */
  abstract Options options(Problem problem);

  /** {@return the profile that the options ask for, whatever the problem says} */
  Optional<Target.Profile> profile() {
    return Optional.empty();
  }

  /**
   * Refuses a folder whose files the report would contradict.
   *
   * @throws org.hessq.diagnostic.Faults if it is such a folder
   */
  void check(Problem problem, Path target) {}

  /** {@return the exit code for a verdict that is neither a pass nor a failure} */
  abstract int unproven();

  @Override
  public Integer call() throws IOException {
    Problem read = problem.read(root, profile());
    Path target = folder == null ? problem.defaultFolder() : folder;
    check(read, target);
    try (StagedFolder files = new StagedFolder(target)) {
      Report report = make(read, files.aside());
      files.publish();
      print(report, target);
      return exit(report);
    }
  }

  private Report make(Problem read, Path aside) throws IOException {
    long begin = root.console().nanoseconds().getAsLong();
    Report made;
    try (ProgressLine line = new ProgressLine(root.console(), root.isQuiet())) {
      made = engine().run(read, options(read), aside, line::show);
    }
    Files.writeString(aside.resolve("timings.json"), timings(begin));
    return Outputs.write(made, aside);
  }

  private String timings(long begin) {
    double seconds = (root.console().nanoseconds().getAsLong() - begin) / 1e9;
    return String.format(Locale.ROOT, "{\n  \"totalSeconds\" : %.3f\n}\n", seconds);
  }

  private void print(Report report, Path target) {
    if (json) {
      root.console().out().print(Json.write(report));
    } else if (!root.isQuiet()) {
      boolean coloured = root.console().colours();
      Summary.Style style = coloured ? Summary.Style.COLOURED : Summary.Style.PLAIN;
      root.console().out().print(Summary.of(report, target.toString(), style));
    }
  }

  private int exit(Report report) {
    if (report.verification().isEmpty()) {
      return Exit.FINE;
    }
    Outcome verdict = report.verification().get().verdict();
    return switch (verdict) {
      case AGREES -> Exit.FINE;
      case DIFFERS -> {
        root.console().err().println("error: verification failed, see the certificate");
        yield Exit.DIFFERS;
      }
      case NOT_REFUTED, TOO_LARGE -> {
        if (!root.isQuiet()) {
          root.console().err().println("warning: not everything was proven: " + verdict.word());
        }
        yield unproven();
      }
    };
  }
}

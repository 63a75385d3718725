package org.hessq.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.hessq.pipeline.Engine;
import org.hessq.pipeline.Options;
import org.hessq.pipeline.Rotations;
import org.hessq.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hessq estimate}: the same report without a circuit, for problems of any size. */
@Command(name = "estimate", description = "Reports what a circuit would cost, for any size.")
final class EstimateCommand extends ReportCommand {
  private final Function<Rotations, Engine> engines;

  @Option(
      names = "--exact",
      description = "Synthesise every rotation instead of going by the mean T-count.")
  private boolean exact;

  /** A command that goes the way of {@code engines} for where rotations are taken from. */
  EstimateCommand(Hessq root, Function<Rotations, Engine> engines) {
    super(root);
    this.engines = engines;
  }

  @Override
  Engine engine() {
    return engines.apply(exact ? Rotations.SYNTHESISED : Rotations.BY_LAW);
  }

  @Override
  Options options(Problem problem) {
    return new Options(Options.Form.HIERARCHICAL, Options.Effort.QUICK);
  }

  @Override
  void check(Problem problem, Path target) {
    Path circuit = target.resolve(problem.name() + ".qasm");
    if (Files.exists(circuit)) {
      throw FileFault.COMPILED.fault(
          circuit.toString(), "the estimate would replace the report of this circuit");
    }
  }

  @Override
  int unproven() {
    return Exit.FINE;
  }
}

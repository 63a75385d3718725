package org.hessq.cli;

import org.hessq.pipeline.Engine;
import org.hessq.pipeline.Options;
import picocli.CommandLine.Command;

/** {@code hessq estimate}: the same report without a circuit, for problems of any size. */
@Command(name = "estimate", description = "Reports what a circuit would cost, for any size.")
final class EstimateCommand extends ReportCommand {
  EstimateCommand(Hessq root, Engine engine) {
    super(root, engine);
  }

  @Override
  Options options() {
    return new Options(Options.Form.HIERARCHICAL, Options.Effort.QUICK);
  }

  @Override
  int unproven() {
    return Exit.FINE;
  }
}

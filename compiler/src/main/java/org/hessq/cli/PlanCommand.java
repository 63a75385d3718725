package org.hessq.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hessq.analyse.Analysis;
import org.hessq.cli.view.PlanView;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.lower.rotation.Gridsynth;
import org.hessq.plan.Objective;
import org.hessq.plan.Plan;
import org.hessq.plan.Plans;
import org.hessq.problem.Problem;
import org.hessq.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hessq plan}: what would be built for a problem, what else was considered, and why. */
@Command(
    name = "plan",
    description = {
      "Shows the plans considered, with their forecast costs.",
      "Why the chosen one (*) won, where its error comes from, what it costs when less is known."
    })
final class PlanCommand implements Callable<Integer> {
  private final Hessq root;

  @Mixin private ProblemArguments arguments;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  PlanCommand(Hessq root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Problem problem = arguments.read(root);
    Plan plan;
    try (ProgressLine line = new ProgressLine(root.console(), root.isQuiet())) {
      line.show("analysing", -1);
      judge(Analysis.of(problem).remarks());
      line.show("planning", -1);
      Objective objective = Objective.of(problem);
      plan = new Plans(objective, Gridsynth::expectedT, 1).of(problem);
    }
    PlanView view = PlanView.of(problem, plan, Plans.profile(problem).word());
    root.console().out().print(json ? Json.write(view) : view.text());
    return Exit.FINE;
  }

  private void judge(List<Diagnostic> remarks) {
    if (remarks.stream().anyMatch(Diagnostic::isError)) {
      throw new Faults(remarks);
    }
    if (!root.isQuiet()) {
      remarks.forEach(root.failure()::print);
    }
  }
}

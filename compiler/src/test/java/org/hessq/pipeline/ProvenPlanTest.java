package org.hessq.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.hessq.plan.Plans;
import org.hessq.problem.Problem;
import org.hessq.read.DataFiles;
import org.hessq.read.ProblemReader;
import org.hessq.report.PlanFacts;
import org.hessq.report.Variant;
import org.junit.jupiter.api.Test;

/** Beside the chosen plan stands one with every error proven, or why there is none. */
class ProvenPlanTest {
  private static PlanFacts plan(String more) {
    String text =
        "matrix A = tridiagonal(2, -1, 3, -1);\nvector b = entries(i -> i + 1);\n"
            + "solve A x = b to 0.1;\nuse kernel_reflection;\n"
            + more;
    DataFiles none = file -> new DataFiles.Unreadable("no such file");
    Problem problem = ProblemReader.read("small.hq", text, none).orThrow();
    CompileEngine.Compiled compiled =
        CompileEngine.compile(problem, Options.Effort.QUICK, (_, _) -> {});
    return new ReportMaker(problem, compiled.analysis(), Plans.profile(problem))
        .of(compiled)
        .plan();
  }

  @Test
  void standsBesideTheChosenOne() {
    PlanFacts plan = plan("");
    assertEquals(Optional.empty(), plan.unproven());
    assertEquals(
        "every error proven, none computed on the instance", plan.beside().getLast().assumption());
  }

  @Test
  void whereThereIsNoneTheReportSaysWhy() {
    PlanFacts plan = plan("target rotations 0.02;\n");
    assertEquals(
        List.of(),
        plan.beside().stream()
            .map(Variant::assumption)
            .filter(words -> words.startsWith("every error proven"))
            .toList());
    assertEquals(
        "rotations to 0.02 add up to a state error of ",
        plan.unproven().orElseThrow().replaceFirst("[0-9.E-]+$", ""));
  }
}

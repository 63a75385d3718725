package org.hessq.learn.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hessq.learn.Data;
import org.hessq.pipeline.Progress;
import org.hessq.problem.training.Model;
import org.hessq.problem.training.Training;
import org.hessq.report.page.ScalePage;
import org.hessq.report.training.Decision;
import org.hessq.report.training.ScalePoint;
import org.hessq.report.training.ScaleReport;
import org.junit.jupiter.api.Test;

/** Steps of any size: who wins, and from where on. */
class ScaleTest {
  @Test
  void paperScaleIsClassicalOnEveryMachine() throws IOException {
    ScaleReport report = report("paper.hq");
    assertEquals(15, report.points().size());
    for (ScalePoint point : report.points()) {
      for (Decision decision : point.decisions()) {
        assertTrue(!decision.solver().equals("quantum"), decision.toString());
      }
    }
    assertTrue(report.verdict().startsWith("The classical solver wins all 15"), report.verdict());
    assertTrue(ScalePage.of(report).contains("Training time of 1000 steps"));
  }

  @Test
  void onADeepLatticeTheQuantumSolverBeginsToWinAtTwoToTheEighteen() throws IOException {
    ScaleReport report = report("lattice-deep.hq");
    assertTrue(
        report.verdict().contains("on attosecond, all of them from N = 262,144 on"),
        report.verdict());
    for (ScalePoint point : report.points()) {
      for (Decision decision : point.decisions()) {
        if (decision.layerSeconds() > 1e-16) {
          assertEquals("cg", decision.solver(), decision.toString());
        }
      }
    }
  }

  private static ScaleReport report(String file) throws IOException {
    String text = Files.readString(Path.of("..", "examples", "newton-scale", file));
    Training training = Data.training("newton-scale", text);
    return Scale.of(training, (Model.Systems) training.model(), Progress.SILENT);
  }
}

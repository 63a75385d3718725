package org.hessq.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hessq.report.Json;
import org.hessq.report.training.ClassicalCost;
import org.hessq.report.training.Decision;
import org.hessq.report.training.StepMatrix;
import org.hessq.report.training.StepReport;
import org.hessq.report.training.TrainingFacts;
import org.hessq.report.training.TrainingReport;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class TrainingPageTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  @Test
  void isWellFormedAndNeedsNothingFromElsewhere() throws Exception {
    String page = TrainingPage.of(report(4));
    String xml = page.replaceFirst("<!DOCTYPE html>\n", "").replaceAll("<(meta[^>]*)>", "<$1/>");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    assertEquals(1, document.getElementsByTagName("h1").getLength());
    assertTrue(page.contains("&lt;b&gt; in one sentence"), "the verdict is escaped");
    for (String way : new String[] {"http:", "https:", "src=", "url(", "<script", "NaN", "null"}) {
      assertFalse(page.contains(way), way);
    }
    assertTrue(page.split("<svg", -1).length > 4, "charts");
  }

  @Test
  void aRunWithoutStepsHasAPageToo() {
    assertFalse(TrainingPage.of(report(0)).contains("<svg"));
  }

  @Test
  void stepsAreTheSameAfterReadingThemBack() {
    StepReport step = step(3);
    assertEquals(step, Json.readStep(Json.write(step), "step.json").orThrow());
  }

  @Test
  void chartsLeaveOutCurvesThatAreNoCurves() {
    assertEquals("", LineChart.over("x", Map.of("", List.of(new LineChart.Point(0, 1)))));
    String flat = LineChart.over("x", Map.of("", List.of(point(0), point(1), point(2))));
    assertEquals(1, flat.split("<path", -1).length - 1);
  }

  private static LineChart.Point point(double x) {
    return new LineChart.Point(x, 5);
  }

  private static TrainingReport report(int count) {
    List<StepReport> steps = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      steps.add(step(k));
    }
    TrainingFacts facts =
        new TrainingFacts(
            "run",
            "run.hq",
            "0".repeat(64),
            "logistic",
            2,
            "all entries",
            0,
            1e-6,
            1e-2,
            "surface_1us",
            "all",
            List.of("lu"),
            1e12,
            "none");
    return new TrainingReport(
        "0",
        facts,
        "<b> in one sentence",
        "converged",
        Optional.empty(),
        OptionalDouble.of(.1),
        OptionalDouble.of(1e-7),
        Optional.of(3),
        steps,
        List.of());
  }

  private static StepReport step(int k) {
    return new StepReport(
        k,
        "0".repeat(64),
        "",
        OptionalDouble.of(Math.pow(.5, k)),
        Math.pow(.1, k),
        new StepMatrix(
            2,
            4,
            2,
            0,
            1,
            3 + k,
            OptionalDouble.of(3 + k),
            "computed",
            NONE,
            OptionalDouble.of(.9),
            "all eigenvalues"),
        List.of(ClassicalCost.of("lu", 10 + k, 1e-11, "count")),
        Optional.empty(),
        List.of(new Decision("surface_1us", 1e-6, "lu", "why", 1e-11, NONE, NONE, NONE)),
        new StepReport.Taken(
            "classical", .5, -.1, 1, OptionalDouble.of(.9 - .1 * k), NONE, List.of()),
        List.of(),
        List.of(.1, .2 + k));
  }
}

package org.hessq.learn.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hessq.learn.Data;
import org.hessq.pipeline.Progress;
import org.hessq.problem.training.Hardware;
import org.hessq.problem.training.Training;
import org.hessq.report.Candidate;
import org.hessq.report.Figures;
import org.hessq.report.Json;
import org.hessq.report.page.TrainingPage;
import org.hessq.report.training.QuantumCost;
import org.hessq.report.training.StepReport;
import org.hessq.report.training.TrainingReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page of a run has to show is there, place by place. */
class RunPageTest {
  private static final int STEPS = 4;
  private static final List<String> SOLVERS = List.of("cholesky", "lu", "cg");

  private static TrainingReport report;
  private static Document page;

  @BeforeAll
  static void makePage() throws Exception {
    Training training = Data.wdbc(", sparsify = matching(2), steps = " + STEPS);
    NewtonRun.Outcome outcome =
        new NewtonRun(training, Circuits.ESTIMATED, Taking.CLASSICAL)
            .run(List.of(), _ -> {}, Progress.SILENT);
    report = RunReport.of(training, Circuits.ESTIMATED, outcome);
    String xml =
        TrainingPage.of(report)
            .replaceFirst("<!DOCTYPE html>\n", "")
            .replaceAll("<(meta[^>]*)>", "<$1/>");
    page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
  }

  private static Optional<Element> section(String id) {
    return elements(page.getDocumentElement(), "section").stream()
        .filter(section -> section.getAttribute("id").equals(id))
        .findFirst();
  }

  private static List<Element> elements(Element in, String name) {
    NodeList found = in.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int k = 0; k < found.getLength(); k++) {
      elements.add((Element) found.item(k));
    }
    return elements;
  }

  /** The cells of the first table of a section, row by row, the heads first. */
  private static List<List<String>> table(Element table) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : elements(table, "tr")) {
      List<Element> cells = elements(row, rows.isEmpty() ? "th" : "td");
      rows.add(cells.stream().map(Element::getTextContent).toList());
    }
    return rows;
  }

  private static List<List<String>> table(String id) {
    return table(elements(section(id).orElseThrow(), "table").getFirst());
  }

  private static long curves(String id) {
    return elements(section(id).orElseThrow(), "path").stream()
        .filter(path -> path.getAttribute("class").startsWith("curve"))
        .count();
  }

  private static List<String> names(String id) {
    return elements(section(id).orElseThrow(), "text").stream()
        .filter(text -> text.getAttribute("class").startsWith("name"))
        .map(Element::getTextContent)
        .toList();
  }

  @Test
  void theVerdictIsTheFirstParagraph() {
    assertEquals(
        report.verdict(),
        elements(page.getDocumentElement(), "p").getFirst().getTextContent().strip());
  }

  @Test
  void eachQuantityHasItsCurve() {
    for (String id : List.of("loss", "gradient", "condition", "cosine", "sparsity")) {
      assertEquals(1, curves("chart-" + id), id);
      Element path = elements(section("chart-" + id).orElseThrow(), "path").getFirst();
      assertEquals(STEPS, path.getAttribute("d").split("[ML]").length - 1, id);
    }
    assertEquals(2, curves("chart-break-even"), "with readout and without");
  }

  /** Logarithmic: every tick upwards is a digit and a power of ten, or a number below 10,000. */
  @Test
  void everyCandidateHasItsCostOnALogarithmicAxis() {
    assertEquals(SOLVERS.size() + Hardware.PROFILES.size(), curves("chart-seconds"));
    assertTrue(names("chart-seconds").containsAll(SOLVERS), names("chart-seconds").toString());
    Hardware.PROFILES.forEach(
        machine -> assertTrue(names("chart-seconds").contains("quantum, " + machine.name())));
    Set<String> solvers = new TreeSet<>();
    for (StepReport step : report.steps()) {
      step.quantum().orElseThrow().candidates().forEach(c -> solvers.add(c.solver().orElseThrow()));
    }
    assertEquals(solvers, new TreeSet<>(names("chart-circuits")));
    assertTrue(solvers.size() >= 3, solvers.toString());
    for (String id : List.of("seconds", "circuits", "break-even")) {
      List<Element> ticks =
          elements(section("chart-" + id).orElseThrow(), "text").stream()
              .filter(text -> text.getAttribute("class").equals("tick end"))
              .toList();
      assertTrue(ticks.size() > 1, id);
      ticks.forEach(t -> assertTrue(t.getTextContent().matches("[1-9](e-?[0-9]+|0{0,3})"), id));
    }
  }

  @Test
  void everyCandidateOfEveryStepIsListedWithItsReason() {
    List<Element> steps = elements(section("candidates").orElseThrow(), "details");
    assertEquals(STEPS, steps.size());
    for (StepReport step : report.steps()) {
      List<Element> tables = elements(steps.get(step.step()), "table");
      assertEquals(2, tables.size(), "classical and quantum");
      List<List<String>> classical = table(tables.getFirst());
      assertEquals(1 + SOLVERS.size(), classical.size());
      classical.subList(1, classical.size()).forEach(row -> assertEquals(7, row.size()));
      List<Candidate> candidates = step.quantum().orElseThrow().candidates();
      List<List<String>> quantum = table(tables.getLast());
      assertEquals(1 + candidates.size(), quantum.size());
      for (int k = 0; k < candidates.size(); k++) {
        Candidate candidate = candidates.get(k);
        List<String> row = quantum.get(k + 1);
        assertEquals(candidate.solver().orElseThrow(), row.get(0));
        assertEquals(Figures.count(candidate.tCountPerRun()), row.get(2));
        assertEquals(Figures.real(candidate.repetitions()), row.get(3));
        assertEquals(Figures.count(candidate.logicalQubits()), row.get(4));
        assertTrue(row.get(5).endsWith(candidate.why()) && row.get(5).length() > 10, row.get(5));
      }
      assertEquals(1, candidates.stream().filter(Candidate::chosen).count());
    }
  }

  /** The published query formula, and the same with its second factor α. */
  @Test
  void thePublishedFormulaStandsWithAndWithoutItsError() {
    List<List<String>> rows = table("circuits");
    int published = rows.getFirst().indexOf("published");
    int coded = rows.getFirst().indexOf("as coded");
    for (StepReport step : report.steps()) {
      QuantumCost cost = step.quantum().orElseThrow();
      List<String> row = rows.get(1 + step.step());
      assertEquals(Figures.real(cost.published()), row.get(published));
      assertEquals(Figures.real(cost.publishedAsCoded()), row.get(coded));
      double a = cost.publishedAsCoded().orElseThrow() / cost.published().orElseThrow();
      double norm = Math.max(Math.abs(step.matrix().smallest()), Math.abs(step.matrix().largest()));
      assertEquals(Math.max(1, cost.alpha() / norm), a, 1e-6 * a);
    }
  }

  @Test
  void stepsDecisionsAndTotalsHaveARowEach() {
    assertEquals(1 + STEPS, table("steps").size());
    assertEquals(1 + STEPS, table("circuits").size());
    assertEquals(1 + STEPS, table("decisions").size());
    List<List<String>> totals = table("totals");
    assertEquals(1 + Hardware.PROFILES.size(), totals.size());
    // Machine, classical, quantum, without readout, without loading too, hybrid, quantum steps.
    totals.forEach(row -> assertEquals(7, row.size()));
    assertTrue(section("asked").isPresent());
  }

  @Test
  void theSameIsInTheFileForPrograms() throws IOException {
    JsonNode json = JsonMapper.builder().build().readTree(Json.write(report));
    assertEquals(report.verdict(), json.get("verdict").asString());
    assertEquals(STEPS, json.get("steps").size());
    for (JsonNode step : json.get("steps")) {
      for (String key : List.of("loss", "gradientNorm", "classical", "decisions", "remarks")) {
        assertTrue(step.has(key), key);
      }
      assertTrue(step.get("matrix").has("conditionNumber") && step.get("matrix").has("sparsity"));
      assertTrue(step.get("taken").has("cosine"));
      for (String key : List.of("published", "publishedAsCoded", "candidates", "loadingShare")) {
        assertTrue(step.get("quantum").has(key), key);
      }
      assertTrue(step.get("quantum").get("candidates").get(0).has("repetitions"));
      assertTrue(step.get("decisions").get(0).has("breakEvenLayerSeconds"));
    }
    assertTrue(json.get("totals").get(0).has("withoutLoadingSeconds"));
  }
}

package org.hessq.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hessq.diagnostic.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
  static final Path BAD_INPUTS = Path.of("../test-circuits/report");

  static Stream<Report> reports() {
    return Stream.of(SampleReports.solve(), SampleReports.estimate());
  }

  static Stream<Path> badInputs() throws Exception {
    return Files.list(BAD_INPUTS).filter(Files::isRegularFile).sorted();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void readsBackWhatItWrote(Report report) {
    String text = Json.write(report);
    assertEquals(report, Json.readReport(text, "report.json").orThrow());
    assertEquals(text, Json.write(Json.readReport(text, "report.json").orThrow()));
  }

  @Test
  void keepsTheKeysOfTheContractInOrder() {
    JsonNode root = JsonMapper.shared().readTree(Json.write(SampleReports.solve()));
    assertEquals(
        "hessq problem matrix plan errorBudget resources readout physical verification solution"
            + " outputs",
        keys(root));
    contains(root.get("problem"), "name file sha256 task dimension sparsity epsilon");
    contains(
        root.get("matrix"),
        "rows nonzeros symmetric norm sigmaMin conditionNumber conditionNumberIs");
    contains(
        root.get("plan"),
        "encoding alpha solver degree effectiveConditionNumber norm normIs candidates");
    contains(root.get("plan").get("candidates").get(0), "tCount logicalQubits chosen why");
    contains(root.get("plan").get("candidates").get(0), "tCountPerRun repetitions");
    contains(
        root.get("errorBudget"),
        "requested entries polynomial phases rotations statePreparation total");
    root.get("errorBudget").forEach(share -> contains(share, "proven computed"));
    contains(
        root.get("resources"),
        "logicalQubits tCount toffoliCount tDepth tDepthIs cliffordCount measurementCount"
            + " rotationCount queries successProbability expectedRepetitions perAttempt basis"
            + " byRoutine");
    contains(root.get("resources").get("queries"), "matrix vector");
    contains(root.get("readout").get(0), "observable method shots tCount");
    contains(
        root.get("physical").get(0), "model codeDistance physicalQubits runtimeSeconds tFactories");
    contains(root.get("verification"), "verdict checks");
    contains(root.get("verification").get("checks").get(0), "name verdict error tolerance scope");
    contains(root.get("solution"), "fidelity stateError norm observables");
    contains(root.get("outputs").get(0), "path bytes sha256");
  }

  @Test
  void writesCountsAsNumbersOfAnySizeAndUnknownsAsNull() {
    String text = Json.write(SampleReports.estimate());
    assertTrue(text.contains("\"tCount\" : 1208925819614629174706177,"), text);
    assertTrue(text.contains("\"sigmaMin\" : null,"), text);
    assertTrue(text.contains("\"verification\" : null,"), text);
    assertFalse(text.contains("\"solution\""), text);
    assertTrue(text.endsWith("}\n"));
    assertFalse(text.contains("\r"));
  }

  @Test
  void refusesNumbersThatJsonHasNot() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      Report report = SampleReports.solve();
      Solution broken = new Solution(bad, 0, 0, List.of());
      Report with = withSolution(report, broken);
      var refused = assertThrows(Exception.class, () -> Json.write(with));
      assertTrue(refused.getMessage().contains("fidelity"), refused.getMessage());
    }
  }

  @Test
  void passesOverKeysOfLaterVersions() {
    String text = Json.write(SampleReports.solve());
    String later = text.replaceFirst("\"name\" :", "\"later\" : {\"a\" : [1]},\n\"name\" :");
    assertEquals(SampleReports.solve(), Json.readReport(later, "report.json").orThrow());
  }

  /** A missing number is no 0. */
  @ParameterizedTest
  @ValueSource(strings = {"repetitions", "alpha", "tCount", "tCountPerRun", "expectedRepetitions"})
  void aNumberThatIsMissingIsRefused(String key) {
    String text = Json.write(SampleReports.solve());
    String without = text.replaceFirst("\"" + key + "\" : [0-9.]+,", "");
    assertEquals(text.length() - 5, without.length(), 60);
    Checked<Report> read = Json.readReport(without, "report.json");
    assertFalse(read.isOk(), key);
    assertEquals("HQ0901", read.diagnostics().getFirst().code());
    String message = read.diagnostics().getFirst().message();
    assertTrue(message.contains(key) || message.contains("null"), message);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void saysWhereABadReportIsWrong(Path file) throws Exception {
    Checked<Report> read = Json.readReport(Files.readString(file), file.toString());
    assertFalse(read.isOk(), file.toString());
    String code = file.getFileName().toString().substring(0, "HQ0000".length());
    assertEquals(code, read.diagnostics().getFirst().code());
    assertTrue(read.diagnostics().getFirst().message().length() < 300, "message is one sentence");
  }

  @Test
  void certificateReadsBack() {
    Report report = SampleReports.solve();
    Certificate certificate =
        Certificate.of(
            "0.1.0",
            report.problem().file(),
            report.problem().sha256(),
            report.outputs().getFirst(),
            report.verification().orElseThrow());
    assertEquals(Outcome.NOT_REFUTED, certificate.verdict());
    assertEquals(
        certificate, Json.readCertificate(Json.write(certificate), "certificate.json").orThrow());
  }

  @Test
  void theOverallVerdictIsTheWorst() {
    List<Outcome> seen = new ArrayList<>();
    Outcome[] order = {Outcome.AGREES, Outcome.NOT_REFUTED, Outcome.TOO_LARGE, Outcome.DIFFERS};
    for (Outcome next : order) {
      seen.addFirst(next);
      assertEquals(next, Outcome.overall(seen));
    }
    Verification verification = SampleReports.solve().verification().orElseThrow();
    assertThrows(
        IllegalArgumentException.class,
        () -> new Verification(Outcome.AGREES, verification.checks()));
  }

  private static Report withSolution(Report report, Solution solution) {
    return new Report(
        report.hessq(),
        report.problem(),
        report.matrix(),
        report.plan(),
        report.errorBudget(),
        report.resources(),
        report.readout(),
        report.physical(),
        report.verification(),
        Optional.of(solution),
        report.outputs());
  }

  private static String keys(JsonNode node) {
    return String.join(" ", node.propertyNames());
  }

  /** The names may have others between them, but are there and in this order. */
  private static void contains(JsonNode node, String names) {
    List<String> wanted = List.of(names.split(" "));
    List<String> present = node.propertyNames().stream().filter(wanted::contains).toList();
    assertEquals(wanted, present, () -> "keys of " + node);
  }
}

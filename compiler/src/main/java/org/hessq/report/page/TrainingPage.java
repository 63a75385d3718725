package org.hessq.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.hessq.report.Figures;
import org.hessq.report.training.Decision;
import org.hessq.report.training.QuantumCost;
import org.hessq.report.training.StepReport;
import org.hessq.report.training.TrainingFacts;
import org.hessq.report.training.TrainingReport;
import org.hessq.report.training.TrainingReport.Total;

/** {@code training.html}: one run, complete in itself. */
public final class TrainingPage {
  private TrainingPage() {}

  /** {@return the page as text} */
  public static String of(TrainingReport report) {
    String body =
        tiles(report)
            + "<main>\n"
            + TrainingCharts.all(report.steps())
            + steps(report)
            + costs(report)
            + reasons(report)
            + TrainingCandidates.all(report.steps())
            + totals(report)
            + asked(report)
            + "</main>";
    return Page.document(
        report.training().name(),
        badge(report.ended()),
        report.verdict(),
        body,
        report.hessq(),
        "training.json");
  }

  /** The ending as a badge, in the colours of verdicts. */
  private static String badge(String ended) {
    String colour =
        switch (ended) {
          case "converged" -> "agrees";
          case "stopped" -> "differs";
          default -> "none";
        };
    return "<span class=\"verdict badge %s\">%s</span>".formatted(colour, Markup.escape(ended));
  }

  private static String tiles(TrainingReport report) {
    StringBuilder out = new StringBuilder("<div class=\"tiles\">\n");
    out.append(Sections.tile(Integer.toString(report.steps().size()), "Newton steps"));
    report
        .exactSteps()
        .ifPresent(n -> out.append(Sections.tile(n.toString(), "steps of exact Newton")));
    report
        .loss()
        .ifPresent(loss -> out.append(Sections.tile(Figures.real(loss), "loss at the end")));
    if (report.gradientNorm().isPresent()) {
      out.append(Sections.tile(Figures.error(report.gradientNorm()), "‖g‖ at the end"));
    }
    if (!report.totals().isEmpty()) {
      Total total = report.totals().getFirst();
      out.append(Sections.tile(Figures.duration(total.classicalSeconds()), "all steps, classical"));
      total
          .quantumSeconds()
          .ifPresent(
              seconds ->
                  out.append(Sections.tile(Figures.duration(seconds), "all steps, quantum")));
    }
    return out.append("</div>\n").toString();
  }

  private static String steps(TrainingReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (StepReport step : report.steps()) {
      var matrix = step.matrix();
      var taken = step.taken();
      rows.add(
          Markup.row(
              step.step() + (step.part().isEmpty() ? "" : ", " + step.part()),
              Figures.real(step.loss()),
              Figures.error(OptionalDouble.of(step.gradientNorm())),
              Figures.real(matrix.conditionNumber()) + " (" + matrix.conditionNumberIs() + ")",
              matrix.definiteAbove().isPresent()
                  ? "> " + Figures.error(matrix.definiteAbove())
                  : "not proven",
              matrix.sparsity() + " of " + matrix.dimension(),
              taken.by(),
              Figures.real(taken.factor()),
              Figures.real(taken.cosine()),
              Figures.error(taken.error())));
    }
    return Markup.section(
        "steps",
        "Steps",
        Markup.table(
            List.of(
                "step",
                "#loss",
                "#‖g‖",
                "#κ",
                "#eigenvalues",
                "#row",
                "Δ by",
                "#factor",
                "#cos",
                "#error of Δ"),
            rows));
  }

  private static String costs(TrainingReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (StepReport step : report.steps()) {
      if (step.quantum().isPresent()) {
        QuantumCost cost = step.quantum().get();
        Decision decision = step.decisions().getFirst();
        rows.add(
            Markup.row(
                Integer.toString(step.step()),
                cost.is() + cost.verdict().map(v -> ", " + v).orElse(""),
                cost.solver(),
                Figures.count(cost.tCount()),
                Figures.count(cost.layers()),
                Figures.count(cost.logicalQubits()),
                Figures.count(cost.queries()),
                Figures.real(cost.published()),
                Figures.real(cost.publishedAsCoded()),
                Figures.real(cost.successProbability()),
                Figures.real(cost.preparations()),
                Figures.error(decision.breakEvenLayerSeconds()),
                Figures.error(decision.breakEvenWithoutReadout())));
      }
    }
    if (rows.isEmpty()) {
      return "";
    }
    String note =
        "<p>Layers are those of T gates; everything else is taken to cost no time. The published"
            + " formula counts uses of H; as coded, with a second factor α.</p>\n";
    return Markup.section(
        "circuits",
        "What the quantum solver needs",
        note
            + Markup.table(
                List.of(
                    "step",
                    "circuit",
                    "solver",
                    "#T",
                    "#layers",
                    "#qubits",
                    "#uses of H",
                    "#published",
                    "#as coded",
                    "#success",
                    "#preparations",
                    "#break-even s",
                    "#without readout s"),
                rows));
  }

  private static String reasons(TrainingReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (StepReport step : report.steps()) {
      Decision decision = step.decisions().getFirst();
      String remarks = String.join("; ", step.remarks());
      rows.add(
          Markup.row(
              Integer.toString(step.step()),
              decision.solver(),
              decision.why() + (remarks.isEmpty() ? "" : ". " + remarks) + readings(step)));
    }
    return Markup.section(
        "decisions",
        "Decisions on " + report.training().machine(),
        Markup.table(List.of("step", "solver", "why"), rows));
  }

  private static String readings(StepReport step) {
    StringBuilder out = new StringBuilder();
    for (StepReport.Reading reading : step.taken().readings()) {
      out.append(". Read: ").append(reading.observable()).append(" = ");
      out.append(Figures.real(reading.value())).append(" to ");
      out.append(Figures.real(reading.accuracy())).append(", exactly ");
      out.append(Figures.real(reading.exact()));
    }
    return out.toString();
  }

  private static String totals(TrainingReport report) {
    List<List<String>> rows =
        report.totals().stream()
            .map(
                t ->
                    Markup.row(
                        t.machine(),
                        Figures.duration(t.classicalSeconds()),
                        duration(t, Total::quantumSeconds),
                        duration(t, Total::withoutReadoutSeconds),
                        duration(t, Total::withoutLoadingSeconds),
                        Figures.duration(t.hybridSeconds()),
                        t.quantumSteps() + " of " + report.steps().size()))
            .toList();
    return Markup.section(
        "totals",
        "Totals",
        Markup.table(
            List.of(
                "machine",
                "#classical",
                "#quantum",
                "#without readout",
                "#without loading too",
                "#hybrid",
                "#quantum steps"),
            rows));
  }

  private static String duration(Total total, Function<Total, OptionalDouble> seconds) {
    OptionalDouble value = seconds.apply(total);
    return value.isPresent() ? Figures.duration(value.getAsDouble()) : Figures.NONE;
  }

  private static String asked(TrainingReport report) {
    TrainingFacts facts = report.training();
    return Markup.section(
        "asked",
        "What was asked",
        Markup.facts(
            List.of(
                List.of("file", facts.file()),
                List.of("model", facts.model()),
                List.of("Hessian", facts.sparsification() + ", damping " + facts.damping()),
                List.of("ends at ‖g‖ <", Figures.real(facts.stop())),
                List.of("accuracy of a step", Figures.real(facts.epsilon())),
                List.of("readout", facts.readout()),
                List.of("solvers", String.join(", ", facts.solvers())),
                List.of("classical speed", Figures.real(facts.flops()) + " operations a second"),
                List.of("circuits", facts.circuits()),
                List.of("sha-256", facts.sha256()))));
  }
}

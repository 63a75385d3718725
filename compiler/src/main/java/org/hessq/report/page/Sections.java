package org.hessq.report.page;

import java.util.ArrayList;
import java.util.List;
import org.hessq.report.Basis;
import org.hessq.report.Candidate;
import org.hessq.report.Check;
import org.hessq.report.Depth;
import org.hessq.report.ErrorShare;
import org.hessq.report.Figures;
import org.hessq.report.MatrixFacts;
import org.hessq.report.Origin;
import org.hessq.report.Output;
import org.hessq.report.PhysicalEstimate;
import org.hessq.report.PlanFacts;
import org.hessq.report.Readout;
import org.hessq.report.Report;
import org.hessq.report.Resources;
import org.hessq.report.Solution;
import org.hessq.report.Variant;

/** The parts of the page, from the numbers that matter most to the files. */
final class Sections {
  private Sections() {}

  /** {@return the figures on top} */
  static String tiles(Report report) {
    Resources cost = report.resources();
    StringBuilder out = new StringBuilder("<div class=\"tiles\">\n");
    out.append(tile(Figures.count(cost.tCount()), "T gates in one run"));
    boolean solves = report.problem().task().equals("solve");
    if (solves) {
      out.append(tile(Figures.count(cost.expected().tCount()), "T until success, on average"));
    }
    out.append(tile(Figures.count(cost.logicalQubits()), "logical qubits at the peak"));
    cost.tDepth()
        .ifPresent(
            depth ->
                out.append(
                    tile(
                        (cost.tDepthIs() == Depth.BOUND ? "≤ " : "") + Figures.count(depth),
                        "T-depth")));
    if (solves) {
      out.append(tile(Figures.real(cost.successProbability()), "success probability"));
    }
    ErrorShare total = report.errorBudget().total();
    boolean computed = total.computed().isPresent();
    out.append(
        tile(
            Figures.error(computed ? total.computed() : total.proven()),
            computed ? "error achieved (computed)" : "error achieved (bound)"));
    return out.append("</div>\n").toString();
  }

  /** {@return one figure on top; both are escaped} */
  static String tile(String value, String name) {
    return "<div class=\"tile\"><b>%s</b><span>%s</span></div>\n"
        .formatted(Markup.escape(value), Markup.escape(name));
  }

  /** {@return everything below the tiles} */
  static String all(Report report) {
    return "<div class=\"two\">\n"
        + whenThere("Where the T gates go", RoutineChart.of(report.resources().byRoutine()))
        + whenThere("Where the error comes from", BudgetChart.of(report.errorBudget()))
        + "</div>\n"
        + certificate(report)
        + solution(report)
        + plan(report)
        + "<div class=\"two\">\n"
        + resources(report.resources())
        + matrix(report.matrix())
        + "</div>\n"
        + readout(report.readout())
        + physical(report.physical())
        + files(report);
  }

  private static String whenThere(String heading, String body) {
    return body.isEmpty() ? "" : Markup.section(heading, body);
  }

  private static String certificate(Report report) {
    if (report.verification().isEmpty()) {
      return Markup.section(
          "Certificate", "<p>None: this is an estimate, no circuit was made.</p>\n");
    }
    List<List<String>> rows = new ArrayList<>();
    for (Check check : report.verification().get().checks()) {
      String culprit = check.culprit().map(c -> "; wrong: " + c).orElse("");
      rows.add(
          List.of(
              Markup.escape(check.name()),
              Page.badge(check.verdict()),
              Figures.error(check.error()),
              Figures.error(check.tolerance()),
              Markup.escape(check.scope() + culprit)));
    }
    return Markup.section(
        "Certificate",
        "<p>The referee read the emitted file and compared it with the problem. Only"
            + " <i>agrees</i> is a pass: <i>not-refuted</i> was sampled, <i>too-large</i> was not"
            + " compared.</p>\n"
            + Markup.table(List.of("check", "verdict", "#error", "#tolerance", "scope"), rows));
  }

  private static String solution(Report report) {
    if (report.solution().isEmpty()) {
      return "";
    }
    Solution solution = report.solution().get();
    List<List<String>> rows =
        solution.observables().stream()
            .map(
                value ->
                    Markup.row(
                        value.observable(),
                        Figures.real(value.value()),
                        Figures.real(value.classical())))
            .toList();
    String text =
        "<p>State error %s, fidelity %s, norm of the solution %s.</p>\n"
            .formatted(
                Figures.real(solution.stateError()),
                Double.toString(solution.fidelity()),
                Figures.real(solution.norm()));
    String table =
        rows.isEmpty() ? "" : Markup.table(List.of("observable", "#circuit", "#classical"), rows);
    return Markup.section("Solution of the simulated circuit", text + table);
  }

  private static String plan(Report report) {
    PlanFacts plan = report.plan();
    StringBuilder body = new StringBuilder();
    body.append("<div class=\"two\">\n<div>\n");
    body.append(
        Markup.facts(
            List.of(
                List.of("encoding", plan.encoding()),
                List.of("α", Figures.real(plan.alpha())),
                List.of("solver", plan.solver().orElse(Figures.NONE)),
                List.of("degree", plan.degree().map(Figures::count).orElse(Figures.NONE)),
                List.of(
                    "effective condition number", Figures.real(plan.effectiveConditionNumber())),
                List.of(
                    "norm of the solution",
                    Figures.real(plan.norm()) + " (" + plan.normIs().word() + ")"))));
    if (plan.normIs() == Origin.COMPUTED_CLASSICALLY) {
      body.append(
          "<p><b>Computing that norm is as hard as the problem itself.</b> Below stands what the"
              + " circuit costs without it.</p>\n");
    }
    body.append("</div>\n<div>\n").append(CandidateChart.of(plan.candidates()));
    body.append("</div>\n</div>\n");
    if (!plan.beside().isEmpty()) {
      body.append("<h3>Under other assumptions</h3>\n").append(variants(plan.beside()));
    }
    plan.unproven()
        .ifPresent(
            why ->
                body.append("<p>There is no plan with every error proven: ")
                    .append(Markup.escape(why))
                    .append(".</p>\n"));
    if (!plan.candidates().isEmpty()) {
      body.append("<h3>Considered</h3>\n")
          .append(
              "<p>Compared by formula, with the mean length of a word for a rotation. Only the"
                  + " chosen plan was made and counted, so that its T count above may"
                  + " differ.</p>\n")
          .append(candidates(plan.candidates()));
    }
    return Markup.section("Plan", body.toString());
  }

  private static String variants(List<Variant> variants) {
    List<List<String>> rows =
        variants.stream()
            .map(
                variant ->
                    Markup.row(
                        variant.assumption(),
                        variant.degree().map(Figures::count).orElse(Figures.NONE),
                        Figures.real(variant.successProbability()),
                        Figures.count(variant.tCount()),
                        Figures.count(variant.expectedTCount()),
                        variant.basis().word()))
            .toList();
    return Markup.table(
        List.of("assumption", "#degree", "#success", "#T in one run", "#T until success", "basis"),
        rows);
  }

  private static String candidates(List<Candidate> candidates) {
    List<List<String>> rows = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String name = Markup.escape(candidate.encoding());
      rows.add(
          List.of(
              candidate.chosen() ? "<b>" + name + "</b>" : name,
              Markup.escape(candidate.solver().orElse(Figures.NONE)),
              Figures.real(candidate.alpha()),
              candidate.degree().map(Figures::count).orElse(Figures.NONE),
              Figures.count(candidate.tCountPerRun()),
              Figures.real(candidate.repetitions()),
              Figures.count(candidate.logicalQubits()),
              Markup.escape(candidate.why())));
    }
    return Markup.table(
        List.of("encoding", "solver", "#α", "#degree", "#T in one run", "#runs", "#qubits", "why"),
        rows);
  }

  private static String resources(Resources cost) {
    String basis =
        cost.basis() == Basis.PROVEN
            ? "counted or proven"
            : "words of rotations have the mean length of many others";
    return Markup.section(
        "Resources",
        Markup.facts(
            List.of(
                List.of("logical qubits", Figures.count(cost.logicalQubits())),
                List.of("T", Figures.count(cost.tCount())),
                List.of("ANDs and Toffolis", Figures.count(cost.toffoliCount())),
                List.of(
                    "T-depth",
                    cost.tDepth()
                        .map(d -> Figures.count(d) + " (" + cost.tDepthIs().word() + ")")
                        .orElse(Figures.NONE)),
                List.of(
                    "Clifford gates",
                    cost.cliffordCount().map(Figures::count).orElse(Figures.NONE)),
                List.of("measurements", Figures.count(cost.measurementCount())),
                List.of("rotations", Figures.count(cost.rotationCount())),
                List.of("queries of the matrix", Figures.count(cost.queries().matrix())),
                List.of("queries of the vector", Figures.count(cost.queries().vector())),
                List.of("success probability", Figures.real(cost.successProbability())),
                List.of("runs until success", Figures.real(cost.expectedRepetitions())),
                List.of("T of one attempt", Figures.count(cost.perAttempt().tCount())),
                List.of("basis", basis))));
  }

  private static String matrix(MatrixFacts matrix) {
    return Markup.section(
        "Matrix",
        Markup.facts(
            List.of(
                List.of("rows", Figures.count(matrix.rows())),
                List.of("non-zeros", Figures.count(matrix.nonzeros())),
                List.of("most in a row", Figures.count(matrix.rowSparsity())),
                List.of("most in a column", Figures.count(matrix.columnSparsity())),
                List.of("symmetric", matrix.symmetric() ? "yes" : "no"),
                List.of("norm", Figures.real(matrix.norm()) + " (" + matrix.normIs().word() + ")"),
                List.of("smallest singular value", Figures.real(matrix.sigmaMin())),
                List.of(
                    "condition number",
                    Figures.real(matrix.conditionNumber())
                        + " ("
                        + matrix.conditionNumberIs().word()
                        + ")"))));
  }

  private static String readout(List<Readout> readout) {
    List<List<String>> rows =
        readout.stream()
            .map(
                r ->
                    Markup.row(
                        r.observable(),
                        r.method(),
                        Figures.count(r.shots()),
                        Figures.count(r.tCount()),
                        Figures.error(r.achievedError())))
            .toList();
    return rows.isEmpty()
        ? ""
        : Markup.section(
            "Readout",
            Markup.table(
                List.of("observable", "method", "#shots", "#T in all", "#error here"), rows));
  }

  private static String physical(List<PhysicalEstimate> estimates) {
    List<List<String>> rows =
        estimates.stream()
            .map(
                e ->
                    Markup.row(
                        e.model(),
                        Integer.toString(e.codeDistance()),
                        Figures.count(e.physicalQubits()),
                        Figures.duration(e.runtimeSeconds()),
                        Integer.toString(e.tFactories()),
                        e.basis().word()))
            .toList();
    return rows.isEmpty()
        ? ""
        : Markup.section(
            "On an error-corrected machine",
            "<p>One run, on models of qubits that are usual for such estimates: ns or us is the"
                + " time of an operation, e3 an error of 10<sup>-3</sup>, maj stands for Majorana"
                + " qubits.</p>\n"
                + Markup.table(
                    List.of("model", "#distance", "#qubits", "#one run", "#factories", "basis"),
                    rows));
  }

  private static String files(Report report) {
    List<List<String>> rows = new ArrayList<>();
    for (Output output : report.outputs()) {
      rows.add(
          List.of(
              Markup.escape(output.path()),
              Figures.bytes(output.bytes()),
              "<code>" + Markup.escape(output.sha256()) + "</code>"));
    }
    rows.add(
        List.of(
            Markup.escape(report.problem().file()),
            Figures.NONE,
            "<code>" + Markup.escape(report.problem().sha256()) + "</code>"));
    return Markup.section("Files", Markup.table(List.of("file", "#length", "SHA-256"), rows));
  }
}

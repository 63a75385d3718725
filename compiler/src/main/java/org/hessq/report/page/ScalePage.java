package org.hessq.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.hessq.report.Figures;
import org.hessq.report.training.Decision;
import org.hessq.report.training.ScalePoint;
import org.hessq.report.training.ScaleReport;

/** {@code training.html} of a comparison of sizes. */
public final class ScalePage {
  private ScalePage() {}

  /** {@return the page as text, complete in itself} */
  public static String of(ScaleReport report) {
    String body = "<main>\n" + charts(report) + points(report) + reasons(report) + "</main>";
    return Page.document(
        report.training().name(),
        "<span class=\"verdict badge none\">estimate</span>",
        report.verdict(),
        body,
        report.hessq(),
        "training.json");
  }

  /** Curves over N for each condition number that several sizes share, and the other way round. */
  private static String charts(ScaleReport report) {
    StringBuilder out = new StringBuilder("<div class=\"two\">\n");
    Map<Double, List<ScalePoint>> bySize = new TreeMap<>();
    Map<Double, List<ScalePoint>> byCondition = new TreeMap<>();
    for (ScalePoint point : report.points()) {
      bySize.computeIfAbsent(size(point), _ -> new ArrayList<>()).add(point);
      byCondition.computeIfAbsent(condition(point), _ -> new ArrayList<>()).add(point);
    }
    byCondition.forEach(
        (kappa, points) ->
            add(
                out,
                report,
                points,
                p -> Math.log(size(p)) / Math.log(2),
                "over lg N, κ = " + Figures.real(Math.pow(10, kappa))));
    bySize.forEach(
        (n, points) ->
            add(
                out,
                report,
                points,
                ScalePage::condition,
                "over lg κ (decimal), N = " + (long) n.doubleValue()));
    return out.append("</div>\n").toString();
  }

  private static double size(ScalePoint point) {
    return point.dimension().doubleValue();
  }

  /** Decimal logarithm, to three digits, so that members of a family share it. */
  private static double condition(ScalePoint point) {
    double logarithm = Math.log10(point.conditionNumber().orElse(1));
    return Math.round(logarithm * 1e3) / 1e3;
  }

  private static void add(
      StringBuilder out,
      ScaleReport report,
      List<ScalePoint> points,
      ToDoubleFunction<ScalePoint> x,
      String over) {
    if (points.stream().mapToDouble(x).distinct().count() < 2) {
      return;
    }
    List<ScalePoint> sorted = points.stream().sorted(Comparator.comparingDouble(x)).toList();
    out.append(
        Markup.section(
            "Training time of " + report.steps() + " steps in seconds, " + over,
            LineChart.over("training time " + over, hybrid(report, sorted, x))));
    out.append(
        Markup.section(
            "Time of one step with the quantum solver, " + over,
            LineChart.over("time of a step " + over, quantum(sorted, x))));
  }

  private static Map<String, List<LineChart.Point>> hybrid(
      ScaleReport report, List<ScalePoint> points, ToDoubleFunction<ScalePoint> x) {
    Map<String, List<LineChart.Point>> series = new LinkedHashMap<>();
    for (ScalePoint point : points) {
      for (Decision decision : point.decisions()) {
        double classical = decision.classicalSeconds();
        double best = Math.min(classical, decision.quantumSeconds().orElse(classical));
        put(series, "classical", x.applyAsDouble(point), classical * report.steps());
        put(series, "hybrid, " + decision.machine(), x.applyAsDouble(point), best * report.steps());
      }
    }
    return series;
  }

  private static Map<String, List<LineChart.Point>> quantum(
      List<ScalePoint> points, ToDoubleFunction<ScalePoint> x) {
    Map<String, List<LineChart.Point>> series = new LinkedHashMap<>();
    for (ScalePoint point : points) {
      for (Decision decision : point.decisions()) {
        put(series, "classical", x.applyAsDouble(point), decision.classicalSeconds());
        decision
            .quantumSeconds()
            .ifPresent(s -> put(series, decision.machine(), x.applyAsDouble(point), s));
      }
    }
    return series;
  }

  private static void put(
      Map<String, List<LineChart.Point>> series, String name, double x, double y) {
    List<LineChart.Point> points = series.computeIfAbsent(name, _ -> new ArrayList<>());
    if (points.isEmpty() || points.getLast().x() != x) {
      points.add(new LineChart.Point(x, y));
    }
  }

  private static String points(ScaleReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (ScalePoint point : report.points()) {
      Decision decision = point.decisions().getFirst();
      rows.add(
          Markup.row(
              Figures.count(point.dimension()),
              Figures.count(point.sparsity()),
              Figures.real(point.conditionNumber()),
              point.quantum().map(q -> Figures.count(q.tCount())).orElse(Figures.NONE),
              point.quantum().map(q -> Figures.count(q.layers())).orElse(Figures.NONE),
              point.quantum().map(q -> Figures.count(q.logicalQubits())).orElse(Figures.NONE),
              Figures.duration(decision.classicalSeconds()),
              Figures.error(decision.quantumSeconds()),
              Figures.error(decision.breakEvenLayerSeconds()),
              Figures.error(decision.breakEvenWithoutReadout())));
    }
    return Markup.section(
        "Systems, on " + report.training().machine(),
        Markup.table(
            List.of(
                "#N",
                "#row",
                "#κ",
                "#T",
                "#layers",
                "#qubits",
                "#classical",
                "#quantum s",
                "#break-even s",
                "#without readout s"),
            rows));
  }

  private static String reasons(ScaleReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (ScalePoint point : report.points()) {
      for (Decision decision : point.decisions()) {
        rows.add(
            Markup.row(
                Figures.count(point.dimension()),
                Figures.real(point.conditionNumber()),
                decision.machine(),
                decision.solver(),
                decision.why()));
      }
    }
    return Markup.section(
        "Decisions", Markup.table(List.of("#N", "#κ", "machine", "solver", "why"), rows));
  }
}

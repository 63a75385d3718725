package org.hessq.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.hessq.report.training.ClassicalCost;
import org.hessq.report.training.Decision;
import org.hessq.report.training.StepReport;

/** The curves of a training run, over its steps. */
final class TrainingCharts {
  private TrainingCharts() {}

  static String all(List<StepReport> steps) {
    StringBuilder out = new StringBuilder("<div class=\"two\">\n");
    add(out, "chart-loss", "Loss", steps, StepReport::loss);
    add(out, "chart-gradient", "‖g‖", steps, s -> OptionalDouble.of(s.gradientNorm()));
    add(out, "chart-condition", "Condition number", steps, s -> s.matrix().conditionNumber());
    add(
        out,
        "chart-sparsity",
        "Non-zeros of a row",
        steps,
        s -> OptionalDouble.of(s.matrix().sparsity()));
    add(out, "chart-cosine", "1 − cosine with the exact step", steps, s -> gap(s.taken().cosine()));
    section(out, "chart-seconds", "Seconds of a step", costs(steps));
    section(
        out, "chart-circuits", "T gates until one solution, by quantum solver", circuits(steps));
    section(
        out,
        "chart-break-even",
        "Time of a layer at which both cost the same, in seconds",
        breakEven(steps));
    return out.append("</div>\n").toString();
  }

  /** Cosines below 1 by less than rounding are left out. */
  private static OptionalDouble gap(OptionalDouble cosine) {
    double gap = 1 - cosine.orElse(1);
    return gap > 1e-15 ? OptionalDouble.of(gap) : OptionalDouble.empty();
  }

  private static void add(
      StringBuilder out,
      String id,
      String heading,
      List<StepReport> steps,
      Function<StepReport, OptionalDouble> value) {
    section(out, id, heading, LineChart.over(heading, Map.of("", points(steps, value))));
  }

  private static void section(StringBuilder out, String id, String heading, String chart) {
    if (!chart.isEmpty()) {
      out.append(Markup.section(id, heading, chart));
    }
  }

  private static List<LineChart.Point> points(
      List<StepReport> steps, Function<StepReport, OptionalDouble> value) {
    List<LineChart.Point> points = new ArrayList<>();
    for (StepReport step : steps) {
      OptionalDouble y = value.apply(step);
      if (y.isPresent() && y.getAsDouble() > 0) {
        points.add(new LineChart.Point(step.step(), y.getAsDouble()));
      }
    }
    return points;
  }

  private static String costs(List<StepReport> steps) {
    Map<String, List<LineChart.Point>> series = new LinkedHashMap<>();
    for (StepReport step : steps) {
      for (ClassicalCost cost : step.classical()) {
        series
            .computeIfAbsent(cost.solver(), _ -> new ArrayList<>())
            .add(new LineChart.Point(step.step(), cost.seconds()));
      }
      for (Decision decision : step.decisions()) {
        decision
            .quantumSeconds()
            .ifPresent(
                seconds ->
                    series
                        .computeIfAbsent("quantum, " + decision.machine(), _ -> new ArrayList<>())
                        .add(new LineChart.Point(step.step(), seconds)));
      }
    }
    return LineChart.over("seconds of a step", series);
  }

  /** Each solver at its best in the step; before a norm is known some are not considered. */
  private static String circuits(List<StepReport> steps) {
    Map<String, List<LineChart.Point>> series = new LinkedHashMap<>();
    for (StepReport step : steps) {
      Map<String, Double> best = new LinkedHashMap<>();
      step.quantum().stream()
          .flatMap(cost -> cost.candidates().stream())
          .filter(candidate -> candidate.tCountPerRun().signum() > 0)
          .forEach(
              candidate ->
                  best.merge(candidate.solver().orElse(""), candidate.expectedTCount(), Math::min));
      best.forEach(
          (solver, gates) ->
              series
                  .computeIfAbsent(solver, _ -> new ArrayList<>())
                  .add(new LineChart.Point(step.step(), gates)));
    }
    return LineChart.over("T gates until one solution", series);
  }

  private static String breakEven(List<StepReport> steps) {
    Map<String, List<LineChart.Point>> series = new LinkedHashMap<>();
    series.put(
        "with readout", points(steps, s -> s.decisions().getFirst().breakEvenLayerSeconds()));
    series.put(
        "one solution", points(steps, s -> s.decisions().getFirst().breakEvenWithoutReadout()));
    return LineChart.over("time of a layer", series);
  }
}

package org.hessq.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.report.ErrorBudget;
import org.hessq.report.ErrorShare;
import org.hessq.report.Figures;

/** Errors by source on a logarithmic axis: computed, proven, and what was asked for. */
final class BudgetChart {
  private static final double WIDTH = 420;
  private static final double TOP = 26;
  private static final double ROW = 32;
  private static final double BOTTOM = 22;
  private static final double EDGE = 8;

  /** Half the width of a tick's name, which must not leave the drawing. */
  private static final double TICK = 17;

  /** Smaller errors are drawn at this one, so that rounding does not squeeze all others. */
  private static final double SMALLEST = -15;

  private BudgetChart() {}

  /** {@return the drawing; empty where no error is known} */
  static String of(ErrorBudget budget) {
    Map<String, ErrorShare> rows = new LinkedHashMap<>(budget.parts());
    rows.put("total", budget.total());
    List<Double> logarithms = new ArrayList<>();
    rows.values().forEach(share -> collect(share, logarithms));
    collect(budget.requested(), logarithms);
    if (logarithms.isEmpty()) {
      return "";
    }
    LogAxis axis = LogAxis.over(logarithms, EDGE, WIDTH - EDGE);
    double bottom = TOP + rows.size() * ROW;
    StringBuilder body = new StringBuilder(legend());
    axis.ticks().forEach(tick -> body.append(tick(axis.at(tick), tick, bottom)));
    drawn(budget.requested().proven())
        .or(() -> drawn(budget.requested().computed()))
        .ifPresent(asked -> body.append(line("asked", axis.at(asked), TOP - 2, bottom)));
    int row = 0;
    for (Map.Entry<String, ErrorShare> entry : rows.entrySet()) {
      body.append(row(TOP + row++ * ROW, entry.getKey(), entry.getValue(), axis));
    }
    return Markup.drawing(bottom + BOTTOM, "errors by source", body.toString());
  }

  private static String legend() {
    return mark("computed", 6, 9)
        + Markup.text(14, 13, "label", "computed")
        + mark("proven", 94, 9)
        + Markup.text(102, 13, "label", "proven")
        + line("asked", 168, 3, 16)
        + Markup.text(175, 13, "label", "asked for");
  }

  private static String tick(double x, double logarithm, double bottom) {
    String name = Figures.error(OptionalDouble.of(Math.pow(10, logarithm)));
    return line("grid", x, TOP, bottom)
        + Markup.text(Math.max(x, TICK), bottom + 15, "tick middle", name);
  }

  private static String row(double y, String name, ErrorShare share, LogAxis axis) {
    String values = Figures.error(share.computed()) + " / " + Figures.error(share.proven());
    double middle = y + 23;
    StringBuilder out = new StringBuilder();
    out.append(Markup.text(0, y + 13, "label", name));
    out.append(Markup.text(WIDTH, y + 13, "value end", values));
    var computed = drawn(share.computed());
    var proven = drawn(share.proven());
    if (computed.isPresent() && proven.isPresent()) {
      out.append(
          String.format(
              "<line class=\"link\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>\n",
              Markup.at(axis.at(computed.get())),
              Markup.at(axis.at(proven.get())),
              Markup.at(middle),
              Markup.at(middle)));
    }
    proven.ifPresent(p -> out.append(mark("proven", axis.at(p), middle)));
    computed.ifPresent(c -> out.append(mark("computed", axis.at(c), middle)));
    return out.toString();
  }

  private static String mark(String kind, double x, double y) {
    return String.format(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"4.5\"/>\n", kind, Markup.at(x), Markup.at(y));
  }

  private static String line(String kind, double x, double top, double bottom) {
    return String.format(
        "<line class=\"%s\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>\n",
        kind, Markup.at(x), Markup.at(x), Markup.at(top), Markup.at(bottom));
  }

  private static void collect(ErrorShare share, List<Double> logarithms) {
    drawn(share.computed()).ifPresent(logarithms::add);
    drawn(share.proven()).ifPresent(logarithms::add);
  }

  /** Zero has no place on a logarithmic axis: it stands in its row as a number only. */
  private static Optional<Double> drawn(OptionalDouble error) {
    return error.isEmpty() || error.getAsDouble() <= 0
        ? Optional.empty()
        : Optional.of(Math.max(SMALLEST, Math.log10(error.getAsDouble())));
  }
}

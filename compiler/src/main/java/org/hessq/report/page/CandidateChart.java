package org.hessq.report.page;

import java.util.List;
import org.hessq.report.Candidate;
import org.hessq.report.Figures;

/** The plans considered: T gates until success to the right, qubits upwards, both logarithmic. */
final class CandidateChart {
  private static final double HEIGHT = 260;
  private static final double LEFT = 44;
  private static final double RIGHT = 408;
  private static final double TOP = 22;
  private static final double BOTTOM = 216;

  private CandidateChart() {}

  /** {@return the drawing; empty where there is nothing to compare} */
  static String of(List<Candidate> candidates) {
    List<Candidate> drawn =
        candidates.stream()
            .filter(c -> c.tCountPerRun().signum() > 0 && c.logicalQubits().signum() > 0)
            .toList();
    if (drawn.size() < 2) {
      return "";
    }
    LogAxis across = LogAxis.over(drawn.stream().map(c -> expected(c)).toList(), LEFT, RIGHT);
    LogAxis up =
        LogAxis.over(
            drawn.stream().map(c -> Figures.log10(c.logicalQubits())).toList(), BOTTOM, TOP);
    StringBuilder body = new StringBuilder();
    for (double tick : up.ticks()) {
      body.append(line(LEFT, RIGHT, up.at(tick), up.at(tick)));
      body.append(Markup.text(LEFT - 6, up.at(tick) + 4, "tick end", round(tick)));
    }
    for (double tick : across.ticks()) {
      body.append(line(across.at(tick), across.at(tick), TOP, BOTTOM));
      body.append(Markup.text(across.at(tick), BOTTOM + 16, "tick middle", round(tick)));
    }
    body.append(Markup.text(0, 12, "label", "qubits"));
    body.append(Markup.text(RIGHT, BOTTOM + 36, "label end", "T gates until success"));
    drawn.stream().filter(c -> !c.chosen()).forEach(c -> body.append(point(c, across, up)));
    drawn.stream().filter(Candidate::chosen).forEach(c -> body.append(point(c, across, up)));
    return Markup.drawing(HEIGHT, "plans by T gates and qubits", body.toString());
  }

  /** T gates until success, as a decimal logarithm. */
  private static double expected(Candidate candidate) {
    return Figures.log10(candidate.tCountPerRun()) + Math.log10(candidate.repetitions());
  }

  private static String point(Candidate candidate, LogAxis across, LogAxis up) {
    double x = across.at(expected(candidate));
    double y = up.at(Figures.log10(candidate.logicalQubits()));
    String title =
        candidate.encoding()
            + ": "
            + candidate.tCountPerRun()
            + " T, "
            + Figures.real(candidate.repetitions())
            + " runs, "
            + candidate.logicalQubits()
            + " qubits";
    String name =
        candidate.chosen()
            ? Markup.text(x, y - 10, x < (LEFT + RIGHT) / 2 ? "value" : "value end", "chosen")
            : "";
    return String.format(
            "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s</title></circle>\n",
            candidate.chosen() ? "chosen" : "other",
            Markup.at(x),
            Markup.at(y),
            candidate.chosen() ? "6" : "4.5",
            Markup.escape(title))
        + name;
  }

  private static String line(double x1, double x2, double y1, double y2) {
    return String.format(
        "<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>\n",
        Markup.at(x1), Markup.at(x2), Markup.at(y1), Markup.at(y2));
  }

  /** {@return the value of a tick, in short: 200, 50k, 1M, 2e12} */
  private static String round(double logarithm) {
    int power = (int) Math.floor(logarithm + 1e-9);
    long digit = Math.round(Math.pow(10, logarithm - power));
    if (power >= 9 || power < 0) {
      return digit + "e" + power;
    }
    String unit = power >= 6 ? "M" : power >= 3 ? "k" : "";
    return digit + "0".repeat(power % 3) + unit;
  }
}

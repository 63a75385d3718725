package org.hessq.report.page;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import org.hessq.report.Figures;
import org.hessq.report.RoutineCost;

/** T gates by routine, the largest on top: one bar a routine, those that do not fit as one. */
final class RoutineChart {
  private static final int MOST_BARS = 10;
  private static final double WIDTH = 420;
  private static final double ROW = 32;
  private static final double BAR = 10;
  private static final int LONGEST_LABEL = 40;

  private RoutineChart() {}

  /** {@return the drawing; empty where no routine has a T gate} */
  static String of(List<RoutineCost> routines) {
    List<RoutineCost> sorted =
        routines.stream()
            .filter(routine -> routine.tCount().signum() > 0)
            .sorted(
                Comparator.comparing(RoutineCost::tCount)
                    .reversed()
                    .thenComparing(RoutineCost::name))
            .toList();
    if (sorted.isEmpty()) {
      return "";
    }
    BigInteger total = total(sorted);
    StringBuilder body = new StringBuilder();
    int shown = sorted.size() <= MOST_BARS ? sorted.size() : MOST_BARS - 1;
    for (int i = 0; i < shown; i++) {
      RoutineCost routine = sorted.get(i);
      body.append(bar(i, label(routine), routine.tCount(), total, sorted.getFirst().tCount()));
    }
    if (shown < sorted.size()) {
      List<RoutineCost> others = sorted.subList(shown, sorted.size());
      String label = others.size() + " other routines";
      body.append(bar(shown, label, total(others), total, sorted.getFirst().tCount()));
    }
    int rows = Math.min(sorted.size(), MOST_BARS);
    return Markup.drawing(rows * ROW, "T gates by routine", body.toString());
  }

  private static String bar(
      int row, String label, BigInteger tCount, BigInteger total, BigInteger longest) {
    double y = row * ROW;
    BigDecimal share =
        new BigDecimal(tCount).divide(new BigDecimal(longest.max(tCount)), MathContext.DECIMAL64);
    String value = Figures.count(tCount) + " · " + Figures.percent(tCount, total);
    return "<g><title>"
        + Markup.escape(label + ": " + tCount + " T")
        + "</title>\n"
        + Markup.text(0, y + 13, "label", Markup.shorten(label, LONGEST_LABEL))
        + Markup.text(WIDTH, y + 13, "value end", value)
        + String.format(
            "<rect class=\"bar\" x=\"0\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\"/></g>\n",
            Markup.at(y + 18), Markup.at(Math.max(1, share.doubleValue() * WIDTH)), Markup.at(BAR));
  }

  private static String label(RoutineCost routine) {
    return routine.name().equals(routine.kind())
        ? routine.name() + " itself"
        : Figures.count(routine.calls()) + " × " + routine.name() + ", " + routine.kind();
  }

  private static BigInteger total(List<RoutineCost> routines) {
    return routines.stream().map(RoutineCost::tCount).reduce(BigInteger.ZERO, BigInteger::add);
  }
}

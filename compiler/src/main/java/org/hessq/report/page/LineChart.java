package org.hessq.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Curves over a linear axis, upwards logarithmic, each with its name at its end. */
final class LineChart {
  private static final double LEFT = 52;
  private static final double TOP = 14;
  private static final double BOTTOM = 216;
  private static final double HEIGHT = 246;
  private static final double NAMED = 268;
  private static final double ALONE = 408;
  private static final double LINE = 14;
  private static final int MOST_TICKS = 8;

  private LineChart() {}

  /** One point of a curve; {@code y} is positive. */
  record Point(double x, double y) {}

  /** {@return the drawing; empty where no curve has two points} */
  static String over(String label, Map<String, List<Point>> series) {
    if (series.values().stream().noneMatch(points -> points.size() > 1)) {
      return "";
    }
    List<Point> all = series.values().stream().flatMap(List::stream).toList();
    double right = series.size() > 1 ? NAMED : ALONE;
    double first = all.stream().mapToDouble(Point::x).min().orElseThrow();
    double last = all.stream().mapToDouble(Point::x).max().orElseThrow();
    LogAxis up = LogAxis.over(all.stream().map(p -> Math.log10(p.y())).toList(), BOTTOM, TOP);
    StringBuilder body = new StringBuilder();
    for (double tick : up.ticks()) {
      body.append(line("grid", LEFT, right, up.at(tick), up.at(tick)));
      body.append(Markup.text(LEFT - 6, up.at(tick) + 4, "tick end", power(tick)));
    }
    double step = Math.max(1, Math.ceil((last - first) / MOST_TICKS));
    for (double tick = first; tick <= last; tick += step) {
      double x = across(tick, first, last, right);
      body.append(line("grid", x, x, TOP, BOTTOM));
      body.append(Markup.text(x, BOTTOM + 16, "tick middle", Markup.at(tick)));
    }
    int index = 0;
    List<Name> names = new ArrayList<>();
    for (Map.Entry<String, List<Point>> entry : series.entrySet()) {
      List<Point> points = entry.getValue();
      if (!points.isEmpty()) {
        body.append(curve(points, index, first, last, right, up));
        names.add(new Name(entry.getKey(), up.at(Math.log10(points.getLast().y())), index));
      }
      index++;
    }
    body.append(names(names, right));
    return Markup.drawing(HEIGHT, label, body.toString());
  }

  private record Name(String text, double y, int series) {}

  /** Names that would cover each other move down, and all of them up where the last would leave. */
  private static String names(List<Name> names, double right) {
    List<Name> sorted = names.stream().sorted(Comparator.comparingDouble(Name::y)).toList();
    double[] places = new double[sorted.size()];
    double free = TOP;
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.max(free, sorted.get(i).y());
      free = places[i] + LINE;
    }
    double limit = BOTTOM;
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], limit);
      limit = places[i] - LINE;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < places.length; i++) {
      String classes = "name series" + sorted.get(i).series() % 8;
      out.append(Markup.text(right + 8, places[i] + 4, classes, sorted.get(i).text()));
    }
    return out.toString();
  }

  private static double across(double x, double first, double last, double right) {
    return last == first
        ? (LEFT + right) / 2
        : LEFT + (x - first) / (last - first) * (right - LEFT);
  }

  private static String curve(
      List<Point> points, int series, double first, double last, double right, LogAxis up) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.isEmpty() ? "M" : " L");
      path.append(Markup.at(across(point.x(), first, last, right)));
      path.append(' ').append(Markup.at(up.at(Math.log10(point.y()))));
    }
    return "<path class=\"curve series" + series % 8 + "\" d=\"" + path + "\"/>\n";
  }

  private static String line(String kind, double x1, double x2, double y1, double y2) {
    return String.format(
        "<line class=\"%s\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>\n",
        kind, Markup.at(x1), Markup.at(x2), Markup.at(y1), Markup.at(y2));
  }

  private static String power(double logarithm) {
    int power = (int) Math.floor(logarithm + 1e-9);
    long digit = Math.round(Math.pow(10, logarithm - power));
    return power >= 0 && power < 4 ? digit + "0".repeat(power) : digit + "e" + power;
  }
}

package org.hessq.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of HTML and SVG text. */
final class Markup {
  private Markup() {}

  /** {@return {@code text} as character data, also within quotes} */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** {@return {@code text} of at most {@code length} characters, with an ellipsis where cut} */
  static String shorten(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }

  /** {@return a coordinate with at most one decimal} */
  static String at(double coordinate) {
    return BigDecimal.valueOf(coordinate)
        .setScale(1, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** {@return a piece of text in a drawing; {@code classes} of the style sheet} */
  static String text(double x, double y, String classes, String text) {
    return String.format(
        "<text x=\"%s\" y=\"%s\" class=\"%s\">%s</text>\n", at(x), at(y), classes, escape(text));
  }

  /** {@return a drawing 420 units wide} */
  static String drawing(double height, String label, String body) {
    return String.format(
        "<svg viewBox=\"0 0 420 %s\" role=\"img\" aria-label=\"%s\">\n%s</svg>\n",
        at(height), escape(label), body);
  }

  /** {@return a section; no HTML is escaped in {@code body}} */
  static String section(String heading, String body) {
    return "<section>\n" + headed(heading, body);
  }

  /** {@return a section that can be linked to} */
  static String section(String id, String heading, String body) {
    return "<section id=\"" + escape(id) + "\">\n" + headed(heading, body);
  }

  private static String headed(String heading, String body) {
    return "<h2>" + escape(heading) + "</h2>\n" + body + "</section>\n";
  }

  /** {@return the cells of a table row, escaped} */
  static List<String> row(String... cells) {
    return Arrays.stream(cells).map(Markup::escape).toList();
  }

  /**
   * {@return a table that scrolls sideways where it is too wide}
   *
   * @param heads of the columns; one that begins with {@code #} is of numbers
   * @param rows of cells that are HTML
   */
  static String table(List<String> heads, List<List<String>> rows) {
    StringBuilder out = new StringBuilder("<div class=\"wide\"><table>\n<tr>");
    for (String head : heads) {
      out.append(head.startsWith("#") ? "<th class=\"number\">" : "<th>");
      out.append(escape(head.replaceFirst("^#", ""))).append("</th>");
    }
    out.append("</tr>\n");
    for (List<String> row : rows) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        out.append(heads.get(i).startsWith("#") ? "<td class=\"number\">" : "<td>");
        out.append(row.get(i)).append("</td>");
      }
      out.append("</tr>\n");
    }
    return out.append("</table></div>\n").toString();
  }

  /** {@return names with their values, as a definition list; values are escaped} */
  static String facts(List<List<String>> facts) {
    return facts.stream()
        .map(f -> "<dt>" + escape(f.get(0)) + "</dt><dd>" + escape(f.get(1)) + "</dd>\n")
        .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
  }
}

package org.hessq.cli.view;

import java.util.ArrayList;
import java.util.List;

/** Rows of words under each other, two spaces apart, without spaces at the end of a line. */
final class Table {
  /** The side of its column at which a word stands. */
  enum Side {
    LEFT,
    RIGHT
  }

  private static final String GAP = "  ";

  private final List<Side> sides;
  private final List<List<String>> rows = new ArrayList<>();

  /** An empty table with a column for each of {@code sides}. */
  Table(Side... sides) {
    this.sides = List.of(sides);
  }

  /** Adds a row with one word for each column. */
  Table row(String... words) {
    if (words.length != sides.size()) {
      throw new IllegalArgumentException(words.length + " words for " + sides.size());
    }
    rows.add(List.of(words));
    return this;
  }

  /** {@return all rows, each ending with a line feed} */
  String text() {
    int[] widths = new int[sides.size()];
    for (List<String> row : rows) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], row.get(c).length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String pad = " ".repeat(widths[c] - row.get(c).length());
        line.append(c > 0 ? GAP : "");
        line.append(
            switch (sides.get(c)) {
              case LEFT -> row.get(c) + pad;
              case RIGHT -> pad + row.get(c);
            });
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }
}

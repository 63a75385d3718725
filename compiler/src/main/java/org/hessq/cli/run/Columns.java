package org.hessq.cli.run;

import java.util.ArrayList;
import java.util.List;

/** Words in columns, each as wide as its longest, aligned to the right. */
record Columns(int[] widths) {
  static Columns of(List<String> head, List<List<String>> rows) {
    int[] widths = head.stream().mapToInt(String::length).toArray();
    for (List<String> row : rows) {
      for (int k = 0; k < widths.length; k++) {
        widths[k] = Math.max(widths[k], row.get(k).length());
      }
    }
    return new Columns(widths);
  }

  String row(List<String> words) {
    List<String> padded = new ArrayList<>();
    for (int k = 0; k < words.size(); k++) {
      padded.add(" ".repeat(widths[k] - words.get(k).length()) + words.get(k));
    }
    return String.join("  ", padded);
  }
}

package org.hessq.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A change of an emitted text: lines {@code line} (inclusive) to {@code to} become {@code instead}.
 *
 * @param routine that the lines belong to; {@code header} for the comment block
 */
record TextChange(int line, int to, List<String> instead, String routine) {
  List<Integer> operations(List<String> lines) {
    int first = declarations(lines) + 1;
    List<Integer> operations = new ArrayList<>(List.of(line + 1 - first));
    if (to > line + 1) {
      operations.add(to - first);
    }
    return operations;
  }

  /** The last declaration of the main routine. */
  private static int declarations(List<String> lines) {
    int last = 0;
    for (int k = 0; k < lines.size(); k++) {
      boolean declares = lines.get(k).startsWith("qubit[") || lines.get(k).startsWith("bit[");
      last = declares ? k : last;
    }
    return last;
  }

  String apply(List<String> lines) {
    List<String> changed = new ArrayList<>(lines.subList(0, line));
    changed.addAll(instead);
    changed.addAll(lines.subList(to, lines.size()));
    return changed.stream().collect(Collectors.joining("\n", "", "\n"));
  }
}

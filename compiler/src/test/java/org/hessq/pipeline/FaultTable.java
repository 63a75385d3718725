package org.hessq.pipeline;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Kinds of faults: how many were planted and caught, and by which check. */
final class FaultTable {
  private final Map<String, Row> rows = new TreeMap<>();

  /** What became of the faults of one kind. */
  static final class Row {
    int planted;

    /** Changes that change nothing. */
    int harmless;

    int caught;

    /** Faults whose place is named by some check. */
    int named;

    /** Faults whose place is named by the first check that differs. */
    int first;

    /** The first check that differs. */
    final Map<String, Integer> by = new TreeMap<>();

    void caught(String check) {
      caught++;
      by.merge(check, 1, Integer::sum);
    }

    private void add(Row other) {
      planted += other.planted;
      harmless += other.harmless;
      caught += other.caught;
      named += other.named;
      first += other.first;
      other.by.forEach((check, n) -> by.merge(check, n, Integer::sum));
    }

    @Override
    public String toString() {
      String checks =
          by.entrySet().stream()
              .map(e -> e.getKey() + " " + e.getValue())
              .collect(Collectors.joining(", "));
      return String.format(
          Locale.ROOT, "%7d %8d %6d %5d %5d  %s", planted, harmless, caught, named, first, checks);
    }
  }

  /** {@return the row of {@code kind}, with one more planted} */
  Row planted(String kind) {
    Row row = rows.computeIfAbsent(kind, _ -> new Row());
    row.planted++;
    return row;
  }

  /** {@return the sum of all rows} */
  Row all() {
    Row all = new Row();
    rows.values().forEach(all::add);
    return all;
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format("%-52s planted harmless caught named first  first check%n", "fault"));
    rows.forEach((kind, row) -> table.append(String.format(Locale.ROOT, "%-52s%s%n", kind, row)));
    return table.append(String.format(Locale.ROOT, "%-52s%s%n", "all", all())).toString();
  }
}

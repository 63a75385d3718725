package org.hessq.pipeline;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hessq.report.Outcome;

/** How many problems of each kind there were, and what became of them. */
final class DrawnProblems {
  /** The least of a block that is large, dense and ill-conditioned at once: 2.3 % are expected. */
  private static final int LEAST_HARD = 3;

  private final SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
  private final SortedMap<Integer, Integer> rows = new TreeMap<>();
  private final Map<Outcome, Integer> checks = new EnumMap<>(Outcome.class);
  private int hard;
  private int problems;

  void add(RandomProblem.Drawn drawn) {
    problems++;
    rows.merge(drawn.rows(), 1, Integer::sum);
    count("rows", band(drawn.rows(), 2, 9, 17, 33));
    count("pattern", band(drawn.pattern(), 0.03, 0.1, 0.3));
    count("density", band(drawn.density(), 0.1, 0.3));
    count("condition", band(drawn.condition(), 2, 5, 25));
    count("kind", drawn.complex() ? "complex" : "real");
    count("shape", drawn.shape().name().toLowerCase(Locale.ROOT));
    count("task", drawn.solve() ? "solve" : "encode");
    count("profile", drawn.unitary() ? "unitary" : "adaptive");
    drawn.load().ifPresent(load -> count("load", load.name().toLowerCase(Locale.ROOT)));
    if (drawn.rows() > 32 && drawn.density() > 0.3 && drawn.condition() > 25) {
      hard++;
    }
  }

  void add(Outcome outcome) {
    checks.merge(outcome, 1, Integer::sum);
  }

  private void count(String property, String value) {
    counts.computeIfAbsent(property, _ -> new TreeMap<>()).merge(value, 1, Integer::sum);
  }

  private static String band(double value, double... bounds) {
    int k = 0;
    while (k < bounds.length && value >= bounds[k]) {
      k++;
    }
    return k == 0 ? "< " + bounds[0] : "≥ " + bounds[k - 1];
  }

  /** {@return what a block lacks; nothing for less than a block} */
  String missing() {
    StringBuilder missing = new StringBuilder();
    if (problems < RandomProblem.BLOCK) {
      return "";
    }
    for (int n : new int[] {1, 3, 5, 17, 64}) {
      if (!rows.containsKey(n)) {
        missing.append(n).append(" rows; ");
      }
    }
    counts.forEach(
        (property, values) ->
            values.forEach(
                (value, count) -> {
                  if (count < problems / 20) {
                    missing.append(property).append(' ').append(value).append("; ");
                  }
                }));
    if (hard < LEAST_HARD) {
      missing.append("large, dense and ill-conditioned; ");
    }
    return missing.toString();
  }

  @Override
  public String toString() {
    return problems
        + " random problems\n"
        + counts.entrySet().stream()
            .map(entry -> "  " + entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("\n"))
        + "\n  more than 32 rows, density above 0.3, condition above 25: "
        + hard
        + "\n  by rows: "
        + rows
        + "\n  checks: "
        + checks;
  }
}

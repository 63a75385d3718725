package org.hessq.execute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Probabilities of outcomes, or how often each was drawn. */
final class Distribution {
  /** The most outcomes that are listed without having been drawn. */
  private static final int MOST_LISTED = 1024;

  private static final Comparator<List<String>> BY_TEXT =
      (a, b) -> {
        for (int k = 0; k < a.size(); k++) {
          int order = a.get(k).compareTo(b.get(k));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  private final NavigableMap<List<String>, Double> probabilities = new TreeMap<>(BY_TEXT);

  void add(List<String> values, double probability) {
    probabilities.merge(values, probability, Double::sum);
  }

  int size() {
    return probabilities.size();
  }

  /** {@return an empty list of counts, by text} */
  static NavigableMap<List<String>, Long> noCounts() {
    return new TreeMap<>(BY_TEXT);
  }

  /** {@return the outcomes with their probabilities and counts of as many draws} */
  List<Execution.Outcome> draw(long shots, long seed) {
    double total = probabilities.values().stream().mapToDouble(Double::doubleValue).sum();
    double[] points = points(shots, seed);
    List<Execution.Outcome> outcomes = new ArrayList<>();
    double sum = 0;
    int next = 0;
    int left = probabilities.size();
    for (Map.Entry<List<String>, Double> entry : probabilities.entrySet()) {
      sum += entry.getValue();
      int after = next;
      while (after < points.length && (points[after] * total < sum || left == 1)) {
        after++;
      }
      left--;
      if (after > next || probabilities.size() <= MOST_LISTED) {
        double probability = entry.getValue() / total;
        outcomes.add(
            new Execution.Outcome(entry.getKey(), after - next, OptionalDouble.of(probability)));
      }
      next = after;
    }
    return outcomes;
  }

  /** {@return sorted numbers in [0, 1)} */
  static double[] points(long shots, long seed) {
    return new SplittableRandom(seed).doubles(shots).sorted().toArray();
  }

  static List<Execution.Outcome> counted(NavigableMap<List<String>, Long> counts) {
    List<Execution.Outcome> outcomes = new ArrayList<>();
    counts.forEach(
        (values, count) ->
            outcomes.add(new Execution.Outcome(values, count, OptionalDouble.empty())));
    return outcomes;
  }
}

package org.hessq.execute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.hessq.execute.run.Interpreter.End;
import org.hessq.execute.state.Amplitudes;
import org.hessq.execute.value.Datum;
import org.hessq.execute.value.Elements;
import org.hessq.execute.value.Selection;

/**
 * The end of one path of outcomes: values, some of whose bits are still to be read off the state.
 */
record Leaf(End end, Amplitudes amplitudes) {
  /** Squares of what rounding leaves of zeros are less than this, in double precision. */
  private static final double ROUNDING = 1e-22;

  /** The most outcomes of which probabilities are kept. */
  private static final int MOST_OUTCOMES = 1 << 16;

  private int[] qubits() {
    TreeSet<Integer> qubits = new TreeSet<>();
    end.unsettled().forEach(bits -> qubits.addAll(bits.values()));
    return qubits.stream().mapToInt(Integer::intValue).toArray();
  }

  private double rounding() {
    return Math.max(ROUNDING, amplitudes.rounding() * amplitudes.rounding());
  }

  /** Adds all outcomes to {@code all}; {@return false, with nothing useful added, if too many} */
  boolean addTo(Distribution all, double weight) {
    int[] qubits = qubits();
    if (qubits.length == 0) {
      all.add(values(_ -> false), weight);
      return all.size() <= MOST_OUTCOMES;
    }
    double least = rounding();
    Map<String, Double> joint = new TreeMap<>();
    char[] key = new char[qubits.length];
    for (long k = 0; k < amplitudes.size(); k++) {
      double probability = amplitudes.probability(k);
      if (probability < least) {
        continue;
      }
      for (int q = 0; q < key.length; q++) {
        key[q] = amplitudes.bit(k, qubits[q]) ? '1' : '0';
      }
      joint.merge(new String(key), probability, Double::sum);
      if (joint.size() > MOST_OUTCOMES) {
        return false;
      }
    }
    joint.forEach(
        (bits, probability) ->
            all.add(values(q -> bits.charAt(place(qubits, q)) == '1'), weight * probability));
    return all.size() <= MOST_OUTCOMES;
  }

  private static int place(int[] qubits, int qubit) {
    return Arrays.binarySearch(qubits, qubit);
  }

  /** {@return how often each outcome is drawn from the state} */
  NavigableMap<List<String>, Long> draw(long shots, long seed) {
    NavigableMap<List<String>, Long> counts = Distribution.noCounts();
    double[] points = Distribution.points(shots, seed);
    double total = 0;
    double least = rounding();
    long last = 0;
    for (long k = 0; k < amplitudes.size(); k++) {
      total += amplitudes.probability(k);
      last = amplitudes.probability(k) > least ? k : last;
    }
    double sum = 0;
    int next = 0;
    for (long k = 0; k <= last && next < points.length; k++) {
      sum += amplitudes.probability(k);
      int after = next;
      while (after < points.length && (points[after] * total < sum || k == last)) {
        after++;
      }
      if (after > next) {
        long term = k;
        counts.merge(values(q -> amplitudes.bit(term, q)), (long) after - next, Long::sum);
      }
      next = after;
    }
    return counts;
  }

  /** {@return the results' texts, unsettled bits as {@code outcome} says of their qubits} */
  List<String> values(IntPredicate outcome) {
    List<String> values = new ArrayList<>();
    for (int k = 0; k < end.results().size(); k++) {
      Datum value = end.results().get(k);
      for (Map.Entry<Integer, Integer> bit : end.unsettled().get(k).entrySet()) {
        List<Selection> path =
            value instanceof Datum.Bit ? List.of() : List.of(new Selection.At(bit.getKey()));
        value = Elements.set(value, path, new Datum.Bit(outcome.test(bit.getValue())));
      }
      values.add(value.toString());
    }
    return values;
  }
}

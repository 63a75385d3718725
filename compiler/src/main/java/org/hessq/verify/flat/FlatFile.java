package org.hessq.verify.flat;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hessq.verify.Check;
import org.hessq.verify.Verdict;

/**
 * What was found in a flat file.
 *
 * @param check {@code flat}: whether it is the other circuit
 * @param counts as far as the file was read, by the names of {@link org.hessq.verify.Tally#named}:
 *     {@code tCount}, {@code cliffordCount}, {@code measurementCount} and {@code logicalQubits}
 */
public record FlatFile(Check check, ImmutableSortedMap<String, BigInteger> counts) {

  /**
   * {@return {@link #check} and the check {@code flat-counts}: whether the counts are those that
   * are stated}
   *
   * @param stated by the names of a report; what no flat file shows, such as queries, is left out;
   *     empty if there is no report
   */
  public List<Check> checks(Map<String, BigInteger> stated) {
    if (stated.isEmpty() || check.verdict() instanceof Verdict.Differs) {
      return List.of(check);
    }
    Verdict verdict = new Verdict.Agrees(0, 0);
    for (Map.Entry<String, BigInteger> own : counts.entrySet()) {
      BigInteger reported = stated.getOrDefault(own.getKey(), own.getValue());
      if (!reported.equals(own.getValue())) {
        verdict =
            new Verdict.Differs(
                own.getKey() + " is " + own.getValue() + " in the file, reported as " + reported,
                own.getValue().subtract(reported).abs().doubleValue(),
                0);
      }
    }
    TreeSet<String> hidden = new TreeSet<>(stated.keySet());
    hidden.removeAll(counts.keySet());
    String scope = String.join(", ", counts.keySet());
    String others =
        hidden.isEmpty() ? "" : "; a flat file does not show " + String.join(", ", hidden);
    return List.of(check, new Check("flat-counts", verdict, scope + others));
  }
}

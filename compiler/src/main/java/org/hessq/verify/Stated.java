package org.hessq.verify;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;

/**
 * What a report states that can be counted in the circuit.
 *
 * @param counts by the names of {@link Tally#named}, and {@code logicalQubits}; empty if there is
 *     no report
 */
public record Stated(ImmutableSortedMap<String, BigInteger> counts) {
  /** No report. */
  public static final Stated NOTHING = new Stated(ImmutableSortedMap.of());
}

package org.hessq.pipeline;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import org.hessq.report.Resources;

/** The counts that a report states, by the names that the referee knows them by. */
public final class Reported {
  private Reported() {}

  /** {@return every count of {@code resources} that can be counted in the emitted file} */
  public static ImmutableSortedMap<String, BigInteger> of(Resources resources) {
    return ImmutableSortedMap.<String, BigInteger>naturalOrder()
        .put("logicalQubits", resources.logicalQubits())
        .put("tCount", resources.tCount())
        .put("toffoliCount", resources.toffoliCount())
        .put("cliffordCount", resources.cliffordCount().orElseThrow())
        .put("measurementCount", resources.measurementCount())
        .put("rotationCount", resources.rotationCount())
        .put("queries.matrix", resources.queries().matrix())
        .put("queries.vector", resources.queries().vector())
        .buildOrThrow();
  }
}

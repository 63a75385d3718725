package org.hessq.pipeline;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import org.hessq.report.Report;
import org.hessq.report.Resources;
import org.hessq.verify.Stated;

/** What a report states, by the names that the referee knows it by. */
public final class Reported {
  private Reported() {}

  /** {@return all that {@code report} states of its circuit} */
  public static Stated of(Report report) {
    ImmutableSortedMap.Builder<String, Double> figures = ImmutableSortedMap.naturalOrder();
    figures.put("alpha", report.plan().alpha());
    if (report.problem().task().equals("solve")) {
      report.plan().degree().ifPresent(degree -> figures.put("degree", degree.doubleValue()));
    }
    report
        .solution()
        .ifPresent(
            solution -> {
              figures.put("successProbability", report.resources().successProbability());
              figures.put("stateError", solution.stateError());
              figures.put("fidelity", solution.fidelity());
            });
    return new Stated(counts(report.resources()), figures.buildOrThrow());
  }

  /** {@return every count of {@code resources} that can be counted in the emitted file} */
  static ImmutableSortedMap<String, BigInteger> counts(Resources resources) {
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

package org.hessq.pipeline;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hessq.cost.physical.LogicalCounts;
import org.hessq.cost.physical.Physical;
import org.hessq.cost.physical.PhysicalEstimate.Reached;
import org.hessq.report.Basis;
import org.hessq.report.PhysicalEstimate;
import org.hessq.report.Resources;

/** One run of a circuit on the machines that are modelled. */
final class Machines {
  private Machines() {}

  /**
   * {@return an estimate for each machine that keeps the error budget; others are left out}
   *
   * @param errorBudget probability that a run fails for lack of error correction, in (0, 1)
   */
  static List<PhysicalEstimate> of(Resources resources, double errorBudget) {
    LogicalCounts counts =
        new LogicalCounts(
            resources.logicalQubits(),
            resources.measurementCount(),
            BigInteger.ZERO,
            BigInteger.ZERO,
            resources.tCount(),
            BigInteger.ZERO);
    List<PhysicalEstimate> result = new ArrayList<>();
    for (var estimate : Physical.estimates(counts, errorBudget)) {
      if (estimate instanceof Reached reached) {
        result.add(
            new PhysicalEstimate(
                reached.model(),
                reached.codeDistance(),
                reached.physicalQubits(),
                reached.runtimeSeconds(),
                reached.factories().intValueExact(),
                Basis.NUMERICAL));
      }
    }
    return result;
  }
}

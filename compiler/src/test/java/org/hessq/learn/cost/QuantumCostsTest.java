package org.hessq.learn.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.OptionalDouble;
import org.hessq.pipeline.Estimator;
import org.hessq.pipeline.Rotations;
import org.hessq.problem.training.Readout;
import org.hessq.read.DataFiles;
import org.hessq.read.ProblemReader;
import org.hessq.report.Report;
import org.junit.jupiter.api.Test;

class QuantumCostsTest {
  private static Report report(String observables) {
    String text =
        "matrix A = tridiagonal(4, -1, 2.6, -1); vector b = entries(i -> 1 + i);"
            + "solve A x = b to 0.1;"
            + observables;
    DataFiles none = _ -> new DataFiles.Unreadable("no such file");
    return Estimator.estimate(
        ProblemReader.read("small.hq", text, none).orThrow(), Rotations.BY_LAW);
  }

  private static double preparations(Report report, Readout readout) {
    return QuantumCosts.of(report, readout, OptionalDouble.empty()).preparations();
  }

  @Test
  void everyOverlapIsPaidFor() {
    double slope = preparations(report("report dot(b, x);"), Readout.SLOPE);
    double component = preparations(report("report x[0];"), Readout.SLOPE);
    Readout both = new Readout.Components(ImmutableIntArray.of(0));
    double sum = preparations(report("report dot(b, x), x[0];"), both);
    assertEquals(slope + component, sum, 1e-9 * sum);
  }

  @Test
  void overlapsThatTheReportDoesNotHaveCostNotNothing() {
    Report report = report("");
    assertEquals(400, preparations(report, Readout.ALL));
    Readout component = new Readout.Components(ImmutableIntArray.of(0));
    for (Readout readout : List.of(Readout.SLOPE, component)) {
      assertThrows(IllegalArgumentException.class, () -> preparations(report, readout));
    }
  }
}

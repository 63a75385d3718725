package org.hessq.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hessq.problem.Problem;
import org.hessq.report.Candidate;
import org.hessq.report.Report;
import org.junit.jupiter.api.Test;

/** T gates of candidates: of one run, until success, and what each key says. */
class CandidateCountsTest {
  private static final Problem PROBLEM =
      EstimatorTest.read(
          "matrix A = tridiagonal(4, -1, 2.6, -1); vector b = entries(i -> 1 + i);"
              + "solve A x = b to 0.1;");

  private static Candidate chosen(List<Candidate> candidates) {
    return candidates.stream().filter(Candidate::chosen).findFirst().orElseThrow();
  }

  @Test
  void ofACompiledPlanTheCountIsUntilSuccess() {
    Report report = CompileEngine.solve(PROBLEM, Options.Effort.QUICK, Progress.SILENT).report();
    List<Candidate> candidates = report.plan().candidates();
    for (Candidate candidate : candidates) {
      double expected = candidate.expectedTCount();
      assertEquals(expected, candidate.tCount().doubleValue(), 1 + 1e-12 * expected);
    }
    assertTrue(candidates.stream().anyMatch(c -> c.repetitions() > 1.01), "some run fails");
    double forecast = chosen(candidates).tCount().doubleValue();
    double counted = report.resources().expected().tCount().doubleValue();
    assertEquals(counted, forecast, .2 * counted);
  }

  @Test
  void ofAnEstimateTheCountIsOfOneRun() {
    Report report = Estimator.estimate(PROBLEM, Rotations.BY_LAW);
    for (Candidate candidate : report.plan().candidates()) {
      assertEquals(candidate.tCountPerRun(), candidate.tCount());
      assertTrue(candidate.repetitions() > 1, candidate.toString());
    }
    double all = chosen(report.plan().candidates()).expectedTCount();
    assertEquals(report.resources().expected().tCount().doubleValue(), all, 1e-3 * all);
  }
}

package org.hessq.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.hessq.problem.Problem;
import org.hessq.problem.Solver;
import org.hessq.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every accuracy below 1 can be asked for, of every solver. */
class CoarseAccuracyTest {
  private static final String SYSTEM =
      "matrix A = tridiagonal(4, -1, 2.6, -1); vector b = entries(i -> 1 + i); use %s; "
          + "solve A x = b to %s;";

  static Stream<Arguments> cases() {
    return Stream.of(Solver.values())
        .flatMap(
            solver ->
                Stream.of(".25", ".3", ".6", ".99")
                    .map(epsilon -> Arguments.of(solver, "0" + epsilon)));
  }

  private static Problem problem(Solver solver, String epsilon) {
    return EstimatorTest.read("%s", SYSTEM.formatted(solver.spelling(), epsilon));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void canBeCompiledFor(Solver solver, String epsilon) {
    Problem problem = problem(solver, epsilon);
    Report report = CompileEngine.solve(problem, Options.Effort.QUICK, Progress.SILENT).report();
    assertEquals(solver.word(), report.plan().solver().orElseThrow());
    double achieved = report.errorBudget().total().computed().orElseThrow();
    assertTrue(achieved <= Double.parseDouble(epsilon), "a state error of " + achieved);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void canBeEstimatedFor(Solver solver, String epsilon) {
    Report report = Estimator.estimate(problem(solver, epsilon), Rotations.BY_LAW);
    double proven = report.errorBudget().total().proven().orElseThrow();
    assertTrue(proven <= Double.parseDouble(epsilon) * (1 + 1e-12), "a bound of " + proven);
    double success = report.resources().successProbability();
    assertTrue(success > 0 && success <= 1, "a success probability of " + success);
  }
}

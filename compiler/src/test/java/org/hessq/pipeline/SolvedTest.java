package org.hessq.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.hessq.numeric.LinearSolution;
import org.hessq.numeric.Norms;
import org.hessq.problem.Approach;
import org.hessq.problem.NormGuess;
import org.hessq.problem.Problem;
import org.hessq.problem.Solver;
import org.hessq.read.DataFiles;
import org.hessq.read.ProblemReader;
import org.hessq.report.Origin;
import org.hessq.report.Outcome;
import org.hessq.report.Report;
import org.junit.jupiter.api.Test;

/** Systems solved by their circuits, as a program asks for them. */
class SolvedTest {
  private static final Problem PROBLEM =
      problem("tridiagonal(4, -1, 3, -1)", "entries(4, i -> 1 + i)", "2e-2");

  private static Problem problem(String matrix, String vector, String epsilon) {
    String text =
        "matrix A = %s; vector b = %s; solve A x = b to %s;".formatted(matrix, vector, epsilon);
    return ProblemReader.read("p.hq", text, _ -> new DataFiles.Unreadable("none")).orThrow();
  }

  private static double[] classical(Problem problem) {
    return LinearSolution.of(problem.matrix().toSparse(100), problem.rightHandSide().realPart(100))
        .x();
  }

  private static Solved solve(Problem problem, Approach approach) {
    return CompileEngine.solve(problem.with(approach), Options.Effort.QUICK, (_, _) -> {});
  }

  @Test
  void aGuessFromThePreviousIterateServes() {
    double[] x = classical(PROBLEM);
    for (double factor : new double[] {0.5, 1, 2}) {
      Solved solved =
          solve(
              PROBLEM,
              new Approach(
                  new NormGuess.Given(factor * Norms.two(x)),
                  Optional.of(Solver.KERNEL_REFLECTION),
                  1));
      assertEquals(Origin.GIVEN, solved.report().plan().normIs());
      assertEquals(Outcome.AGREES, solved.report().verification().orElseThrow().verdict());
      assertTrue(solved.report().resources().successProbability() > (factor == 1 ? 0.8 : 0.4));
      Solved.Solution solution = solved.solution().orElseThrow();
      double[] direction = solution.real().clone();
      for (int i = 0; i < x.length; i++) {
        direction[i] *= Norms.two(x) / solution.norm();
      }
      assertEquals(Norms.two(x), solution.norm(), 2e-2 * Norms.two(x));
      assertArrayEquals(x, direction, 2e-2 * Norms.two(x));
      assertTrue(solved.qasm().contains("OPENQASM 3"));
    }
  }

  @Test
  void solversThatNeedNoNormFindIt() {
    double[] x = classical(PROBLEM);
    for (Solver solver : List.of(Solver.KERNEL_PROJECTION, Solver.RANDOM_GUESSES)) {
      Solved solved = solve(PROBLEM, new Approach(NormGuess.NONE, Optional.of(solver), 2));
      Report report = solved.report();
      assertEquals(Optional.of(solver.word()), report.plan().solver());
      assertEquals(Origin.UNKNOWN, report.plan().normIs());
      assertEquals(Outcome.AGREES, report.verification().orElseThrow().verdict());
      assertArrayEquals(x, solved.solution().orElseThrow().real(), 4e-2 * Norms.two(x));
      assertTrue(report.resources().expectedRepetitions() < 6, report.resources()::toString);
    }
  }

  @Test
  void complexSolutionsComeInTwoParts() {
    Problem problem = problem("tridiagonal(4, -1, 3, -1) + 1i * identity", "basis(4, 1)", "2e-2");
    Solved.Solution solution = solve(problem, Approach.FREE).solution().orElseThrow();
    double norm = Math.hypot(Norms.two(solution.real()), Norms.two(solution.imaginary()));
    assertEquals(solution.norm(), norm, 1e-4 * norm);
    assertTrue(Norms.two(solution.imaginary()) > 0.1 * norm);
  }

  @Test
  void anEncodingHasNoSolution() {
    Problem encode =
        ProblemReader.read(
                "p.hq",
                "matrix A = identity(4); encode A to 1e-2;",
                _ -> new DataFiles.Unreadable("none"))
            .orThrow();
    assertThrows(IllegalArgumentException.class, () -> solve(encode, Approach.FREE));
  }
}

package org.hessq.pipeline;

import java.util.Optional;
import org.hessq.report.Report;

/**
 * A system that was solved by a circuit: what a program that makes problems itself works with.
 *
 * <p>What the circuit is to know of the solution's norm is said by the problem's {@link
 * org.hessq.problem.Approach}: computed classically, a guess (as from the previous iterate of an
 * iteration), or nothing. What a solution costs until success is {@code
 * report().resources().expected()}.
 *
 * @param report without outputs
 * @param qasm the emitted circuit, which was read back and judged
 * @param solution that it prepares; empty where the circuit is too large to be simulated
 */
public record Solved(Report report, String qasm, Optional<Solution> solution) {
  /**
   * What the emitted circuit prepares, times its norm, on the problem's own rows. The global phase,
   * which no state has, is the one that brings it nearest to the classical solution.
   *
   * @param real part of x
   * @param imaginary part of x, as long
   * @param norm ‖x‖ as the success probabilities give it
   */
  public record Solution(double[] real, double[] imaginary, double norm) {}

  static Solved of(CompileEngine.Compiled compiled, Report report, int rows) {
    boolean complex = compiled.loaded().roles().fact("embedding").equals("complex-as-real");
    return new Solved(
        report,
        compiled.qasm(),
        compiled
            .findings()
            .achieved()
            .map(
                achieved ->
                    solution(
                        achieved.vector(), report.solution().orElseThrow().norm(), rows, complex)));
  }

  /** {@code vector} holds re, im, re, im, … of a real state. */
  private static Solution solution(double[] vector, double norm, int rows, boolean complex) {
    double[] real = new double[rows];
    double[] imaginary = new double[rows];
    for (int i = 0; i < rows; i++) {
      real[i] = norm * vector[2 * i];
      imaginary[i] = complex ? norm * vector[vector.length / 2 + 2 * i] : 0;
    }
    return new Solution(real, imaginary, norm);
  }
}

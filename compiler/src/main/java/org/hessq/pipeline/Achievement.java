package org.hessq.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hessq.numeric.Norms;
import org.hessq.problem.Observable;
import org.hessq.problem.Problem;
import org.hessq.problem.VectorExpression;
import org.hessq.report.Solution;
import org.hessq.verify.Findings.Achieved;

/** The prepared state's observables beside those of the classical solution. */
final class Achievement {
  private Achievement() {}

  /**
   * {@return what {@code achieved} comes to}
   *
   * @param norm of the solution, as a circuit tells it
   */
  static Solution of(Problem problem, Achieved achieved, double norm) {
    double classicalNorm = Norms.two(achieved.solution());
    double[] state = new double[achieved.solution().length];
    for (int i = 0; i < state.length; i++) {
      state[i] = achieved.vector()[2 * i] * classicalNorm;
    }
    List<Solution.Value> values = new ArrayList<>();
    for (Observable observable : problem.observables()) {
      values.add(
          switch (observable) {
            case Observable.Norm(var text) -> value(text, norm, classicalNorm, classicalNorm);
            case Observable.Component(var index, var text) ->
                value(text, state[(int) index], achieved.solution()[(int) index], classicalNorm);
            case Observable.Dot(var vector, var text) ->
                value(
                    text,
                    dot(vector, state),
                    dot(vector, achieved.solution()),
                    norm(vector) * classicalNorm);
          });
    }
    return new Solution(achieved.fidelity(), achieved.stateError(), norm, values);
  }

  private static Solution.Value value(String text, double value, double classical, double unit) {
    return new Solution.Value(
        text,
        value,
        OptionalDouble.of(classical),
        OptionalDouble.of(Math.abs(value - classical) / unit));
  }

  private static double norm(VectorExpression vector) {
    int n = (int) vector.dimension();
    return Math.hypot(Norms.two(vector.realPart(n)), Norms.two(vector.imaginaryPart(n)));
  }

  /** The real part of ⟨v, x⟩, where a complex x stands as (real part, imaginary part). */
  private static double dot(VectorExpression vector, double[] x) {
    int n = (int) vector.dimension();
    double[] real = vector.realPart(n);
    double[] imaginary = vector.imaginaryPart(n);
    boolean complex = x.length >= 2 * n && !vector.isReal();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += real[i] * x[i] + (complex ? imaginary[i] * x[x.length / 2 + i] : 0);
    }
    return sum;
  }
}

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

  static Solution of(Problem problem, Achieved achieved) {
    double classicalNorm = Norms.two(achieved.solution());
    double[] state = new double[achieved.solution().length];
    for (int i = 0; i < state.length; i++) {
      state[i] = achieved.vector()[2 * i] * classicalNorm;
    }
    List<Solution.Value> values = new ArrayList<>();
    for (Observable observable : problem.observables()) {
      values.add(
          switch (observable) {
            case Observable.Norm(var text) ->
                new Solution.Value(text, achieved.norm(), OptionalDouble.of(classicalNorm));
            case Observable.Component(var index, var text) ->
                new Solution.Value(
                    text, state[(int) index], OptionalDouble.of(achieved.solution()[(int) index]));
            case Observable.Dot(var vector, var text) ->
                new Solution.Value(
                    text, dot(vector, state), OptionalDouble.of(dot(vector, achieved.solution())));
          });
    }
    return new Solution(achieved.fidelity(), achieved.stateError(), achieved.norm(), values);
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

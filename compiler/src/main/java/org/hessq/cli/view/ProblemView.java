package org.hessq.cli.view;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.hessq.analyse.Analysis;
import org.hessq.problem.Observable;
import org.hessq.problem.Problem;
import org.hessq.problem.Target;
import org.hessq.problem.Task;
import org.hessq.problem.VectorExpression;
import org.hessq.report.Figures;

/**
 * What a problem asks for, and what is known of its matrix.
 *
 * @param rightHandSide absent for an encoding alone
 * @param observables as the problem writes them
 */
public record ProblemView(
    String name,
    String sha256,
    String task,
    double epsilon,
    MatrixView matrix,
    Optional<VectorFacts> rightHandSide,
    List<String> observables,
    TargetFacts target,
    long seed)
    implements View {
  public ProblemView {
    observables = List.copyOf(observables);
  }

  /**
   * A vector.
   *
   * @param nonZerosAtMost an upper bound
   * @param norm Euclidean, where it is known
   */
  public record VectorFacts(
      long dimension, boolean real, long nonZerosAtMost, OptionalDouble norm) {
    static VectorFacts of(VectorExpression vector) {
      return new VectorFacts(
          vector.dimension(), vector.isReal(), vector.nonZerosAtMost(), vector.norm());
    }
  }

  /** The machine that the circuit is for. */
  public record TargetFacts(
      String profile, OptionalDouble rotationAccuracy, OptionalLong qubitLimit) {
    static TargetFacts of(Target target) {
      return new TargetFacts(
          target.profile().name().toLowerCase(Locale.ROOT),
          target.rotationAccuracy(),
          target.qubitLimit());
    }
  }

  /** {@return the view of a problem whose matrix has been analysed} */
  public static ProblemView of(Problem problem, Analysis matrix) {
    Optional<VectorFacts> rightHandSide =
        switch (problem.task()) {
          case Task.Solve(var vector, _) -> Optional.of(VectorFacts.of(vector));
          case Task.Encode _ -> Optional.empty();
        };
    return new ProblemView(
        problem.name(),
        problem.sha256(),
        problem.task().word(),
        problem.epsilon(),
        MatrixView.of(matrix),
        rightHandSide,
        problem.observables().stream().map(Observable::text).toList(),
        TargetFacts.of(problem.target()),
        problem.seed());
  }

  @Override
  public String text() {
    Table table = matrix.facts();
    rightHandSide.ifPresent(vector -> table.row("right-hand side", text(vector), ""));
    table.row("task", task + " to " + Figures.real(epsilon), "");
    if (!observables.isEmpty()) {
      table.row("report", String.join(", ", observables), "");
    }
    table.row("target", text(target), "");
    table.row("seed", Long.toString(seed), "");
    return table.text() + Remark.text(matrix.remarks());
  }

  private static String text(VectorFacts vector) {
    String shown = vector.real() ? "real" : "complex";
    String norm = vector.norm().isPresent() ? Figures.real(vector.norm()) : "not known";
    return shown + ", at most " + count(vector.nonZerosAtMost()) + " non-zeros, norm " + norm;
  }

  private static String text(TargetFacts target) {
    StringBuilder out = new StringBuilder(target.profile());
    target
        .rotationAccuracy()
        .ifPresent(accuracy -> out.append(", rotations to ").append(Figures.real(accuracy)));
    target
        .qubitLimit()
        .ifPresent(limit -> out.append(", at most ").append(count(limit)).append(" qubits"));
    return out.toString();
  }

  private static String count(long number) {
    return Figures.count(BigInteger.valueOf(number));
  }
}

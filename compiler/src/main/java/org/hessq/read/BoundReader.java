package org.hessq.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.problem.Bounds;

/** The bounds of a problem: which are meant, and whether they fit together. */
final class BoundReader {
  private final Evaluator evaluator;
  private final Syntax.Statement task;
  private final Map<String, Double> values = new HashMap<>();

  BoundReader(Evaluator evaluator, Syntax.Statement task) {
    this.evaluator = evaluator;
    this.task = task;
  }

  Bounds read(List<Syntax.Bound> statements) {
    statements.forEach(this::read);
    return new Bounds(
        value("condition<="),
        value("sigma_min>="),
        value("sigma_max<="),
        value("norm>="),
        value("norm<="));
  }

  private OptionalDouble value(String key) {
    return values.containsKey(key) ? OptionalDouble.of(values.get(key)) : OptionalDouble.empty();
  }

  private void read(Syntax.Bound bound) {
    String key = bound.what().text() + bound.relation();
    switch (key) {
      case "condition<=" -> ofMatrix(bound, key, 1);
      case "sigma_max<=", "sigma_min>=" -> ofMatrix(bound, key, Double.MIN_VALUE);
      case "norm<=", "norm>=" -> ofSolution(bound, List.of(key));
      case "norm=" -> ofSolution(bound, List.of("norm<=", "norm>="));
      default -> wrong(bound, bound.what().text() + " " + bound.relation() + " is no bound");
    }
  }

  private void wrong(Syntax.Bound bound, String message) {
    evaluator.findings().error(Fault.BOUND, bound.span(), message);
  }

  private void ofMatrix(Syntax.Bound bound, String key, double least) {
    String matrix =
        switch (task) {
          case Syntax.Solve solve -> solve.matrix().text();
          case Syntax.Encode encode -> encode.matrix().text();
          default -> throw new IllegalStateException("not a task: " + task);
        };
    if (!bound.of().text().equals(matrix)) {
      wrong(bound, bound.of().text() + " is not the matrix of the task, which is " + matrix);
      return;
    }
    put(bound, List.of(key), least);
  }

  private void ofSolution(Syntax.Bound bound, List<String> keys) {
    switch (task) {
      case Syntax.Solve solve when solve.unknown().text().equals(bound.of().text()) ->
          put(bound, keys, Double.MIN_VALUE);
      case Syntax.Solve solve ->
          wrong(
              bound, bound.of().text() + " is not the unknown, which is " + solve.unknown().text());
      default ->
          evaluator
              .findings()
              .error(Fault.NO_SOLUTION, bound.span(), "an encoding has no solution to bound");
    }
  }

  private void put(Syntax.Bound bound, List<String> keys, double least) {
    Optional<Double> limit = evaluator.real(bound.limit());
    if (limit.isEmpty()) {
      return;
    }
    if (!(limit.get() >= least)) {
      evaluator
          .findings()
          .error(Fault.BOUND_VALUE, bound.limit().span(), "the bound cannot be " + limit.get());
      return;
    }
    for (String key : keys) {
      if (values.putIfAbsent(key, limit.get()) != null) {
        evaluator.findings().error(Fault.STATED_TWICE, bound.span(), "this bound is given twice");
        return;
      }
    }
    checkOrder(bound, "norm>=", "norm<=");
    checkOrder(bound, "sigma_min>=", "sigma_max<=");
  }

  private void checkOrder(Syntax.Bound bound, String low, String high) {
    if (values.containsKey(low) && values.containsKey(high) && values.get(low) > values.get(high)) {
      evaluator
          .findings()
          .error(
              Fault.BOUND_VALUE,
              bound.span(),
              "the lower bound "
                  + values.get(low)
                  + " is above the upper bound "
                  + values.get(high));
    }
  }
}

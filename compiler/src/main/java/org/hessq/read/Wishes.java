package org.hessq.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hessq.problem.Bounds;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Observable;

/**
 * The statements {@code report} and {@code bound}, which may stand before the task and are resolved
 * after it.
 */
final class Wishes {
  private final Evaluator evaluator;
  private final List<Syntax.Item> items = new ArrayList<>();
  private final List<Syntax.Bound> bounds = new ArrayList<>();

  /** What is to be reported, and what the user vouches for. */
  record Result(List<Observable> observables, Bounds bounds) {}

  Wishes(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  void add(Syntax.Report report) {
    items.addAll(report.items());
  }

  void add(Syntax.Bound bound) {
    bounds.add(bound);
  }

  /** Reports everything: a training run has no one solution. */
  void refuse() {
    for (Syntax.Item item : items) {
      evaluator
          .findings()
          .error(Fault.NO_SOLUTION, item.span(), "a training run has no one solution to report");
    }
    for (Syntax.Bound bound : bounds) {
      evaluator
          .findings()
          .error(Fault.NO_SOLUTION, bound.span(), "a training run has no one matrix to bound");
    }
  }

  /** Checks everything against the task; {@code matrix} is absent if it had a fault. */
  Result resolve(Optional<Syntax.Statement> task, Optional<MatrixExpression> matrix) {
    Optional<Syntax.Name> unknown =
        task.flatMap(
            t -> t instanceof Syntax.Solve solve ? Optional.of(solve.unknown()) : Optional.empty());
    List<Observable> observables = new ArrayList<>();
    for (Syntax.Item item : items) {
      if (task.isPresent() && unknown.isEmpty()) {
        evaluator
            .findings()
            .error(Fault.NO_SOLUTION, item.span(), "an encoding has no solution to report");
      } else if (unknown.isPresent() && matrix.isPresent()) {
        observable(item, unknown.get(), matrix.get().columns()).ifPresent(observables::add);
      }
    }
    return new Result(
        observables, task.map(t -> new BoundReader(evaluator, t).read(bounds)).orElse(Bounds.NONE));
  }

  private Optional<Observable> observable(Syntax.Item item, Syntax.Name unknown, long dimension) {
    return switch (item) {
      case Syntax.Whole(var what, var of, var text, _)
          when what.text().equals("norm") && of.map(name -> same(name, unknown)).orElse(true) ->
          Optional.of(new Observable.Norm(text));
      case Syntax.Component(var of, var index, var text, _) when same(of, unknown) -> {
        OptionalLong k = evaluator.integer(index, 0, dimension - 1, Fault.INDEX, "the index");
        yield k.isPresent()
            ? Optional.of(new Observable.Component(k.getAsLong(), text))
            : Optional.empty();
      }
      case Syntax.Product(var what, var left, var right, var text, _)
          when what.text().equals("dot") && same(right, unknown) ->
          evaluator.vector(left, dimension).map(vector -> new Observable.Dot(vector, text));
      case Syntax.Whole _, Syntax.Component _, Syntax.Product _ ->
          evaluator
              .findings()
              .error(Fault.OBSERVABLE, item.span(), item.text() + " cannot be reported");
    };
  }

  private static boolean same(Syntax.Name left, Syntax.Name right) {
    return left.text().equals(right.text());
  }
}

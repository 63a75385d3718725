package org.hessq.read;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.hessq.diagnostic.Span;
import org.hessq.problem.IndexExpression;
import org.hessq.problem.Indexed;
import org.hessq.problem.VectorExpression;
import org.hessq.read.Syntax.Expression;

/** Expressions of an index variable. */
record IndexReader(Evaluator evaluator, String variable) {
  /** Entries that are looked at one by one when an interval does not show that all are finite. */
  private static final long LOOKED_AT = 1L << 22;

  /** The rule of the entries of a vector whose dimension is not known yet. */
  record Entries(IndexExpression value, Span span, Findings findings) {
    /** {@return the vector of the given dimension, if every entry is finite} */
    Optional<VectorExpression> at(long dimension) {
      Indexed vector = new Indexed(dimension, value);
      if (Double.isFinite(vector.range().magnitude())) {
        return Optional.of(vector);
      }
      if (dimension > LOOKED_AT) {
        return findings.error(
            Fault.UNDEFINED_ENTRY,
            span,
            "it cannot be shown that this is finite at all " + dimension + " indices");
      }
      OptionalLong bad =
          LongStream.range(0, dimension).filter(i -> !Double.isFinite(value.at(i))).findFirst();
      return bad.isEmpty()
          ? Optional.of(vector)
          : findings.error(
              Fault.UNDEFINED_ENTRY,
              span,
              "the value at index " + bad.getAsLong() + " is not finite");
    }
  }

  /** {@return the entries that {@code rule} describes} */
  static Optional<Entries> read(Evaluator evaluator, Syntax.Rule rule) {
    Syntax.Name variable = rule.variable();
    if (evaluator.scope().defines(variable.text()) || Scope.RESERVED.contains(variable.text())) {
      return evaluator
          .findings()
          .error(Fault.DEFINED_TWICE, variable.span(), variable.text() + " already has a meaning");
    }
    return new IndexReader(evaluator, variable.text())
        .read(rule.value())
        .map(value -> new Entries(value, rule.span(), evaluator.findings()));
  }

  private Optional<IndexExpression> read(Expression expression) {
    return switch (expression) {
      case Syntax.Reference(var name) when name.text().equals(variable) ->
          Optional.of(new IndexExpression.Index());
      case Syntax.Minus(var operand, _) -> read(operand).map(IndexExpression.Negate::new);
      case Syntax.Binary(var operator, var left, var right, _) -> {
        Optional<IndexExpression> a = read(left);
        Optional<IndexExpression> b = read(right);
        yield a.flatMap(x -> b.map(y -> new IndexExpression.Binary(operator(operator), x, y)));
      }
      case Syntax.Call call -> call(call);
      case Syntax.Reference _, Syntax.Number _, Syntax.Imaginary _, Syntax.Text _ ->
          evaluator.real(expression).map(IndexExpression.Constant::new);
    };
  }

  private Optional<IndexExpression> call(Syntax.Call call) {
    Optional<IndexExpression.Function> function =
        ScalarFunctions.named(evaluator.findings(), call.function());
    if (function.isEmpty()) {
      return Optional.empty();
    }
    if (call.arguments().size() != 1
        || !(call.arguments().getFirst() instanceof Syntax.Plain(var argument))) {
      return evaluator
          .findings()
          .error(
              Fault.ARGUMENTS,
              call.span(),
              call.function().text() + " takes one argument, a number");
    }
    return read(argument).map(a -> new IndexExpression.Call(function.get(), a));
  }

  private static IndexExpression.Operator operator(char sign) {
    return switch (sign) {
      case '+' -> IndexExpression.Operator.ADD;
      case '-' -> IndexExpression.Operator.SUBTRACT;
      case '*' -> IndexExpression.Operator.MULTIPLY;
      case '/' -> IndexExpression.Operator.DIVIDE;
      case '^' -> IndexExpression.Operator.POWER;
      default -> throw new IllegalStateException("operator " + sign);
    };
  }
}

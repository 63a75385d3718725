package org.hessq.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Parameters;
import org.hessq.read.Syntax.Argument;
import org.hessq.read.Syntax.Expression;

/** The call {@code parameters(dimension=…, sparsity=…, maximum=…, condition=…)}. */
record ParametersFunction(Functions functions) {
  private static final Set<String> NAMES = Set.of("dimension", "sparsity", "maximum", "condition");

  Optional<MatrixExpression> value() {
    Map<String, Expression> values = new LinkedHashMap<>();
    for (Argument argument : functions.call().arguments()) {
      if (!(argument instanceof Syntax.Named(var name, var value, _))
          || !NAMES.contains(name.text())
          || values.putIfAbsent(name.text(), value) != null) {
        return functions.wrongArguments();
      }
    }
    return values.keySet().containsAll(NAMES) ? parameters(values) : functions.wrongArguments();
  }

  private Optional<MatrixExpression> parameters(Map<String, Expression> values) {
    OptionalLong n = functions.dimension(values.get("dimension"));
    long most = n.orElse(MatrixExpression.LARGEST_DIMENSION);
    OptionalLong sparsity =
        functions
            .evaluator()
            .integer(values.get("sparsity"), 1, most, Fault.DIMENSION, "the sparsity");
    Optional<Double> maximum =
        atLeast(values.get("maximum"), Double.MIN_VALUE, "the largest entry");
    Optional<Double> condition = atLeast(values.get("condition"), 1, "the condition number");
    return n.isEmpty() || sparsity.isEmpty() || maximum.isEmpty() || condition.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Parameters(n.getAsLong(), sparsity.getAsLong(), maximum.get(), condition.get()));
  }

  private Optional<Double> atLeast(Expression expression, double least, String what) {
    return functions
        .evaluator()
        .real(expression)
        .flatMap(
            value ->
                value >= least
                    ? Optional.of(value)
                    : functions
                        .evaluator()
                        .findings()
                        .error(Fault.BOUND_VALUE, expression.span(), what + " cannot be " + value));
  }
}

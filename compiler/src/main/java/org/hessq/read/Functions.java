package org.hessq.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.hessq.problem.Diagonal;
import org.hessq.problem.Identity;
import org.hessq.problem.IndexExpression.Function;
import org.hessq.problem.MatrixExpression;
import org.hessq.read.Syntax.Expression;
import org.hessq.read.Value.Kind;

/** One call of a function of the language. */
record Functions(Evaluator evaluator, Syntax.Call call, Kind wanted) {
  Optional<Value> value() {
    String name = call.function().text();
    Optional<Function> scalar = ScalarFunctions.find(name);
    if (scalar.isPresent()) {
      return scalarFunction(scalar.get());
    }
    return switch (name) {
      case "load" -> load();
      case "identity" -> matrix(identity());
      case "diagonal" -> matrix(diagonal());
      case "tridiagonal", "toeplitz", "circulant" -> matrix(new BandedFunctions(this).value());
      case "kronecker", "kroneckersum" -> matrix(new ProductFunctions(this).value());
      case "transpose" -> matrix(mapped(MatrixExpression::transpose));
      case "conjugate" -> matrix(mapped(MatrixExpression::conjugate));
      case "adjoint" -> matrix(mapped(MatrixExpression::adjoint));
      case "parameters" -> matrix(new ParametersFunction(this).value());
      case "uniform", "basis", "gaussian", "entries" -> new VectorFunctions(this).value();
      default ->
          evaluator
              .findings()
              .error(
                  Fault.UNKNOWN_FUNCTION, call.function().span(), "there is no function " + name);
    };
  }

  private static Optional<Value> matrix(Optional<? extends MatrixExpression> matrix) {
    return matrix.map(Value.Matrix::new);
  }

  /** Reports that the arguments do not fit the function. */
  <T> Optional<T> wrongArguments() {
    return evaluator
        .findings()
        .error(Fault.ARGUMENTS, call.span(), "this is not of the form " + form());
  }

  /** {@return the arguments, if all are plain values and there are {@code count} of them} */
  Optional<List<Expression>> plain(int count) {
    List<Expression> values = plainValues();
    return values.size() == count && call.arguments().size() == count
        ? Optional.of(values)
        : wrongArguments();
  }

  private List<Expression> plainValues() {
    return call.arguments().stream()
        .filter(Syntax.Plain.class::isInstance)
        .map(a -> ((Syntax.Plain) a).value())
        .toList();
  }

  private String form() {
    return switch (call.function().text()) {
      case "identity", "uniform" -> call.function().text() + "(n)";
      case "tridiagonal" -> "tridiagonal(n, lower, main, upper)";
      case "toeplitz", "circulant" -> call.function().text() + "(n, {k: value, …})";
      case "kronecker", "kroneckersum" -> call.function().text() + "(A, B)";
      case "transpose", "conjugate", "adjoint" -> call.function().text() + "(A)";
      case "diagonal" -> "diagonal(v) or diagonal(n, i -> value)";
      case "basis" -> "basis(k) or basis(n, k)";
      case "gaussian" -> "gaussian(mean, width) or gaussian(n, mean, width)";
      case "entries" -> "entries(i -> value) or entries(n, i -> value)";
      case "load" -> "load(\"file\") or load(\"file.npz\", \"array\")";
      case "parameters" -> "parameters(dimension=n, sparsity=s, maximum=m, condition=c)";
      default -> call.function().text() + "(number)";
    };
  }

  OptionalLong dimension(Expression expression) {
    return evaluator.dimension(expression);
  }

  private Optional<Value> scalarFunction(Function function) {
    return plain(1)
        .flatMap(a -> evaluator.real(a.get(0)))
        .flatMap(
            x ->
                Double.isFinite(function.apply(x))
                    ? Optional.of(new Value.Number(Scalar.of(function.apply(x))))
                    : evaluator
                        .findings()
                        .error(Fault.NUMBER, call.span(), "there is no finite real value at " + x));
  }

  private Optional<Value> load() {
    List<Expression> texts = plainValues();
    if (texts.isEmpty()
        || texts.size() > 2
        || texts.size() != call.arguments().size()
        || !(texts.getFirst() instanceof Syntax.Text file)
        || !(texts.getLast() instanceof Syntax.Text last)) {
      return wrongArguments();
    }
    Optional<String> member = texts.size() == 2 ? Optional.of(last.text()) : Optional.empty();
    return evaluator.load(file, member, wanted);
  }

  private Optional<MatrixExpression> identity() {
    return plain(1)
        .flatMap(
            a -> {
              OptionalLong n = dimension(a.get(0));
              return n.isPresent() ? Optional.of(new Identity(n.getAsLong())) : Optional.empty();
            });
  }

  private Optional<MatrixExpression> diagonal() {
    if (call.arguments().size() == 2
        && call.arguments().get(0) instanceof Syntax.Plain(var size)
        && call.arguments().get(1) instanceof Syntax.Rule rule) {
      OptionalLong n = dimension(size);
      return IndexReader.read(evaluator, rule)
          .filter(_ -> n.isPresent())
          .flatMap(entries -> entries.at(n.getAsLong()))
          .map(Diagonal::new);
    }
    return plain(1).flatMap(a -> evaluator.vector(a.get(0))).map(Diagonal::new);
  }

  private Optional<MatrixExpression> mapped(UnaryOperator<MatrixExpression> operation) {
    return plain(1).flatMap(a -> evaluator.matrix(a.get(0))).map(operation);
  }
}

package org.hessq.read;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.math3.complex.Complex;
import org.hessq.diagnostic.Span;
import org.hessq.problem.LoadedMatrix;
import org.hessq.problem.LoadedVector;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Uniform;
import org.hessq.problem.VectorExpression;
import org.hessq.read.Syntax.Expression;
import org.hessq.read.Value.Kind;

/** Expressions to values; what is faulty is reported and then absent. */
final class Evaluator {
  private final Findings findings;
  private final Scope scope;
  private final DataLoader loader;
  private final Algebra algebra;

  Evaluator(Findings findings, Scope scope, DataLoader loader) {
    this.findings = findings;
    this.scope = scope;
    this.loader = loader;
    this.algebra = new Algebra(findings);
  }

  Findings findings() {
    return findings;
  }

  Scope scope() {
    return scope;
  }

  /**
   * {@return the value of an expression in a place that wants {@code wanted}; it may be of another
   * kind}
   */
  Optional<Value> value(Expression expression, Kind wanted) {
    return switch (expression) {
      case Syntax.Number(var text, var span) -> number(text, span).map(Value.Number::new);
      case Syntax.Imaginary(var text, var span) ->
          number(text, span).map(s -> new Value.Number(Scalar.of(s.value().multiply(Complex.I))));
      case Syntax.Text(_, var span) ->
          findings.error(Fault.KIND, span, "a text is only meant inside of load(…)");
      case Syntax.Reference(var name) -> reference(name);
      case Syntax.Minus(var operand, var span) ->
          value(operand, wanted).flatMap(v -> algebra.negate(v, span));
      case Syntax.Binary(var operator, var left, var right, var span) -> {
        Optional<Value> a = value(left, wanted);
        Optional<Value> b = value(right, wanted);
        yield a.flatMap(x -> b.flatMap(y -> algebra.apply(operator, x, y, span)));
      }
      case Syntax.Call call -> new Functions(this, call, wanted).value();
    };
  }

  private Optional<Scalar> number(String text, Span span) {
    Optional<Scalar> scalar = Scalar.parse(text);
    return scalar.isPresent()
        ? scalar
        : findings.error(Fault.NUMBER, span, "a double cannot hold " + text);
  }

  private Optional<Value> reference(Syntax.Name name) {
    return switch (name.text()) {
      case "pi" -> Optional.of(new Value.Number(Scalar.of(Math.PI)));
      case "identity" -> Optional.of(new Value.MultipleOfIdentity(Scalar.of(BigInteger.ONE)));
      case "uniform" -> Optional.of(new Value.OpenVector(n -> Optional.of(new Uniform(n)), 1));
      default -> scope.find(name);
    };
  }

  /** {@return the value of an expression that must be a number} */
  Optional<Scalar> scalar(Expression expression) {
    return value(expression, Kind.NUMBER)
        .flatMap(
            value ->
                value instanceof Value.Number(var scalar)
                    ? Optional.of(scalar)
                    : wrongKind(expression, value, Kind.NUMBER));
  }

  /** {@return the value of an expression that must be a real number} */
  Optional<Double> real(Expression expression) {
    return scalar(expression)
        .flatMap(
            scalar ->
                scalar.isReal()
                    ? Optional.of(scalar.real())
                    : findings.error(Fault.COMPLEX, expression.span(), "a real number is needed"));
  }

  /**
   * {@return the value of an expression that must be a whole number in a range}
   *
   * @param fault what to report outside the range
   * @param what what the number is, for the message
   */
  OptionalLong integer(Expression expression, long from, long to, Fault fault, String what) {
    Optional<Scalar> scalar = scalar(expression);
    if (scalar.isEmpty()) {
      return OptionalLong.empty();
    }
    if (scalar.get().whole().isEmpty()) {
      findings.error(Fault.INTEGER, expression.span(), what + " is not a whole number");
      return OptionalLong.empty();
    }
    BigInteger whole = scalar.get().whole().get();
    if (whole.compareTo(BigInteger.valueOf(from)) < 0
        || whole.compareTo(BigInteger.valueOf(to)) > 0) {
      findings.error(
          fault, expression.span(), what + " " + whole + " is outside " + from + ".." + to);
      return OptionalLong.empty();
    }
    return OptionalLong.of(whole.longValueExact());
  }

  OptionalLong dimension(Expression expression) {
    return integer(
        expression, 1, MatrixExpression.LARGEST_DIMENSION, Fault.DIMENSION, "the dimension");
  }

  /** {@return the value of an expression that must be a matrix of known shape} */
  Optional<MatrixExpression> matrix(Expression expression) {
    return value(expression, Kind.MATRIX)
        .flatMap(
            value ->
                switch (value) {
                  case Value.Matrix(var matrix) -> Optional.of(matrix);
                  case Value.MultipleOfIdentity _ ->
                      findings.error(
                          Fault.UNKNOWN_DIMENSION,
                          expression.span(),
                          "nothing here says how large this identity is");
                  case Value.Number _, Value.Vector _, Value.OpenVector _ ->
                      wrongKind(expression, value, Kind.MATRIX);
                });
  }

  /**
   * {@return the value of an expression that must be a vector, whose dimension may still be open}
   */
  Optional<Value> vectorValue(Expression expression) {
    return value(expression, Kind.VECTOR)
        .flatMap(
            value ->
                switch (value) {
                  case Value.Vector _, Value.OpenVector _ -> Optional.of(value);
                  case Value.Number _, Value.Matrix _, Value.MultipleOfIdentity _ ->
                      wrongKind(expression, value, Kind.VECTOR);
                });
  }

  /** {@return the value of an expression that must be a vector of known dimension} */
  Optional<VectorExpression> vector(Expression expression) {
    return vectorValue(expression)
        .flatMap(
            value ->
                value instanceof Value.Vector(var vector)
                    ? Optional.of(vector)
                    : findings.error(
                        Fault.UNKNOWN_DIMENSION,
                        expression.span(),
                        "nothing here says how large this vector is"));
  }

  /** {@return the value of an expression that must be a vector of the given dimension} */
  Optional<VectorExpression> vector(Expression expression, long dimension) {
    Optional<VectorExpression> vector =
        vectorValue(expression)
            .flatMap(
                value ->
                    value instanceof Value.OpenVector(var at, _)
                        ? at.apply(dimension)
                        : vector(expression));
    return vector.flatMap(
        v ->
            v.dimension() == dimension
                ? vector
                : findings.error(
                    Fault.SHAPES,
                    expression.span(),
                    "a vector of dimension "
                        + v.dimension()
                        + " where "
                        + dimension
                        + " is needed"));
  }

  private <T> Optional<T> wrongKind(Expression expression, Value value, Kind wanted) {
    return findings.error(
        Fault.KIND,
        expression.span(),
        value.kind() + " stands where " + wanted.words() + " is needed");
  }

  /**
   * {@return the content of a data file, as a vector or matrix after what the place wants}
   *
   * @param member which array of an archive, if one is named
   */
  Optional<Value> load(Syntax.Text name, Optional<String> member, Kind wanted) {
    return loader
        .load(name.text(), member, name.span())
        .flatMap(
            data ->
                data.rows() == 0 || data.columns() == 0
                    ? findings.error(
                        Fault.DIMENSION, name.span(), "\"" + name.text() + "\" has no entries")
                    : loaded(new LoadedMatrix(name.text(), data.complex()), name, wanted));
  }

  private Optional<Value> loaded(LoadedMatrix matrix, Syntax.Text name, Kind wanted) {
    if (wanted != Kind.VECTOR) {
      return Optional.of(new Value.Matrix(matrix));
    }
    if (matrix.rows() != 1 && matrix.columns() != 1) {
      return findings.error(
          Fault.NOT_A_VECTOR,
          name.span(),
          "\"" + name.text() + "\" is a matrix of shape " + Algebra.shape(matrix));
    }
    LoadedMatrix column = matrix.columns() == 1 ? matrix : matrix.transpose();
    return Optional.of(new Value.Vector(new LoadedVector(name.text(), column.data())));
  }
}

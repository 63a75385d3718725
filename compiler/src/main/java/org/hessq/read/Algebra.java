package org.hessq.read;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hessq.diagnostic.Span;
import org.hessq.problem.Identity;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Scale;
import org.hessq.problem.ScaledVector;
import org.hessq.problem.Sum;
import org.hessq.problem.VectorExpression;
import org.hessq.problem.VectorSum;

/** The operators between numbers, vectors and matrices. */
record Algebra(Findings findings) {
  /** {@return the value of {@code left operator right}, if it has one} */
  Optional<Value> apply(char operator, Value left, Value right, Span span) {
    if (left instanceof Value.Number(var a) && right instanceof Value.Number(var b)) {
      return number(a.apply(operator, b), span).map(Value.Number::new);
    }
    if (operator == '*' && left instanceof Value.Number(var factor)) {
      return multiply(factor, right, span);
    }
    if (operator == '*' && right instanceof Value.Number(var factor)) {
      return multiply(factor, left, span);
    }
    if (operator == '/' && right instanceof Value.Number(var divisor)) {
      return divide(left, divisor, span);
    }
    return switch (operator) {
      case '+' -> add(left, right, span);
      case '-' -> multiply(Scalar.of(-1), right, span).flatMap(r -> add(left, r, span));
      default ->
          findings.error(
              Fault.KIND,
              span,
              left.kind() + " " + operator + " " + right.kind() + " has no meaning");
    };
  }

  private Optional<Scalar> number(Scalar scalar, Span span) {
    return scalar.isFinite()
        ? Optional.of(scalar)
        : findings.error(Fault.NUMBER, span, "the result is not a finite number");
  }

  Optional<Value> negate(Value value, Span span) {
    return value instanceof Value.Number(var scalar)
        ? Optional.of(new Value.Number(scalar.negate()))
        : multiply(Scalar.of(-1), value, span);
  }

  private Optional<Value> divide(Value value, Scalar divisor, Span span) {
    return number(Scalar.of(1).apply('/', divisor), span)
        .flatMap(factor -> multiply(factor, value, span));
  }

  private Optional<Value> multiply(Scalar factor, Value value, Span span) {
    if (factor.isZero()) {
      return findings.error(Fault.ZERO, span, "the factor of " + value.kind() + " is zero");
    }
    return switch (value) {
      case Value.Number(var scalar) -> Optional.of(new Value.Number(factor.apply('*', scalar)));
      case Value.MultipleOfIdentity(var inner) ->
          number(factor.apply('*', inner), span).map(Value.MultipleOfIdentity::new);
      case Value.Matrix(var matrix) ->
          explicit(matrix, span).map(m -> new Value.Matrix(new Scale(factor.value(), m)));
      case Value.Vector(var vector) ->
          Optional.of(new Value.Vector(new ScaledVector(factor.value(), vector)));
      case Value.OpenVector(var at, var weight) -> {
        UnaryOperator<VectorExpression> scale = v -> new ScaledVector(factor.value(), v);
        yield Optional.of(
            new Value.OpenVector(n -> at.apply(n).map(scale), Weights.plus(weight, 0)));
      }
    };
  }

  private Optional<Value> add(Value left, Value right, Span span) {
    return switch (new Pair(left, right)) {
      case Pair(Value.Matrix(var a), Value.Matrix(var b)) -> addMatrices(a, b, span);
      case Pair(Value.Matrix(var a), Value.MultipleOfIdentity(var b)) ->
          identity(b, a, span).flatMap(i -> addMatrices(a, i, span));
      case Pair(Value.MultipleOfIdentity(var a), Value.Matrix(var b)) ->
          identity(a, b, span).flatMap(i -> addMatrices(i, b, span));
      case Pair(Value.MultipleOfIdentity(var a), Value.MultipleOfIdentity(var b)) ->
          number(a.apply('+', b), span).map(Value.MultipleOfIdentity::new);
      case Pair(Value.Vector(var a), Value.Vector(var b)) ->
          addVectors(a, b, span).map(Value.Vector::new);
      case Pair(Value.Vector(var a), Value.OpenVector(var b, _)) ->
          b.apply(a.dimension()).map(v -> new Value.Vector(new VectorSum(a, v)));
      case Pair(Value.OpenVector(var a, _), Value.Vector(var b)) ->
          a.apply(b.dimension()).map(v -> new Value.Vector(new VectorSum(v, b)));
      case Pair(Value.OpenVector(var a, var l), Value.OpenVector(var b, var r)) ->
          Optional.of(
              new Value.OpenVector(
                  n -> a.apply(n).flatMap(v -> b.apply(n).map(w -> new VectorSum(v, w))),
                  Weights.plus(l, r)));
      default ->
          findings.error(Fault.KIND, span, left.kind() + " and " + right.kind() + " have no sum");
    };
  }

  private record Pair(Value left, Value right) {}

  private Optional<MatrixExpression> explicit(MatrixExpression matrix, Span span) {
    return matrix.isExplicit()
        ? Optional.of(matrix)
        : findings.error(
            Fault.PARAMETERS, span, "a matrix known by parameters only cannot be computed with");
  }

  private Optional<MatrixExpression> identity(Scalar factor, MatrixExpression like, Span span) {
    if (!like.isSquare()) {
      return findings.error(
          Fault.SHAPES, span, "identity is square and the other term is " + shape(like));
    }
    Identity identity = new Identity(like.rows());
    return factor.isZero()
        ? findings.error(Fault.ZERO, span, "the factor of a matrix is zero")
        : Optional.of(
            factor.value().getReal() == 1 && factor.isReal()
                ? identity
                : new Scale(factor.value(), identity));
  }

  private Optional<Value> addMatrices(MatrixExpression a, MatrixExpression b, Span span) {
    if (explicit(a, span).isEmpty() || explicit(b, span).isEmpty()) {
      return Optional.empty();
    }
    return a.rows() == b.rows() && a.columns() == b.columns()
        ? Optional.of(new Value.Matrix(new Sum(a, b)))
        : findings.error(Fault.SHAPES, span, "a sum of matrices " + shape(a) + " and " + shape(b));
  }

  private Optional<VectorExpression> addVectors(VectorExpression a, VectorExpression b, Span span) {
    return a.dimension() == b.dimension()
        ? Optional.of(new VectorSum(a, b))
        : findings.error(
            Fault.SHAPES,
            span,
            "a sum of vectors of dimension " + a.dimension() + " and " + b.dimension());
  }

  static String shape(MatrixExpression matrix) {
    return matrix.rows() + " x " + matrix.columns();
  }
}

package org.hessq.read;

import java.math.BigInteger;
import java.util.Optional;
import org.hessq.problem.Kronecker;
import org.hessq.problem.KroneckerSum;
import org.hessq.problem.MatrixExpression;

/** The calls {@code kronecker} and {@code kroneckersum}. */
record ProductFunctions(Functions functions) {
  Optional<MatrixExpression> value() {
    return functions
        .plain(2)
        .flatMap(
            arguments -> {
              Optional<MatrixExpression> left = functions.evaluator().matrix(arguments.get(0));
              Optional<MatrixExpression> right = functions.evaluator().matrix(arguments.get(1));
              return left.flatMap(l -> right.flatMap(r -> product(l, r)));
            });
  }

  private Optional<MatrixExpression> product(MatrixExpression left, MatrixExpression right) {
    Findings findings = functions.evaluator().findings();
    var span = functions.call().span();
    if (!left.isExplicit() || !right.isExplicit()) {
      return findings.error(
          Fault.PARAMETERS, span, "a matrix known by parameters only cannot be computed with");
    }
    if (!isRepresentable(left.rows(), right.rows())
        || !isRepresentable(left.columns(), right.columns())) {
      return findings.error(
          Fault.DIMENSION,
          span,
          "the product of "
              + Algebra.shape(left)
              + " and "
              + Algebra.shape(right)
              + " is too large");
    }
    if (functions.call().function().text().equals("kronecker")) {
      return Optional.of(new Kronecker(left, right));
    }
    return left.isSquare() && right.isSquare()
        ? Optional.of(new KroneckerSum(left, right))
        : findings.error(
            Fault.SHAPES,
            span,
            "a Kronecker sum of " + Algebra.shape(left) + " and " + Algebra.shape(right));
  }

  private static boolean isRepresentable(long left, long right) {
    return BigInteger.valueOf(left)
            .multiply(BigInteger.valueOf(right))
            .compareTo(BigInteger.valueOf(MatrixExpression.LARGEST_DIMENSION))
        <= 0;
  }
}

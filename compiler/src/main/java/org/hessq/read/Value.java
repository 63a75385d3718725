package org.hessq.read;

import java.util.Optional;
import java.util.function.LongFunction;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.VectorExpression;

/** What an expression of the problem language is worth. */
sealed interface Value {
  /** {@return the word for the kind in messages} */
  default String kind() {
    return switch (this) {
      case Number _ -> "a number";
      case Matrix _, MultipleOfIdentity _ -> "a matrix";
      case Vector _, OpenVector _ -> "a vector";
    };
  }

  /** What a place asks for; a file is read as a vector only where a vector is wanted. */
  enum Kind {
    NUMBER("a number"),
    VECTOR("a vector"),
    MATRIX("a matrix");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** A number. */
  record Number(Scalar scalar) implements Value {}

  /** A matrix of known shape. */
  record Matrix(MatrixExpression expression) implements Value {}

  /** A number times an identity whose dimension follows from the other term of a sum. */
  record MultipleOfIdentity(Scalar factor) implements Value {}

  /** A vector of known dimension. */
  record Vector(VectorExpression expression) implements Value {}

  /**
   * A vector whose dimension follows from its use; it reports what does not fit and is then absent.
   *
   * @param weight the number of operations in it
   */
  record OpenVector(LongFunction<Optional<VectorExpression>> at, long weight) implements Value {}
}

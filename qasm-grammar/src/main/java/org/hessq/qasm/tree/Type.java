package org.hessq.qasm.tree;

import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Span;

/** A type as written. */
public sealed interface Type extends Node {
  /** {@code bit}, {@code int[8]}, {@code duration}; {@code width} only for the first five kinds. */
  record Scalar(Kind kind, Optional<Expression> width, Span span) implements Type {}

  /** {@code complex} or {@code complex[float[64]]}. */
  record Complex(Optional<Type> component, Span span) implements Type {}

  /** {@code array[int[8], 3, 4]}. */
  record Array(Type element, List<Expression> dimensions, Span span) implements Type {
    public Array {
      dimensions = List.copyOf(dimensions);
    }
  }

  /** {@code readonly array[int[8], 3]}, the type of a parameter. */
  record Reference(Access access, Array array, Span span) implements Type {}

  /** {@code mutable array[int[8], #dim = 2]}, the type of a parameter of any shape. */
  record Shapeless(Access access, Type element, Expression rank, Span span) implements Type {}

  /** {@code qubit} or {@code qubit[5]}. */
  record Qubit(Optional<Expression> size, Span span) implements Type {}

  /** The kinds of scalar but complex. */
  enum Kind {
    BIT("bit"),
    INT("int"),
    UINT("uint"),
    FLOAT("float"),
    ANGLE("angle"),
    BOOL("bool"),
    DURATION("duration"),
    STRETCH("stretch");

    private final String keyword;

    Kind(String keyword) {
      this.keyword = keyword;
    }

    /** {@return how it is written} */
    public String keyword() {
      return keyword;
    }
  }

  /** What a subroutine may do with an array parameter. */
  enum Access {
    READONLY,
    MUTABLE
  }
}

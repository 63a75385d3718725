package org.hessq.qasm.tree;

import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Span;

/** What stands between brackets after a value: an expression, a range or a set. */
public sealed interface Subscript extends Node permits Expression, Subscript.Range, Subscript.Set {
  /** {@code start:step:stop} with both ends included; a missing step is 1. */
  record Range(
      Optional<Expression> start, Optional<Expression> step, Optional<Expression> stop, Span span)
      implements Subscript {}

  /** {@code {0, 2, 5}}. */
  record Set(List<Expression> elements, Span span) implements Subscript {
    public Set {
      elements = List.copyOf(elements);
    }
  }
}

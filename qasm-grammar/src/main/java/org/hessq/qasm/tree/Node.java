package org.hessq.qasm.tree;

import org.hessq.diagnostic.Span;

/** Any part of a program's syntax tree. Two nodes are equal only if their places are, too. */
public sealed interface Node
    permits Program,
        Header,
        Statement,
        Value,
        Subscript,
        Type,
        Identifier,
        Modifier,
        Annotation,
        Parameter,
        SwitchCase {
  /** {@return where it stands in its file} */
  Span span();
}

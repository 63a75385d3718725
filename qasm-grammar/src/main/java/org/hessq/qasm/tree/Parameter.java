package org.hessq.qasm.tree;

import org.hessq.diagnostic.Span;

/** A parameter of a {@code def} or a {@code defcal}. */
public record Parameter(Type type, Identifier name, Span span) implements Node {}

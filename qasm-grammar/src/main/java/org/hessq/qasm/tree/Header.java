package org.hessq.qasm.tree;

import org.hessq.diagnostic.Span;

/** The first line {@code OPENQASM 3.1;}. */
public record Header(Version version, Span span) implements Node {}

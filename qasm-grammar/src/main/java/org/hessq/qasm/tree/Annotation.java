package org.hessq.qasm.tree;

import org.hessq.diagnostic.Span;

/**
 * A line {@code @name content} before a statement.
 *
 * @param name without the {@code @}; may have dots
 * @param content the rest of the line without blanks around it, maybe empty
 */
public record Annotation(String name, String content, Span span) implements Node {}

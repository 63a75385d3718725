/**
 * From text to syntax tree.
 *
 * <p>{@link org.hessq.qasm.parse.StatementReader} gives one top-level statement after another;
 * {@link org.hessq.qasm.Qasm#parse} collects them. Nothing here knows what a name means.
 *
 * <p>Every fault of a file is found in one run: a statement with a syntax error is given up as a
 * whole, and reading goes on behind its {@code ;} or its block. Nesting is limited, so that no text
 * overflows the stack.
 */
package org.hessq.qasm.parse;

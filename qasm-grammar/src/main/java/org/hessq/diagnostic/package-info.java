/**
 * What is wrong with the user's input, as data: {@link org.hessq.diagnostic.Diagnostic} with a
 * stable code, a {@link org.hessq.diagnostic.Span} and a help text, and {@link
 * org.hessq.diagnostic.Checked} for a value together with every fault found on the way to it.
 *
 * <p>Our own mistakes are not diagnostics but exceptions.
 */
package org.hessq.diagnostic;

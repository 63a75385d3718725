/**
 * From syntax tree to text, in one canonical layout. {@link org.hessq.qasm.print.Printer} is all of
 * it.
 *
 * <p>It needs no names resolved: whatever can be parsed can be printed.
 */
package org.hessq.qasm.print;

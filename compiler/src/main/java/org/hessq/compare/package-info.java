/**
 * What changed between two OpenQASM files: declarations, routines, operations and what they cost.
 *
 * <p>It says what is different and not whether the circuits are equal; {@code verify} answers that.
 * Files that are circuits are compared by their operations, with broadcasts and modifiers resolved;
 * if one of them is no circuit, both are compared statement by statement. Layout, comments and the
 * order of declarations never count.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>The first file is the old one: {@code -} is only there, {@code +} only in the second, and
 *       {@code ~} is in both with other parameters.
 *   <li>Operations are aligned without their parameters, so that another angle is a change of an
 *       operation and not two of them. The alignment has the fewest edits as long as there are at
 *       most some thousands.
 *   <li>Files of more than 16 MiB are read in a stream; an operation then takes twelve bytes.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Difference difference = Difference.of(Text.of("a.qasm", a), Text.of("b.qasm", b));
 * boolean same = difference.isNone();
 * }</pre>
 */
package org.hessq.compare;

/**
 * What a program means, as far as it can be wrong: names and scopes, types and sizes, constants,
 * counts of arguments and operands, and where statements may stand.
 *
 * <p>Nothing is attached to the tree; the result is a list of complaints. {@link
 * org.hessq.qasm.check.Constants} also serves whoever needs the value of an angle or a size.
 *
 * <p>Conventions: gate parameters are angles, evaluated as real numbers without reduction; index 0
 * of a register comes first; a qubit that stands twice in one call is an error. Shapes of arrays,
 * durations, calibrations and external functions are not checked and say so with a warning.
 */
package org.hessq.qasm.check;

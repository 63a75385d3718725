/**
 * What a program means: names and scopes, types and sizes, values of constants, counts of arguments
 * and operands, and where statements may stand.
 *
 * <p>{@link org.hessq.qasm.check.Checker} lists what is wrong. {@link
 * org.hessq.qasm.check.Analysis} also keeps what was found out: the type of every expression, the
 * values of constants, and what each name stands for. {@link org.hessq.qasm.check.Arithmetic} and
 * {@link org.hessq.qasm.check.Functions} compute with values of these types; {@link
 * org.hessq.qasm.check.Constants} evaluates expressions without a checked program.
 *
 * {@snippet :
 * Analysis analysis = Qasm.analyse(program, Includes.NONE).orThrow();
 * for (Statement statement : analysis.program().statements()) {
 *   if (statement instanceof Statement.Constant constant) {
 *     Symbol.Variable variable = analysis.variable(constant.name());
 *     System.out.println(variable.type() + " = " + variable.value());
 *   }
 * }
 * }
 *
 * <p>Conventions: gate parameters are real numbers of radians without reduction; other angles are
 * fixed-point; an integer without a width is exact in constants and has 64 bits when the program
 * runs; index 0 of a register is its least significant bit; a qubit that stands twice in one call
 * is an error. Texts of calibrations and the linkage of external functions are not checked and say
 * so with a warning.
 */
package org.hessq.qasm.check;

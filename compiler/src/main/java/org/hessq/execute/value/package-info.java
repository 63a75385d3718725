/**
 * Classical values of OpenQASM 3 programs: exact widths, casts, operators, built-in functions,
 * elements and slices.
 *
 * <p>A {@link org.hessq.execute.value.Datum} is immutable and carries its {@link
 * org.hessq.execute.value.ValueType}. Nothing here knows a program or a place in one: what has no
 * result raises {@link org.hessq.execute.code.Trouble}.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>{@code int}, {@code uint}, {@code float} and {@code angle} without a width have 64 bits.
 *   <li>Integers wrap modulo 2^width; operands of different integer types meet in the wider one, of
 *       equal widths in the unsigned one. A literal is an {@code int}; in {@code & | ^} it takes
 *       the type of the other operand.
 *   <li>Integer division cuts off; {@code %} has the sign of the dividend, as {@code mod} has.
 *   <li>A variable without a value is zero.
 *   <li>A register of bits compared with an integer is the unsigned number with bit 0 least
 *       significant.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Datum eight = new Datum.Bits(BigInteger.EIGHT, 4);
 * Datum one = Patterns.rotate(eight, BigInteger.ONE); // 0001
 * }</pre>
 */
package org.hessq.execute.value;

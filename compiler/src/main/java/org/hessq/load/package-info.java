/**
 * OpenQASM 3 files as circuits: our own, with the comments that say what they are, and those of
 * others as far as circuits go.
 *
 * <p>{@link org.hessq.load.Loader} parses a file, makes a {@link org.hessq.circuit.Routine} of each
 * {@code gate} and {@code def}, and reads the comment block, whose syntax stands on the package
 * page of {@code org.hessq.emit}. Loading what was emitted gives the same program back: names,
 * kinds, parameters, registers, bodies and roles. It judges nothing that the file claims. {@link
 * org.hessq.load.OperationReader} gives the same operations one after the other, for flat files of
 * any length.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>The qubits of a routine are those of its parameters in a row; the comment on it says how
 *       they form registers and which are scratch.
 *   <li>A definition with classical parameters becomes one routine for each choice of arguments.
 *   <li>Standard gates that circuits lack become Clifford+T where their angles are multiples of
 *       π/4, else rotations of tolerance 0; everything is equal up to one global phase. A phase
 *       under a control is kept.
 *   <li>{@code barrier}, {@code nop}, pragmas and annotations are no part of a circuit. Timing is
 *       not either, and a warning says so.
 *   <li>The gates of {@code qelib1.inc} that circuits lack are routines with their exact phases.
 *   <li>A construct without a circuit is refused with a {@link org.hessq.load.LoadCode}, never
 *       skipped.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Program program = Loader.load("bell.qasm", text).orThrow();
 * int width = program.circuit().main().width();
 * }</pre>
 */
package org.hessq.load;

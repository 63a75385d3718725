/**
 * Representation 3: hierarchical circuits over the Clifford+T gate set, with rotations not yet
 * synthesised as operations of their own.
 *
 * <p>A {@link org.hessq.circuit.Circuit} is a main {@link org.hessq.circuit.Routine} and what the
 * file says about its registers; a routine is a list of {@link org.hessq.circuit.Operation}s over
 * its own qubits, which may call other routines. Memory follows the number of distinct routines,
 * not the number of gates. Nothing here knows a file format, an encoding or a solver.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>A routine's qubits are numbered from 0 through its registers in the order of declaration;
 *       inside a register, qubit 0 is the least significant bit.
 *   <li>A scratch register is handed in as |0…0⟩ and handed back so, on every measurement outcome.
 *       Scratch is passed explicitly from caller to callee, so that a circuit has one pool whose
 *       size is its main routine's scratch width.
 *   <li>Classical bits belong to one activation of a routine; they hold nothing before they are
 *       written.
 *   <li>Rz(θ) = diag(e^{-iθ/2}, e^{iθ/2}); circuits are equal up to one global phase.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * var builder = new RoutineBuilder("majority");
 * var x = builder.register("x", 3);
 * var out = builder.register("out", 1);
 * builder.cx(x.get(0), x.get(1)).cx(x.get(0), x.get(2));
 * int both = builder.and(x.get(1), x.get(2));
 * builder.cx(both, out.get(0)).cx(x.get(0), out.get(0));
 * builder.unAnd(x.get(1), x.get(2), both);
 * builder.cx(x.get(0), x.get(2)).cx(x.get(0), x.get(1));
 * Routine majority = builder.build();
 * }</pre>
 */
package org.hessq.circuit;

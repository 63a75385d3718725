/**
 * Circuits as text: OpenQASM 3 with a definition for each routine, which is the canonical form;
 * OpenQASM 3 without definitions, in a stream; Stim for Clifford circuits.
 *
 * <p>Input is a lowered {@link org.hessq.method.Program}: gates, measurements, resets, bit
 * assignments, branches, loops and calls. What a form can't express is refused with {@link
 * java.lang.IllegalStateException}, because the stages before had to see to it; nothing is left out
 * silently. Nothing is optimised or checked here; {@code load} reads the files back.
 *
 * <h2>Forms for others</h2>
 *
 * <p>{@link org.hessq.emit.Consumer} says who reads which form. What all of them share: version
 * 3.0, branches on one bit of a register, no broadcast, no index but a constant, no aliases, no
 * gphase, no annotations and pragmas. A flat file has one register of bits, each of which is
 * written, and no bits are assigned but by measurements.
 *
 * <h2>The canonical form</h2>
 *
 * <ul>
 *   <li>A routine that is unitary all the way down, owns no bits and loops nowhere is a {@code
 *       gate}; any other is a {@code def}. Definitions precede their uses; the main routine is the
 *       program.
 *   <li>A declared register is {@code qubit[n]}, also for n = 1. A {@code gate} takes its qubits
 *       one by one: register {@code x} as {@code x_0, x_1}, as plain {@code x} if it has one qubit.
 *       A {@code def} takes registers whole, unless they have one qubit, or some call hands over
 *       qubits that are not neighbours in one register: then they too come one by one.
 *   <li>Bits are {@code bit[n] outcome} in the program and {@code bit[n] m} in a {@code def}.
 *   <li>A name that the language, its library or a reader claims gets underscores at its end. The
 *       comments keep the true names.
 * </ul>
 *
 * <h2>The comment block</h2>
 *
 * <p>Comments that begin with {@code hessq} say what a reader needs to judge a file. One fact a
 * line, in this order, before the version line:
 *
 * <pre>
 * // hessq VERSION
 * // hessq.name TEXT
 * // hessq.register REGISTER WIDTH ROLE        for each register that has a role
 * // hessq.success REGISTER=VALUE …            if something is measured at the end
 * // hessq.fact KEY TEXT                       for each figure of the plan
 * </pre>
 *
 * <p>and before each definition and before the declarations of the program:
 *
 * <pre>
 * // hessq.routine NAME kind=KIND KEY=VALUE …
 * // hessq.registers REGISTER:WIDTH:data REGISTER:WIDTH:scratch …
 * </pre>
 *
 * <p>ROLE is a word of {@link org.hessq.method.Role}, KIND one of {@link
 * org.hessq.circuit.RoutineKind}. The registers line says how the qubits, taken in the order of
 * parameters or declarations, form registers. In names, keys and values a character other than
 * {@code !} to {@code ~}, and {@code %} and {@code =}, is written as {@code %XX} for each byte of
 * its UTF-8 form; a TEXT may also hold single blanks and {@code =}. An empty TEXT is left out with
 * the blank before it.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * // hessq 0.1.0
 * // hessq.name bell
 * // hessq.register pair 2 system
 * // hessq.success pair=3
 * OPENQASM 3.0;
 * include "stdgates.inc";
 *
 * // hessq.routine entangle kind=plain
 * // hessq.registers x:2:data
 * gate entangle x_0, x_1 {
 *   h x_0;
 *   cx x_0, x_1;
 * }
 *
 * // hessq.routine main kind=main
 * // hessq.registers pair:2:data
 * qubit[2] pair;
 * bit[2] outcome;
 * entangle pair[0], pair[1];
 * outcome[0] = measure pair[0];
 * outcome[1] = measure pair[1];
 * }</pre>
 */
package org.hessq.emit;

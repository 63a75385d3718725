/**
 * Runs OpenQASM 3 programs with their classical parts: variables, control flow, subroutines,
 * measurement and feed-forward.
 *
 * <p>{@link org.hessq.execute.Executor} takes a checked program and gives an {@link
 * org.hessq.execute.Execution}: how often each outcome occurred, with exact probabilities where the
 * measurements that decide something branch few enough times. Timing, calibrations and external
 * functions are refused by name. Circuits without classical parts, above all large emitted files,
 * are faster through {@code org.hessq.load} and {@code org.hessq.simulate}: the command {@code
 * simulate} asks {@code org.hessq.load.Loader} first and comes here with what is no circuit, with
 * inputs, and when exact results are asked for.
 *
 * <h2>How a program is run</h2>
 *
 * <ol>
 *   <li>Every path of outcomes is followed, each run anew with the outcomes before it prescribed,
 *       and weighted with its probability; outcomes that nothing depends on are read off the final
 *       state together. This is exact.
 *   <li>With more than {@link org.hessq.execute.Branches#MOST} paths, runs are drawn one by one.
 * </ol>
 *
 * <p>The simulator is chosen by the rules of {@code org.hessq.simulate.choice}.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>Qubits begin in |0⟩, variables as zeros.
 *   <li>The program returns its {@code output} variables, or without any all its classical
 *       variables at the top level.
 *   <li>Gate parameters are real numbers and are never reduced modulo 2π.
 *   <li>Phases are exact, global ones too.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Program program = Qasm.load("coin.qasm", text, Includes.NONE).orThrow();
 * Request request = new Request(Map.of("theta", "pi/3"), 1000, 0, Wish.NONE);
 * Execution run = Executor.run("coin.qasm", program, Includes.NONE, request).orThrow();
 * }</pre>
 */
package org.hessq.execute;

/**
 * Which simulator: one set of rules, for circuits whose gates are counted and for programs that
 * decide while they run.
 *
 * <p>{@link org.hessq.simulate.choice.Choices} makes of a {@link org.hessq.simulate.choice.Task}
 * and the user's {@link org.hessq.simulate.choice.Wish} the ways to try, the cheapest first, each
 * with what it needs; {@link org.hessq.simulate.choice.Attempts} tries them. What this is not: a
 * simulator, or the place where they are run.
 *
 * <h2>The rules</h2>
 *
 * <p>The first of these that suffices is taken:
 *
 * <ol>
 *   <li>where amplitudes or probabilities are wanted, few amplitudes: all of at most 12 qubits, or
 *       at most 4096 that are not zero;
 *   <li>where outcomes are wanted, or probabilities but too many outcomes decide something: a
 *       tableau, if all gates are Clifford gates; then few amplitudes;
 *   <li>where expectation values are wanted: a tableau, few amplitudes, or Pauli propagation if few
 *       gates are no Clifford gates;
 *   <li>all amplitudes, if they fit into a gibibyte;
 *   <li>at most 2^22 amplitudes that are not zero; not for expectation values, for which no sparse
 *       state beyond the few amplitudes is tried unless it is asked for;
 *   <li>all amplitudes, if they fit into the Java heap;
 *   <li>for expectation values, sums over paths in Clifford+T, then Pauli propagation with an error
 *       bound for what it leaves out.
 * </ol>
 *
 * <p>A way is passed over if its forecast (a {@link org.hessq.simulate.Need}) is above the free
 * Java heap or above 10^11 operations, or if the simulator cannot do the task at all; and, once it
 * is tried, if it meets a gate or a number of amplitudes that it does not hold. A simulator that
 * was asked for by name has no limit of operations. If no way is left, the task is refused with the
 * numbers that it would need.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>Bytes are checked before they are taken; a sparse state takes at most seven tenths of those
 *       that are free. Counts are doubles: they may pass 2^63.
 *   <li>Where steps are not known before, operations are counted while the program runs.
 *   <li>Double precision unless asked for otherwise. A dense state has no exact amplitudes, a
 *       sparse one no single precision; a tableau rounds nothing at all.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * {@snippet :
 * Task task = new Task(40, Task.Wanted.OUTCOMES, Optional.empty(), 1000);
 * Attempts.first(Choices.of(task, Wish.NONE), way -> run(way)); // the first that suffices
 * }
 */
package org.hessq.simulate.choice;

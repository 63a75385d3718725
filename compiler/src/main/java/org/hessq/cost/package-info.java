/**
 * What a circuit costs, by a walk over its distinct routines: exact counts, T-depth, a table by
 * routine.
 *
 * <p>Counting happens before and after lowering: ANDs and rotations count the same as operations of
 * their own and as calls to their routines. A branch on a measured bit counts as taken. Physical
 * qubits and times are not here.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Counts counts = Counts.of(circuit.main());
 * counts.tCount(Profile.ADAPTIVE);
 * TDepth.of(circuit.main(), Profile.ADAPTIVE);
 * }</pre>
 */
package org.hessq.cost;

/**
 * Whether a flat file is the circuit of a file with definitions, operation by operation.
 *
 * <p>The flat file is read in a stream and the other circuit walked beside it, so that memory
 * follows the distinct routines and the bits, not the number of statements. Nothing is simulated
 * and nothing is reordered: the two agree if the same gates, measurements and resets follow each
 * other on the same qubits, and every branch depends on the same outcomes.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>Qubit k of one main routine is qubit k of the other. Bits may have other places: an outcome
 *       is known by the measurement that it came from.
 *   <li>A branch on a parity of outcomes is one branch for each of them in the flat file; its body
 *       must be an involution up to a global phase.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Program program = Loader.load("x.routines.qasm", text).orThrow();
 * FlatFile flat = FlatComparison.of(program, new OperationReader("x.qasm", reader));
 * boolean same = flat.check().verdict() instanceof Verdict.Agrees;
 * }</pre>
 */
package org.hessq.verify.flat;

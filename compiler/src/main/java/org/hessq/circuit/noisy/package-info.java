/**
 * Clifford circuits with Pauli noise, detectors and observables, as memory experiments of error
 * correcting codes are described.
 *
 * <p>What it is: a list of operations on numbered qubits, with loops. Each measurement appends one
 * bit to a record, and later operations count back from its end. What it is not: a circuit of ours,
 * which has registers and routines and no noise.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>{@code back} = 1 is the last bit of the record.
 *   <li>Probabilities are of Paulis that act after all else: of one qubit X, Y, Z; of two IX, IY,
 *       IZ, XI, …, ZZ, the first letter for the first qubit.
 *   <li>A detector is the parity of some bits, which without noise is the same in every run.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * {@snippet :
 * var flips = new NoisyOperation.Noise(1, ImmutableIntArray.of(0), ImmutableDoubleArray.of(.1, 0, 0));
 * var measured = new NoisyOperation.Measure(PauliProduct.z(0), false, 0);
 * var parity = new NoisyOperation.Detector(ImmutableIntArray.of(1));
 * new NoisyCircuit(1, List.of(flips, measured, parity)).detectors(); // 1; it is 1 in a tenth of runs
 * }
 */
package org.hessq.circuit.noisy;

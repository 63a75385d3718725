/**
 * Main routines: from a method to a whole program with the roles of its registers.
 *
 * <p>The circuits follow the sequence of a quantum singular value transformation: the encoding and
 * its adjoint in turn, between them a phase e^{iφ S⊗Z} with S a reflection about a projector and Z
 * on the signal qubit, written as CNOT – Rz(2φ) – CNOT controlled by a flag of the projector.
 * Interior phases carry a plain reflection, so that the signal qubit is found in |−⟩ on success.
 */
package org.hessq.synthesis.solver;

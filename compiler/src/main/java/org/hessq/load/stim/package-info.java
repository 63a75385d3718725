/**
 * Reads circuits in the text form of Stim: Clifford gates, Pauli noise, detectors and observables.
 *
 * <p>What it is: a reader from text to {@link org.hessq.circuit.noisy.NoisyCircuit} that reports
 * every fault of a text. Gates become sequences of ours, up to a global phase. Coordinates and
 * ticks are checked for their form and dropped. What it is not: complete; heralded and alternative
 * errors, sweep bits and padding of the record are refused by name.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>The text form is that of Stim's file format, version 1: one instruction a line, {@code
 *       NAME[tag](arguments) targets}, blocks {@code REPEAT n { … }}, comments after {@code #}.
 *   <li>Names are the same in capitals and small letters.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * {@snippet :
 * StimReader.read("bell.stim", "H 0\nCX 0 1\nM 0 1\nDETECTOR rec[-1] rec[-2]\n").orThrow();
 * }
 */
package org.hessq.load.stim;

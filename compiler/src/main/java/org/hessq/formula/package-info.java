/**
 * What terms and methods cost, by formula: counted from the integers that describe them, without
 * building a circuit.
 *
 * <p>A contract test holds each formula against the count of the circuit that synthesis builds, for
 * every kind of term.
 */
package org.hessq.formula;

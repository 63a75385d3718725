/**
 * The plan as a value: which solver on which encoding, with which error budget, and what each
 * register of the circuit is for.
 *
 * <p>No gates are chosen here and nothing is computed from a problem; {@code plan} makes these
 * values, {@code synthesis} builds circuits from them, and the emitted file carries {@link
 * org.hessq.method.Roles} in its comment block.
 */
package org.hessq.method;

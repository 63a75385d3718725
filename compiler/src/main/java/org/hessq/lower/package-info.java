/**
 * Rewrites circuits into Clifford+T: Toffolis become temporary ANDs, ANDs and rotations become
 * calls to routines of gates, neighbouring gates that undo each other vanish.
 *
 * <p>A list of passes from circuit to circuit, as data ({@link org.hessq.lower.Lowering}). Each
 * keeps what every routine does, up to a global phase and to the tolerances of rotations, and which
 * routines there are; none knows what a routine is for. Rewritten routines keep their names and
 * lose their explicit adjoints, which nothing asks for after synthesis.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * Circuit lowered = Lowering.lower(circuit, Profile.ADAPTIVE, Gridsynth::rz);
 * }</pre>
 *
 * <p>The result has Clifford and T gates, measurements, resets, classical assignments, branches,
 * calls and repeats; in the unitary profile nothing is measured before the end.
 */
package org.hessq.lower;

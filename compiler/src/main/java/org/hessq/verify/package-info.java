/**
 * The referee: holds a loaded circuit against the problem and against what the circuit says of
 * itself.
 *
 * <p>It takes roles from the file and truth from the problem, and never sees the code that made the
 * circuit: words are multiplied in rings of its own, gates are counted by a counter of its own,
 * routines are run on basis states, the block of the encoding is read off exactly.
 *
 * <h2>Conventions</h2>
 *
 * <ul>
 *   <li>A {@link org.hessq.verify.Verdict} that differs names the smallest routine that is wrong.
 *   <li>A check that only sampled says so, and one that was not possible says what it would need;
 *       neither is a pass.
 *   <li>A composite encoding term, which only a caller of the library builds and no command plans,
 *       is held against its emitted circuit by {@link org.hessq.verify.TermReferee}, which descends
 *       to the smallest part that is wrong.
 *   <li>State errors are 2-norm distances of normalised vectors after removing a global phase.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * List<Check> checks = new ArrayList<>(Routines.checks(circuit, seed));
 * checks.add(Words.check(circuit));
 * Certificate certificate = new Certificate(checks);
 * }</pre>
 */
package org.hessq.verify;

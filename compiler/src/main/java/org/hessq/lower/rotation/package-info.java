/**
 * Rotations about z as Clifford+T words, with exact arithmetic and a proven error.
 *
 * <p>What it is: {@link org.hessq.lower.rotation.Gridsynth} searches, T-count by T-count, for an
 * operator within ε of the rotation and returns its shortest word in T gates, a {@link
 * org.hessq.lower.rotation.Word}. What it is not: a lowering of circuits, a mixer of channels, or a
 * judge; the referee multiplies the words itself.
 *
 * <p>Conventions. θ is in radians and Rz(θ) = diag(e<sup>−iθ/2</sup>, e<sup>iθ/2</sup>). ε and the
 * errors are operator-norm distances minimised over the global phase, ‖U − e<sup>iφ</sup>Rz(θ)‖ =
 * √(2 − |tr U†Rz(θ)|); as a diamond norm of the difference of the channels they count at most
 * double. Letters of a word are in time order.
 *
 * <p>The way of a rotation: {@code GridProblem} finds the upper left entry, {@code NormEquation}
 * the lower left one, {@code ExactSynthesis} the word, {@code PauliFrame} fewer Clifford gates.
 *
 * {@snippet :
 * Word word = Gridsynth.rz(0.1, 1e-3);
 * word.tCount();                                        // 22
 * ExactMatrix.of(word.gates()).distanceToRz(0.1);       // word.error(), at most 1e-3
 * Gridsynth.rz(Angle.pi(1, 4), 1e-10);                  // T, error 0
 * }
 */
package org.hessq.lower.rotation;

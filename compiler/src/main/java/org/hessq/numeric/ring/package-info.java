/**
 * Exact arithmetic for Clifford+T operators, and just enough real arithmetic to measure them.
 *
 * <p>What it is: the rings ℤ[√2] ({@link org.hessq.numeric.ring.ZRootTwo}), ℤ[ω] ({@link
 * org.hessq.numeric.ring.ZOmega}) and 𝔻[ω] = ℤ[ω, 1/√2] ({@link org.hessq.numeric.ring.DOmega}), ω
 * = e<sup>iπ/4</sup>, on unbounded integers; 2×2 matrices over 𝔻[ω] ({@link
 * org.hessq.numeric.ring.ExactMatrix}), which multiply a word of gates without rounding; exact
 * angles and fixed-point sine and cosine with a stated error.
 *
 * <p>What it is not: a computer algebra system, an arbitrary-precision real library, or a place for
 * synthesis.
 *
 * <p>Conventions. Two conjugations act on these rings: {@code conjugate} (†) is complex
 * conjugation, ω ↦ ω⁻¹; {@code bullet} (•) is √2 ↦ −√2, which on ℤ[ω] is ω ↦ −ω and fixes i = ω².
 * Rz(θ) = diag(e<sup>−iθ/2</sup>, e<sup>iθ/2</sup>), θ in radians. Gate words are read in time
 * order: the first letter acts first and is therefore the rightmost factor of the matrix product.
 * Distances are operator norms minimised over the global phase.
 *
 * <p>Example: the T gate is Rz(π/4) up to a phase, and {@code Math.PI / 4} is not quite π/4.
 *
 * {@snippet :
 * ExactMatrix t = ExactMatrix.of("T");
 * t.distanceTo(Angle.pi(1, 4));        // 0
 * t.distanceToRz(Math.PI / 4);         // 1.5e-17
 * ExactMatrix.of("HTH").times(ExactMatrix.of("HtH")).isIdentityUpToPhase();  // true
 * }
 */
package org.hessq.numeric.ring;

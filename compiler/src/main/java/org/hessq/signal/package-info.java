/**
 * Approximating polynomials and the phase factors of quantum signal processing: numbers only, no
 * circuits.
 *
 * <p>A block-encoding turns a matrix into a signal x, a singular value of A/α in [0, 1]; a sequence
 * of phases turns the signal into a polynomial. Here are the polynomials that solve linear systems
 * ({@link org.hessq.signal.InversePolynomial}, {@link org.hessq.signal.KernelPolynomial}), what is
 * proven of them, and the phases that make them ({@link org.hessq.signal.PhaseFactors}).
 *
 * <p>Conventions.
 *
 * <ul>
 *   <li>K is the inverse gap: the polynomial answers for 1/K ≤ |x| ≤ 1. For a block-encoding K =
 *       α/σ_min(A).
 *   <li>Every polynomial has one parity. Coefficient j belongs to T_{2j} (even) or T_{2j+1} (odd).
 *   <li>W(x) = [[x, i√(1−x²)], [i√(1−x²), x]]; phases φ_0…φ_d give ⟨0|e^{iφ_0 Z} Π_{k=1..d} W(x)
 *       e^{iφ_k Z}|0⟩.
 *   <li>The <em>symmetric list</em> f_0…f_d, outermost first, is what {@code PhaseFactors} returns.
 *       With π/4 added at both ends the real part of the above is the target. With R(x) = [[x,
 *       √(1−x²)], [√(1−x²), −x]] instead of W the ends stay as they are, the interior phases lose
 *       π/2, and a factor i^d stands before the product.
 *   <li>A phase f is the rotation Rz(2f) between two projector-controlled flips.
 * </ul>
 *
 * <p>Example: the phases that invert to 1e-3 at K = 20, at amplitude 0.99.
 *
 * <pre>{@code
 * InversePolynomial inverse = InversePolynomial.of(20, 1e-3);
 * ChebyshevSeries target = inverse.series().scale(0.99 / inverse.maximum());
 * PhaseFactors phases = PhaseFactors.of(target);
 * double y = Response.of(phases.list(), 0.3); // 0.99 / inverse.maximum() / 0.3, nearly
 * }</pre>
 */
package org.hessq.signal;

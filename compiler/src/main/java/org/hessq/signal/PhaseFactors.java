package org.hessq.signal;

import java.util.Arrays;

/**
 * The phases whose response is a given polynomial: Weiss completion, then the inverse nonlinear
 * Fourier transform.
 *
 * <p>The list is symmetric and in the sense of {@link org.hessq.signal the package page}: outermost
 * first, without the π/4 of the ends. It is checked before it is returned: by 2×2 products at
 * Chebyshev nodes, and by the nonlinear Plancherel identity Σ ln(1 + tan² f_k) = −mean ln(1 − f²).
 *
 * <p>@paper Alexis et al. 2024, arXiv:2407.05634 (completion); Ni et al. 2025, arXiv:2505.12615
 * (inverse nonlinear FFT)
 */
public final class PhaseFactors {
  /** Largest deviation from the Plancherel identity, relative to 1 + its size. */
  private static final double PLANCHEREL_TOLERANCE = 1e-11;

  private final double[] half;
  private final int degree;
  private final int fftLength;
  private final Residual residual;

  private PhaseFactors(double[] half, int degree, int fftLength, Residual residual) {
    this.half = half;
    this.degree = degree;
    this.fftLength = fftLength;
    this.residual = residual;
  }

  /**
   * {@return the phases of {@code target}}
   *
   * @param target of supremum 1 − η on [−1, 1]; the work grows as degree/√η
   * @throws IllegalArgumentException if the target reaches 1 in absolute value, or comes so near
   *     that more than 2^26 samples were needed
   * @throws ArithmeticException if the result misses {@link #residualLimit}
   */
  public static PhaseFactors of(ChebyshevSeries target) {
    Completion completion = Completion.of(target);
    int size = target.size();
    double[] b = new double[size];
    for (int j = 0; j < size; j++) {
      b[j] = -target.coefficient(size - 1 - j) / 2;
    }
    if (target.parity() == Parity.EVEN) {
      b[size - 1] *= 2;
    }
    double[] a = Arrays.copyOf(completion.coefficients(), size);
    double[] half = LayerStripping.reflections(a, b, completion.fft());
    for (int k = 0; k < size; k++) {
      half[k] = StrictMath.atan(half[k]);
    }
    requirePlancherel(half, target.parity(), completion.coefficients()[0]);
    PhaseFactors found =
        new PhaseFactors(half, target.degree(), completion.samples(), Residual.of(half, target));
    if (!(found.residual() <= found.residualLimit())) {
      throw new ArithmeticException(
          "phases of degree " + found.degree + " miss their target by " + found.residual());
    }
    return found;
  }

  private static void requirePlancherel(double[] half, Parity parity, double outerAtZero) {
    double sum = 0;
    for (int k = 0; k < half.length; k++) {
      double tangent = StrictMath.tan(half[k]);
      boolean centre = parity == Parity.EVEN && k == half.length - 1;
      sum += (centre ? 1 : 2) * StrictMath.log1p(tangent * tangent);
    }
    double wanted = -2 * StrictMath.log(outerAtZero);
    if (!(Math.abs(sum - wanted) <= PLANCHEREL_TOLERANCE * (1 + wanted))) {
      throw new ArithmeticException("Plancherel sum " + sum + " instead of " + wanted);
    }
  }

  /** {@return the degree d, one less than the number of phases} */
  public int degree() {
    return degree;
  }

  /**
   * {@return f_k in radians, −π/2 < f_k < π/2, f_k = f_{d−k}}
   *
   * @param k from 0, the outermost, to d
   */
  public double phase(int k) {
    return half[Math.min(k, degree - k)];
  }

  /** {@return f_0…f_d, outermost first} */
  public double[] list() {
    double[] list = new double[degree + 1];
    Arrays.setAll(list, this::phase);
    return list;
  }

  /** {@return max |response − target| over the nodes of the check} */
  public double residual() {
    return residual.value();
  }

  /**
   * {@return at how many nodes 0 < x < 1 the response was compared: at least 2d up to degree
   * 11,586, then fewer}
   */
  public int residualNodes() {
    return residual.nodes();
  }

  /** {@return max(1e-13, 2d·2^-53), the rounding of the check itself} */
  public double residualLimit() {
    return Math.max(1e-13, 2 * degree * 0x1p-53);
  }

  /** {@return the number of samples of the completion} */
  public int fftLength() {
    return fftLength;
  }
}

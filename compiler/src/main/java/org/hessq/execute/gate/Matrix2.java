package org.hessq.execute.gate;

import org.hessq.simulate.Unitary2;

/** A unitary 2×2 matrix, named by row and column. */
public record Matrix2(
    double re00,
    double im00,
    double re01,
    double im01,
    double re10,
    double im10,
    double re11,
    double im11) {
  /** Phases this far from -π are +π: what rounding leaves of eigenvalue -1. */
  private static final double ROUNDING = 1e-9;

  private static final double HALF = Math.sqrt(0.5);

  public static final Matrix2 IDENTITY = diagonal(1, 0);
  public static final Matrix2 X = new Matrix2(0, 0, 1, 0, 1, 0, 0, 0);
  public static final Matrix2 Y = new Matrix2(0, 0, 0, -1, 0, 1, 0, 0);
  public static final Matrix2 Z = diagonal(-1, 0);
  public static final Matrix2 H = new Matrix2(HALF, 0, HALF, 0, HALF, 0, -HALF, 0);
  public static final Matrix2 S = diagonal(0, 1);
  public static final Matrix2 SDG = diagonal(0, -1);
  public static final Matrix2 T = diagonal(HALF, HALF);
  public static final Matrix2 TDG = diagonal(HALF, -HALF);
  public static final Matrix2 SX = new Matrix2(.5, .5, .5, -.5, .5, -.5, .5, .5);

  public Matrix2 {
    // 0 instead of -0, so that equal matrices are equal records.
    re00 += 0.0;
    im00 += 0.0;
    re01 += 0.0;
    im01 += 0.0;
    re10 += 0.0;
    im10 += 0.0;
    re11 += 0.0;
    im11 += 0.0;
  }

  private static Matrix2 diagonal(double re, double im) {
    return new Matrix2(1, 0, 0, 0, 0, 0, re, im);
  }

  /** {@return diag(1, e^{iλ})} */
  public static Matrix2 phase(double lambda) {
    return diagonal(Math.cos(lambda), Math.sin(lambda));
  }

  /** {@return exp(-iθX/2)} */
  public static Matrix2 rx(double theta) {
    double c = Math.cos(theta / 2);
    double s = Math.sin(theta / 2);
    return new Matrix2(c, 0, 0, -s, 0, -s, c, 0);
  }

  /** {@return exp(-iθY/2)} */
  public static Matrix2 ry(double theta) {
    double c = Math.cos(theta / 2);
    double s = Math.sin(theta / 2);
    return new Matrix2(c, 0, -s, 0, s, 0, c, 0);
  }

  /** {@return exp(-iθZ/2)} */
  public static Matrix2 rz(double theta) {
    double c = Math.cos(theta / 2);
    double s = Math.sin(theta / 2);
    return new Matrix2(c, -s, 0, 0, 0, 0, c, s);
  }

  /** {@return e^{iγ}·[[c, -e^{iλ}s], [e^{iφ}s, e^{i(φ+λ)}c]], c = cos θ/2, s = sin θ/2} */
  public static Matrix2 w(double theta, double phi, double lambda, double gamma) {
    double c = Math.cos(theta / 2);
    double s = Math.sin(theta / 2);
    return new Matrix2(
        c * Math.cos(gamma),
        c * Math.sin(gamma),
        -s * Math.cos(lambda + gamma),
        -s * Math.sin(lambda + gamma),
        s * Math.cos(phi + gamma),
        s * Math.sin(phi + gamma),
        c * Math.cos(phi + lambda + gamma),
        c * Math.sin(phi + lambda + gamma));
  }

  /** {@return whether the entries off the diagonal are 0} */
  public boolean isDiagonal() {
    return re01 == 0 && im01 == 0 && re10 == 0 && im10 == 0;
  }

  /** {@return the product that does {@code first} and then this} */
  public Matrix2 after(Matrix2 first) {
    Unitary2 product = entries().after(first.entries());
    return new Matrix2(
        product.re00(),
        product.im00(),
        product.re01(),
        product.im01(),
        product.re10(),
        product.im10(),
        product.re11(),
        product.im11());
  }

  private Unitary2 entries() {
    return new Unitary2(re00, im00, re01, im01, re10, im10, re11, im11);
  }

  /** {@return the inverse: the conjugate transpose} */
  public Matrix2 inverse() {
    return new Matrix2(re00, -im00, re10, -im10, re01, -im01, re11, -im11);
  }

  /** {@return e^{iγ} times this} */
  public Matrix2 times(double gamma) {
    double c = Math.cos(gamma);
    double s = Math.sin(gamma);
    return new Matrix2(
        c * re00 - s * im00,
        c * im00 + s * re00,
        c * re01 - s * im01,
        c * im01 + s * re01,
        c * re10 - s * im10,
        c * im10 + s * re10,
        c * re11 - s * im11,
        c * im11 + s * re11);
  }

  /**
   * {@return the angles of e^{iδ}·rz(φ)·ry(θ)·rz(λ) = this, as {@code {δ, θ, φ, λ}}}
   *
   * <p>The determinant is e^{2iδ}.
   */
  public double[] angles() {
    double det =
        Math.atan2(
            re00 * im11 + im00 * re11 - re01 * im10 - im01 * re10,
            re00 * re11 - im00 * im11 - re01 * re10 + im01 * im10);
    double delta = det / 2;
    double theta = 2 * Math.atan2(Math.hypot(re10, im10), Math.hypot(re00, im00));
    // Half the sum and half the difference of φ and λ are the phases of the second row.
    double sum = Math.hypot(re11, im11) > ROUNDING ? Math.atan2(im11, re11) - delta : 0;
    double difference = Math.hypot(re10, im10) > ROUNDING ? Math.atan2(im10, re10) - delta : 0;
    return new double[] {delta, theta, sum + difference, sum - difference};
  }

  /** {@return this to the power {@code exponent}, eigenphases taken in (-π, π]} */
  public Matrix2 power(double exponent) {
    double[] euler = angles();
    double delta = euler[0];
    // e^{-iδ}·this = cos a - i sin a (n·σ), whose eigenvalues are e^{∓ia}.
    Matrix2 special = times(-delta);
    double cosine = (special.re00 + special.re11) / 2;
    double nx = -(special.im01 + special.im10) / 2;
    double ny = (special.re10 - special.re01) / 2;
    double nz = (special.im11 - special.im00) / 2;
    double sine = Math.sqrt(nx * nx + ny * ny + nz * nz);
    double a = Math.atan2(sine, cosine);
    double low = exponent * principal(delta - a);
    double high = exponent * principal(delta + a);
    double mean = (low + high) / 2;
    double half = (high - low) / 2;
    double c = Math.cos(half);
    double s = sine == 0 ? 0 : Math.sin(half) / sine;
    return new Matrix2(c, -s * nz, -s * ny, -s * nx, s * ny, -s * nx, c, s * nz).times(mean);
  }

  /** {@return the phase modulo 2π, in (-π, π] up to rounding} */
  static double principal(double phase) {
    double reduced = Math.IEEEremainder(phase, 2 * Math.PI);
    return reduced <= -Math.PI + ROUNDING ? reduced + 2 * Math.PI : reduced;
  }
}

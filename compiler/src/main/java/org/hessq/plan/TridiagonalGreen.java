package org.hessq.plan;

import java.util.Optional;
import org.hessq.problem.Boundary;
import org.hessq.problem.Stencil;

/**
 * The norm of a column of the inverse of a symmetric tridiagonal Toeplitz matrix b on the diagonal,
 * a beside it, |b| ≥ 2|a|: the entry (i, k), i ≤ k, counted from 1, has the size
 * s(i)·s(N+1−k)/(|a|·s(1)·s(N+1)) with s(j) = sinh(jφ), cosh φ = |b|/(2|a|), and s(j) = j for φ =
 * 0.
 *
 * @param n the dimension N
 * @param beside |a| > 0
 * @param angle φ ≥ 0
 * @paper Usmani 1994, Linear Algebra Appl. 212, 413
 */
record TridiagonalGreen(long n, double beside, double angle) {
  /** Below this product of length and angle closed sums would cancel, and power sums are used. */
  private static final double SMALL = 0.05;

  /** {@return the matrix, if it is of this form} */
  static Optional<TridiagonalGreen> of(Stencil stencil) {
    if (stencil.axes().size() != 1
        || stencil.axes().getFirst().boundary() != Boundary.OPEN
        || !stencil.isSymmetric()) {
      return Optional.empty();
    }
    double main = 0;
    double beside = 0;
    for (Stencil.Term term : stencil.terms()) {
      long shift = Math.abs(term.shifts().getFirst());
      if (shift > 1) {
        return Optional.empty();
      }
      main = shift == 0 ? Math.abs(term.coefficient()) : main;
      beside = shift == 1 ? Math.abs(term.coefficient()) : beside;
    }
    if (beside == 0 || main < 2 * beside) {
      return Optional.empty();
    }
    double excess = (main - 2 * beside) / (4 * beside);
    double angle = 2 * asinh(Math.sqrt(excess));
    return Optional.of(new TridiagonalGreen(stencil.dimension(), beside, angle));
  }

  private static double asinh(double x) {
    return x < 1e-4 ? x - x * x * x / 6 : Math.log(x + Math.hypot(x, 1));
  }

  /** {@return the norm of column {@code k}, counted from 0} */
  double norm(long k) {
    double left = peak(k + 1, n - k);
    double right = peak(n - 1 - k, k + 1);
    double square = left * left * squares(k + 1);
    if (k < n - 1) {
      square += right * right * squares(n - 1 - k);
    }
    return Math.sqrt(square) / beside;
  }

  /** {@return s(p)·s(q)/(s(1)·s(N+1))} */
  private double peak(long p, long q) {
    if (angle == 0) {
      return (double) p * q / (n + 1.0);
    }
    double quotient =
        Math.expm1(-2 * p * angle)
            * Math.expm1(-2 * q * angle)
            / (Math.expm1(-2 * angle) * Math.expm1(-2 * (n + 1.0) * angle));
    return quotient * Math.exp(((double) p + q - n - 2) * angle);
  }

  /** {@return Σ s(j)² over j = 1…m, divided by s(m)²} */
  private double squares(long m) {
    double x = m * angle;
    if (x < SMALL) {
      return powers(m);
    }
    double shrunk = Math.exp(-2 * x);
    double grown = -2 * Math.exp(angle) * Math.expm1(-2 * (2 * m + 1.0) * angle) / Math.sinh(angle);
    return (grown - 4 * (1 + 2.0 * m) * shrunk) / (4 * Math.pow(-Math.expm1(-2 * x), 2));
  }

  /** sinh² y = y² + y⁴/3 + 2y⁶/45 + y⁸/315 + …, with the sums of powers of j, over (mφ)². */
  private double powers(double m) {
    double x = m * angle;
    double second = (1 + 1 / m) * (2 + 1 / m) / 6;
    double poly4 = 3 + 3 / m - 1 / (m * m);
    double fourth = second * poly4 / 5;
    double poly6 = 3 + 6 / m - 3 / (m * m * m) + 1 / Math.pow(m, 4);
    double sixth = second * poly6 / 7;
    double poly8 =
        5
            + 15 / m
            + 5 / (m * m)
            - 15 / Math.pow(m, 3)
            - 1 / Math.pow(m, 4)
            + 9 / Math.pow(m, 5)
            - 3 / Math.pow(m, 6);
    double eighth = second * poly8 / 15;
    double square = x * x;
    double sum = second + square * (fourth / 3 + square * (2 * sixth / 45 + square * eighth / 315));
    double whole = 1 + square * (1.0 / 3 + square * (2.0 / 45 + square / 315));
    return m * sum / whole;
  }
}

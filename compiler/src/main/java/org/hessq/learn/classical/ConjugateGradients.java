package org.hessq.learn.classical;

import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;

/**
 * Conjugate gradients from 0.
 *
 * @paper Hestenes and Stiefel 1952, J. Res. Natl. Bur. Stand. 49
 */
public final class ConjugateGradients {
  private ConjugateGradients() {}

  /**
   * How it ended.
   *
   * @param products with the matrix
   * @param residual ‖A x − b‖/‖b‖
   */
  public record Result(double[] x, int products, double residual) {}

  /**
   * {@return the first iterate whose relative residual is at most {@code tolerance}, or the last}
   *
   * @param matrix symmetric and positive definite
   * @param b not zero
   * @param most products
   */
  public static Result solve(SparseMatrix matrix, double[] b, double tolerance, int most) {
    double[] x = new double[b.length];
    double[] rest = b.clone();
    double[] direction = b.clone();
    double square = Norms.dot(rest, rest);
    double goal = tolerance * Norms.two(b);
    int products = 0;
    while (products < most && Math.sqrt(square) > goal) {
      double[] image = matrix.multiply(direction);
      products++;
      double length = square / Norms.dot(direction, image);
      for (int i = 0; i < x.length; i++) {
        x[i] += length * direction[i];
        rest[i] -= length * image[i];
      }
      double next = Norms.dot(rest, rest);
      for (int i = 0; i < x.length; i++) {
        direction[i] = rest[i] + next / square * direction[i];
      }
      square = next;
    }
    double[] image = matrix.multiply(x);
    for (int i = 0; i < image.length; i++) {
      image[i] -= b[i];
    }
    return new Result(x, products, Norms.two(image) / Norms.two(b));
  }
}

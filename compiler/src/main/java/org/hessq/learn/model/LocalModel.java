package org.hessq.learn.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hessq.numeric.SparseMatrix;

/**
 * The quadratic model of a loss around the present weights.
 *
 * @param part which weights, in words; empty for all
 * @param offset index of the first of them among all weights
 * @param gradient finite
 * @param hessian symmetric, of the gradient's dimension
 * @param rank an upper bound of the Hessian's rank that follows from how it was made; empty for the
 *     dimension
 * @param factor V with VᵀV the Hessian, of any number of rows; empty where the Hessian was not made
 *     so
 * @param remarks what the user should know of how it was made
 */
public record LocalModel(
    String part,
    int offset,
    double[] gradient,
    SparseMatrix hessian,
    OptionalInt rank,
    Optional<SparseMatrix> factor,
    List<String> remarks) {
  public LocalModel {
    remarks = List.copyOf(remarks);
    if (hessian.rows() != gradient.length || !hessian.isSymmetric()) {
      throw new IllegalArgumentException(hessian + " with a gradient of " + gradient.length);
    }
  }
}

package org.hessq.plan;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.hessq.formula.PreparationCost;
import org.hessq.method.Preparation;
import org.hessq.numeric.Norms;
import org.hessq.problem.Basis;
import org.hessq.problem.ScaledVector;
import org.hessq.problem.Uniform;
import org.hessq.problem.VectorExpression;

/**
 * How a right-hand side of any size is prepared.
 *
 * @param preparation empty where the vector is too long to be written down
 * @param rotations of one preparation; then those of a full tree
 */
record Loading(Optional<Preparation> preparation, BigInteger rotations) {
  /** Qubits of the longest vector whose angles are computed. */
  private static final int WRITTEN_QUBITS = 16;

  /**
   * {@return the preparation of {@code vector}}
   *
   * @param qubits of the system register
   */
  static Loading of(VectorExpression vector, int qubits) {
    return switch (vector) {
      case ScaledVector(_, var operand) when vector.isReal() -> of(operand, qubits);
      case Basis(_, var index) when index < 1L << qubits ->
          free(new Preparation.BasisState(qubits, index));
      case Uniform(var dimension) when dimension == 1L << qubits ->
          free(new Preparation.UniformState(qubits));
      default -> tree(vector, qubits);
    };
  }

  private static Loading free(Preparation preparation) {
    return new Loading(Optional.of(preparation), BigInteger.ZERO);
  }

  /** A register with one more qubit than the vector takes holds real and imaginary part. */
  private static Loading tree(VectorExpression vector, int qubits) {
    BigInteger full = BigInteger.ONE.shiftLeft(qubits).subtract(BigInteger.ONE);
    boolean joined = qubits > Math.max(1, vector.qubits());
    if (!joined && !vector.isReal()) {
      return new Loading(Optional.empty(), full.shiftLeft(1));
    }
    if (qubits > WRITTEN_QUBITS) {
      return new Loading(Optional.empty(), full);
    }
    double[] written = new double[1 << qubits];
    double[] real = vector.realPart(written.length);
    System.arraycopy(real, 0, written, 0, real.length);
    if (joined) {
      double[] imaginary = vector.imaginaryPart(written.length);
      System.arraycopy(imaginary, 0, written, written.length / 2, imaginary.length);
    }
    double norm = Norms.two(written);
    Arrays.setAll(written, i -> written[i] / norm);
    Preparation preparation = Planner.preparation(written);
    return preparation instanceof Preparation.Amplitudes
        ? new Loading(
            Optional.of(preparation), BigInteger.valueOf(PreparationCost.rotations(written)))
        : free(preparation);
  }
}

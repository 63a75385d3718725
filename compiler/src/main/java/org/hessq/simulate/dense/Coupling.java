package org.hessq.simulate.dense;

/**
 * A rotation without its factor cos(θ/2), as the loops need it: the amplitude at k takes its share
 * of that at k ^ flip, {@code ±tan(θ/2)} times as it is, or {@code ∓i·tan(θ/2)} times; the sign is
 * the parity of {@code k & sign}.
 */
final class Coupling {
  private final Pauli axis;
  private final int chunkQubits;
  private final double[] factors;
  private final float[] singleFactors;

  Coupling(Rotation rotation, Chunks chunks) {
    axis = rotation.axis();
    chunkQubits = chunks.chunkQubits();
    int lanes = chunks.lanes();
    double tangent = Math.tan(rotation.angle() / 2);
    // -i·i^power·(-1)^{|x ∧ z|} is -i for power 0 and -1 for power 1.
    double plus = axis.power() == 0 ? tangent : -tangent;
    factors = new double[3 * lanes];
    singleFactors = new float[3 * lanes];
    for (int k = 0; k < factors.length; k++) {
      int sign = Pauli.parity(axis.z() & k & lanes - 1) ^ k / lanes & 1;
      factors[k] = sign == 0 ? plus : -plus;
      singleFactors[k] = (float) factors[k];
    }
  }

  /** {@return whether both can change places} */
  boolean commutes(Coupling other) {
    return axis.commutes(other.axis);
  }

  /** {@return whether the share is taken as it is, not turned by -i} */
  boolean isReal() {
    return axis.power() == 1;
  }

  /** {@return which other chunk a chunk is coupled with: its number is flipped by this} */
  int chunkFlip() {
    return axis.x() >>> chunkQubits;
  }

  /** {@return the flip inside of chunks} */
  int flip() {
    return axis.x() & (1 << chunkQubits) - 1;
  }

  /** {@return the places inside of chunks whose parity is a sign, those of the lanes too} */
  int sign() {
    return axis.z() & (1 << chunkQubits) - 1;
  }

  /** {@return the sign, 0 or 1, of the whole chunk} */
  int chunkSign(int chunk) {
    return Pauli.parity(axis.z() >>> chunkQubits & chunk);
  }

  /** {@return tangents for the lanes of a vector: with sign 0 at 0, with sign 1 at the lanes} */
  double[] factors() {
    return factors;
  }

  /** {@return {@link #factors} in single precision} */
  float[] singleFactors() {
    return singleFactors;
  }
}

package org.hessq.lower.rotation;

import java.math.BigInteger;
import org.hessq.numeric.ring.FixedPoint;

/**
 * A basis of ℤ[ω] ≅ ℤ⁴ with the images of its vectors under four real linear forms and the matrix
 * that expresses a point in it; all three follow every change of basis exactly.
 */
final class LatticeBasis {
  static final int RANK = 4;

  private final int bits;
  private final BigInteger[][] coordinates;
  private final BigInteger[][] images;
  private final BigInteger[][] inverse;

  /**
   * The basis 1, ω, ω², ω³.
   *
   * @param images image of vector j under form k at [j][k], with {@code bits} fractional bits
   */
  LatticeBasis(BigInteger[][] images, int bits) {
    this(bits, unit(), copy(images), unit());
  }

  private LatticeBasis(
      int bits, BigInteger[][] coordinates, BigInteger[][] images, BigInteger[][] inverse) {
    this.bits = bits;
    this.coordinates = coordinates;
    this.images = images;
    this.inverse = inverse;
  }

  LatticeBasis copy() {
    return new LatticeBasis(bits, copy(coordinates), copy(images), copy(inverse));
  }

  /** {@return the images as doubles, vector j under form k at [j][k], form k times scale[k]} */
  double[][] scaledImages(double[] scale) {
    double[][] result = new double[RANK][RANK];
    for (int j = 0; j < RANK; j++) {
      for (int k = 0; k < RANK; k++) {
        result[j][k] = FixedPoint.toDouble(images[j][k], bits) * scale[k];
      }
    }
    return result;
  }

  /** Adds {@code factor} times vector {@code source} to vector {@code target}. */
  void addMultiple(int target, int source, long factor) {
    BigInteger times = BigInteger.valueOf(factor);
    for (int k = 0; k < RANK; k++) {
      coordinates[target][k] = coordinates[target][k].add(coordinates[source][k].multiply(times));
      images[target][k] = images[target][k].add(images[source][k].multiply(times));
      inverse[source][k] = inverse[source][k].subtract(inverse[target][k].multiply(times));
    }
  }

  void swap(int i, int j) {
    for (BigInteger[][] rows : new BigInteger[][][] {coordinates, images, inverse}) {
      BigInteger[] row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
  }

  /** {@return coefficients in this basis of the point with these coordinates in 1, ω, ω², ω³} */
  BigInteger[] expressed(BigInteger[] point) {
    BigInteger[] result = new BigInteger[RANK];
    for (int j = 0; j < RANK; j++) {
      result[j] = BigInteger.ZERO;
      for (int k = 0; k < RANK; k++) {
        result[j] = result[j].add(inverse[j][k].multiply(point[k]));
      }
    }
    return result;
  }

  /** {@return coordinates in 1, ω, ω², ω³ of the combination of the vectors} */
  BigInteger[] combination(BigInteger[] coefficients) {
    BigInteger[] result = new BigInteger[RANK];
    for (int k = 0; k < RANK; k++) {
      result[k] = BigInteger.ZERO;
      for (int j = 0; j < RANK; j++) {
        result[k] = result[k].add(coefficients[j].multiply(coordinates[j][k]));
      }
    }
    return result;
  }

  private static BigInteger[][] unit() {
    BigInteger[][] rows = new BigInteger[RANK][RANK];
    for (int j = 0; j < RANK; j++) {
      for (int k = 0; k < RANK; k++) {
        rows[j][k] = j == k ? BigInteger.ONE : BigInteger.ZERO;
      }
    }
    return rows;
  }

  private static BigInteger[][] copy(BigInteger[][] rows) {
    BigInteger[][] result = rows.clone();
    for (int j = 0; j < rows.length; j++) {
      result[j] = rows[j].clone();
    }
    return result;
  }
}

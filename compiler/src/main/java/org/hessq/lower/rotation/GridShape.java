package org.hessq.lower.rotation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hessq.numeric.ring.FixedPoint;
import org.hessq.numeric.ring.ZOmega;

/**
 * The ellipsoid of the even or of the odd levels, up to its size 2<sup>k/2</sup>, with a basis
 * reduced for it. Doubles choose the points, with a slack; the points themselves are exact, and
 * whoever takes them decides exactly.
 */
final class GridShape {
  /** A point and how deep in the cap it lies: 0 at the chord (error ε), 1 at the arc. */
  record Candidate(ZOmega a, double depth) {}

  /**
   * Most points of one level. Levels before the first solution have a few points, except for angles
   * much nearer to 0 than √ε but not within ε, whose first points come by the million.
   */
  static final int MAX_POINTS = 1024;

  private final double epsilon;
  private final LatticeBasis basis;
  private final int bits;
  private final BigInteger[] centre;
  private final BigInteger[] centreTimesRootTwo;
  private final double[][] vectors;
  private final double[][] star;

  /**
   * @param start a basis, not far from reduced
   * @param scale inverse half axes of the ellipse around the cap (radial, tangential) and of the
   *     disk (twice)
   * @param point coordinates of the centre of the ellipsoid in 1, ω, ω², ω³
   * @param root √2; like the point with {@code bits} fractional bits
   */
  GridShape(
      LatticeBasis start,
      double[] scale,
      BigInteger[] point,
      double epsilon,
      BigInteger root,
      int bits) {
    this.bits = bits;
    this.epsilon = epsilon;
    basis = start.copy();
    LatticeReduction.reduce(basis, scale);
    centre = basis.expressed(point);
    BigInteger[] scaled = new BigInteger[centre.length];
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = FixedPoint.times(point[k], root, bits);
    }
    centreTimesRootTwo = basis.expressed(scaled);
    vectors = basis.scaledImages(scale);
    star = LatticeReduction.orthogonalised(vectors, LatticeBasis.RANK);
  }

  LatticeBasis basis() {
    return basis;
  }

  /** {@return the points at size 2<sup>k/2</sup>, deepest (most accurate) first} */
  List<Candidate> points(int k) {
    BigInteger[] rounded = new BigInteger[LatticeBasis.RANK];
    double[] fraction = new double[LatticeBasis.RANK];
    BigInteger half = BigInteger.ONE.shiftLeft(bits - 1);
    for (int j = 0; j < rounded.length; j++) {
      BigInteger exact = ((k & 1) == 0 ? centre : centreTimesRootTwo)[j].shiftLeft(k >> 1);
      rounded[j] = exact.add(half).shiftRight(bits);
      fraction[j] = FixedPoint.toDouble(exact.subtract(rounded[j].shiftLeft(bits)), bits);
    }
    List<Candidate> found = new ArrayList<>();
    CapTimesDisk region = new CapTimesDisk(Math.sqrt(Math.scalb(1.0, k)), epsilon);
    Ellipsoid.Visitor visitor =
        (steps, offset) -> {
          if (region.contains(offset)) {
            found.add(new Candidate(point(rounded, steps), region.depth(offset)));
          }
          return found.size() < MAX_POINTS;
        };
    Ellipsoid.visit(vectors, star, fraction, region, visitor);
    found.sort(Comparator.comparingDouble(Candidate::depth).reversed());
    return found;
  }

  private ZOmega point(BigInteger[] rounded, long[] steps) {
    BigInteger[] coefficients = new BigInteger[LatticeBasis.RANK];
    for (int j = 0; j < coefficients.length; j++) {
      coefficients[j] = rounded[j].add(BigInteger.valueOf(steps[j]));
    }
    BigInteger[] a = basis.combination(coefficients);
    return new ZOmega(a[0], a[1], a[2], a[3]);
  }
}

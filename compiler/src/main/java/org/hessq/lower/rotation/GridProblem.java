package org.hessq.lower.rotation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hessq.numeric.ring.Angle;
import org.hessq.numeric.ring.FixedPoint;
import org.hessq.numeric.ring.ZOmega;

/**
 * The two-dimensional grid problem of a rotation: all a in ℤ[ω] with a/√N in the ε-region of
 * e<sup>−iθ/2</sup> and |a•|² ≤ N•, for the N of each level (see {@link ExactSynthesis}).
 *
 * <p>The ε-region is the cap {u : |u| ≤ 1, Re(u e<sup>iθ/2</sup>) ≥ 1 − ε²/2}. Cap times disk lies
 * in the ellipsoid of twice the squared radius of the smallest ellipse around the cap times the
 * disk: the lattice ℤ[ω] in ℝ⁴ is reduced once for even and once for odd levels, and the points of
 * the ellipsoid, which only grows with the level, are enumerated. Going through the levels one by
 * one treats the plain problem (even T-counts) and the one up to e<sup>iπ/8</sup> (odd) alike.
 *
 * <p>After Ross and Selinger, arXiv:1403.2975, Sections 5 and 7.2; theirs is a sequence of grid
 * operators in the place of lattice reduction, and even T-counts only.
 */
final class GridProblem {
  /** A solution, and how deep in the cap it lies: 0 at the chord (error ε), 1 at the arc. */
  record Candidate(ZOmega a, double depth) {}

  private static final double SLACK = 1e-9;
  private static final int STRETCH = 8;

  private final Shape even;
  private final Shape odd;

  GridProblem(Angle angle, double epsilon) {
    int digits = Math.max(0, -Math.getExponent(epsilon));
    // Centres have coefficients up to ε^−2 times the precision of the data; 96 bits to spare.
    int bits = 2 * digits + 96;
    FixedPoint.CosSin half = FixedPoint.cosSin(angle.fixed(bits).shiftRight(1), bits);
    BigInteger root = FixedPoint.sqrt(2, bits);
    LatticeBasis basis = new LatticeBasis(images(half, root, bits), bits);
    for (int stage = STRETCH; stage < digits; stage += STRETCH) {
      LatticeReduction.reduce(basis, scale(Math.scalb(1.0, -stage), 1, 1));
    }
    BigInteger two = BigInteger.ONE.shiftLeft(bits + 1);
    BigInteger plus = two.add(root).shiftLeft(bits).sqrt();
    BigInteger minus = two.subtract(root).shiftLeft(bits).sqrt();
    even = new Shape(basis, scale(epsilon, 1, 1), centre(half, epsilon, root, bits), root, bits);
    BigInteger[] scaled = centre(half, epsilon, root, bits);
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = FixedPoint.times(scaled[k], plus, bits);
    }
    odd =
        new Shape(
            even.basis,
            scale(epsilon, FixedPoint.toDouble(plus, bits), FixedPoint.toDouble(minus, bits)),
            scaled,
            root,
            bits);
  }

  /** {@return all solutions at level m, deepest (most accurate) first} */
  List<Candidate> solutions(int level) {
    return ((level & 1) == 0 ? even : odd).solutions(level >> 1);
  }

  /** Forms Re and Im of a·e^{iθ/2}, Re and Im of a• at 1, ω, ω², ω³. */
  private static BigInteger[][] images(FixedPoint.CosSin half, BigInteger root, int bits) {
    BigInteger c = half.cos();
    BigInteger s = half.sin();
    BigInteger sum = FixedPoint.times(c.add(s), root, bits + 1);
    BigInteger difference = FixedPoint.times(c.subtract(s), root, bits + 1);
    BigInteger one = BigInteger.ONE.shiftLeft(bits);
    BigInteger zero = BigInteger.ZERO;
    BigInteger r = root.shiftRight(1);
    return new BigInteger[][] {
      {c, s, one, zero},
      {difference, sum, r.negate(), r.negate()},
      {s.negate(), c, zero, one},
      {sum.negate(), difference, r, r.negate()}
    };
  }

  /** Inverse half axes of the smallest ellipse around the cap, and of the disk. */
  private static double[] scale(double epsilon, double factor, double bulletFactor) {
    double height = epsilon * epsilon / 2;
    double halfWidth = epsilon * Math.sqrt(1 - epsilon * epsilon / 4);
    double radial = 1.5 / (height * factor);
    double tangential = Math.sqrt(0.75) / (halfWidth * factor);
    return new double[] {radial, tangential, 1 / bulletFactor, 1 / bulletFactor};
  }

  /** Coordinates of the point of ℝ⁴ with a = (1 − ε²/3)e^{−iθ/2}, the centre, and a• = 0. */
  private static BigInteger[] centre(
      FixedPoint.CosSin half, double epsilon, BigInteger root, int bits) {
    BigInteger third =
        BigInteger.valueOf((long) Math.scalb(epsilon, 52 - Math.getExponent(epsilon)))
            .pow(2)
            .shiftLeft(bits)
            .divide(BigInteger.valueOf(3))
            .shiftRight(104 - 2 * Math.getExponent(epsilon));
    BigInteger radius = BigInteger.ONE.shiftLeft(bits).subtract(third);
    BigInteger re = FixedPoint.times(radius, half.cos(), bits + 1);
    BigInteger im = FixedPoint.times(radius, half.sin(), bits + 1).negate();
    // a = A + Bω with A, B in ℤ[i] and a• = A − Bω = 0: A = a/2, B = aω⁻¹/2.
    return new BigInteger[] {
      re,
      FixedPoint.times(re.add(im), root, bits + 1),
      im,
      FixedPoint.times(im.subtract(re), root, bits + 1)
    };
  }

  /** One of the two shapes of the ellipsoid, up to its size. */
  private static final class Shape {
    private final LatticeBasis basis;
    private final int bits;
    private final BigInteger[] centre;
    private final BigInteger[] centreTimesRootTwo;
    private final double[][] vectors;
    private final double[][] star;

    Shape(LatticeBasis start, double[] scale, BigInteger[] point, BigInteger root, int bits) {
      this.bits = bits;
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

    List<Candidate> solutions(int k) {
      BigInteger[] rounded = new BigInteger[LatticeBasis.RANK];
      double[] fraction = new double[LatticeBasis.RANK];
      BigInteger half = BigInteger.ONE.shiftLeft(bits - 1);
      for (int j = 0; j < rounded.length; j++) {
        BigInteger exact = ((k & 1) == 0 ? centre : centreTimesRootTwo)[j].shiftLeft(k >> 1);
        rounded[j] = exact.add(half).shiftRight(bits);
        fraction[j] = FixedPoint.toDouble(exact.subtract(rounded[j].shiftLeft(bits)), bits);
      }
      double radius = Math.sqrt(Math.scalb(1.0, k));
      List<Candidate> found = new ArrayList<>();
      Ellipsoid.forEachPoint(
          vectors,
          star,
          fraction,
          2 * radius * radius * (1 + SLACK),
          (steps, offset) -> {
            double depth = (1 + 2 * offset[0] / radius) / 3;
            double bullet = offset[2] * offset[2] + offset[3] * offset[3];
            if (depth >= -SLACK && bullet <= radius * radius * (1 + SLACK)) {
              BigInteger[] coefficients = new BigInteger[LatticeBasis.RANK];
              for (int j = 0; j < coefficients.length; j++) {
                coefficients[j] = rounded[j].add(BigInteger.valueOf(steps[j]));
              }
              BigInteger[] a = basis.combination(coefficients);
              found.add(new Candidate(new ZOmega(a[0], a[1], a[2], a[3]), depth));
            }
          });
      found.sort(Comparator.comparingDouble(Candidate::depth).reversed());
      return found;
    }
  }
}

package org.hessq.lower.rotation;

import java.math.BigInteger;
import java.util.List;
import org.hessq.numeric.ring.Angle;
import org.hessq.numeric.ring.FixedPoint;

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
  private static final int STRETCH = 8;

  private final GridShape even;
  private final GridShape odd;

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
    even =
        new GridShape(
            basis, scale(epsilon, 1, 1), centre(half, epsilon, root, bits), epsilon, root, bits);
    BigInteger[] scaled = centre(half, epsilon, root, bits);
    for (int k = 0; k < scaled.length; k++) {
      scaled[k] = FixedPoint.times(scaled[k], plus, bits);
    }
    odd =
        new GridShape(
            even.basis(),
            scale(epsilon, FixedPoint.toDouble(plus, bits), FixedPoint.toDouble(minus, bits)),
            scaled,
            epsilon,
            root,
            bits);
  }

  /**
   * {@return the solutions at level m, most accurate first; at most {@link GridShape#MAX_POINTS}}
   */
  List<GridShape.Candidate> solutions(int level) {
    return ((level & 1) == 0 ? even : odd).points(level >> 1);
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
    double[] axes = CapTimesDisk.halfAxes(epsilon);
    double radial = 1 / (axes[0] * factor);
    double tangential = 1 / (axes[1] * factor);
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
}

package org.hessq.lower.rotation;

import java.util.List;

/**
 * Enumeration, by Fincke and Pohst, of the lattice points in the ball around a region. A branch is
 * left as soon as what remains of the ball misses a slab around the region, and a line is clipped
 * to it: near multiples of π/4 the ball can have a billion points when the region has none.
 */
final class Ellipsoid {
  /** Takes lattice points, one by one. The arrays are reused: copy what is kept. */
  interface Visitor {
    /**
     * @param steps coefficients of the point in the basis
     * @param offset the vector from the centre to the point
     * @return whether to go on
     */
    boolean visit(long[] steps, double[] offset);
  }

  /** The offsets whose product with the normal is from {@code low} to {@code high}. */
  record Slab(double[] normal, double low, double high) {}

  /** Lines in a plane from which on it pays to find those that meet the region. */
  private static final double MANY_LINES = 64;

  private final double[][] vectors;
  private final double[][] star;
  private final double[] squares;
  private final CapTimesDisk region;
  private final List<Slab> slabs;

  /** Length of the normal of slab s in the span of the first j vectors, at [s][j]. */
  private final double[][] shadows;

  private final Visitor visitor;
  private final double[] offset;
  private final long[] steps;

  /** The point nearest to the centre with the coefficients chosen before level j, at [j]. */
  private final double[][] nearest;

  private Ellipsoid(
      double[][] vectors, double[][] star, double[] centre, CapTimesDisk region, Visitor visitor) {
    int rank = vectors.length;
    this.vectors = vectors;
    this.star = star;
    this.region = region;
    slabs = region.slabs(vectors[0]);
    this.visitor = visitor;
    squares = new double[rank];
    offset = new double[rank];
    steps = new long[rank];
    nearest = new double[rank + 1][rank];
    shadows = new double[slabs.size()][rank];
    for (int j = 0; j < rank; j++) {
      squares[j] = LatticeReduction.dot(star[j], star[j]);
      for (int c = 0; c < rank; c++) {
        offset[c] -= centre[j] * vectors[j][c];
      }
    }
    for (int s = 0; s < shadows.length; s++) {
      double square = 0;
      for (int j = 0; j < rank; j++) {
        shadows[s][j] = Math.sqrt(square);
        double part = LatticeReduction.dot(star[j], slabs.get(s).normal);
        square += part * part / squares[j];
      }
    }
  }

  /**
   * Visits, until the visitor stops it, every integer combination of the basis vectors in the
   * region, and possibly some others in the ball.
   *
   * @param vectors the basis, one row a vector
   * @param star its Gram–Schmidt vectors
   * @param centre coefficients of the origin of the region
   */
  static void visit(
      double[][] vectors, double[][] star, double[] centre, CapTimesDisk region, Visitor visitor) {
    new Ellipsoid(vectors, star, centre, region, visitor)
        .descend(vectors.length - 1, region.bound());
  }

  /** Chooses coefficient j; {@code offset} holds the sum over the larger ones, minus the centre. */
  private boolean descend(int j, double bound) {
    if (j < 0) {
      return visitor.visit(steps, offset);
    }
    double at = LatticeReduction.dot(offset, star[j]) / squares[j];
    double reach = Math.sqrt(bound / squares[j]);
    double[] before = offset.clone();
    double from = -reach;
    double to = reach;
    for (int s = 0; s < shadows.length; s++) {
      Slab slab = slabs.get(s);
      double slope = LatticeReduction.dot(star[j], slab.normal);
      if (slope == 0) {
        continue;
      }
      double most = Math.sqrt(bound) * shadows[s][j];
      double start = LatticeReduction.dot(nearest[j + 1], slab.normal);
      double low = (slab.low - most - start) / slope;
      double high = (slab.high + most - start) / slope;
      from = Math.max(from, slope > 0 ? low : high);
      to = Math.min(to, slope > 0 ? high : low);
    }
    if (j == 0) {
      double[] interval = region.clip(nearest[1], vectors[0]);
      from = Math.max(from, interval[0]);
      to = Math.min(to, interval[1]);
    } else if (j == 1 && to - from > MANY_LINES) {
      double best = leastGap(from, to);
      from = boundary(best, from);
      to = boundary(best, to);
    }
    long last = (long) Math.floor(to - at);
    for (long step = (long) Math.ceil(from - at); step <= last; step++) {
      double height = at + step;
      double left = Math.max(0, bound - height * height * squares[j]);
      for (int c = 0; c < offset.length; c++) {
        nearest[j][c] = nearest[j + 1][c] + height * star[j][c];
      }
      if (!meetsSlabs(j, Math.sqrt(left))) {
        continue;
      }
      steps[j] = step;
      for (int c = 0; c < offset.length; c++) {
        offset[c] = before[c] + step * vectors[j][c];
      }
      if (!descend(j - 1, left)) {
        return false;
      }
    }
    System.arraycopy(before, 0, offset, 0, before.length);
    return true;
  }

  /** {@return by how much line h of the present plane misses the region: convex, ≤ 0 inside} */
  private double gap(double h) {
    double[] start = nearest[2].clone();
    for (int c = 0; c < start.length; c++) {
      start[c] += h * star[1][c];
    }
    double[] interval = region.clip(start, vectors[0]);
    return interval[0] - interval[1];
  }

  private double leastGap(double from, double to) {
    double low = from;
    double high = to;
    for (int k = 0; k < 150; k++) {
      double third = (high - low) / 3;
      if (gap(low + third) <= gap(high - third)) {
        high -= third;
      } else {
        low += third;
      }
    }
    return (low + high) / 2;
  }

  /** {@return a line towards {@code end} beyond which, by convexity, all lines miss the region} */
  private double boundary(double best, double end) {
    double inside = best;
    double outside = end;
    for (int k = 0; k < 100 && gap(end) > 0 && Math.abs(outside - inside) > 1; k++) {
      double middle = (inside + outside) / 2;
      if (gap(middle) > 0) {
        outside = middle;
      } else {
        inside = middle;
      }
    }
    return outside;
  }

  private boolean meetsSlabs(int j, double radius) {
    for (int s = 0; s < shadows.length; s++) {
      Slab slab = slabs.get(s);
      double at = LatticeReduction.dot(nearest[j], slab.normal);
      double reach = radius * shadows[s][j];
      if (at + reach < slab.low || at - reach > slab.high) {
        return false;
      }
    }
    return true;
  }
}

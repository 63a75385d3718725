package org.hessq.lower.rotation;

/** Enumeration of the lattice points in a ball, by Fincke and Pohst. */
final class Ellipsoid {
  /** Takes one lattice point. The arrays are reused: copy what is kept. */
  interface Visitor {
    /**
     * @param steps coefficients of the point in the basis
     * @param offset the vector from the centre to the point
     */
    void visit(long[] steps, double[] offset);
  }

  private final double[][] vectors;
  private final double[][] star;
  private final double[] squares;
  private final double[] centre;
  private final double[] offset;
  private final long[] steps;
  private final Visitor visitor;

  private Ellipsoid(double[][] vectors, double[][] star, double[] centre, Visitor visitor) {
    this.vectors = vectors;
    this.star = star;
    this.centre = centre;
    this.visitor = visitor;
    squares = new double[vectors.length];
    offset = new double[vectors.length];
    steps = new long[vectors.length];
    for (int j = 0; j < vectors.length; j++) {
      squares[j] = LatticeReduction.dot(star[j], star[j]);
      for (int c = 0; c < offset.length; c++) {
        offset[c] -= centre[j] * vectors[j][c];
      }
    }
  }

  /**
   * Visits every integer combination of the basis vectors within √bound of the centre.
   *
   * @param vectors the basis, one row a vector
   * @param star its Gram–Schmidt vectors
   * @param centre coefficients of the centre
   * @param bound the squared radius
   */
  static void forEachPoint(
      double[][] vectors, double[][] star, double[] centre, double bound, Visitor visitor) {
    new Ellipsoid(vectors, star, centre, visitor).descend(vectors.length - 1, bound);
  }

  /** Chooses coefficient j; {@code offset} holds the sum over the larger ones, minus the centre. */
  private void descend(int j, double bound) {
    if (j < 0) {
      visitor.visit(steps, offset);
      return;
    }
    double at = LatticeReduction.dot(offset, star[j]) / squares[j];
    double reach = Math.sqrt(bound / squares[j]);
    long first = (long) Math.ceil(-at - reach);
    long last = (long) Math.floor(-at + reach);
    double[] before = offset.clone();
    for (long step = first; step <= last; step++) {
      steps[j] = step;
      for (int c = 0; c < offset.length; c++) {
        offset[c] = before[c] + step * vectors[j][c];
      }
      double height = at + step;
      descend(j - 1, Math.max(0, bound - height * height * squares[j]));
    }
    System.arraycopy(before, 0, offset, 0, before.length);
  }
}

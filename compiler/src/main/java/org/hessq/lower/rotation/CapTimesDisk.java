package org.hessq.lower.rotation;

import java.util.List;

/**
 * The region of the grid problem in ℝ⁴, in the coordinates in which the smallest ellipse around the
 * cap and the disk both have the same radius and the origin is the centre of that ellipse: radial
 * and tangential coordinate of the point of the cap, real and imaginary part of the point of the
 * disk. It lies in the ball of √2 times the radius. All tests allow a relative slack of 1e-9.
 *
 * @param radius of ellipse and disk
 * @param epsilon ε of the cap {u : |u| ≤ 1, Re u ≥ 1 − ε²/2}
 */
record CapTimesDisk(double radius, double epsilon) {
  private static final double SLACK = 1e-9;

  /** {@return half axes of the smallest ellipse around the cap: radial, tangential} */
  static double[] halfAxes(double epsilon) {
    // In units of height and half chord: centre 1/3 above the chord, half axes 2/3 and √(4/3).
    double height = epsilon * epsilon / 2;
    double halfChord = epsilon * Math.sqrt(1 - epsilon * epsilon / 4);
    return new double[] {height / 1.5, halfChord / Math.sqrt(0.75)};
  }

  /** {@return the squared radius of the ball around the region} */
  double bound() {
    return 2 * radius * radius * (1 + SLACK);
  }

  /** {@return how deep in the cap a point lies: 0 on the chord (error ε), 1 on top of the arc} */
  double depth(double[] point) {
    return (1 + 2 * point[0] / radius) / 3;
  }

  boolean contains(double[] point) {
    double tangential = point[1] / radius * halfAxes(epsilon)[1];
    double square = Math.min(1, tangential * tangential);
    double arc = 1 - square / (1 + Math.sqrt(1 - square)) / (epsilon * epsilon / 2);
    double depth = depth(point);
    double disk = point[2] * point[2] + point[3] * point[3];
    return depth >= -SLACK && depth <= arc + SLACK && disk <= radius * radius * (1 + SLACK);
  }

  /** {@return slabs around the region: two for the cap, four around the disk} */
  List<Ellipsoid.Slab> slabs() {
    double r = radius * (1 + SLACK);
    double half = Math.sqrt(0.5);
    double chord = Math.sqrt(0.75) * r;
    return List.of(
        new Ellipsoid.Slab(new double[] {1, 0, 0, 0}, -0.5 * r, r),
        new Ellipsoid.Slab(new double[] {0, 1, 0, 0}, -chord, chord),
        new Ellipsoid.Slab(new double[] {0, 0, 1, 0}, -r, r),
        new Ellipsoid.Slab(new double[] {0, 0, 0, 1}, -r, r),
        new Ellipsoid.Slab(new double[] {0, 0, half, half}, -r, r),
        new Ellipsoid.Slab(new double[] {0, 0, half, -half}, -r, r));
  }

  /**
   * {@return the interval of t in which {@code start} + t·{@code direction} can be in the region;
   * the first number is the larger one if there is none}
   */
  double[] clip(double[] start, double[] direction) {
    double[] disk =
        solve(
            direction[2] * direction[2] + direction[3] * direction[3],
            start[2] * direction[2] + start[3] * direction[3],
            start[2] * start[2] + start[3] * start[3] - radius * radius * (1 + SLACK));
    // Depth ≤ 1 − y²/ε² holds below the arc.
    double kappa = (4 - epsilon * epsilon) / 3;
    double[] cap =
        solve(
            kappa * direction[1] * direction[1],
            kappa * start[1] * direction[1] + radius * direction[0] / 3,
            kappa * start[1] * start[1]
                + 2 * radius * start[0] / 3
                - radius * radius * (2.0 / 3 + SLACK));
    return new double[] {Math.max(disk[0], cap[0]), Math.min(disk[1], cap[1])};
  }

  /** {@return the interval of at² + 2bt + c ≤ 0 for a ≥ 0} */
  private static double[] solve(double a, double b, double c) {
    double discriminant = b * b - a * c;
    if (discriminant < 0) {
      return new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    }
    // The root without cancellation, and the other one from the product c/a.
    double q = -b - Math.copySign(Math.sqrt(discriminant), b);
    double first = q / a;
    double second = c / q;
    if (Double.isNaN(first) || Double.isNaN(second)) {
      return c <= 0
          ? new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}
          : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    }
    return new double[] {Math.min(first, second), Math.max(first, second)};
  }
}

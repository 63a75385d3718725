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

  /**
   * {@return slabs around the region, with normals along the axes and across {@code direction}, so
   * that every line with this direction in all slabs meets both the cap and the disk}
   */
  List<Ellipsoid.Slab> slabs(double[] direction) {
    double capLength = Math.hypot(direction[0], direction[1]);
    double diskLength = Math.hypot(direction[2], direction[3]);
    return List.of(
        capSlab(1, 0),
        capSlab(0, 1),
        capSlab(-direction[1] / capLength, direction[0] / capLength),
        diskSlab(1, 0),
        diskSlab(0, 1),
        diskSlab(-direction[3] / diskLength, direction[2] / diskLength));
  }

  private Ellipsoid.Slab capSlab(double radial, double tangential) {
    double r = radius * (1 + SLACK);
    return new Ellipsoid.Slab(
        new double[] {radial, tangential, 0, 0},
        -r * support(-radial, -tangential),
        r * support(radial, tangential));
  }

  private Ellipsoid.Slab diskSlab(double re, double im) {
    double r = radius * (1 + SLACK);
    return new Ellipsoid.Slab(new double[] {0, 0, re, im}, -r, r);
  }

  /** {@return the most of the product with a vector over the cap, at radius 1} */
  private double support(double radial, double tangential) {
    double kappa = kappa();
    double end = radial > 0 ? 1 - 1.125 * kappa : -0.5;
    double corner = Math.sqrt(0.75) * Math.abs(tangential) + end * radial;
    // The parabola of clip, where it is parallel to the line.
    double touch = Math.abs(tangential) / (3 * kappa * radial);
    return radial > 0 && touch <= Math.sqrt(0.75)
        ? radial + tangential * tangential / (6 * kappa * radial)
        : corner;
  }

  /** Depth ≤ 1 − kappa·(tangential/radius)² holds below the arc: it is 1 − y²/ε². */
  private double kappa() {
    return (4 - epsilon * epsilon) / 3;
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
    double kappa = kappa();
    double[] cap =
        solve(
            kappa * direction[1] * direction[1],
            kappa * start[1] * direction[1] + radius * direction[0] / 3,
            kappa * start[1] * start[1]
                + 2 * radius * start[0] / 3
                - radius * radius * (2.0 / 3 + SLACK));
    double chord = (-0.5 * radius * (1 + SLACK) - start[0]) / direction[0];
    double low = Math.max(disk[0], cap[0]);
    double high = Math.min(disk[1], cap[1]);
    return direction[0] > 0
        ? new double[] {Math.max(low, chord), high}
        : new double[] {low, Math.min(high, direction[0] < 0 ? chord : high)};
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

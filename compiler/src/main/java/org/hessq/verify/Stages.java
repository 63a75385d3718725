package org.hessq.verify;

import java.util.List;
import org.hessq.method.Roles;
import org.hessq.signal.ChebyshevSeries;
import org.hessq.signal.InversePolynomial;
import org.hessq.signal.KernelPolynomial;

/**
 * The polynomials that a file says that it applies one after the other, as its phases make them.
 */
final class Stages {
  private final Roles roles;
  private final double gap;
  private final double scale;

  private Stages(Roles roles) {
    this.roles = roles;
    gap = Double.parseDouble(roles.fact("gap"));
    scale = 1 - Double.parseDouble(roles.fact("shave"));
  }

  /**
   * {@return one polynomial for each signal qubit}
   *
   * @throws IllegalArgumentException if no solver is called so, or the degree is another one
   */
  static List<ChebyshevSeries> of(Roles roles) {
    Stages stages = new Stages(roles);
    int degree = Integer.parseInt(roles.fact("degree"));
    String solver = roles.fact("solver");
    return switch (solver) {
      case "kernel-reflection" -> List.of(stages.reflection(degree));
      case "kernel-projection", "norm-projection" -> List.of(stages.projection(degree));
      case "random-guesses" -> {
        int second = Integer.parseInt(roles.fact("projection-degree"));
        yield List.of(stages.reflection(degree - second), stages.projection(second));
      }
      case "inversion" -> List.of(stages.inversion(degree));
      default -> throw new IllegalArgumentException("no solver is called " + solver);
    };
  }

  private ChebyshevSeries reflection(int degree) {
    return scaled(KernelPolynomial.reflection(1 / gap, eta(degree)).series(), scale, degree);
  }

  private ChebyshevSeries projection(int degree) {
    return scaled(KernelPolynomial.projection(1 / gap, eta(degree)).series(), scale, degree);
  }

  private double eta(int degree) {
    return 2 * Math.exp(-(degree - 1) * gap);
  }

  private ChebyshevSeries inversion(int degree) {
    double error = Double.parseDouble(roles.fact("polynomial-error"));
    InversePolynomial claimed = InversePolynomial.of(1 / gap, error);
    return scaled(claimed.series(), scale / claimed.maximumBound(), degree);
  }

  private static ChebyshevSeries scaled(ChebyshevSeries series, double factor, int degree) {
    if (series.degree() != degree) {
      throw new IllegalArgumentException(
          "the polynomial of the stated gap has degree " + series.degree() + ", not " + degree);
    }
    return series.scale(factor);
  }
}

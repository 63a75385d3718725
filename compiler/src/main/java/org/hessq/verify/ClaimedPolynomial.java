package org.hessq.verify;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.hessq.method.Program;
import org.hessq.method.Roles;
import org.hessq.signal.ChebyshevSeries;
import org.hessq.signal.InversePolynomial;
import org.hessq.signal.KernelPolynomial;
import org.hessq.signal.PhaseFactors;

/**
 * A polynomial that the facts of a file claim, and which of the facts or phases to blame where the
 * phases make another.
 *
 * @param stage which of the sequences it is of, one after the other, each with a signal of its own
 * @param gap the polynomial is meant for [gap, 1]
 * @param shave its sup-norm is 1 − shave
 * @param error of an inversion: the largest distance to 1/x on [gap, 1], before scaling
 */
record ClaimedPolynomial(int stage, Kind kind, int degree, double gap, double shave, double error) {
  /** Points at which two polynomials are compared. */
  private static final int POINTS = 64;

  /** Facts are printed in full, and phases good to 1e-12 give the polynomial to some ulps. */
  private static final double SAME = 1e-8;

  /** Room for rounding in a closed form that a degree is derived from. */
  private static final double MARGIN = 1e-9;

  private static final int BISECTIONS = 100;

  /** The kinds of polynomials. */
  enum Kind {
    REFLECTION,
    PROJECTION,
    INVERSE
  }

  /**
   * {@return the polynomials of the sequences of a file}
   *
   * @throws IllegalArgumentException if a fact is missing or is no number
   */
  static List<ClaimedPolynomial> of(Roles roles) {
    int degree = Integer.parseInt(roles.fact("degree"));
    return switch (roles.fact("solver")) {
      case "kernel-reflection" -> List.of(of(roles, 0, Kind.REFLECTION, degree));
      case "kernel-projection", "norm-projection" -> List.of(of(roles, 0, Kind.PROJECTION, degree));
      case "random-guesses" -> {
        int second = Integer.parseInt(roles.fact("projection-degree"));
        yield List.of(
            of(roles, 0, Kind.REFLECTION, degree - second), of(roles, 1, Kind.PROJECTION, second));
      }
      case "inversion" -> List.of(of(roles, 0, Kind.INVERSE, degree));
      default -> throw new IllegalArgumentException("no solver is called " + roles.fact("solver"));
    };
  }

  private static ClaimedPolynomial of(Roles roles, int stage, Kind kind, int degree) {
    return new ClaimedPolynomial(
        stage,
        kind,
        degree,
        Double.parseDouble(roles.fact("gap")),
        Double.parseDouble(roles.fact("shave")),
        switch (kind) {
          case REFLECTION, PROJECTION -> 0;
          case INVERSE -> Double.parseDouble(roles.fact("polynomial-error"));
        });
  }

  /** {@return the polynomial, scaled to sup-norm 1 − shave} */
  ChebyshevSeries series() {
    return switch (kind) {
      case REFLECTION -> KernelPolynomial.reflection(1 / gap, eta()).series().scale(1 - shave);
      case PROJECTION -> KernelPolynomial.projection(1 / gap, eta()).series().scale(1 - shave);
      case INVERSE -> {
        InversePolynomial claimed = inverse(degree, gap);
        yield claimed.series().scale((1 - shave) / claimed.maximumBound());
      }
    };
  }

  private double eta() {
    return 2 * Math.exp(-(degree - 1) * gap);
  }

  /**
   * {@return the largest distance to 1/x on [gap, 1] of the best polynomial of this degree: {@code
   * polynomial-error} of an inversion}
   *
   * @paper Sünderhauf et al. 2025, arXiv:2507.15537, Theorem 1
   */
  static double inverseError(int degree, double gap) {
    double ratio = (1 - gap) / (1 + gap);
    return (1 / gap + 1) * Math.pow(ratio, (degree + 1) / 2.0);
  }

  /** {@return the best polynomial of this degree for 1/x on [gap, 1]} */
  static InversePolynomial inverse(int degree, double gap) {
    return InversePolynomial.of(1 / gap, gap == 1 ? 1 : inverseError(degree, gap) * (1 + MARGIN));
  }

  private ClaimedPolynomial withGap(double other) {
    return new ClaimedPolynomial(stage, kind, degree, other, shave, error);
  }

  ClaimedPolynomial withDegree(int other) {
    return new ClaimedPolynomial(stage, kind, other, gap, shave, error);
  }

  /** {@return whether the first phases make this polynomial, up to one sign} */
  boolean isMadeBy(ImmutableDoubleArray all) {
    if (degree < 1 || !(gap > leastGap())) {
      return false;
    }
    ImmutableDoubleArray phases = all.subArray(0, Math.min(all.length(), degree + 1));
    ChebyshevSeries claim = series();
    return isSame(phases, claim.scale(signed(phases, claim)));
  }

  /** {@return what is wrong with {@code polynomial-error}, if something is} */
  Optional<String> wrongError() {
    double own = kind == Kind.INVERSE ? inverseError(degree, gap) : error;
    return Math.abs(own - error) <= MARGIN * own
        ? Optional.empty()
        : Optional.of(stated("polynomial-error", own, error));
  }

  /**
   * {@return what to blame for phases that make another polynomial of the stated degree: the one
   * fact whose change makes the claim right, else the first phase that is not the claim's}
   *
   * @param phases f_0…f_d of the file
   */
  String blame(Program program, ImmutableDoubleArray phases) {
    return shaveOfFile(phases)
        .map(own -> stated("shave", own, shave))
        .or(() -> gapOfFile(phases).map(own -> stated("gap", own, gap)))
        .orElseGet(() -> wrongPhase(program, phases));
  }

  private static String stated(String fact, double own, double stated) {
    return fact + " is " + (float) own + ", in the file " + stated;
  }

  private double signed(ImmutableDoubleArray phases, ChebyshevSeries claim) {
    double x = gap / 2;
    return Math.signum(Phases.value(phases, x) * claim.evaluate(x));
  }

  /** The shave with which the claim is right. */
  private Optional<Double> shaveOfFile(ImmutableDoubleArray phases) {
    ChebyshevSeries claim = series();
    double x = gap / 2;
    double factor = Phases.value(phases, x) / claim.evaluate(x);
    return isSame(phases, claim.scale(factor))
        ? Optional.of(1 - Math.abs(factor) * (1 - shave))
        : Optional.empty();
  }

  private boolean isSame(ImmutableDoubleArray phases, ChebyshevSeries claim) {
    for (int k = 0; k < POINTS; k++) {
      double x = Math.cos(Math.PI * (k + 0.5) / (2 * POINTS));
      if (!(Math.abs(Phases.value(phases, x) - claim.evaluate(x)) <= SAME)) {
        return false;
      }
    }
    return true;
  }

  /** The gap with which the claim is right: inside the gap the polynomial changes with it. */
  private Optional<Double> gapOfFile(ImmutableDoubleArray phases) {
    double x = gap / 4;
    double value = Math.abs(Phases.value(phases, x));
    DoubleFunction<Double> distance = g -> Math.abs(withGap(g).series().evaluate(x)) - value;
    double low = Math.max(gap / 2, leastGap());
    double high = Math.min(gap * 2, 0.999);
    if (!(low < high)) {
      return Optional.empty();
    }
    boolean rising = distance.apply(high) > distance.apply(low);
    for (int step = 0; step < BISECTIONS; step++) {
      double middle = (low + high) / 2;
      if (distance.apply(middle) > 0 == rising) {
        high = middle;
      } else {
        low = middle;
      }
    }
    ChebyshevSeries claim = withGap(low).series();
    return isSame(phases, claim.scale(signed(phases, claim))) ? Optional.of(low) : Optional.empty();
  }

  /** Below it no kernel polynomial has this degree. */
  private double leastGap() {
    return kind == Kind.INVERSE ? 0 : Math.log(2) / (degree - 1) * (1 + MARGIN);
  }

  private String wrongPhase(Program program, ImmutableDoubleArray phases) {
    double[] own = PhaseFactors.of(series()).list();
    int first = -1;
    int wrong = 0;
    for (int k = own.length - 1; k >= 0; k--) {
      if (!(Math.abs(phases.get(k) - own[k]) <= 1e-6)) {
        wrong++;
        first = first < 0 ? k : first;
      }
    }
    return wrong == 0 || 2 * wrong > own.length
        ? "main: phases"
        : Phases.place(program, stage, own.length - 1 - first)
            + ": phase f_"
            + first
            + " is "
            + phases.get(first)
            + ", should be "
            + own[first];
  }
}

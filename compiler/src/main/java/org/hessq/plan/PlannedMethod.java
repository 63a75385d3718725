package org.hessq.plan;

import com.google.common.primitives.ImmutableDoubleArray;
import org.hessq.method.Method;
import org.hessq.method.Preparation;
import org.hessq.signal.ChebyshevSeries;
import org.hessq.signal.KernelPolynomial;
import org.hessq.signal.PhaseFactors;

/** From a point of a search to a method: the phases of its polynomials. */
final class PlannedMethod {
  private PlannedMethod() {}

  /** {@return the polynomial of the first sequence} */
  static ChebyshevSeries target(SolvePoint point) {
    return switch (point) {
      case KernelPoint(_, var found, _) -> reflection(found.ell(), found.gap());
      case ProjectionPoint(_, var found, _) -> projection(found.ell(), found.gap());
      case GuessingPoint(_, var rounds, _, _, _) ->
          reflection(rounds.reflectionEll(), rounds.gap());
      case InversionPoint(_, var found, _) ->
          found
              .polynomial()
              .series()
              .scale((1 - Planner.SHAVE) / found.polynomial().maximumBound());
    };
  }

  /**
   * {@return the method}
   *
   * @param phases of {@link #target}
   */
  static Method of(SolvePoint point, PhaseFactors phases, Preparation preparation) {
    SolvePoint.Basics basics = point.basics();
    ImmutableDoubleArray list = ImmutableDoubleArray.copyOf(phases.list());
    return switch (point) {
      case KernelPoint(_, var found, _) ->
          new Method.KernelReflection(
              basics.leaf(),
              basics.layout(),
              found.branchThreshold(),
              found.gap(),
              Planner.SHAVE,
              list,
              basics.phaseTolerance(),
              preparation,
              basics.preparationTolerance());
      case InversionPoint(_, var found, _) ->
          new Method.Inversion(
              basics.leaf(),
              basics.layout(),
              basics.smallest(),
              found.requested(),
              Planner.SHAVE,
              list,
              basics.phaseTolerance(),
              preparation,
              basics.preparationTolerance(),
              found.rounds());
      case ProjectionPoint(_, var found, _) ->
          new Method.KernelProjection(
              basics.leaf(),
              basics.layout(),
              found.gap(),
              Planner.SHAVE,
              list,
              basics.phaseTolerance(),
              preparation,
              basics.preparationTolerance());
      case GuessingPoint(_, var rounds, var round, _, _) ->
          new Method.RandomGuesses(
              new Method.KernelReflection(
                  basics.leaf(),
                  basics.layout(),
                  round.branchThreshold(),
                  rounds.gap(),
                  Planner.SHAVE,
                  list,
                  basics.phaseTolerance(),
                  preparation,
                  basics.preparationTolerance()),
              ImmutableDoubleArray.copyOf(
                  PhaseFactors.of(projection(rounds.projectionEll(), rounds.gap())).list()));
    };
  }

  /**
   * {@return the circuit that tells the norm}
   *
   * @param wanted t, before it is rounded to one that the encoding can have
   */
  static Method.NormProjection normProjection(
      SolvePoint.Basics basics, SolvePlanner planner, double wanted, Preparation preparation) {
    int bits = basics.leaf().bits();
    long threshold = KernelSearch.branchThreshold(bits, wanted);
    ProjectionSearch.Found found =
        planner.normProjection(basics.leaf(), Math.scalb(1.0, bits) / threshold);
    PhaseFactors phases = PhaseFactors.of(projection(found.ell(), found.gap()));
    return new Method.NormProjection(
        new Method.KernelReflection(
            basics.leaf(),
            basics.layout(),
            threshold,
            found.gap(),
            Planner.SHAVE,
            ImmutableDoubleArray.copyOf(phases.list()),
            basics.phaseTolerance(),
            preparation,
            basics.preparationTolerance()));
  }

  private static ChebyshevSeries reflection(int ell, double gap) {
    return KernelPolynomial.reflection(1 / gap, eta(ell, gap)).series().scale(1 - Planner.SHAVE);
  }

  private static ChebyshevSeries projection(int ell, double gap) {
    return KernelPolynomial.projection(1 / gap, eta(ell, gap)).series().scale(1 - Planner.SHAVE);
  }

  /** An η in the middle of those for which ℓ is the right length. */
  private static double eta(int ell, double gap) {
    return 2 * Math.exp(-2 * (ell - 0.5) * gap);
  }
}

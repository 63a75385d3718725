package org.hessq.pipeline;

import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.ShiftSum;
import org.hessq.method.Method;
import org.hessq.method.Preparation;
import org.hessq.plan.Estimate;
import org.hessq.plan.Plans;
import org.hessq.plan.SizedEncoding;
import org.hessq.signal.ChebyshevSeries;
import org.hessq.signal.InversePolynomial;
import org.hessq.signal.KernelPolynomial;
import org.hessq.signal.PhaseFactors;

/**
 * The method that an estimate is for, as soon as it has phases.
 *
 * @param leaf whose circuit is quickly built
 */
record EstimatedMethod(Estimate.Solve solve, Leaf leaf, Preparation preparation) {
  /** More rounds of amplification make a circuit that is not quickly built. */
  private static final int MOST_ROUNDS = 32;

  /** {@return the method; empty where its tables are too long, or its right-hand side is} */
  static Optional<EstimatedMethod> of(Estimate.Solve solve) {
    return leaf(solve.encoding())
        .filter(_ -> rounds(solve) <= MOST_ROUNDS)
        .flatMap(leaf -> solve.preparation().map(p -> new EstimatedMethod(solve, leaf, p)));
  }

  /** {@return the leaf, if its circuit is quickly built} */
  static Optional<Leaf> leaf(SizedEncoding encoding) {
    return switch (encoding) {
      case SizedEncoding.Data(var leaf, var extraBits, _) ->
          extraBits == 0 && rows(leaf) <= Plans.TABLE_ROWS ? Optional.of(leaf) : Optional.empty();
      case SizedEncoding.Sizes _ -> Optional.empty();
    };
  }

  private static long rows(Leaf leaf) {
    return switch (leaf) {
      case ClassSum sum -> (long) sum.classes().size() << sum.qubits();
      case ShiftSum _ -> 1;
    };
  }

  private static int rounds(Estimate.Solve solve) {
    return switch (solve.run().sequence()) {
      case Estimate.Sequence.Inversion(_, var rounds) -> rounds;
      case Estimate.Sequence.Reflection _,
          Estimate.Sequence.Projection _,
          Estimate.Sequence.Guesses _ ->
          0;
    };
  }

  /** {@return how often its sequences are run, one after the other} */
  static int attempts(Estimate.Solve solve) {
    return 2 * rounds(solve) + 1;
  }

  /** {@return the degree of each sequence of one attempt} */
  static List<BigInteger> degrees(Estimate.Solve solve) {
    double k = solve.gap().k();
    return switch (solve.run().sequence()) {
      case Estimate.Sequence.Reflection(var eta) -> List.of(KernelPolynomial.degree(k, eta));
      case Estimate.Sequence.Projection(var eta) -> List.of(KernelPolynomial.degree(k, eta));
      case Estimate.Sequence.Guesses(var gap, var first, var second) ->
          List.of(
              KernelPolynomial.degree(1 / gap, first), KernelPolynomial.degree(1 / gap, second));
      case Estimate.Sequence.Inversion(var error, _) -> List.of(InversePolynomial.degree(k, error));
    };
  }

  /** {@return the phases of each sequence} */
  static List<PhaseFactors> phases(Estimate.Solve solve) {
    double k = solve.gap().k();
    double kept = 1 - solve.run().shave();
    List<ChebyshevSeries> polynomials =
        switch (solve.run().sequence()) {
          case Estimate.Sequence.Reflection(var eta) ->
              List.of(KernelPolynomial.reflection(k, eta).series().scale(kept));
          case Estimate.Sequence.Projection(var eta) ->
              List.of(KernelPolynomial.projection(k, eta).series().scale(kept));
          case Estimate.Sequence.Guesses(var gap, var first, var second) ->
              List.of(
                  KernelPolynomial.reflection(1 / gap, first).series().scale(kept),
                  KernelPolynomial.projection(1 / gap, second).series().scale(kept));
          case Estimate.Sequence.Inversion(var error, _) -> {
            InversePolynomial inverse = InversePolynomial.of(k, error);
            yield List.of(inverse.series().scale(kept / inverse.maximumBound()));
          }
        };
    return polynomials.stream().map(PhaseFactors::of).toList();
  }

  /**
   * {@return the method}
   *
   * @param phases of each sequence, of any length
   */
  Method with(List<ImmutableDoubleArray> phases) {
    double gap = 1 / solve.gap().k();
    return switch (solve.run().sequence()) {
      case Estimate.Sequence.Reflection _ -> reflection(gap, phases.getFirst());
      case Estimate.Sequence.Projection _ ->
          new Method.KernelProjection(
              leaf,
              solve.layout(),
              gap,
              solve.run().shave(),
              phases.getFirst(),
              solve.tolerances().phase(),
              preparation,
              solve.tolerances().preparation());
      case Estimate.Sequence.Guesses(var smaller, _, _) ->
          new Method.RandomGuesses(reflection(smaller, phases.getFirst()), phases.getLast());
      case Estimate.Sequence.Inversion(var error, var rounds) ->
          new Method.Inversion(
              leaf,
              solve.layout(),
              gap,
              error,
              solve.run().shave(),
              phases.getFirst(),
              solve.tolerances().phase(),
              preparation,
              solve.tolerances().preparation(),
              rounds);
    };
  }

  private Method.KernelReflection reflection(double gap, ImmutableDoubleArray phases) {
    return new Method.KernelReflection(
        leaf,
        solve.layout(),
        Math.max(1, solve.norm().branchThreshold()),
        gap,
        solve.run().shave(),
        phases,
        solve.tolerances().phase(),
        preparation,
        solve.tolerances().preparation());
  }
}

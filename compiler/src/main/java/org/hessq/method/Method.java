package org.hessq.method;

import com.google.common.primitives.ImmutableDoubleArray;
import org.hessq.encoding.Encoding;
import org.hessq.encoding.Leaf;

/**
 * What will be built: everything that synthesis needs, and nothing that it would have to decide.
 */
public sealed interface Method {

  /** {@return the matrix' encoding} */
  Encoding encoding();

  /** {@return how the tables inside the encoding are read} */
  TableLayout layout();

  /** The block-encoding alone. */
  record EncodeOnly(Encoding encoding, TableLayout layout) implements Method {}

  /**
   * Kernel reflection on the augmented system with a norm guess t = 2^bits / branchThreshold.
   *
   * <p>Source: arXiv:2406.12086, Section 4. Both branches start from the right-hand side, so that
   * its preparation is never controlled.
   *
   * @param leaf the encoding of A; the augmented system adds {@code branchThreshold} as branch 1's
   *     constant
   * @param gap D: the polynomial is flat on [D, 1]
   * @param phases f_0…f_d, symmetric, outermost first, d = 2ℓ
   * @param phaseTolerance operator-norm error of each phase rotation
   * @param shave the polynomial is scaled to sup-norm 1 − shave
   */
  record KernelReflection(
      Leaf leaf,
      TableLayout layout,
      long branchThreshold,
      double gap,
      double shave,
      ImmutableDoubleArray phases,
      double phaseTolerance,
      Preparation preparation,
      double preparationTolerance)
      implements Method {
    @Override
    public Encoding encoding() {
      return leaf;
    }

    /** {@return d, the number of uses of the encoding or its adjoint} */
    public int degree() {
      return phases.length() - 1;
    }

    /** {@return t} */
    public double normGuess() {
      return Math.scalb(1.0, leaf.bits()) / branchThreshold;
    }
  }

  /**
   * The optimal odd polynomial for 1/x applied to the encoding, with amplitude amplification.
   *
   * <p>Source: the polynomial of arXiv:2507.15537, Theorem 1.
   *
   * @param polynomialError the largest error of the polynomial for 1/x on [gap, 1]
   * @param phases f_0…f_d, symmetric, d odd
   * @param rounds of amplitude amplification, 0 for none
   */
  record Inversion(
      Leaf leaf,
      TableLayout layout,
      double gap,
      double polynomialError,
      double shave,
      ImmutableDoubleArray phases,
      double phaseTolerance,
      Preparation preparation,
      double preparationTolerance,
      int rounds)
      implements Method {
    @Override
    public Encoding encoding() {
      return leaf;
    }

    /** {@return d, the number of uses of the encoding or its adjoint in one round} */
    public int degree() {
      return phases.length() - 1;
    }
  }
}

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
   * Kernel projection of the augmented system: it leaves (|0⟩|x⟩ + t|1⟩|b̂⟩)/√(|x|² + t²), branch
   * first, with probability t²/(|x|² + t²), which tells the norm |x|.
   *
   * <p>Source: arXiv:2406.12086, Section 5.
   *
   * @param run encoding, guess, preparation and words, as for a reflection; its phases are those of
   *     the projection
   */
  record NormProjection(KernelReflection run) implements Method {
    /** {@return the same with rotations of half the error} */
    public NormProjection finer() {
      return new NormProjection(
          new KernelReflection(
              run.leaf(),
              run.layout(),
              run.branchThreshold(),
              run.gap(),
              run.shave(),
              run.phases(),
              run.phaseTolerance() / 2,
              run.preparation(),
              run.preparationTolerance() / 2));
    }

    @Override
    public Encoding encoding() {
      return run.encoding();
    }

    @Override
    public TableLayout layout() {
      return run.layout();
    }
  }

  /**
   * Kernel projection of (1 − b̂b̂ᵀ)A/α, whose kernel is x, applied to b̂: it needs no norm, and
   * succeeds with probability |⟨x̂, b̂⟩|².
   *
   * @param gap D: the polynomial is small on [D, 1]
   * @param phases f_0…f_d, symmetric, outermost first, d = 2ℓ
   * @param shave the polynomial is scaled to sup-norm 1 − shave
   */
  record KernelProjection(
      Leaf leaf,
      TableLayout layout,
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
  }

  /**
   * One round of the solver that needs no norm: a kernel reflection at a random norm guess, and,
   * where it succeeds, the kernel projection of (1 − b̂b̂ᵀ)A/α on what it leaves.
   *
   * <p>Source: arXiv:2406.12086, Algorithm 3.
   *
   * @param reflection of this round
   * @param projection the projection's phases f_0…f_d, symmetric, at the reflection's gap
   */
  record RandomGuesses(KernelReflection reflection, ImmutableDoubleArray projection)
      implements Method {
    @Override
    public Encoding encoding() {
      return reflection.encoding();
    }

    @Override
    public TableLayout layout() {
      return reflection.layout();
    }

    /** {@return d_1 + d_2} */
    public int degree() {
      return reflection.degree() + projectionDegree();
    }

    /** {@return d_2} */
    public int projectionDegree() {
      return projection.length() - 1;
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

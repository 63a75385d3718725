package org.hessq.encoding;

/**
 * A ⊕ (α·branchThreshold/2^bits)·I on one more qubit, the branch: branch 0 sees A, branch 1 the
 * constant.
 *
 * <p>The constant is one more threshold on the inner leaf's uniform register, so α is unchanged and
 * nothing is controlled but the table. With branchThreshold = 2^bits the constant is α itself: that
 * is the controlled form of the inner encoding.
 *
 * <p>The branch is the most significant system qubit. Source: arXiv:2406.12086, the augmented
 * system of its Section 4, in a doubled form.
 *
 * @param branchThreshold 1…2^bits
 */
public record Augmented(Leaf inner, long branchThreshold) implements Encoding {
  public Augmented {
    if (branchThreshold < 1 || branchThreshold > 1L << inner.bits()) {
      throw new IllegalArgumentException("threshold " + branchThreshold);
    }
  }

  @Override
  public int qubits() {
    return inner.qubits() + 1;
  }

  @Override
  public int ancillas() {
    return inner.ancillas();
  }

  @Override
  public double alpha() {
    return inner.alpha();
  }
}

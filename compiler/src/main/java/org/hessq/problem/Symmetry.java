package org.hessq.problem;

/** Whether a matrix equals its adjoint, entry by entry and exactly. */
public enum Symmetry {
  /** Real and equal to its transpose. */
  SYMMETRIC,
  /** Equal to its adjoint, with entries that are not real. */
  HERMITIAN,
  /** Different from its adjoint. */
  NEITHER,
  /** Not decided by the structure alone; the entries would have to be compared. */
  UNKNOWN;

  /** {@return whether the matrix is known to equal its adjoint} */
  public boolean isSelfAdjoint() {
    return this == SYMMETRIC || this == HERMITIAN;
  }

  static Symmetry selfAdjoint(boolean real) {
    return real ? SYMMETRIC : HERMITIAN;
  }
}

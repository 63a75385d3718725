package org.hessq.analyse;

/** The signs of the eigenvalues of a matrix that equals its adjoint. */
public enum Definiteness {
  /** All positive. */
  POSITIVE_DEFINITE,
  /** None negative, and one that is zero to working precision. */
  POSITIVE_SEMIDEFINITE,
  /** All negative. */
  NEGATIVE_DEFINITE,
  /** None positive, and one that is zero to working precision. */
  NEGATIVE_SEMIDEFINITE,
  /** Some positive, some negative. */
  INDEFINITE,
  /** The bounds of the eigenvalues do not decide it. */
  UNKNOWN,
  /** The matrix does not equal its adjoint, or that is not known. */
  NOT_SELF_ADJOINT
}

package org.hessq.plan;

/** The mean T-count of a rotation word as a function of its tolerance: measured, not proven. */
@FunctionalInterface
public interface RotationLaw {
  /**
   * {@return the expected number of T gates}
   *
   * @param tolerance operator norm, in (0, 1)
   */
  double expectedT(double tolerance);
}

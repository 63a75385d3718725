package org.hessq.lower;

import org.hessq.lower.rotation.Word;

/** Finds Clifford+T words for rotations. */
@FunctionalInterface
public interface RotationSynthesis {
  /**
   * {@return a word for Rz(radians)}
   *
   * @param tolerance largest operator-norm distance, up to a global phase
   */
  Word rz(double radians, double tolerance);
}

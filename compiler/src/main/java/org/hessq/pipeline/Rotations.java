package org.hessq.pipeline;

/** Where an estimate takes the T-counts of rotations from. */
public enum Rotations {
  /** The measured mean for their tolerance. */
  BY_LAW,
  /** The words themselves, which takes milliseconds each. */
  SYNTHESISED
}

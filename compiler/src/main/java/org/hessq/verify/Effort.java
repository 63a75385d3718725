package org.hessq.verify;

/** How far the referee goes. */
public enum Effort {
  /** Everything but the run of the whole circuit. */
  QUICK,
  /** The run of the whole circuit too, where it is within the limit. */
  FULL
}

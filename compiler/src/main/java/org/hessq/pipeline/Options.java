package org.hessq.pipeline;

/**
 * How to compile, beside what the problem itself says; nothing has a hidden default.
 *
 * @param form of the emitted file
 * @param effort of the referee
 */
public record Options(Form form, Effort effort) {
  /** Layouts of the emitted file. */
  public enum Form {
    /** A definition for each routine. */
    HIERARCHICAL,
    /** No definitions, statement by statement. */
    FLAT
  }

  /** What the referee does. */
  public enum Effort {
    /** Everything but the run of the whole circuit. */
    QUICK,
    /** The run of the whole circuit too, where it is within the limit. */
    FULL
  }
}

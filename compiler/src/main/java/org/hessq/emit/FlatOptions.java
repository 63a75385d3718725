package org.hessq.emit;

/** How a flat file is to look. */
public record FlatOptions(Feedback feedback, Include include, Layout layout) {
  /** What the file may do with outcomes. */
  public enum Feedback {
    /** Measure anywhere, and branch on one bit at a time, not nested. */
    ADAPTIVE,
    /** Measure at the end only. */
    UNITARY
  }

  /** Whether the file names the standard library. */
  public enum Include {
    /** {@code include "stdgates.inc";}, which most readers need. */
    STANDARD,
    /** No include line, which some readers can't follow. */
    NONE
  }

  /** How the qubits are declared. */
  public enum Layout {
    /** The main routine's registers under their names. */
    REGISTERS,
    /** One register {@code q}, for readers that take no more. */
    SINGLE
  }

  /** The form that most readers with feed-forward take. */
  public static final FlatOptions ADAPTIVE =
      new FlatOptions(Feedback.ADAPTIVE, Include.STANDARD, Layout.REGISTERS);

  /** The form that most readers without feed-forward take. */
  public static final FlatOptions UNITARY =
      new FlatOptions(Feedback.UNITARY, Include.STANDARD, Layout.REGISTERS);
}

package org.hessq.emit;

import org.hessq.circuit.GateKind;
import org.hessq.circuit.Profile;

/** How a flat file is to look. */
public record FlatOptions(Feedback feedback, Include include, Layout layout, GateNames gateNames) {
  /** Gates under the names of the standard library. */
  public FlatOptions(Feedback feedback, Include include, Layout layout) {
    this(feedback, include, layout, GateNames.STANDARD);
  }

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

  /** What the gates are called. */
  public enum GateNames {
    /** As in the standard library. */
    STANDARD,
    /** As in Amazon Braket, whose cx, sdg, tdg and ccx are cnot, si, ti and ccnot. */
    BRAKET;

    String of(GateKind kind) {
      return switch (this) {
        case STANDARD -> kind.word();
        case BRAKET ->
            switch (kind) {
              case CX -> "cnot";
              case CCX -> "ccnot";
              case SDG -> "si";
              case TDG -> "ti";
              case X, Y, Z, H, S, T, CY, CZ, SWAP -> kind.word();
            };
      };
    }
  }

  /** {@return the form that most readers take of circuits of {@code profile}} */
  public static FlatOptions of(Profile profile) {
    return switch (profile) {
      case ADAPTIVE -> ADAPTIVE;
      case UNITARY -> UNITARY;
    };
  }

  /** The form that most readers with feed-forward take. */
  public static final FlatOptions ADAPTIVE =
      new FlatOptions(Feedback.ADAPTIVE, Include.STANDARD, Layout.REGISTERS);

  /** The form that most readers without feed-forward take. */
  public static final FlatOptions UNITARY =
      new FlatOptions(Feedback.UNITARY, Include.STANDARD, Layout.REGISTERS);
}

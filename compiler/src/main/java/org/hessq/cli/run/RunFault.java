package org.hessq.cli.run;

import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.simulate.choice.RefusedException;

/**
 * Everything that keeps a correct circuit from being run here.
 *
 * <p>HQ0811 and HQ0812 are retired: each stood for two faults.
 */
public enum RunFault {
  NOTHING_MEASURED("HQ0813", "Leave out --shots to see the amplitudes, or measure into bits."),
  SIMULATOR("HQ0814", "Leave the choice open, or name another --simulator."),
  TOO_LONG("HQ0815", "Ask for fewer shots, or run a part of the circuit."),
  TOO_MANY_TERMS("HQ0816", "Run a part of the circuit, or one that superposes fewer qubits."),
  OBSERVABLE("HQ0817", "Write products such as Z0 X3 of the circuit's qubits, or Z* for all Z."),
  NOT_UNITARY("HQ0818", "Leave out --expect, or take measurements and resets out."),
  OPTION("HQ0819", "Leave out the options that do not apply.");

  private final String code;
  private final String help;

  RunFault(String code, String help) {
    this.code = code;
    this.help = help;
  }

  /** {@return the fault of the circuit in {@code file}} */
  public Faults of(String file, String message) {
    return of(file, message, "");
  }

  /** {@return the fault with more help; empty for none} */
  Faults of(String file, String message, String more) {
    String all = more.isEmpty() ? help : help + " Or: " + more;
    return new Faults(Diagnostic.error(code, Span.of(file), message, all));
  }

  /** {@return why no simulator can do what is asked for, as the fault of the circuit} */
  public static Faults of(String file, RefusedException refused) {
    RunFault kind =
        switch (refused.limit()) {
          case MEMORY, ABILITY -> SIMULATOR;
          case OPERATIONS -> TOO_LONG;
        };
    return new Faults(
        Diagnostic.error(kind.code, Span.of(file), refused.getMessage(), refused.help()));
  }
}

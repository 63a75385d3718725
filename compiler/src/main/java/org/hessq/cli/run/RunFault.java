package org.hessq.cli.run;

import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;

/** Everything that keeps a correct circuit from being run here. */
public enum RunFault {
  TOO_LONG("HQ0811", "Ask for fewer shots, or run a part of the circuit."),
  TOO_MANY_TERMS("HQ0812", "Run a part of the circuit, or one that superposes fewer qubits."),
  NOTHING_MEASURED("HQ0813", "Leave out --shots to see the amplitudes, or measure into bits."),
  SIMULATOR("HQ0814", "Leave the choice open, or name another --simulator.");

  private final String code;
  private final String help;

  RunFault(String code, String help) {
    this.code = code;
    this.help = help;
  }

  /** {@return the fault of the circuit in {@code file}} */
  public Faults of(String file, String message) {
    return new Faults(Diagnostic.error(code, Span.of(file), message, help));
  }
}

package org.hessq.simulate.choice;

import java.util.Optional;

/**
 * What is to be simulated.
 *
 * @param stored the qubits of a sparse state: those of the task, and what its user adds as scratch
 * @param steps of one run, where they are known before; a program with control flow decides them
 *     while it runs
 * @param runs how often the circuit is run; of expectation values, how many
 */
public record Task(int qubits, int stored, Wanted wanted, Optional<Steps> steps, long runs) {
  /** A task whose states have no scratch qubits. */
  public Task(int qubits, Wanted wanted, Optional<Steps> steps, long runs) {
    this(qubits, qubits, wanted, steps, runs);
  }

  /** What is asked for. */
  public enum Wanted {
    /** The state in the end. */
    AMPLITUDES,
    /** Outcomes with their probabilities, or else drawn ones. */
    PROBABILITIES,
    /** Drawn outcomes. */
    OUTCOMES,
    /** Expectation values of Paulis. */
    EXPECTATIONS
  }
}

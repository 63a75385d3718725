package org.hessq.execute;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.execute.run.Prepared;
import org.hessq.execute.state.Amplitudes;
import org.hessq.simulate.choice.Simulator;

/**
 * What running a program gave.
 *
 * @param qubits how many the program uses
 * @param simulator on which it ran
 * @param why that one
 * @param names of the results
 * @param onlyBits whether all results are bits or registers of bits
 * @param outcomes those that occurred, and those of known probability as far as they are few; by
 *     increasing text
 * @param branches how many paths of outcomes were followed where probabilities are exact, else 0
 * @param state the final one of a program that measures nothing
 */
public record Execution(
    int qubits,
    Simulator simulator,
    String why,
    List<String> names,
    boolean onlyBits,
    List<Outcome> outcomes,
    int branches,
    Optional<State> state) {
  public Execution {
    names = List.copyOf(names);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * One outcome.
   *
   * @param values of the results, as in the language but without quotes
   * @param probability exact up to rounding, where all are known
   */
  public record Outcome(List<String> values, long count, OptionalDouble probability) {
    public Outcome {
      values = List.copyOf(values);
    }
  }

  /** Amplitudes with their global phase, and which qubits they are about. */
  public record State(List<Prepared.Register> registers, Amplitudes amplitudes) {
    public State {
      registers = List.copyOf(registers);
    }
  }

  /** {@return whether probabilities are known, not only counts} */
  public boolean isExact() {
    return branches > 0;
  }
}

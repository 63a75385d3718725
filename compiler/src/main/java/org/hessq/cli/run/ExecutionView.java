package org.hessq.cli.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hessq.cli.view.View;
import org.hessq.execute.Execution;
import org.hessq.execute.run.Prepared;
import org.hessq.execute.state.Amplitudes;
import org.hessq.report.Figures;

/**
 * What running a program gave.
 *
 * @param paths how many paths of outcomes the probabilities rest on; 0 where they are not known
 * @param variables the program's results, in the order of the file
 * @param outcomes by increasing values
 * @param registers of qubits, the last declared first; empty where something is measured
 * @param nonZeros how many amplitudes of the final state are not 0, up to rounding
 * @param amplitudes the first of them by basis index, with their global phase
 */
public record ExecutionView(
    String name,
    int qubits,
    String simulator,
    String why,
    long shots,
    long seed,
    int paths,
    List<String> variables,
    List<Outcome> outcomes,
    List<String> registers,
    long nonZeros,
    List<StateView.Amplitude> amplitudes)
    implements View {
  public ExecutionView {
    variables = List.copyOf(variables);
    outcomes = List.copyOf(outcomes);
    registers = List.copyOf(registers);
    amplitudes = List.copyOf(amplitudes);
  }

  /**
   * One outcome.
   *
   * @param values of the variables; registers of bits with index 0 last
   * @param bits the same as one word, the last variable leftmost, where all are bits
   * @param probability exact up to rounding; absent where only counts are known
   */
  public record Outcome(
      List<String> values,
      @JsonInclude(JsonInclude.Include.NON_NULL) String bits,
      long count,
      @JsonInclude(JsonInclude.Include.NON_NULL) Double probability) {
    public Outcome {
      values = List.copyOf(values);
    }
  }

  /** {@return the view of a run} */
  public static ExecutionView of(String name, Execution run, long shots, long seed) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Execution.Outcome outcome : run.outcomes()) {
      Double probability =
          outcome.probability().isPresent() ? outcome.probability().getAsDouble() : null;
      outcomes.add(
          new Outcome(
              outcome.values(),
              run.onlyBits() ? String.join("", outcome.values().reversed()) : null,
              outcome.count(),
              probability));
    }
    List<Prepared.Register> registers =
        run.state().map(Execution.State::registers).orElse(List.of());
    List<StateView.Amplitude> shown = new ArrayList<>();
    long nonZeros = run.state().map(state -> add(registers, state.amplitudes(), shown)).orElse(0L);
    return new ExecutionView(
        name,
        run.qubits(),
        run.simulator().words(),
        run.why(),
        shots,
        seed,
        run.branches(),
        run.names(),
        outcomes,
        registers.reversed().stream().map(Prepared.Register::name).toList(),
        nonZeros,
        shown);
  }

  private static long add(
      List<Prepared.Register> registers, Amplitudes state, List<StateView.Amplitude> shown) {
    long nonZeros = 0;
    for (long k = 0; k < state.size(); k++) {
      if (Math.hypot(state.re(k), state.im(k)) > state.rounding()) {
        nonZeros++;
        if (shown.size() < StateView.SHOWN) {
          List<String> bits = new ArrayList<>();
          for (Prepared.Register register : registers.reversed()) {
            bits.add(bits(register, state, k));
          }
          shown.add(StateView.amplitude(bits, state, k));
        }
      }
    }
    return nonZeros;
  }

  private static String bits(Prepared.Register register, Amplitudes state, long k) {
    StringBuilder word = new StringBuilder();
    for (int qubit = register.first() + register.size() - 1; qubit >= register.first(); qubit--) {
      word.append(state.bit(k, qubit) ? '1' : '0');
    }
    return word.toString();
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(name).append(": ").append(qubits).append(" qubits, ").append(simulator);
    if (registers.isEmpty()) {
      out.append(", ").append(Figures.count(BigInteger.valueOf(shots))).append(" shots, seed ");
      out.append(seed);
    }
    out.append("\n\n");
    if (!variables.isEmpty()) {
      outcomes(out);
    }
    if (!registers.isEmpty()) {
      out.append(variables.isEmpty() ? "" : "\n");
      amplitudes(out);
    }
    return out.toString();
  }

  private void outcomes(StringBuilder out) {
    List<List<String>> rows = outcomes.stream().map(Outcome::values).toList();
    Columns columns = Columns.of(variables, rows);
    boolean drawn = registers.isEmpty();
    out.append(columns.row(variables));
    out.append(drawn ? "         count  " + (paths > 0 ? "probability" : "share") : "");
    out.append('\n');
    for (Outcome outcome : outcomes) {
      out.append(columns.row(outcome.values()));
      if (drawn) {
        double share =
            outcome.probability() == null
                ? (double) outcome.count() / shots
                : outcome.probability();
        out.append(String.format(Locale.ROOT, "  %12d  %.6f", outcome.count(), share));
      }
      out.append('\n');
    }
  }

  private void amplitudes(StringBuilder out) {
    List<List<String>> rows = amplitudes.stream().map(StateView.Amplitude::bits).toList();
    Columns columns = Columns.of(registers, rows);
    out.append(columns.row(registers)).append("         re          im  probability\n");
    for (StateView.Amplitude amplitude : amplitudes) {
      out.append(columns.row(amplitude.bits())).append(amplitude.text());
    }
    if (nonZeros > amplitudes.size()) {
      out.append("... and ").append(nonZeros - amplitudes.size()).append(" more\n");
    }
  }
}

package org.hessq.cli.run;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hessq.cli.view.View;
import org.hessq.method.Program;
import org.hessq.report.Figures;
import org.hessq.simulate.choice.Choice;

/**
 * How often each outcome occurred.
 *
 * @param outcomes by increasing bits
 */
public record CountsView(
    String name,
    int qubits,
    String simulator,
    String why,
    long shots,
    long seed,
    List<Outcome> outcomes)
    implements View {
  public CountsView {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * One outcome.
   *
   * @param bits the classical bits of the circuit, the last declared leftmost
   */
  public record Outcome(String bits, long count) {}

  /** {@return the view of {@code counts}} */
  public static CountsView of(
      Program program, Choice choice, Map<String, Long> counts, long shots, long seed) {
    List<Outcome> outcomes = new ArrayList<>();
    counts.forEach((bits, count) -> outcomes.add(new Outcome(bits, count)));
    return new CountsView(
        program.name(),
        program.circuit().main().width(),
        choice.simulator().words(),
        choice.why(),
        shots,
        seed,
        outcomes);
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(name).append(": ").append(qubits).append(" qubits, ").append(simulator);
    out.append(", ").append(Figures.count(BigInteger.valueOf(shots))).append(" shots, seed ");
    out.append(seed).append("\n\n");
    for (Outcome outcome : outcomes) {
      out.append(
          String.format(
              Locale.ROOT,
              "%s  %12d  %.4f\n",
              outcome.bits(),
              outcome.count(),
              (double) outcome.count() / shots));
    }
    return out.toString();
  }
}

package org.hessq.cli.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hessq.cli.view.View;
import org.hessq.method.Program;
import org.hessq.report.Figures;
import org.hessq.simulate.choice.Choice;

/**
 * Expectation values of products of Paulis.
 *
 * @param simulator the method
 * @param decimals how many of each value are shown to people: what rounding leaves of them
 * @param expectations in the order in which they were asked for
 */
public record ExpectView(
    String name,
    int qubits,
    String simulator,
    String why,
    int decimals,
    List<Expectation> expectations)
    implements View {
  public ExpectView {
    expectations = List.copyOf(expectations);
  }

  /**
   * One value.
   *
   * @param observable its Paulis with their qubits
   * @param error bound of the error beyond rounding
   * @param exact the same in closed form; absent where it is rounded
   */
  public record Expectation(
      String observable,
      double value,
      double error,
      @JsonInclude(JsonInclude.Include.NON_NULL) String exact) {}

  /** {@return the values by {@code choice}} */
  public static ExpectView of(Program program, Choice choice, Expectations asked) {
    List<Expectations.Value> values = asked.values(choice);
    List<Expectation> expectations = new ArrayList<>();
    for (int k = 0; k < values.size(); k++) {
      Expectations.Value value = values.get(k);
      expectations.add(
          new Expectation(
              asked.products().get(k).text(),
              value.value(),
              value.error(),
              value.exact().orElse(null)));
    }
    return new ExpectView(
        program.name(),
        program.circuit().main().width(),
        choice.simulator().words(),
        choice.why(),
        decimals(choice),
        expectations);
  }

  private static int decimals(Choice choice) {
    return switch (choice.simulator()) {
      case DENSE ->
          switch (choice.arithmetic()) {
            case SINGLE -> 6;
            case DOUBLE, EXACT -> 9;
          };
      case TABLEAU, SPARSE, PAULIS, PATHS -> 9;
    };
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(name).append(": ").append(qubits).append(" qubits, ").append(simulator);
    out.append("\n\n");
    List<String> head = List.of("observable", "value", "error");
    List<List<String>> rows = new ArrayList<>();
    for (Expectation expectation : expectations) {
      rows.add(
          List.of(
              expectation.observable(),
              text(expectation.value()),
              Figures.real(expectation.error())));
    }
    Columns columns = Columns.of(head, rows);
    out.append(columns.row(head)).append('\n');
    for (int k = 0; k < rows.size(); k++) {
      String exact = expectations.get(k).exact();
      out.append(columns.row(rows.get(k))).append(exact == null ? "" : "  " + exact);
      out.append('\n');
    }
    return out.toString();
  }

  /** No sign of what rounds to 0. */
  private String text(double value) {
    double shown = Math.abs(value) < 0.5 * Math.pow(10, -decimals) ? 0 : value;
    return String.format(Locale.ROOT, "%." + decimals + "f", shown);
  }
}

package org.hessq.cli.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hessq.circuit.Register;
import org.hessq.cli.view.View;
import org.hessq.execute.state.Amplitudes;
import org.hessq.method.Program;
import org.hessq.simulate.choice.Choice;

/**
 * A final state.
 *
 * @param measured whether measurements inside happened, so that this is the state of one run
 * @param registers their names, the last declared first
 * @param nonZeros how many amplitudes are not 0, up to rounding
 * @param amplitudes the first of them by basis index, qubit 0 least significant
 */
public record StateView(
    String name,
    int qubits,
    String simulator,
    String why,
    boolean measured,
    long seed,
    List<String> registers,
    long nonZeros,
    List<Amplitude> amplitudes)
    implements View {
  /** The most amplitudes that are shown. */
  static final int SHOWN = 1 << 10;

  public StateView {
    registers = List.copyOf(registers);
    amplitudes = List.copyOf(amplitudes);
  }

  /**
   * One amplitude, up to a global phase of the state.
   *
   * @param bits of each register, most significant first
   * @param exact the same number in closed form; absent where it is rounded
   */
  public record Amplitude(
      List<String> bits,
      double re,
      double im,
      double probability,
      @JsonInclude(JsonInclude.Include.NON_NULL) String exact) {
    public Amplitude {
      bits = List.copyOf(bits);
    }

    /** {@return its numbers as a part of a line} */
    String text() {
      return String.format(
          Locale.ROOT,
          "  %9.6f  %10.6f  %11.6f%s\n",
          re,
          im,
          probability,
          exact == null ? "" : "  " + exact);
    }
  }

  /** {@return the state after one run} */
  public static StateView of(
      Program program, Choice choice, Runner runner, boolean measured, long seed) {
    List<Register> registers = program.circuit().main().registers();
    Amplitudes state = runner.amplitudes(seed);
    List<Amplitude> shown = new ArrayList<>();
    long nonZeros = 0;
    for (long k = 0; k < state.size(); k++) {
      if (Math.hypot(state.re(k), state.im(k)) > state.rounding()) {
        nonZeros++;
        if (shown.size() < SHOWN) {
          shown.add(amplitude(bits(registers, state, k), state, k));
        }
      }
    }
    return new StateView(
        program.name(),
        program.circuit().main().width(),
        choice.simulator().words(),
        choice.why(),
        measured,
        seed,
        registers.reversed().stream().map(Register::name).toList(),
        nonZeros,
        shown);
  }

  /** {@return the amplitude at place {@code k} of {@code state}} */
  static Amplitude amplitude(List<String> bits, Amplitudes state, long k) {
    return new Amplitude(
        bits, state.re(k), state.im(k), state.probability(k), state.exact(k).orElse(null));
  }

  private static List<String> bits(List<Register> registers, Amplitudes state, long k) {
    List<String> words = new ArrayList<>();
    int offset = 0;
    for (Register register : registers) {
      StringBuilder word = new StringBuilder();
      for (int qubit = offset + register.width() - 1; qubit >= offset; qubit--) {
        word.append(state.bit(k, qubit) ? '1' : '0');
      }
      words.add(word.toString());
      offset += register.width();
    }
    return words.reversed();
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(name).append(": ").append(qubits).append(" qubits, ").append(simulator);
    out.append(", ").append(nonZeros).append(" non-zero amplitudes");
    out.append(measured ? ", in one run of seed " + seed : "").append("\n\n");
    Columns columns = Columns.of(registers, amplitudes.stream().map(Amplitude::bits).toList());
    out.append(columns.row(registers)).append("         re          im  probability\n");
    for (Amplitude amplitude : amplitudes) {
      out.append(columns.row(amplitude.bits())).append(amplitude.text());
    }
    if (nonZeros > amplitudes.size()) {
      out.append("... and ").append(nonZeros - amplitudes.size()).append(" more\n");
    }
    return out.toString();
  }
}

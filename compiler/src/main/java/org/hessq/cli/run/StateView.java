package org.hessq.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hessq.circuit.Register;
import org.hessq.cli.view.View;
import org.hessq.method.Program;
import org.hessq.simulate.SparseState;

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
   */
  public record Amplitude(List<String> bits, double re, double im, double probability) {
    public Amplitude {
      bits = List.copyOf(bits);
    }
  }

  /** {@return the state after one run} */
  public static StateView of(
      Program program, Choice choice, Runner runner, boolean measured, long seed) {
    List<Register> registers = program.circuit().main().registers();
    Amplitudes state = runner.amplitudes(seed);
    List<Amplitude> shown = new ArrayList<>();
    long nonZeros = 0;
    for (int k = 0; k < state.size(); k++) {
      if (Math.hypot(state.re(k), state.im(k)) > SparseState.DROPPED) {
        nonZeros++;
        if (shown.size() < SHOWN) {
          shown.add(
              new Amplitude(
                  bits(registers, state, k), state.re(k), state.im(k), state.probability(k)));
        }
      }
    }
    return new StateView(
        program.name(),
        program.circuit().main().width(),
        choice.kind().words(),
        choice.why(),
        measured,
        seed,
        registers.reversed().stream().map(Register::name).toList(),
        nonZeros,
        shown);
  }

  private static List<String> bits(List<Register> registers, Amplitudes state, int k) {
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
    int[] widths = new int[registers.size()];
    for (int r = 0; r < widths.length; r++) {
      int digits = amplitudes.isEmpty() ? 0 : amplitudes.getFirst().bits().get(r).length();
      widths[r] = Math.max(registers.get(r).length(), digits);
    }
    out.append(row(registers, widths)).append("         re          im  probability\n");
    for (Amplitude amplitude : amplitudes) {
      out.append(row(amplitude.bits(), widths));
      out.append(
          String.format(
              Locale.ROOT,
              "  %9.6f  %10.6f  %11.6f\n",
              amplitude.re(),
              amplitude.im(),
              amplitude.probability()));
    }
    if (nonZeros > amplitudes.size()) {
      out.append("... and ").append(nonZeros - amplitudes.size()).append(" more\n");
    }
    return out.toString();
  }

  private static String row(List<String> words, int[] widths) {
    List<String> padded = new ArrayList<>();
    for (int r = 0; r < widths.length; r++) {
      padded.add(" ".repeat(widths[r] - words.get(r).length()) + words.get(r));
    }
    return padded.stream().collect(Collectors.joining("  "));
  }
}

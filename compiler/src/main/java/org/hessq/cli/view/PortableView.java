package org.hessq.cli.view;

import java.util.List;
import org.hessq.qasm.lint.Finding;

/**
 * What other readers of OpenQASM make of a program.
 *
 * @param traps first those that a reader falls into without saying so, then refusals
 */
public record PortableView(String file, List<TrapFacts> traps) implements View {
  public PortableView {
    traps = List.copyOf(traps);
  }

  /**
   * One trap.
   *
   * @param line where it is met first, from 1; {@code column} likewise
   * @param places how often it is met
   */
  public record TrapFacts(
      String code, boolean silent, int line, int column, int places, String readers, String help) {}

  /** {@return the view of what was found in {@code file}} */
  public static PortableView of(String file, List<Finding> findings) {
    return new PortableView(file, findings.stream().map(PortableView::facts).toList());
  }

  private static TrapFacts facts(Finding finding) {
    return new TrapFacts(
        finding.trap().id(),
        finding.trap().isSilent(),
        finding.first().line(),
        finding.first().column(),
        finding.count(),
        finding.trap().message(),
        finding.trap().help());
  }

  @Override
  public String text() {
    if (traps.isEmpty()) {
      return "No reader is known to read " + file + " differently, or to refuse it.\n";
    }
    StringBuilder text = new StringBuilder();
    for (TrapFacts trap : traps) {
      text.append(file).append(':').append(trap.line).append(':').append(trap.column);
      text.append(": ").append(trap.silent ? "differs" : "refused");
      text.append('[').append(trap.code).append("]: ").append(trap.readers);
      text.append(trap.places > 1 ? " (" + trap.places + " places)" : "").append('\n');
      text.append("  help: ").append(trap.help).append('\n');
    }
    return text.toString();
  }
}

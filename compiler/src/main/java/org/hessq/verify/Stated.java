package org.hessq.verify;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.hessq.method.Roles;

/**
 * What a report states about a circuit.
 *
 * @param counts by the names of {@link Tally#named}, and {@code logicalQubits}; empty if there is
 *     no report
 * @param figures {@code alpha}, {@code degree}, {@code successProbability}, {@code stateError},
 *     {@code fidelity}, as far as they are stated
 */
public record Stated(
    ImmutableSortedMap<String, BigInteger> counts, ImmutableSortedMap<String, Double> figures) {
  /** No report. */
  public static final Stated NOTHING = new Stated(ImmutableSortedMap.of(), ImmutableSortedMap.of());

  /** Figures of a run agree to rounding. */
  private static final double TOLERANCE = 1e-9;

  /** {@return the check of the figures against the file's roles and what the referee found} */
  Check check(Roles roles, Optional<Findings.Achieved> achieved) {
    double largest = 0;
    for (Map.Entry<String, Double> figure : figures.entrySet()) {
      Optional<Double> own = own(figure.getKey(), roles, achieved);
      if (own.isEmpty()) {
        continue;
      }
      double error = Math.abs(own.get() - figure.getValue()) / Math.max(1, Math.abs(own.get()));
      if (!(error <= TOLERANCE)) {
        String culprit =
            figure.getKey() + " is " + own.get() + ", reported as " + figure.getValue();
        return new Check("report", new Verdict.Differs(culprit, error, TOLERANCE), names());
      }
      largest = Math.max(largest, error);
    }
    return new Check("report", new Verdict.Agrees(largest, TOLERANCE), names());
  }

  private String names() {
    return String.join(", ", figures.keySet());
  }

  private static Optional<Double> own(
      String name, Roles roles, Optional<Findings.Achieved> achieved) {
    return switch (name) {
      case "alpha", "degree" -> Optional.of(Double.parseDouble(roles.fact(name)));
      case "successProbability" -> achieved.map(Findings.Achieved::success);
      case "stateError" -> achieved.map(Findings.Achieved::stateError);
      case "fidelity" -> achieved.map(Findings.Achieved::fidelity);
      default -> throw new IllegalArgumentException("no figure is called " + name);
    };
  }
}

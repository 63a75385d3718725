package org.hessq.load.stim;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.GateKind;

/** Stim's unitary gates as sequences of ours, up to a global phase. */
final class StimGates {
  /** One of our gates on the qubits of one of Stim's, {@code b} -1 for a gate on one. */
  record Step(GateKind kind, int a, int b) {}

  /** A gate on {@code width} qubits. */
  record Gate(int width, List<Step> steps) {}

  private static final ImmutableMap<String, Gate> GATES =
      ImmutableMap.<String, Gate>builder()
          .put("I", gate(1))
          .put("X", gate(1, "X0"))
          .put("Y", gate(1, "Y0"))
          .put("Z", gate(1, "Z0"))
          .put("H", gate(1, "H0"))
          .put("H_XZ", gate(1, "H0"))
          .put("H_XY", gate(1, "X0", "S0"))
          .put("H_YZ", gate(1, "H0", "X0", "S0", "H0", "X0"))
          .put("S", gate(1, "S0"))
          .put("SQRT_Z", gate(1, "S0"))
          .put("S_DAG", gate(1, "SDG0"))
          .put("SQRT_Z_DAG", gate(1, "SDG0"))
          .put("SQRT_X", gate(1, "H0", "S0", "H0"))
          .put("SQRT_X_DAG", gate(1, "H0", "SDG0", "H0"))
          .put("SQRT_Y", gate(1, "Z0", "H0"))
          .put("SQRT_Y_DAG", gate(1, "H0", "Z0"))
          .put("C_XYZ", gate(1, "SDG0", "H0"))
          .put("C_ZYX", gate(1, "H0", "S0"))
          .put("CX", gate(2, "CX01"))
          .put("CNOT", gate(2, "CX01"))
          .put("ZCX", gate(2, "CX01"))
          .put("CY", gate(2, "CY01"))
          .put("ZCY", gate(2, "CY01"))
          .put("CZ", gate(2, "CZ01"))
          .put("ZCZ", gate(2, "CZ01"))
          .put("XCX", gate(2, "H0", "CX01", "H0"))
          .put("XCY", gate(2, "H0", "CY01", "H0"))
          .put("XCZ", gate(2, "CX10"))
          .put("YCX", gate(2, "H1", "CY10", "H1"))
          .put("YCY", gate(2, "SDG0", "SDG1", "H0", "CX01", "H0", "S0", "S1"))
          .put("YCZ", gate(2, "CY10"))
          .put("SWAP", gate(2, "SWAP01"))
          .put("ISWAP", gate(2, "SWAP01", "CZ01", "S0", "S1"))
          .put("ISWAP_DAG", gate(2, "SWAP01", "CZ01", "SDG0", "SDG1"))
          .put("CXSWAP", gate(2, "CX01", "SWAP01"))
          .put("SWAPCX", gate(2, "SWAP01", "CX01"))
          .put("CZSWAP", gate(2, "CZ01", "SWAP01"))
          .put("SQRT_XX", gate(2, "H0", "H1", "CX01", "S1", "CX01", "H0", "H1"))
          .put("SQRT_XX_DAG", gate(2, "H0", "H1", "CX01", "SDG1", "CX01", "H0", "H1"))
          .put("SQRT_YY", rotatedToY("S1"))
          .put("SQRT_YY_DAG", rotatedToY("SDG1"))
          .put("SQRT_ZZ", gate(2, "CX01", "S1", "CX01"))
          .put("SQRT_ZZ_DAG", gate(2, "CX01", "SDG1", "CX01"))
          .buildOrThrow();

  private StimGates() {}

  static Optional<Gate> of(String name) {
    return Optional.ofNullable(GATES.get(name));
  }

  /** {@return all names} */
  static List<String> names() {
    return GATES.keySet().asList();
  }

  private static Gate rotatedToY(String turn) {
    return gate(2, "SDG0", "H0", "SDG1", "H1", "CX01", turn, "CX01", "H0", "S0", "H1", "S1");
  }

  private static Gate gate(int width, String... steps) {
    return new Gate(width, Arrays.stream(steps).map(StimGates::step).toList());
  }

  private static Step step(String text) {
    int digits = text.replaceAll("\\D", "").length();
    GateKind kind = GateKind.valueOf(text.substring(0, text.length() - digits));
    int a = text.charAt(text.length() - digits) - '0';
    return new Step(kind, a, digits == 2 ? text.charAt(text.length() - 1) - '0' : -1);
  }
}

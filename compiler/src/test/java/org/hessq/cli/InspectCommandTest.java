package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InspectCommandTest {
  private static final String CIRCUIT =
      """
      OPENQASM 3.0;
      include "stdgates.inc";
      gate pair a, b {
        h a;
        cx a, b;
        t b;
      }
      qubit[2] q;
      qubit r;
      bit[1] m;
      pair q[0], q[1];
      pair q[1], r;
      m[0] = measure r;
      """;

  @Test
  void countsWhatIsThere() {
    Run run = Run.withInput(CIRCUIT, "inspect", "-");
    assertEquals(Exit.FINE, run.exit(), run.err());
    String[] expected = {
      "qubits 3",
      "q 2",
      "r 1",
      "T 2",
      "Toffolis 0",
      "Cliffords 4",
      "measurements 1",
      "h 2",
      "cx 2",
      "t 2"
    };
    String out = run.out().replaceAll(" +", " ");
    for (String line : expected) {
      assertTrue(out.lines().anyMatch(l -> l.strip().equals(line)), line + " in\n" + run.out());
    }
    assertEquals("", run.err());
  }

  @Test
  void faultsOfTheFileAreTheUsersMistake() {
    Run run = Run.withInput(CIRCUIT.replace("pair q[1], r", "pair q[1], w"), "inspect", "-");
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(run.err().contains("   12 | pair q[1], w;"), run.err());
    assertEquals("", run.out());
  }
}

package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} with a circuit in place of the problem. */
class VerifyCircuitsTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\n";

  @TempDir Path folder;

  private String file(String name, String body) throws IOException {
    return Files.writeString(folder.resolve(name), HEAD + body).toString();
  }

  @Test
  void equalCircuitsAgreeUpToAPhase() throws IOException {
    String one = file("one.qasm", "cx q[0], q[1];\nt q[0];\n");
    String two = file("two.qasm", "rz(pi/4) q[0];\nh q[1];\ncz q[1], q[0];\nh q[1];\n");
    Run run = Run.of("verify", one, two);
    assertEquals(Exit.FINE, run.exit(), run.err());
    assertTrue(run.out().startsWith("agrees      equivalence"), run.out());
  }

  @Test
  void theFirstInputThatDiffersIsNamed() throws IOException {
    String one = file("one.qasm", "cx q[0], q[1];\nt q[0];\n");
    String two = file("two.qasm", "cx q[0], q[1];\ntdg q[0];\n");
    Run run = Run.of("verify", one, two);
    assertEquals(Exit.DIFFERS, run.exit());
    assertTrue(run.out().contains("on input |01>"), run.out());
    Run json = Run.of("verify", "--json", one, two);
    assertEquals(Exit.DIFFERS, json.exit());
    assertTrue(json.out().contains("\"problem\" : \"one.qasm\""), json.out());
  }

  @Test
  void aFileThatIsNoCircuitIsWrongInput() throws IOException {
    Run run = Run.of("verify", file("one.qasm", "x q[0];\n"), file("two.qasm", "x q[0]\n"));
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(run.err().contains("two.qasm:4:7"), run.err());
  }
}

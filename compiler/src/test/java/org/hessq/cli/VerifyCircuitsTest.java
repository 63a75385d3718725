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
    assertTrue(run.out().contains("a phase between |00> and |01>"), run.out());
    Run json = Run.of("verify", "--json", one, two);
    assertEquals(Exit.DIFFERS, json.exit());
    assertTrue(json.out().contains("\"problem\" : \"one.qasm\""), json.out());
  }

  @Test
  void ancillasAreNamedWithTheirUse() throws IOException {
    String one =
        file(
            "one.qasm",
            "qubit w;\nbit c;\ncx q[0], w;\ncx w, q[1];\nh w;\nc = measure w;\n"
                + "if (c) {\n  z q[0];\n}\n");
    String two = file("two.qasm", "cx q[0], q[1];\n");
    Run run = Run.of("verify", "--ancillas", "w:measured", one, two);
    assertEquals(Exit.FINE, run.exit(), run.err());
    assertTrue(run.out().contains("path sums"), run.out());
    assertEquals(Exit.DIFFERS, Run.of("verify", "--ancillas", "w", one, two).exit());
    for (String wrong : new String[] {"none", "w:warm", "w,w"}) {
      assertEquals(Exit.USAGE, Run.of("verify", "--ancillas", wrong, one, two).exit(), wrong);
    }
  }

  @Test
  void differencesAreAllowedWhereAsked() throws IOException {
    String one = file("one.qasm", "h q[0];\n");
    String two = file("two.qasm", "h q[0];\nswap q[0], q[1];\n");
    assertEquals(Exit.DIFFERS, Run.of("verify", one, two).exit());
    assertEquals(Exit.FINE, Run.of("verify", "--up-to=permutation", one, two).exit());
    String phase = file("phase.qasm", "h q[0];\nt q[1];\n");
    assertEquals(Exit.FINE, Run.of("verify", "--up-to=relative-phase-on=q", one, phase).exit());
    String near = file("near.qasm", "rz(0.01) q[0];\nh q[0];\n");
    assertEquals(Exit.FINE, Run.of("verify", "--epsilon=0.01", one, near).exit());
    assertEquals(Exit.DIFFERS, Run.of("verify", "--epsilon=0.001", one, near).exit());
    assertEquals(Exit.USAGE, Run.of("verify", "--up-to=nothing", one, near).exit());
  }

  @Test
  void optionsOfProblemsAreRefused() throws IOException {
    String one = file("one.qasm", "x q[0];\n");
    for (String option :
        new String[] {
          "--report=none.json",
          "--circuit=none.qasm",
          "--profile=unitary",
          "--check=quick",
          "--allow-outside"
        }) {
      Run run = Run.of("verify", option, one, one);
      assertEquals(Exit.USAGE, run.exit(), option);
      assertTrue(run.err().contains(option.split("=")[0] + " is for a problem"), run.err());
    }
    assertEquals(Exit.FINE, Run.of("verify", "--seed=3", one, one).exit());
  }

  @Test
  void aFileThatIsNoCircuitIsWrongInput() throws IOException {
    Run run = Run.of("verify", file("one.qasm", "x q[0];\n"), file("two.qasm", "x q[0]\n"));
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(run.err().contains("two.qasm:4:7"), run.err());
  }
}

package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\n";

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void saysWhatChangedAndFailsOnlyOnRequest() throws IOException {
    String a = file("a.qasm", HEAD + "t q[0];\ncx q[0], q[1];\n");
    String b = file("b.qasm", HEAD + "t q[0];\nt q[0];\ncx q[0], q[1];\n");
    Run plain = Run.of("diff", a, b);
    assertEquals(Exit.FINE, plain.exit(), plain.err());
    assertTrue(plain.out().contains("+ t q[0]"), plain.out());
    assertTrue(plain.out().contains("tCount"), plain.out());
    assertEquals(Exit.DIFFERS, Run.of("diff", a, b, "--fail-on", "tCount>+1%").exit());
    assertEquals(Exit.FINE, Run.of("diff", a, b, "--fail-on", "tCount>+100%").exit());
    assertEquals(
        Exit.DIFFERS, Run.of("diff", a, b, "--fail-on", "cx>+0", "--fail-on", "tDepth>+0").exit());
    assertEquals(Exit.USAGE, Run.of("diff", a, b, "--fail-on", "more").exit());
    Run unknown = Run.of("diff", a, b, "--fail-on", "speed>1");
    assertEquals(Exit.INPUT, unknown.exit());
    assertTrue(unknown.err().contains("HQ0820"), unknown.err());
    assertTrue(Run.of("diff", "--json", a, b).out().contains("\"added\" : 1"));
  }

  @Test
  void equalFilesAndBrokenOnes() throws IOException {
    String a = file("a.qasm", HEAD + "h q;\n");
    assertTrue(Run.of("diff", a, a).out().startsWith("no difference"));
    assertEquals(Exit.INPUT, Run.of("diff", a, file("b.qasm", "qubit q\n")).exit());
    assertEquals(Exit.INPUT, Run.of("diff", a, folder.resolve("none.qasm").toString()).exit());
  }

  @Test
  void timingIsADifference() throws IOException {
    String plain = file("plain.qasm", HEAD + "h q[0];\ncx q[0], q[1];\n");
    for (String timed :
        new String[] {
          "h q[0];\ndelay[10ns] q[0];\ncx q[0], q[1];\n",
          "h[10ns] q[0];\ncx q[0], q[1];\n",
          "box[20ns] { h q[0]; }\ncx q[0], q[1];\n"
        }) {
      String other = file("timed.qasm", HEAD + timed);
      Run run = Run.of("diff", plain, other);
      assertEquals(Exit.FINE, run.exit(), run.err());
      assertFalse(run.out().startsWith("no difference"), timed + run.out());
      assertTrue(Run.of("diff", other, other).out().startsWith("no difference"), timed);
    }
  }
}

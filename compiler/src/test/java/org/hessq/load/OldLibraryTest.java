package org.hessq.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.complex.Complex;
import org.hessq.circuit.Operation;
import org.hessq.qasm.check.OldLibrary;
import org.hessq.qasm.tree.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gates that {@code qelib1.inc} has beyond the standard ones. */
class OldLibraryTest {
  private static List<Operation> body(String text) {
    return Loader.load("test.qasm", text).orThrow().circuit().main().body();
  }

  private static Complex[][] loaded(String head, String statements, int width) {
    return Matrices.of(body(head + "qreg q[" + width + "];\n" + statements + ";\n"), width);
  }

  private static Complex[][] old(String statements, int width) {
    return loaded("OPENQASM 2.0;\ninclude \"qelib1.inc\";\n", statements, width);
  }

  private static Complex[][] standard(String statements, int width) {
    return loaded("OPENQASM 3.0;\ninclude \"stdgates.inc\";\n", statements, width);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "u0(1) q[0] | id q[0]",
        "u(0.3, -1.1, 2.5) q[0] | u3(0.3, -1.1, 2.5) q[0]",
        "sxdg q[0] | inv @ sx q[0]",
        "csx q[1], q[0] | ctrl @ sx q[1], q[0]",
        "cu1(0.3) q[0], q[1] | ctrl @ p(0.3) q[0], q[1]",
        "cu1(-pi / 4) q[0], q[1] | ctrl @ tdg q[0], q[1]",
        "cu3(0.3, -1.1, 2.5) q[1], q[0] | cu(0.3, -1.1, 2.5, 0) q[1], q[0]",
        "rzz(0.3) q[0], q[1] | rz(0.3) q[0]; ctrl @ rz(-0.6) q[1], q[0]",
        "rxx(0.3) q[0], q[1] | ry(pi / 2) q; cx q[0], q[1]; rz(0.3) q[1]; cx q[0], q[1]; ry(-pi /"
            + " 2) q",
      })
  void gateIsWhatItsNameSays(String gate, String same) {
    Matrices.assertEqualUpToPhase(standard(same, 2), old(gate, 2), gate);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"c3x, x, 3", "c3sqrtx, sx, 3", "c4x, x, 4"})
  void controlsFireTogether(String gate, String target, int controls) {
    int all = (1 << controls) - 1;
    double real = target.equals("sx") ? 0.5 : 0;
    Complex same = new Complex(real, real);
    Complex other = new Complex(1 - real, -real);
    Complex[][] expected = Matrices.identity(2 << controls);
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        expected[all | row << controls][all | column << controls] = row == column ? same : other;
      }
    }
    StringBuilder operands = new StringBuilder("q[0]");
    for (int i = 1; i <= controls; i++) {
      operands.append(", q[").append(i).append("]");
    }
    Matrices.assertEqualUpToPhase(expected, old(gate + " " + operands, controls + 1), gate);
  }

  @Test
  void relativePhasesOfToffolisAreOnlyPhases() {
    assertSameSizes(standard("ccx q[0], q[1], q[2]", 3), old("rccx q[0], q[1], q[2]", 3));
    assertSameSizes(old("c3x q[0], q[1], q[2], q[3]", 4), old("rc3x q[0], q[1], q[2], q[3]", 4));
  }

  private static void assertSameSizes(Complex[][] expected, Complex[][] actual) {
    for (int row = 0; row < expected.length; row++) {
      for (int column = 0; column < expected.length; column++) {
        assertEquals(expected[row][column].abs(), actual[row][column].abs(), 1e-12);
      }
    }
  }

  @Test
  void eachGateIsTested() {
    Set<String> names = new TreeSet<>();
    OldLibrary.gates().forEach(gate -> names.add(((Statement.Gate) gate).name().name()));
    assertEquals(
        Set.of(
            "u0", "u", "sxdg", "csx", "cu1", "cu3", "rxx", "rzz", "c3x", "c4x", "c3sqrtx", "rccx",
            "rc3x"),
        names);
  }

  @Test
  void streamedFilesHaveThemToo() {
    String text =
        "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[2];\ncu1(0.3) q[0], q[1];\n"
            + "cu3(0.3, 1, 2) q[1], q[0];\n";
    OperationReader reader = new OperationReader("f", new StringReader(text));
    int count = 0;
    while (reader.next().isPresent()) {
      count++;
    }
    assertTrue(reader.diagnostics().isEmpty(), () -> reader.diagnostics().toString());
    assertEquals(body(text).size(), count);
  }
}

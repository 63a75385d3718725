package org.hessq.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.complex.Complex;
import org.hessq.circuit.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what a gate is loaded as with its matrix in the language's specification. */
class StandardGatesTest {
  private static final double A = 0.3;
  private static final double B = -1.1;
  private static final double C = 2.5;
  private static final double G = 0.7;
  private static final double PI = Math.PI;

  /** Statements on the first operand(s), and the matrix of the gate without its controls. */
  static Stream<Arguments> gates() {
    Complex[][] x = {{c(0), c(1)}, {c(1), c(0)}};
    Complex[][] y = {{c(0), i(-1)}, {i(1), c(0)}};
    Complex[][] h = scaled(c(Math.sqrt(0.5)), new Complex[][] {{c(1), c(1)}, {c(1), c(-1)}});
    Complex[][] sx =
        scaled(
            c(0.5),
            new Complex[][] {
              {c(1).add(i(1)), c(1).subtract(i(1))}, {c(1).subtract(i(1)), c(1).add(i(1))}
            });
    Complex[][] u3 = scaled(e(-(B + C) / 2), w(A, B, C));
    Complex[][] u2 = scaled(e(-(A + B) / 2), w(PI / 2, A, B));
    return Stream.of(
        Arguments.of("x", x, 0),
        Arguments.of("y", y, 0),
        Arguments.of("z", phase(PI), 0),
        Arguments.of("h", h, 0),
        Arguments.of("id", phase(0), 0),
        Arguments.of("s", phase(PI / 2), 0),
        Arguments.of("sdg", phase(-PI / 2), 0),
        Arguments.of("t", phase(PI / 4), 0),
        Arguments.of("tdg", phase(-PI / 4), 0),
        Arguments.of("sx", sx, 0),
        Arguments.of("p(0.3)", phase(A), 0),
        Arguments.of("phase(0.3)", phase(A), 0),
        Arguments.of("u1(0.3)", phase(A), 0),
        Arguments.of("rx(0.3)", w(A, -PI / 2, PI / 2), 0),
        Arguments.of("ry(0.3)", w(A, 0, 0), 0),
        Arguments.of("rz(0.3)", scaled(e(-A / 2), phase(A)), 0),
        Arguments.of("u2(0.3, -1.1)", u2, 0),
        Arguments.of("u3(0.3, -1.1, 2.5)", u3, 0),
        Arguments.of("U(0.3, -1.1, 2.5)", scaled(e(A / 2), w(A, B, C)), 0),
        Arguments.of("cx", x, 1),
        Arguments.of("CX", x, 1),
        Arguments.of("cy", y, 1),
        Arguments.of("cz", phase(PI), 1),
        Arguments.of("ch", h, 1),
        Arguments.of("cp(0.3)", phase(A), 1),
        Arguments.of("cphase(0.3)", phase(A), 1),
        Arguments.of("crx(0.3)", w(A, -PI / 2, PI / 2), 1),
        Arguments.of("cry(0.3)", w(A, 0, 0), 1),
        Arguments.of("crz(0.3)", scaled(e(-A / 2), phase(A)), 1),
        Arguments.of("cu(0.3, -1.1, 2.5, 0.7)", scaled(e(G), w(A, B, C)), 1),
        Arguments.of("ccx", x, 2),
        Arguments.of("ctrl @ s", phase(PI / 2), 1),
        Arguments.of("ctrl @ sdg", phase(-PI / 2), 1),
        Arguments.of("ctrl @ t", phase(PI / 4), 1),
        Arguments.of("ctrl @ tdg", phase(-PI / 4), 1),
        Arguments.of("ctrl @ sx", sx, 1),
        Arguments.of("ctrl @ h", h, 1),
        Arguments.of("ctrl @ x", x, 1),
        Arguments.of("ctrl(2) @ x", x, 2),
        Arguments.of("ctrl @ ctrl @ x", x, 2),
        Arguments.of("ctrl @ cx", x, 2),
        Arguments.of("ctrl @ y", y, 1),
        Arguments.of("ctrl @ z", phase(PI), 1),
        Arguments.of("ctrl @ id", phase(0), 1),
        Arguments.of("ctrl @ p(0.3)", phase(A), 1),
        Arguments.of("ctrl @ rx(0.3)", w(A, -PI / 2, PI / 2), 1),
        Arguments.of("ctrl @ ry(0.3)", w(A, 0, 0), 1),
        Arguments.of("ctrl @ rz(0.3)", scaled(e(-A / 2), phase(A)), 1),
        Arguments.of("ctrl @ u2(0.3, -1.1)", u2, 1),
        Arguments.of("ctrl @ u3(0.3, -1.1, 2.5)", u3, 1),
        Arguments.of("ctrl @ U(0.3, -1.1, 2.5)", scaled(e(A / 2), w(A, B, C)), 1),
        Arguments.of("ctrl @ gphase(0.3)", scaled(e(A), phase(0)), 1),
        Arguments.of("inv @ s", phase(-PI / 2), 0),
        Arguments.of("inv @ rx(0.3)", w(-A, -PI / 2, PI / 2), 0),
        Arguments.of("inv @ ctrl @ t", phase(-PI / 4), 1),
        Arguments.of("pow(3) @ t", phase(3 * PI / 4), 0),
        Arguments.of("pow(-2) @ ry(0.3)", w(-2 * A, 0, 0), 0),
        Arguments.of("pow(0) @ h", phase(0), 0),
        Arguments.of("ctrl @ pow(2) @ inv @ sx", x, 1),
        Arguments.of("rz(pi/4)", phase(PI / 4), 0),
        Arguments.of("p(3*pi/4)", phase(3 * PI / 4), 0),
        Arguments.of("p(5*pi/4)", phase(5 * PI / 4), 0),
        Arguments.of("ry(pi/2)", w(PI / 2, 0, 0), 0),
        Arguments.of("ry(-pi/4)", w(-PI / 4, 0, 0), 0),
        Arguments.of("rx(pi)", x, 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gates")
  void loadedGateHasTheMatrixOfTheSpecification(String gate, Complex[][] matrix, int controls) {
    String operands = List.of("q[2]", "q[1], q[2]", "q[0], q[1], q[2]").get(controls);
    // A controlled gphase takes its controls only, so that the target is idle.
    String last = gate.contains("gphase") ? "q[1]" : operands;
    int qubits = controls + 1;
    Complex[][] expected = Matrices.identity(8);
    int mask = (controls > 0 ? 2 : 0) | (controls > 1 ? 1 : 0);
    for (int column = 0; column < 8; column++) {
      if ((column & mask) == mask) {
        int bit = column >> 2;
        expected[column & 3][column] = matrix[0][bit];
        expected[column & 3 | 4][column] = matrix[1][bit];
      }
    }
    Matrices.assertEqualUpToPhase(expected, loaded(gate + " " + last + ";"), gate + qubits);
  }

  @Test
  void negativeControlFiresOnZero() {
    Matrices.assertEqualUpToPhase(
        loaded("x q[0]; ccx q[0], q[1], q[2]; x q[0];"),
        loaded("negctrl @ ctrl @ x q[0], q[1], q[2];"),
        "negctrl @ ctrl @ x");
    Matrices.assertEqualUpToPhase(
        loaded("x q[0]; x q[1]; p(0.3) q[1]; x q[1]; x q[0];"),
        loaded("x q[0]; negctrl @ gphase(0.3) q[1]; x q[0];"),
        "negctrl @ gphase");
  }

  @Test
  void swapsExchange() {
    Matrices.assertEqualUpToPhase(
        loaded("cx q[0], q[1]; cx q[1], q[0]; cx q[0], q[1];"), loaded("swap q[0], q[1];"), "swap");
    String toffolis = "ccx q[0], q[1], q[2]; ccx q[0], q[2], q[1]; ccx q[0], q[1], q[2];";
    Matrices.assertEqualUpToPhase(loaded(toffolis), loaded("cswap q[0], q[1], q[2];"), "cswap");
    Matrices.assertEqualUpToPhase(
        loaded(toffolis), loaded("ctrl @ swap q[0], q[1], q[2];"), "ctrl @ swap");
  }

  @Test
  void multiplesOfAnEighthTurnAreCliffordAndT() {
    for (int k = -9; k <= 9; k++) {
      for (String gate : List.of("rx", "ry", "rz", "p", "u1")) {
        String statement = gate + "(" + k + "*pi/4) q[0];";
        List<Operation> body = Circuits.body("qubit[3] q; " + statement);
        assertTrue(body.stream().allMatch(o -> o instanceof Operation.Gate), statement);
      }
    }
  }

  @Test
  void otherAnglesAreIdealRotations() {
    assertEquals(
        List.of(new Operation.Rotation(Operation.Axis.Z, 1e-3, 0, 1)),
        Circuits.body("qubit[3] q; rz(1e-3) q[1];"));
  }

  private static Complex[][] loaded(String statements) {
    return Matrices.of(Circuits.body("qubit[3] q; " + statements), 3);
  }

  /** W(θ, φ, λ): U without its prefactor. */
  private static Complex[][] w(double theta, double phi, double lambda) {
    double cos = Math.cos(theta / 2);
    double sin = Math.sin(theta / 2);
    return new Complex[][] {
      {c(cos), e(lambda).multiply(-sin)}, {e(phi).multiply(sin), e(phi + lambda).multiply(cos)}
    };
  }

  private static Complex[][] phase(double radians) {
    return new Complex[][] {{c(1), c(0)}, {c(0), e(radians)}};
  }

  private static Complex[][] scaled(Complex factor, Complex[][] matrix) {
    Complex[][] result = new Complex[2][2];
    for (int r = 0; r < 2; r++) {
      for (int k = 0; k < 2; k++) {
        result[r][k] = matrix[r][k].multiply(factor);
      }
    }
    return result;
  }

  private static Complex c(double real) {
    return new Complex(real, 0);
  }

  private static Complex i(double imaginary) {
    return new Complex(0, imaginary);
  }

  private static Complex e(double radians) {
    return new Complex(Math.cos(radians), Math.sin(radians));
  }
}

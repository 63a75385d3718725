package org.hessq.load;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;

/**
 * The gates of the standard library, the built-in ones, and what they become under a control, in
 * terms of {@link GateKind} and ideal rotations; equal up to a global phase.
 */
final class StandardGates {
  private static final double HALF_PI = Math.PI / 2;

  /** How many angles and how many qubits a gate takes. */
  record Shape(int angles, int qubits) {}

  /** A gate with its angles. */
  record Angled(String name, List<Double> angles) {
    Angled(String name, Double... angles) {
      this(name, List.of(angles));
    }
  }

  private static final ImmutableMap<String, Shape> SHAPES =
      ImmutableMap.<String, Shape>builder()
          .put("x", new Shape(0, 1))
          .put("y", new Shape(0, 1))
          .put("z", new Shape(0, 1))
          .put("h", new Shape(0, 1))
          .put("id", new Shape(0, 1))
          .put("s", new Shape(0, 1))
          .put("sdg", new Shape(0, 1))
          .put("t", new Shape(0, 1))
          .put("tdg", new Shape(0, 1))
          .put("sx", new Shape(0, 1))
          .put("p", new Shape(1, 1))
          .put("phase", new Shape(1, 1))
          .put("u1", new Shape(1, 1))
          .put("rx", new Shape(1, 1))
          .put("ry", new Shape(1, 1))
          .put("rz", new Shape(1, 1))
          .put("u2", new Shape(2, 1))
          .put("u3", new Shape(3, 1))
          .put("U", new Shape(3, 1))
          .put("cx", new Shape(0, 2))
          .put("CX", new Shape(0, 2))
          .put("cy", new Shape(0, 2))
          .put("cz", new Shape(0, 2))
          .put("ch", new Shape(0, 2))
          .put("swap", new Shape(0, 2))
          .put("cp", new Shape(1, 2))
          .put("cphase", new Shape(1, 2))
          .put("crx", new Shape(1, 2))
          .put("cry", new Shape(1, 2))
          .put("crz", new Shape(1, 2))
          .put("cu", new Shape(4, 2))
          .put("ccx", new Shape(0, 3))
          .put("cswap", new Shape(0, 3))
          .buildOrThrow();

  private StandardGates() {}

  /** {@return what the gate called {@code name} takes, if it is one of these} */
  static Optional<Shape> shape(String name) {
    return Optional.ofNullable(SHAPES.get(name));
  }

  /** {@return the gate with one control more, itself one of these, if there is one} */
  static Optional<Angled> controlled(Angled gate) {
    List<Double> a = gate.angles();
    return Optional.ofNullable(
        switch (gate.name()) {
          case "id" -> gate;
          case "x" -> new Angled("cx");
          case "y" -> new Angled("cy");
          case "z" -> new Angled("cz");
          case "h" -> new Angled("ch");
          case "s" -> new Angled("cp", HALF_PI);
          case "sdg" -> new Angled("cp", -HALF_PI);
          case "t" -> new Angled("cp", HALF_PI / 2);
          case "tdg" -> new Angled("cp", -HALF_PI / 2);
          case "sx" -> new Angled("cu", HALF_PI, -HALF_PI, HALF_PI, HALF_PI / 2);
          case "p", "phase", "u1" -> new Angled("cp", a);
          case "rx", "ry", "rz" -> new Angled("c" + gate.name(), a);
          case "u2" -> new Angled("cu", HALF_PI, a.get(0), a.get(1), -(a.get(0) + a.get(1)) / 2);
          case "u3" -> new Angled("cu", a.get(0), a.get(1), a.get(2), -(a.get(1) + a.get(2)) / 2);
          case "U" -> new Angled("cu", a.get(0), a.get(1), a.get(2), a.get(0) / 2);
          case "cx", "CX" -> new Angled("ccx");
          case "swap" -> new Angled("cswap");
          default -> null;
        });
  }

  /** {@return the operations that make up a gate on as many qubits as it takes} */
  static List<Operation> operations(Angled gate, int[] q) {
    List<Double> a = gate.angles();
    GateSequence out = new GateSequence();
    GateSequence done =
        switch (gate.name()) {
          case "id" -> out;
          case "x" -> out.gate(GateKind.X, q[0]);
          case "y" -> out.gate(GateKind.Y, q[0]);
          case "z" -> out.gate(GateKind.Z, q[0]);
          case "h" -> out.h(q[0]);
          case "s" -> out.gate(GateKind.S, q[0]);
          case "sdg" -> out.gate(GateKind.SDG, q[0]);
          case "t" -> out.gate(GateKind.T, q[0]);
          case "tdg" -> out.gate(GateKind.TDG, q[0]);
          case "sx" -> out.rx(HALF_PI, q[0]);
          case "p", "phase", "u1", "rz" -> out.rz(a.get(0), q[0]);
          case "rx" -> out.rx(a.get(0), q[0]);
          case "ry" -> out.ry(a.get(0), q[0]);
          case "u2" -> out.u(HALF_PI, a.get(0), a.get(1), q[0]);
          case "u3", "U" -> out.u(a.get(0), a.get(1), a.get(2), q[0]);
          case "cx", "CX" -> out.cx(q[0], q[1]);
          case "cy" -> out.gate(GateKind.CY, q[0], q[1]);
          case "cz" -> out.gate(GateKind.CZ, q[0], q[1]);
          case "ch" -> out.ch(q[0], q[1]);
          case "swap" -> out.gate(GateKind.SWAP, q[0], q[1]);
          case "cp", "cphase" -> out.cp(a.get(0), q[0], q[1]);
          case "crx" -> out.crx(a.get(0), q[0], q[1]);
          case "cry" -> out.cry(a.get(0), q[0], q[1]);
          case "crz" -> out.crz(a.get(0), q[0], q[1]);
          case "cu" -> out.cu(a.get(0), a.get(1), a.get(2), a.get(3), q[0], q[1]);
          case "ccx" -> out.gate(GateKind.CCX, q[0], q[1], q[2]);
          case "cswap" -> out.cswap(q[0], q[1], q[2]);
          default -> throw new IllegalStateException("no standard gate: " + gate.name());
        };
    return done.operations();
  }
}

package org.hessq.simulate;

import java.util.List;
import java.util.SplittableRandom;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;

/** Random routines for comparing simulators. */
final class RandomSteps {
  static final List<GateKind> CLIFFORD =
      List.of(
          GateKind.X,
          GateKind.Y,
          GateKind.Z,
          GateKind.H,
          GateKind.S,
          GateKind.SDG,
          GateKind.CX,
          GateKind.CY,
          GateKind.CZ,
          GateKind.SWAP);
  static final List<GateKind> ALL = List.of(GateKind.values());
  static final List<GateKind> PERMUTATION =
      ALL.stream().filter(kind -> kind != GateKind.H).toList();

  private RandomSteps() {}

  /** {@return gates of the given kinds on one register, one in ten a measurement or a reset} */
  static Routine measured(List<GateKind> kinds, int qubits, int steps, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RoutineBuilder builder = new RoutineBuilder("random");
    builder.register("q", qubits);
    int bit = builder.bit();
    int parity = builder.bit();
    for (int k = 0; k < steps; k++) {
      int choice = random.nextInt(30);
      if (choice == 0) {
        builder.measure(random.nextInt(qubits), bit);
        builder.add(new Operation.Assign(Operation.Assignment.XOR, parity, bit));
      } else if (choice == 1) {
        builder.reset(random.nextInt(qubits));
      } else if (choice == 2) {
        builder.conditional(parity, gate(kinds, qubits, random));
      } else {
        builder.add(gate(kinds, qubits, random));
      }
    }
    return builder.build();
  }

  /** {@return gates of the given kinds on one register} */
  static Routine unitary(List<GateKind> kinds, int qubits, int steps, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RoutineBuilder builder = new RoutineBuilder("random");
    builder.register("q", qubits);
    for (int k = 0; k < steps; k++) {
      builder.add(gate(kinds, qubits, random));
    }
    return builder.build();
  }

  static Operation gate(List<GateKind> kinds, int qubits, SplittableRandom random) {
    GateKind kind = kinds.get(random.nextInt(kinds.size()));
    int a = random.nextInt(qubits);
    int b = (a + 1 + random.nextInt(qubits - 1)) % qubits;
    int c = a;
    while (c == a || c == b) {
      c = random.nextInt(qubits);
    }
    return new Operation.Gate(kind, a, kind.qubits() > 1 ? b : -1, kind.qubits() > 2 ? c : -1);
  }
}

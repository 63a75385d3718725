package org.hessq.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;

/**
 * The gates that can influence one qubit, on the qubits that they touch.
 *
 * @param place of the qubit among them
 */
record LightCone(Routine routine, int place) {
  /** {@return the cone of {@code qubit} in gates of one or two qubits} */
  static LightCone of(List<Operation.Gate> gates, int qubit) {
    BitSet touched = new BitSet();
    touched.set(qubit);
    List<Operation.Gate> kept = new ArrayList<>();
    for (Operation.Gate gate : gates.reversed()) {
      if (touched.get(gate.a()) || gate.b() >= 0 && touched.get(gate.b())) {
        touched.set(gate.a());
        if (gate.b() >= 0) {
          touched.set(gate.b());
        }
        kept.add(gate);
      }
    }
    int[] qubits = touched.stream().toArray();
    RoutineBuilder builder = new RoutineBuilder("cone");
    builder.register("q", qubits.length);
    for (Operation.Gate gate : kept.reversed()) {
      int a = Arrays.binarySearch(qubits, gate.a());
      int b = gate.b() < 0 ? -1 : Arrays.binarySearch(qubits, gate.b());
      builder.add(new Operation.Gate(gate.kind(), a, b, -1));
    }
    return new LightCone(builder.build(), Arrays.binarySearch(qubits, qubit));
  }
}

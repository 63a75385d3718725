package org.hessq.verify;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;

/**
 * A circuit with its qubits in the order of a comparison: those that are compared, dirty ancillas
 * last among them, then all other ancillas as scratch.
 *
 * @param main calls the circuit's own main routine
 * @param discarded ancillas whose final state is nobody's business
 * @param places of the compared registers, by name
 */
record Framed(Routine main, BitSet discarded, SortedMap<String, BitSet> places) {

  /**
   * @param dirty widths of the dirty ancillas of either circuit, by name
   */
  static Framed of(
      Routine main, Map<String, Sameness.Ancilla> ancillas, Map<String, Integer> dirty) {
    List<Register> registers = new ArrayList<>();
    List<Register> order = new ArrayList<>();
    SortedMap<String, BitSet> places = new TreeMap<>();
    int width = 0;
    for (Register register : main.registers()) {
      if (register.kind() == Register.Kind.DATA && !ancillas.containsKey(register.name())) {
        order.add(register);
      }
    }
    dirty.forEach((name, qubits) -> order.add(Register.data(name, qubits)));
    Map<String, Integer> starts = new TreeMap<>();
    for (Register register : order) {
      registers.add(register);
      starts.put(register.name(), width);
      BitSet own = new BitSet();
      own.set(width, width + register.width());
      places.put(register.name(), own);
      width += register.width();
    }
    int compared = width;
    BitSet discarded = new BitSet();
    ImmutableIntArray.Builder wiring = ImmutableIntArray.builder();
    for (Register register : main.registers()) {
      Integer start = starts.get(register.name());
      int first = start == null ? width : start;
      for (int k = 0; k < register.width(); k++) {
        wiring.add(first + k);
      }
      if (start == null) {
        boolean thrown = ancillas.get(register.name()) == Sameness.Ancilla.MEASURED;
        discarded.set(width, width + register.width(), thrown);
        width += register.width();
      }
    }
    if (width > compared) {
      String name = "ancillas";
      while (starts.containsKey(name)) {
        name += "_";
      }
      registers.add(Register.scratch(name, width - compared));
    }
    Routine frame =
        new Routine(
            main.name(),
            RoutineKind.PLAIN,
            ImmutableMap.of(),
            registers,
            0,
            List.of(new Operation.Call(main, wiring.build())),
            Optional.empty());
    return new Framed(frame, discarded, places);
  }
}

package org.hessq.verify;

import java.util.BitSet;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.simulate.Planes;

/**
 * What a routine of kind zero-flag states: {@code flag} becomes 1 where every qubit of {@code
 * qubits} has its value, 0 or, for those in parameter {@code ones}, 1. Other data registers hold
 * products until the flag is cleared.
 */
record ZeroFlag(Routine routine, int first, int width, BitSet ones, int flag) {

  /**
   * @throws IllegalArgumentException if a register or parameter is missing
   */
  static ZeroFlag of(Routine routine) {
    int first = routine.offset("qubits");
    int width = Trial.qubits(routine, r -> r.name().equals("qubits")).cardinality();
    String text = routine.parameters().getOrDefault("ones", "{}");
    BitSet ones = new BitSet();
    for (String index : text.replaceAll("[{}\\s]", "").split(",")) {
      if (!index.isEmpty()) {
        ones.set(Integer.parseInt(index));
      }
    }
    return new ZeroFlag(routine, first, width, ones, routine.offset("flag"));
  }

  /** {@return the data qubits that are |0⟩ before} */
  BitSet clean() {
    return Trial.qubits(routine, r -> r.kind() == Register.Kind.DATA && !r.name().equals("qubits"));
  }

  /** {@return whether the flag is right, nothing else has changed and no phase is left} */
  boolean isSet(Planes input, Planes output) {
    Planes expected = input.copy();
    clean().stream().forEach(q -> expected.copyPlane(q, output));
    long[] flags = expected.plane(flag);
    for (int w = 0; w < flags.length; w++) {
      flags[w] = -1L;
      for (int k = 0; k < width; k++) {
        long word = input.plane(first + k)[w];
        flags[w] &= ones.get(k) ? word : ~word;
      }
    }
    return expected.firstDifference(output).isEmpty();
  }
}

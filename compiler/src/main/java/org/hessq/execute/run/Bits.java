package org.hessq.execute.run;

import java.util.List;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;
import org.hessq.execute.value.Selection;
import org.hessq.execute.value.ValueType;

/** Takes places apart into single bits. */
final class Bits {
  private Bits() {}

  /** Adds every bit of {@code place} to {@code bits}; {@return whether it is a register}. */
  static boolean add(Place place, List<Place.Part> bits) {
    return switch (place) {
      case Place.Bits(var some, boolean register) -> {
        bits.addAll(some);
        yield register;
      }
      case Place.Part(var variable, var path) -> {
        boolean register = variable.type instanceof ValueType.Bits;
        if (!register && !(variable.type instanceof ValueType.Bit)) {
          throw new Trouble(ExecuteCode.TYPE, "an alias stands for qubits or bits");
        }
        if (!register) {
          bits.add(new Place.Part(variable, path));
        } else {
          for (int index : Machine.indices(variable, path)) {
            bits.add(new Place.Part(variable, List.of(new Selection.At(index))));
          }
        }
        yield register && (path.isEmpty() || !(path.getFirst() instanceof Selection.At));
      }
    };
  }
}

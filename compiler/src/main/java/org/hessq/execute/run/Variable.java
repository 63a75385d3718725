package org.hessq.execute.run;

import java.util.TreeMap;
import org.hessq.execute.value.Datum;
import org.hessq.execute.value.ValueType;

/** A place for a classical value. */
final class Variable {
  final ValueType type;
  Datum value;

  /** The qubits whose unsettled outcomes belong into bits of the value, by index of the bit. */
  final TreeMap<Integer, Integer> unsettled = new TreeMap<>();

  Variable(ValueType type, Datum value) {
    this.type = type;
    this.value = value;
  }
}

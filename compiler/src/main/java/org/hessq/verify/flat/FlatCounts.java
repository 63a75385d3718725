package org.hessq.verify.flat;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;

/** Counts what a flat file holds, every branch taken; no file has more than 2^63 statements. */
final class FlatCounts {
  private long t;
  private long cliffords;
  private long measurements;

  void add(Operation operation) {
    switch (operation) {
      case Operation.Gate gate -> {
        t += gate.kind() == GateKind.T || gate.kind() == GateKind.TDG ? 1 : 0;
        cliffords += gate.kind().isClifford() ? 1 : 0;
      }
      case Operation.Measure _ -> measurements++;
      case Operation.Conditional(_, var body) -> body.forEach(this::add);
      case Operation.Reset _,
          Operation.Rotation _,
          Operation.And _,
          Operation.UnAnd _,
          Operation.Assign _,
          Operation.Repeat _,
          Operation.Call _ -> {}
    }
  }

  ImmutableSortedMap<String, BigInteger> named(int qubits) {
    return ImmutableSortedMap.of(
        "cliffordCount", BigInteger.valueOf(cliffords),
        "logicalQubits", BigInteger.valueOf(qubits),
        "measurementCount", BigInteger.valueOf(measurements),
        "tCount", BigInteger.valueOf(t));
  }
}

package org.hessq.emit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/**
 * Lays the bits of nested activations behind each other: a callee's begin where its caller's end,
 * so that two calls from one routine use the same ones.
 */
final class Frames {
  private Frames() {}

  /** {@return for each routine how many bits it and the deepest chain of its callees own} */
  static Map<Routine, Integer> depths(Circuit circuit) {
    Map<Routine, Integer> depths = new HashMap<>();
    for (Routine routine : circuit.routines()) {
      depths.put(routine, Math.addExact(routine.bits(), deepest(routine.body(), depths)));
    }
    return depths;
  }

  private static int deepest(List<Operation> body, Map<Routine, Integer> depths) {
    int deepest = 0;
    for (Operation operation : body) {
      int depth =
          switch (operation) {
            case Operation.Call(var callee, _) -> depths.get(callee);
            case Operation.Conditional(_, var inner) -> deepest(inner, depths);
            case Operation.Repeat(_, var inner) -> deepest(inner, depths);
            case Operation.Gate _,
                Operation.Rotation _,
                Operation.And _,
                Operation.UnAnd _,
                Operation.Measure _,
                Operation.Reset _,
                Operation.Assign _ ->
                0;
          };
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}

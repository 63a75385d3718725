package org.hessq.simulate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/** The same routines with one of them changed. */
public final class Rewrite {
  private final String target;
  private final UnaryOperator<List<Operation>> change;
  private final Map<Routine, Routine> done = new IdentityHashMap<>();

  /**
   * @param target the name of the routine that changes
   * @param change makes its new body
   */
  public Rewrite(String target, UnaryOperator<List<Operation>> change) {
    this.target = target;
    this.change = change;
  }

  /** {@return {@code routine} with all its callees rewritten} */
  public Routine of(Routine routine) {
    Routine known = done.get(routine);
    if (known == null) {
      List<Operation> body = new ArrayList<>();
      boolean same = true;
      for (Operation operation : routine.body()) {
        Operation now = operation;
        if (operation instanceof Operation.Call(var callee, var qubits)) {
          Routine rewritten = of(callee);
          now = rewritten == callee ? operation : new Operation.Call(rewritten, qubits);
        }
        same &= now == operation;
        body.add(now);
      }
      if (routine.name().equals(target)) {
        known = Pieces.withBody(routine, change.apply(body));
      } else {
        known = same ? routine : Pieces.withBody(routine, body);
      }
      done.put(routine, known);
    }
    return known;
  }
}

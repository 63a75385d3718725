package org.hessq.lower;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/**
 * Rebuilds a circuit from its callees up; routines in which nothing changes stay the same objects.
 */
final class Rewriting {
  /** What becomes of one operation that holds no others; calls are not offered. */
  @FunctionalInterface
  interface Rule {
    void rewrite(Operation operation, List<Operation> out);
  }

  private final Map<Routine, Routine> known = new IdentityHashMap<>();
  private final UnaryOperator<List<Operation>> body;

  private Rewriting(UnaryOperator<List<Operation>> body) {
    this.body = body;
  }

  /** {@return the circuit with {@code rule} applied to every operation} */
  static Circuit eachOperation(Circuit circuit, Rule rule) {
    return eachBody(circuit, body -> apply(rule, body));
  }

  /**
   * {@return the circuit with {@code function} applied to the body of every routine, callees before
   * callers}
   */
  static Circuit eachBody(Circuit circuit, UnaryOperator<List<Operation>> function) {
    var rewriting = new Rewriting(function);
    for (Routine routine : circuit.routines()) {
      List<Operation> before = routine.body();
      List<Operation> after = function.apply(rewriting.redirect(before));
      rewriting.known.put(routine, after.equals(before) ? routine : with(routine, after));
    }
    return new Circuit(rewriting.known.get(circuit.main()));
  }

  private static Routine with(Routine routine, List<Operation> body) {
    return new Routine(
        routine.name(),
        routine.kind(),
        routine.parameters(),
        routine.registers(),
        routine.bits(),
        body,
        routine.action());
  }

  private List<Operation> redirect(List<Operation> operations) {
    return map(
        operations,
        (operation, out) -> {
          if (operation instanceof Operation.Call(var callee, var qubits)) {
            out.add(new Operation.Call(known.get(callee), qubits));
          } else {
            out.add(operation);
          }
        });
  }

  private static List<Operation> apply(Rule rule, List<Operation> operations) {
    return map(
        operations,
        (operation, out) -> {
          if (operation instanceof Operation.Call) {
            out.add(operation);
          } else {
            rule.rewrite(operation, out);
          }
        });
  }

  /** Rewrites operations inside branches and repeats too. */
  private static List<Operation> map(List<Operation> operations, Rule rule) {
    List<Operation> out = new ArrayList<>(operations.size());
    for (Operation operation : operations) {
      switch (operation) {
        case Operation.Conditional(var bit, var inner) ->
            out.add(new Operation.Conditional(bit, map(inner, rule)));
        case Operation.Repeat(var count, var inner) ->
            out.add(new Operation.Repeat(count, map(inner, rule)));
        case Operation.Gate _,
            Operation.Rotation _,
            Operation.And _,
            Operation.UnAnd _,
            Operation.Measure _,
            Operation.Reset _,
            Operation.Assign _,
            Operation.Call _ ->
            rule.rewrite(operation, out);
      }
    }
    return out;
  }
}

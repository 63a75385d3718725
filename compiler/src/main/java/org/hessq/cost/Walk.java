package org.hessq.cost;

import com.google.common.primitives.Doubles;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/** Counts routines, each distinct one once. */
final class Walk {
  /** A routine's own operations, and how often it calls which others. */
  record Body(Counts self, Map<Routine, BigInteger> callees) {}

  private final Map<Routine, Body> bodies = new IdentityHashMap<>();
  private final Map<Routine, Counts> totals = new IdentityHashMap<>();

  Body body(Routine routine) {
    Body known = bodies.get(routine);
    if (known == null) {
      var self = new Tallies();
      Map<Routine, BigInteger> callees = new LinkedHashMap<>();
      scan(routine.body(), self, callees);
      known = new Body(self.counts(), callees);
      bodies.put(routine, known);
    }
    return known;
  }

  Counts total(Routine routine) {
    Counts known = totals.get(routine);
    if (known == null) {
      Body body = body(routine);
      known = body.self();
      for (var entry : body.callees().entrySet()) {
        known = known.plus(total(entry.getKey()).times(entry.getValue()));
      }
      totals.put(routine, known);
    }
    return known;
  }

  /** Adds operations to a body's own and to how often it calls which routines. */
  static void scan(List<Operation> operations, Tallies self, Map<Routine, BigInteger> callees) {
    for (Operation operation : operations) {
      switch (operation) {
        case Operation.Gate gate -> self.add(gate.kind());
        case Operation.Rotation rotation -> {
          self.add(Counts.Tally.ROTATION_OPERATION);
          self.addRotation(rotation.tolerance());
        }
        case Operation.And _ -> self.add(Counts.Tally.AND_OPERATION);
        case Operation.UnAnd _ -> self.add(Counts.Tally.UNAND_OPERATION);
        case Operation.Measure _ -> self.add(Counts.Tally.MEASUREMENT);
        case Operation.Reset _ -> self.add(Counts.Tally.RESET);
        case Operation.Assign _ -> self.add(Counts.Tally.ASSIGNMENT);
        case Operation.Conditional conditional -> {
          self.add(Counts.Tally.CONDITIONAL);
          scan(conditional.body(), self, callees);
        }
        case Operation.Repeat repeat -> repeat(repeat, self, callees);
        case Operation.Call call -> call(call.routine(), self, callees);
      }
    }
  }

  private static void repeat(
      Operation.Repeat repeat, Tallies self, Map<Routine, BigInteger> callees) {
    var inner = new Tallies();
    Map<Routine, BigInteger> innerCallees = new LinkedHashMap<>();
    scan(repeat.body(), inner, innerCallees);
    BigInteger count = BigInteger.valueOf(repeat.count());
    self.add(inner.counts().times(count));
    innerCallees.forEach(
        (routine, calls) -> callees.merge(routine, calls.multiply(count), BigInteger::add));
  }

  /** A file of others may leave it out. */
  private static double tolerance(Routine word) {
    Double stated = Doubles.tryParse(word.parameters().getOrDefault("tolerance", ""));
    return stated == null ? 0 : stated;
  }

  private static void call(Routine routine, Tallies self, Map<Routine, BigInteger> callees) {
    self.add(Counts.Tally.CALL);
    callees.merge(routine, BigInteger.ONE, BigInteger::add);
    switch (routine.kind()) {
      case AND -> self.add(Counts.Tally.AND_CALL);
      case UNAND -> self.add(Counts.Tally.UNAND_CALL);
      case WORD -> self.addRotation(tolerance(routine));
      case MAIN,
          ARITHMETIC,
          LOOKUP,
          UNLOOKUP,
          BLOCK_ENCODING,
          BLOCK_ENCODING_ADJOINT,
          STATE_PREPARATION,
          STATE_PREPARATION_ADJOINT,
          ZERO_FLAG,
          PLAIN -> {}
    }
  }
}

package org.hessq.pipeline;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.cost.Counts;
import org.hessq.report.RoutineCost;

/** Who spends the T gates: ANDs and rotation words count for the routine that uses them. */
final class Spending {
  private final Profile profile;
  private final Map<Routine, Counts> totals = new IdentityHashMap<>();

  private Spending(Profile profile) {
    this.profile = profile;
  }

  /** {@return every routine of {@code circuit} that spends T gates itself; they add up to all} */
  static List<RoutineCost> of(Circuit circuit, Profile profile) {
    Spending spending = new Spending(profile);
    List<org.hessq.cost.RoutineCost> all = org.hessq.cost.RoutineCost.of(circuit);
    all.forEach(cost -> spending.totals.put(cost.routine(), cost.total()));
    List<RoutineCost> result = new ArrayList<>();
    for (org.hessq.cost.RoutineCost cost : all) {
      if (!isPart(cost.routine())) {
        Counts own = cost.self().plus(spending.parts(cost.routine().body()));
        BigInteger t = own.tCount(profile).multiply(cost.calls());
        if (t.signum() > 0) {
          result.add(
              new RoutineCost(
                  cost.routine().name(),
                  cost.routine().kind().word(),
                  cost.calls(),
                  t,
                  own.toffoliCount().multiply(cost.calls()),
                  own.rotationCount().multiply(cost.calls())));
        }
      }
    }
    return result;
  }

  private Counts parts(List<Operation> body) {
    Counts counts = Counts.NONE;
    for (Operation operation : body) {
      counts =
          switch (operation) {
            case Operation.Call(var callee, _) ->
                isPart(callee) ? counts.plus(totals.get(callee)) : counts;
            case Operation.Conditional(_, var inner) -> counts.plus(parts(inner));
            case Operation.Repeat(var times, var inner) ->
                counts.plus(parts(inner).times(BigInteger.valueOf(times)));
            case Operation.Gate _,
                Operation.Rotation _,
                Operation.And _,
                Operation.UnAnd _,
                Operation.Measure _,
                Operation.Reset _,
                Operation.Assign _ ->
                counts;
          };
    }
    return counts;
  }

  private static boolean isPart(Routine routine) {
    return switch (routine.kind()) {
      case AND, UNAND, WORD -> true;
      case MAIN,
          ARITHMETIC,
          LOOKUP,
          UNLOOKUP,
          BLOCK_ENCODING,
          BLOCK_ENCODING_ADJOINT,
          STATE_PREPARATION,
          STATE_PREPARATION_ADJOINT,
          ZERO_FLAG,
          PLAIN ->
          false;
    };
  }
}

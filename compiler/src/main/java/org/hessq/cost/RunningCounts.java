package org.hessq.cost;

import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Routine;

/**
 * Counts operations that come one after the other. Memory grows with the routines that they call,
 * not with their number.
 */
public final class RunningCounts {
  private final Walk walk = new Walk();
  private final Tallies self = new Tallies();
  private final Map<Routine, BigInteger> callees = new LinkedHashMap<>();

  /** Adds the next operation. */
  public void add(Operation operation) {
    Walk.scan(List.of(operation), self, callees);
  }

  /** {@return what {@link Counts#of} gives for a routine of the operations so far} */
  public Counts counts() {
    Counts counts = self.counts();
    for (var entry : callees.entrySet()) {
      counts = counts.plus(walk.total(entry.getKey()).times(entry.getValue()));
    }
    return counts;
  }

  /** {@return how many routines were called so far, also by others} */
  public int routines() {
    Set<Routine> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    callees.keySet().forEach(routine -> collect(routine, seen));
    return seen.size();
  }

  private void collect(Routine routine, Set<Routine> seen) {
    if (seen.add(routine)) {
      walk.body(routine).callees().keySet().forEach(callee -> collect(callee, seen));
    }
  }
}

package org.hessq.cost;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Routine;

/**
 * A routine's part of a circuit's cost.
 *
 * @param calls how often it runs in one run of the circuit
 * @param self what one run of it does itself
 * @param total what one run of it does, routines that it calls included
 */
public record RoutineCost(Routine routine, BigInteger calls, Counts self, Counts total) {

  /** {@return every routine of a circuit, callers before callees, main first} */
  public static List<RoutineCost> of(Circuit circuit) {
    var walk = new Walk();
    Map<Routine, BigInteger> calls = new LinkedHashMap<>();
    calls.put(circuit.main(), BigInteger.ONE);
    List<RoutineCost> result = new ArrayList<>();
    for (Routine routine : circuit.routines().reversed()) {
      BigInteger runs = calls.getOrDefault(routine, BigInteger.ZERO);
      Walk.Body body = walk.body(routine);
      body.callees()
          .forEach((callee, each) -> calls.merge(callee, each.multiply(runs), BigInteger::add));
      result.add(new RoutineCost(routine, runs, body.self(), walk.total(routine)));
    }
    return result;
  }
}

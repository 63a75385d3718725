package org.hessq.lower;

import com.google.common.primitives.ImmutableIntArray;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Operation.Gate;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;

/**
 * {@code And} becomes a call to {@code and_compute}, four T; {@code UnAnd} one to {@code
 * and_uncompute}: a measurement and a conditional CZ in the adaptive profile, the reversed gates in
 * the unitary one.
 *
 * @paper Gidney 2018, arXiv:1709.06648, Fig. 3.
 */
final class AndToGates {
  private AndToGates() {}

  static Circuit apply(Circuit circuit, Profile profile) {
    Routine compute = compute();
    Routine uncompute =
        switch (profile) {
          case ADAPTIVE -> measured();
          case UNITARY -> reversed(compute);
        };
    Routine.pair(compute, uncompute);
    return Rewriting.eachOperation(
        circuit,
        (operation, out) ->
            out.add(
                switch (operation) {
                  case Operation.And(var a, var b, var target) -> call(compute, a, b, target);
                  case Operation.UnAnd(var a, var b, var target) -> call(uncompute, a, b, target);
                  case Operation.Gate _,
                      Operation.Rotation _,
                      Operation.Measure _,
                      Operation.Reset _,
                      Operation.Assign _,
                      Operation.Conditional _,
                      Operation.Repeat _,
                      Operation.Call _ ->
                      operation;
                }));
  }

  private static Operation call(Routine routine, int a, int b, int target) {
    return new Operation.Call(routine, ImmutableIntArray.of(a, b, target));
  }

  private static Routine compute() {
    RoutineBuilder builder = builder("and_compute", RoutineKind.AND);
    builder.h(2).gate(GateKind.T, 2);
    builder.cx(0, 2).gate(GateKind.TDG, 2);
    builder.cx(1, 2).gate(GateKind.T, 2);
    builder.cx(0, 2).gate(GateKind.TDG, 2);
    builder.cx(1, 2).h(2).gate(GateKind.S, 2);
    return builder.build();
  }

  private static Routine measured() {
    RoutineBuilder builder = builder("and_uncompute", RoutineKind.UNAND);
    int outcome = builder.bit();
    builder.h(2).measure(2, outcome);
    builder.conditional(outcome, new Gate(GateKind.CZ, 0, 1)).reset(2);
    return builder.build();
  }

  private static Routine reversed(Routine compute) {
    RoutineBuilder builder = builder("and_uncompute", RoutineKind.UNAND);
    compute.adjoint().body().forEach(builder::add);
    return builder.build();
  }

  private static RoutineBuilder builder(String name, RoutineKind kind) {
    var builder = new RoutineBuilder(name).kind(kind);
    builder.register("a", 1);
    builder.register("b", 1);
    builder.register("target", 1);
    return builder;
  }
}

package org.hessq.simulate;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;

/** Routines as a loaded file has them. */
public final class Pieces {
  /** The temporary AND in eleven gates: data a, b, target. */
  public static final Routine AND = and();

  /** Its inverse by measurement. */
  public static final Routine UNAND = unAnd();

  private Pieces() {}

  private static Routine and() {
    RoutineBuilder builder = new RoutineBuilder("and").kind(RoutineKind.AND);
    int a = builder.register("a", 1).get(0);
    int b = builder.register("b", 1).get(0);
    int t = builder.register("t", 1).get(0);
    return builder
        .h(t)
        .gate(GateKind.T, t)
        .cx(a, t)
        .gate(GateKind.TDG, t)
        .cx(b, t)
        .gate(GateKind.T, t)
        .cx(a, t)
        .gate(GateKind.TDG, t)
        .cx(b, t)
        .h(t)
        .gate(GateKind.S, t)
        .build();
  }

  private static Routine unAnd() {
    RoutineBuilder builder = new RoutineBuilder("unand").kind(RoutineKind.UNAND);
    int a = builder.register("a", 1).get(0);
    int b = builder.register("b", 1).get(0);
    int t = builder.register("t", 1).get(0);
    int m = builder.bit();
    return builder
        .h(t)
        .measure(t, m)
        .conditional(m, new Operation.Gate(GateKind.CZ, a, b))
        .reset(t)
        .build();
  }

  /** {@return a call of a routine whose registers are all data} */
  public static Operation call(Routine routine, int... qubits) {
    return new Operation.Call(routine, ImmutableIntArray.copyOf(qubits));
  }

  /** {@return the same routine with another body} */
  public static Routine withBody(Routine routine, List<Operation> body) {
    return new Routine(
        routine.name(),
        routine.kind(),
        routine.parameters(),
        routine.registers(),
        routine.bits(),
        body,
        Optional.empty());
  }

  /** {@return a routine of a list of operations on one data register} */
  public static Routine plain(String name, int width, Operation... body) {
    return new Routine(
        name,
        RoutineKind.PLAIN,
        ImmutableMap.of(),
        List.of(Register.data("q", width)),
        0,
        List.of(body),
        Optional.empty());
  }
}

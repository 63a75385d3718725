package org.hessq.emit;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.method.Roles;

/** Small programs, each about one thing. */
public final class Programs {
  /** What must be lowered before emission. */
  static final List<Operation> NOT_LOWERED =
      List.of(
          new Operation.Rotation(Operation.Axis.Z, 0.1, 0.01, 0),
          new Operation.And(0, 1, 2),
          new Operation.UnAnd(0, 1, 2));

  private Programs() {}

  /** {@return a program that says nothing about itself} */
  public static Program of(Routine main) {
    Roles roles = new Roles(ImmutableMap.of(), ImmutableMap.of(), ImmutableMap.of());
    return new Program("test", new Circuit(main), roles);
  }

  /** {@return a program whose first register must be 0 at the end} */
  static Program withSuccess(Routine main) {
    String register = main.registers().getFirst().name();
    Roles roles =
        new Roles(
            ImmutableMap.of(register, Role.SYSTEM),
            ImmutableMap.of(register, 0L),
            ImmutableMap.of());
    return new Program("test", new Circuit(main), roles);
  }

  /** {@return a routine on one register {@code q}} */
  public static Routine routine(String name, int width, int bits, Operation... body) {
    return new Routine(
        name,
        RoutineKind.PLAIN,
        ImmutableMap.of(),
        List.of(Register.data("q", width)),
        bits,
        List.of(body),
        Optional.empty());
  }

  /** {@return a program of three qubits with {@code body} on the parity of two outcomes} */
  static Program parity(List<Operation> body) {
    return of(
        routine(
            "main",
            3,
            2,
            new Operation.Measure(0, 0),
            new Operation.Measure(0, 1),
            new Operation.Assign(Operation.Assignment.XOR, 0, 1),
            new Operation.Conditional(0, body)));
  }

  /** {@return two entangled qubits, measured} */
  static Program bell() {
    var entangle = new RoutineBuilder("entangle");
    entangle.register("x", 2);
    entangle.h(0).cx(0, 1);
    var main = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    var pair = main.register("pair", 2);
    main.call(entangle.build(), pair);
    main.measure(0, main.bit()).measure(1, main.bit());
    Roles roles =
        new Roles(
            ImmutableMap.of("pair", Role.SYSTEM), ImmutableMap.of("pair", 3L), ImmutableMap.of());
    return new Program("bell", new Circuit(main.build()), roles);
  }

  /**
   * {@return a program with measured uncomputation, a parity, a loop, scratch, registers in pieces
   * and names that are taken}
   */
  public static Program feedback() {
    var copy = new RoutineBuilder("copy").kind(RoutineKind.ARITHMETIC).parameter("bits", 2);
    var from = copy.register("from", 2);
    var to = copy.register("to", 2);
    copy.cx(from.get(0), to.get(0)).cx(from.get(1), to.get(1));
    Routine copier = copy.build();

    var clear = new RoutineBuilder("x").kind(RoutineKind.UNLOOKUP).parameter("table", "0 1");
    var address = clear.register("address", 2);
    var data = clear.register("data", 2);
    int flag = clear.allocate();
    clear.call(copier, address, data);
    int parity = clear.bit();
    int outcome = clear.bit();
    clear.measureX(data.get(0), parity).measureX(data.get(1), outcome);
    clear.add(new Operation.Assign(Operation.Assignment.XOR, parity, outcome));
    clear.conditional(
        parity,
        new Operation.Gate(GateKind.CZ, address.get(0), flag),
        new Operation.Gate(GateKind.Z, address.get(1)));
    clear.release(flag);
    Routine clearer = clear.build();

    var main = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    var q = main.register("h", 5);
    var single = main.register("single", 1);
    main.call(copier, q.subArray(0, 4)).call(clearer, q.subArray(0, 4));
    main.call(clearer, q.subArray(1, 3), q.subArray(4, 5), single);
    int last = main.allocate();
    main.release(last);
    main.add(
        new Operation.Repeat(
            3,
            List.of(
                new Operation.Gate(GateKind.T, 4),
                new Operation.Gate(GateKind.CCX, 2, 1, 0),
                new Operation.Call(copier, RoutineBuilder.range(1, 4)))));
    main.measure(single.get(0), main.bit());
    Roles roles =
        new Roles(
            ImmutableMap.of("h", Role.SYSTEM, "single", Role.SIGNAL, "scratch", Role.SCRATCH),
            ImmutableMap.of("single", 0L),
            ImmutableMap.of("alpha", "3.5", "solver", "kernel reflection"));
    return new Program("feedback", new Circuit(main.build()), roles);
  }
}

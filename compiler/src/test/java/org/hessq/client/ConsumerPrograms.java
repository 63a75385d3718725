package org.hessq.client;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;
import org.hessq.emit.RandomPrograms;
import org.hessq.emit.RandomPrograms.Flavour;
import org.hessq.lower.Lowering;
import org.hessq.lower.rotation.Gridsynth;
import org.hessq.method.Program;
import org.hessq.method.Role;
import org.hessq.method.Roles;

/** Small programs that between them hold everything that is ever emitted. */
final class ConsumerPrograms {
  private static final Operation.Assignment XOR = Operation.Assignment.XOR;
  private static final Operation.Assignment COPY = Operation.Assignment.COPY;

  private final Map<String, Program> programs = new LinkedHashMap<>();

  private ConsumerPrograms() {}

  /** {@return the programs by name; each measures all of its data qubits at the end} */
  static Map<String, Program> all() {
    ConsumerPrograms all = new ConsumerPrograms();
    all.gates();
    all.routines();
    all.loops();
    all.feedback();
    all.lowered();
    all.names();
    all.random();
    return all.programs;
  }

  /** The bits of a program before its outcomes are in them: the first ones are the outcomes. */
  private interface Content extends BiConsumer<RoutineBuilder, ImmutableIntArray> {}

  private void add(String name, int qubits, Content content) {
    add(name, "reg", qubits, content);
  }

  private void add(String name, String register, int qubits, Content content) {
    RoutineBuilder main = new RoutineBuilder("main").kind(RoutineKind.MAIN);
    ImmutableIntArray q = main.register(register, qubits);
    IntStream.range(0, qubits).forEach(_ -> main.bit());
    content.accept(main, q);
    IntStream.range(0, qubits).forEach(k -> main.measure(k, k));
    Roles roles =
        new Roles(
            ImmutableMap.of(register, Role.SYSTEM),
            ImmutableMap.of(register, 0L),
            ImmutableMap.of("note", "50 % of {x; y} // \"quoted\""));
    programs.put(name, new Program(name, new Circuit(main.build()), roles));
  }

  /** Unequal superpositions with phases, so that a wrong gate shows in the outcomes. */
  private static void spread(RoutineBuilder b, int qubits) {
    for (int k = 0; k < qubits; k++) {
      b.h(k).gate(GateKind.T, k).h(k).gate(GateKind.S, k);
    }
    for (int k = 1; k < qubits; k++) {
      b.cx(k - 1, k).gate(GateKind.T, k);
    }
  }

  private static void gather(RoutineBuilder b, int qubits) {
    for (int k = 0; k < qubits; k++) {
      b.gate(GateKind.TDG, k).h(k);
    }
  }

  private void gates() {
    for (GateKind kind : GateKind.values()) {
      add(
          "gate-" + kind.word(),
          3,
          (b, _) -> {
            spread(b, 3);
            b.add(
                switch (kind.qubits()) {
                  case 1 -> new Operation.Gate(kind, 1);
                  case 2 -> new Operation.Gate(kind, 2, 0);
                  default -> new Operation.Gate(kind, 2, 0, 1);
                });
            gather(b, 3);
          });
    }
  }

  private static Routine rotate(String name) {
    RoutineBuilder b = new RoutineBuilder(name);
    b.register("x", 2);
    b.register("y", 1);
    return b.h(0).cx(0, 1).gate(GateKind.T, 1).cx(1, 2).gate(GateKind.S, 2).h(1).build();
  }

  private static Routine measured(String name) {
    RoutineBuilder b = new RoutineBuilder(name);
    ImmutableIntArray x = b.register("x", 2);
    int scratch = b.allocate();
    int bit = b.bit();
    b.cx(x.get(0), scratch).cx(x.get(1), scratch).measureX(scratch, bit);
    b.conditional(bit, new Operation.Gate(GateKind.Z, 0), new Operation.Gate(GateKind.Z, 1));
    return b.release(scratch).build();
  }

  private void routines() {
    Routine gate = rotate("step");
    Routine def = measured("clear");
    add("gate-definition", 3, (b, q) -> gathered(b.call(gate, q), 3));
    add(
        "gate-twice-in-pieces",
        4,
        (b, q) -> {
          spread(b, 4);
          b.call(gate, q.subArray(1, 4)).call(gate, ImmutableIntArray.of(3, 0, 2));
          gather(b, 4);
        });
    RoutineBuilder outer = new RoutineBuilder("outer");
    ImmutableIntArray o = outer.register("o", 4);
    outer.call(gate, o.subArray(0, 3)).cx(0, 3).call(gate.adjoint(), o.subArray(1, 4));
    Routine nested = outer.build();
    add("nested-gates", 4, (b, q) -> gathered(b.call(nested, q).call(nested, q), 4));
    add(
        "subroutine-whole-register",
        2,
        (b, q) -> {
          spread(b, 2);
          gathered(b.call(def, q), 2);
        });
    add(
        "subroutine-in-pieces",
        4,
        (b, _) -> {
          spread(b, 4);
          b.call(def, ImmutableIntArray.of(3, 1)).call(def, ImmutableIntArray.of(0, 2));
          gather(b, 4);
        });
    RoutineBuilder caller = new RoutineBuilder("caller");
    ImmutableIntArray c = caller.register("z", 3);
    caller.call(def, c.subArray(0, 2)).call(gate, c).call(def, c.subArray(1, 3));
    Routine both = caller.build();
    add(
        "nested-subroutines",
        3,
        (b, q) -> {
          spread(b, 3);
          gathered(b.call(both, q), 3);
        });
  }

  private static void gathered(RoutineBuilder b, int qubits) {
    gather(b, qubits);
  }

  private void loops() {
    Operation t = new Operation.Gate(GateKind.T, 0);
    Operation h = new Operation.Gate(GateKind.H, 0);
    Operation cx = new Operation.Gate(GateKind.CX, 0, 1);
    add("loop", 2, (b, _) -> gathered(b.add(new Operation.Repeat(3, List.of(h, t, cx))), 2));
    add(
        "loop-in-loop",
        2,
        (b, _) ->
            gathered(
                b.add(
                    new Operation.Repeat(
                        2, List.of(h, new Operation.Repeat(3, List.of(t, cx)), h))),
                2));
    RoutineBuilder looping = new RoutineBuilder("looping");
    ImmutableIntArray x = looping.register("x", 3);
    looping.add(new Operation.Repeat(2, List.of(new Operation.Call(rotate("inner"), x))));
    Routine def = looping.build();
    add("loop-in-subroutine", 3, (b, q) -> gathered(b.call(def, q), 3));
    Routine clear = measured("clear");
    add(
        "loop-of-measurements",
        2,
        (b, _) -> {
          spread(b, 2);
          ImmutableIntArray scratch = b.allocate(1);
          ImmutableIntArray all = ImmutableIntArray.of(0, 1, scratch.get(0));
          b.add(new Operation.Repeat(3, List.of(new Operation.Call(clear, all), h, t)));
          gather(b.release(scratch), 2);
        });
  }

  private void feedback() {
    Operation x = new Operation.Gate(GateKind.X, 2);
    Operation z = new Operation.Gate(GateKind.Z, 2);
    Operation s = new Operation.Gate(GateKind.S, 0);
    Operation cz = new Operation.Gate(GateKind.CZ, 0, 2);
    add(
        "teleport",
        3,
        (b, _) -> {
          int one = b.bit();
          int two = b.bit();
          b.h(0).gate(GateKind.T, 0).h(0).h(1).cx(1, 2).cx(0, 1).h(0);
          b.measure(0, one).measure(1, two).conditional(two, x).conditional(one, z);
          b.h(2).gate(GateKind.TDG, 2).h(2);
        });
    add(
        "branch-with-body",
        3,
        (b, _) -> {
          spread(b, 3);
          int bit = b.bit();
          b.h(1).measure(1, bit).conditional(bit, s, cz, x).conditional(bit, s);
          gather(b, 3);
        });
    add(
        "parity-of-two",
        3,
        (b, _) -> {
          spread(b, 3);
          int one = b.bit();
          int two = b.bit();
          b.h(0).measure(0, one).h(1).measure(1, two).h(0).h(1);
          b.assign(XOR, one, two).conditional(one, cz);
          gather(b, 3);
        });
    add(
        "parity-of-three-and-a-copy",
        3,
        (b, _) -> {
          int sum = b.bit();
          int other = b.bit();
          int copy = b.bit();
          spread(b, 3);
          b.h(0).measure(0, sum);
          for (int k = 0; k < 2; k++) {
            b.h(1).measure(1, other).assign(XOR, sum, other);
          }
          b.assign(COPY, copy, sum).conditional(copy, x, z).h(0).h(1);
          gather(b, 3);
        });
    add(
        "reset",
        2,
        (b, _) -> {
          spread(b, 2);
          b.reset(0).h(0).cx(0, 1).reset(1).h(1).gate(GateKind.T, 1).h(1);
        });
    add(
        "a-bit-used-again",
        2,
        (b, _) -> {
          int bit = b.bit();
          for (int k = 0; k < 3; k++) {
            b.h(0).measure(0, bit).conditional(bit, new Operation.Gate(GateKind.H, 1));
            b.gate(GateKind.T, 1);
          }
        });
    add(
        "an-outcome-measured-twice",
        2,
        (b, _) -> {
          b.h(0).measure(0, 0).conditional(0, new Operation.Gate(GateKind.X, 1)).h(0);
        });
  }

  private void lowered() {
    for (Profile profile : Profile.values()) {
      add(
          "and-" + profile.word(),
          4,
          (b, _) -> {
            spread(b, 3);
            int target = b.and(0, 1);
            b.cz(target, 2).cx(target, 3).unAnd(0, 1, target);
            gather(b, 3);
          });
      programs.computeIfPresent("and-" + profile.word(), (_, p) -> lowered(p, profile));
    }
    add(
        "rotations",
        2,
        (b, _) -> {
          b.rotate(Operation.Axis.Y, 0.7, 1e-2, 0).cx(0, 1);
          b.rotate(Operation.Axis.Z, 1.1, 1e-2, 1).rotate(Operation.Axis.Y, -0.4, 1e-2, 1);
        });
    programs.computeIfPresent("rotations", (_, p) -> lowered(p, Profile.ADAPTIVE));
  }

  private static Program lowered(Program program, Profile profile) {
    Circuit circuit = Lowering.lower(program.circuit(), profile, Gridsynth::rz);
    return new Program(program.name(), circuit, program.roles());
  }

  private void names() {
    for (String name : List.of("x", "cx", "c", "q", "measure", "outcome", "pi", "in")) {
      Routine gate = rotate(name);
      add(
          "name-" + name,
          name,
          3,
          (b, q) -> {
            spread(b, 3);
            gathered(b.call(gate, q), 3);
          });
    }
  }

  private void random() {
    for (long seed = 0; programs.size() < 52; seed++) {
      Program program = RandomPrograms.of(seed, Flavour.UNITARY);
      if (program.circuit().main().width() <= 6) {
        programs.put("random-" + seed, program);
      }
    }
  }
}

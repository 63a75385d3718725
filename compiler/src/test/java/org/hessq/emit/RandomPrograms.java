package org.hessq.emit;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
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

/**
 * Lowered programs of a few routines with awkward names, each kind of operation, calls with
 * registers in every arrangement, and comments in every alphabet.
 */
public final class RandomPrograms {
  /** What the programs may do. */
  public enum Flavour {
    /** Everything that circuits can hold after lowering. */
    ANY,
    /** Everything that has a flat form: written bits, flat branches, repeatable parities. */
    FLAT,
    /** As {@link #FLAT}, but Clifford gates and Pauli branches only. */
    CLIFFORD,
    /** Gates and loops, then measurements. */
    UNITARY
  }

  private static final List<String> REGISTER_NAMES =
      List.of(
          "x", "cx", "x_0", "i", "m", "outcome", "scratch", "pi", "address", "q", "c", "measure",
          "_", "i_1", "data_2");
  private static final List<String> ROUTINE_NAMES =
      List.of(
          "lookup", "x", "add 3/2", "größe", "gate", "50%", "a=b", "lookup", "x_0", "main", "9",
          "outcome");
  private static final List<String> TEXTS =
      List.of("", "3.5", "two words", " a  b ", "λ=1", "100%", "tab\there", "// hessq.fact a b");

  private final Random random;
  private final Flavour flavour;

  private RandomPrograms(long seed, Flavour flavour) {
    this.random = new Random(seed);
    this.flavour = flavour;
  }

  /** {@return the program with the number {@code seed}} */
  public static Program of(long seed, Flavour flavour) {
    return new RandomPrograms(seed, flavour).program();
  }

  private Program program() {
    List<Routine> routines = new ArrayList<>();
    int count = random.nextInt(5);
    for (int r = 0; r < count; r++) {
      boolean unitary = flavour == Flavour.UNITARY || random.nextBoolean();
      routines.add(routine(pick(ROUTINE_NAMES), pick(RoutineKind.values()), unitary, routines));
    }
    Routine main = routine("main", RoutineKind.MAIN, flavour == Flavour.UNITARY, routines);
    if (flavour == Flavour.UNITARY) {
      main = measured(main);
    }
    return new Program("p " + pick(TEXTS).strip(), new Circuit(main), roles(main));
  }

  private static Routine measured(Routine main) {
    List<Operation> body = new ArrayList<>(main.body());
    IntStream.range(0, main.width()).forEach(q -> body.add(new Operation.Measure(q, q)));
    return new Routine(
        main.name(),
        main.kind(),
        main.parameters(),
        main.registers(),
        main.width(),
        body,
        Optional.empty());
  }

  private Roles roles(Routine main) {
    ImmutableMap.Builder<String, Role> roles = ImmutableMap.builder();
    for (Register register : main.registers()) {
      if (random.nextInt(4) > 0) {
        roles.put(register.name(), pick(Role.values()));
      }
    }
    ImmutableMap.Builder<String, Long> success = ImmutableMap.builder();
    if (flavour == Flavour.ANY) {
      main.registers()
          .forEach(r -> success.put(r.name(), (long) random.nextInt(1 << Math.min(r.width(), 8))));
    }
    return new Roles(roles.buildOrThrow(), success.buildOrThrow(), texts());
  }

  private ImmutableMap<String, String> texts() {
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    int count = random.nextInt(4);
    for (int t = 0; t < count; t++) {
      texts.put(pick(List.of("α", "key", "a b", "100%=")) + t, pick(TEXTS));
    }
    return texts.buildOrThrow();
  }

  private Routine routine(String name, RoutineKind kind, boolean unitary, List<Routine> callees) {
    List<Register> registers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int count = name.equals("main") ? 2 + random.nextInt(3) : random.nextInt(4);
    for (int r = 0; r < count; r++) {
      String register = pick(REGISTER_NAMES);
      if (names.add(register)) {
        int width = 1 + random.nextInt(4);
        registers.add(
            random.nextBoolean()
                ? Register.data(register, width)
                : Register.scratch(register, width));
      }
    }
    int width = registers.stream().mapToInt(Register::width).sum();
    int bits = unitary || width == 0 ? 0 : random.nextInt(4);
    List<Operation> body = new ArrayList<>();
    if (flavour != Flavour.ANY) {
      for (int b = 0; b < bits; b++) {
        body.add(new Operation.Measure(random.nextInt(width), b));
      }
    }
    Place place = new Place(registers, width, bits, unitary);
    boolean loops = !unitary || random.nextInt(3) == 0;
    body.addAll(body(place, callees, 8, loops ? 2 : 0, false));
    return new Routine(name, kind, texts(), registers, bits, body, Optional.empty());
  }

  /** Where operations are to act. */
  private record Place(List<Register> registers, int width, int bits, boolean unitary) {}

  private List<Operation> body(
      Place place, List<Routine> callees, int length, int depth, boolean branch) {
    List<Operation> body = new ArrayList<>();
    for (int k = random.nextInt(length + 1); k > 0; k--) {
      operation(place, callees, depth, branch).ifPresent(body::add);
    }
    return body;
  }

  private Optional<Operation> operation(
      Place place, List<Routine> callees, int depth, boolean branch) {
    boolean plain = branch && flavour != Flavour.ANY;
    boolean classical = place.bits > 0 && !plain;
    Choice choice = pick(Choice.values());
    boolean allowed =
        switch (choice) {
          case MEASURE, ASSIGN -> classical;
          case BRANCH, OTHER_BRANCH -> classical && depth > 0;
          case RESET -> !place.unitary && place.width > 0 && !plain;
          case LOOP -> depth > 0 && !plain;
          case CALL, GATE, OTHER_GATE -> true;
        };
    return switch (allowed ? choice : Choice.GATE) {
      case CALL -> call(place, callees, plain);
      case MEASURE ->
          Optional.of(
              new Operation.Measure(random.nextInt(place.width), random.nextInt(place.bits)));
      case RESET -> Optional.of(new Operation.Reset(random.nextInt(place.width)));
      case ASSIGN ->
          Optional.of(
              new Operation.Assign(
                  pick(Operation.Assignment.values()),
                  random.nextInt(place.bits),
                  random.nextInt(place.bits)));
      case BRANCH, OTHER_BRANCH -> Optional.of(conditional(place, callees, depth));
      case LOOP ->
          Optional.of(
              new Operation.Repeat(random.nextInt(4), body(place, callees, 3, depth - 1, branch)));
      case GATE, OTHER_GATE -> gate(place);
    };
  }

  private enum Choice {
    CALL,
    MEASURE,
    RESET,
    ASSIGN,
    BRANCH,
    OTHER_BRANCH,
    LOOP,
    GATE,
    OTHER_GATE
  }

  private Operation conditional(Place place, List<Routine> callees, int depth) {
    List<Operation> body =
        flavour == Flavour.ANY ? body(place, callees, 3, depth - 1, true) : paulis(place);
    return new Operation.Conditional(random.nextInt(place.bits), body);
  }

  private List<Operation> paulis(Place place) {
    List<Operation> body = new ArrayList<>();
    for (int k = random.nextInt(4); k > 0; k--) {
      GateKind pauli = pick(List.of(GateKind.X, GateKind.Y, GateKind.Z));
      body.add(new Operation.Gate(pauli, random.nextInt(place.width)));
    }
    return body;
  }

  private Optional<Operation> gate(Place place) {
    GateKind kind = pick(GateKind.values());
    boolean allowed = flavour != Flavour.CLIFFORD || kind.isClifford();
    if (kind.qubits() > place.width || !allowed) {
      return Optional.empty();
    }
    List<Integer> q = shuffled(place.width);
    return Optional.of(
        new Operation.Gate(
            kind, q.get(0), kind.qubits() > 1 ? q.get(1) : -1, kind.qubits() > 2 ? q.get(2) : -1));
  }

  private Optional<Operation> call(Place place, List<Routine> callees, boolean plain) {
    if (callees.isEmpty() || plain) {
      return Optional.empty();
    }
    Routine callee = pick(callees);
    boolean allowed = !place.unitary || callee.bits() == 0 && !holdsResets(callee);
    if (callee.width() > place.width || !allowed) {
      return Optional.empty();
    }
    List<Integer> qubits = shuffled(place.width);
    if (random.nextInt(3) > 0) {
      Collections.sort(qubits);
      Collections.rotate(qubits, random.nextInt(2) * random.nextInt(1 + place.width));
    }
    ImmutableIntArray.Builder given = ImmutableIntArray.builder(callee.width());
    given.addAll(qubits.subList(0, callee.width()));
    return Optional.of(new Operation.Call(callee, given.build()));
  }

  private static boolean holdsResets(Routine routine) {
    return routine.body().stream()
        .anyMatch(
            operation ->
                switch (operation) {
                  case Operation.Reset _ -> true;
                  case Operation.Call(var callee, _) -> callee.bits() > 0 || holdsResets(callee);
                  case Operation.Repeat(_, var inner) ->
                      inner.stream().anyMatch(o -> !(o instanceof Operation.Gate));
                  default -> false;
                });
  }

  private List<Integer> shuffled(int width) {
    List<Integer> qubits = new ArrayList<>(RoutineBuilder.range(0, width).asList());
    Collections.shuffle(qubits, random);
    return qubits;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  private final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}

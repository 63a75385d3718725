package org.hessq.verify;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.lower.Lowering;
import org.hessq.lower.rotation.Gridsynth;
import org.hessq.synthesis.arithmetic.Adder;
import org.hessq.synthesis.arithmetic.Address;
import org.hessq.synthesis.arithmetic.Comparator;
import org.hessq.synthesis.arithmetic.Control;
import org.hessq.synthesis.arithmetic.Lookup;
import org.hessq.synthesis.arithmetic.MultiControl;
import org.hessq.synthesis.arithmetic.Table;

/**
 * Two circuits that are the same by construction, or that differ by one gate on a qubit that is
 * compared, which no unitary forgives.
 */
record CircuitPair(Kind kind, boolean same, Circuit one, Circuit two, Sameness sameness) {
  private static final List<GateKind> CLIFFORD =
      List.of(GateKind.H, GateKind.S, GateKind.CX, GateKind.CZ, GateKind.X, GateKind.SDG);
  private static final List<GateKind> DIAGONAL =
      List.of(GateKind.CX, GateKind.T, GateKind.CX, GateKind.TDG, GateKind.X, GateKind.S);
  private static final List<GateKind> ALL =
      List.of(GateKind.H, GateKind.T, GateKind.CX, GateKind.CCX, GateKind.S, GateKind.CX);

  /** What the second circuit is to the first. */
  enum Kind {
    CLIFFORD("Clifford, CX as CZ and gates cancelled"),
    MERGED("CX and T, phases of one parity merged"),
    ROTATIONS("CX and rotations by any angle, merged"),
    DECOMPOSED("Toffoli gates as seven T, H cancelled"),
    ADDER("adder, ANDs cleared by measurement or not"),
    COMPARATOR("comparator, ANDs cleared by measurement or not"),
    CONTROLS("many controls, with measured ancillas or with none"),
    LOOKUP("lookup, used and cleared by measurement or not"),
    DIRTY("three controls by a dirty ancilla, or by a clean one"),
    THROWN("AND left in an ancilla that is measured and repaired");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** {@return pair number {@code seed}: the kinds go round, and every fourth pair differs} */
  static CircuitPair of(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Kind kind = Kind.values()[seed % Kind.values().length];
    boolean same = seed / Kind.values().length % 4 != 3;
    CircuitPair pair =
        switch (kind) {
          case CLIFFORD -> {
            List<Operation> body = random(CLIFFORD, 24, 200, random);
            yield plain(kind, 24, body, rewritten(body));
          }
          case MERGED, ROTATIONS -> {
            int width = 6 + random.nextInt(20);
            List<Operation> body = random(DIAGONAL, width, 120, random);
            for (int k = 0; k < 20 && kind == Kind.ROTATIONS; k++) {
              double angle = random.nextDouble() * 6 - 3;
              body.add(
                  random.nextInt(body.size()),
                  new Operation.Rotation(Operation.Axis.Z, angle, 0, random.nextInt(width)));
            }
            yield plain(kind, width, body, merged(width, body));
          }
          case DECOMPOSED -> {
            List<Operation> body = random(ALL, 5, 30, random);
            yield plain(kind, 5, body, decomposed(body));
          }
          case ADDER -> lowered(kind, Adder.modular(3 + random.nextInt(4)));
          case COMPARATOR -> lowered(kind, Comparator.less(3 + random.nextInt(4)));
          case CONTROLS -> {
            int controls = 3 + random.nextInt(4);
            Circuit one =
                Lowering.lower(used(MultiControl.x(controls)), Profile.ADAPTIVE, Gridsynth::rz);
            yield new CircuitPair(kind, true, one, toffolis(controls), Sameness.PHASE);
          }
          case LOOKUP -> {
            long[] words = random.longs(6, 0, 16).toArray();
            words[random.nextInt(6)] |= 1;
            yield new CircuitPair(
                kind,
                true,
                lookup(Profile.ADAPTIVE, words),
                lookup(Profile.UNITARY, words),
                Sameness.PHASE);
          }
          case DIRTY -> dirty(random);
          case THROWN -> thrown(random);
        };
    return same ? pair : pair.spoilt(random);
  }

  private static CircuitPair plain(
      Kind kind, int width, List<Operation> body, List<Operation> other) {
    return new CircuitPair(kind, true, circuit(width, body), circuit(width, other), Sameness.PHASE);
  }

  private static Circuit circuit(int width, List<Operation> body) {
    RoutineBuilder builder = new RoutineBuilder("main");
    builder.register("q", width);
    body.forEach(builder::add);
    return new Circuit(builder.build());
  }

  /** One gate more, on a qubit of the first register, before or after everything. */
  private CircuitPair spoilt(SplittableRandom random) {
    Routine main = two.main();
    GateKind[] kinds = {GateKind.T, GateKind.Z, GateKind.X, GateKind.S};
    Operation more =
        new Operation.Gate(
            kinds[random.nextInt(kinds.length)],
            random.nextInt(main.registers().getFirst().width()));
    List<Operation> body = new ArrayList<>(main.body());
    body.add(random.nextBoolean() ? 0 : body.size(), more);
    Routine other =
        new Routine(
            main.name(),
            main.kind(),
            main.parameters(),
            main.registers(),
            main.bits(),
            body,
            main.action());
    return new CircuitPair(kind, false, one, new Circuit(other), sameness);
  }

  private static List<Operation> random(
      List<GateKind> kinds, int width, int length, SplittableRandom random) {
    List<Operation> body = new ArrayList<>();
    for (int k = 0; k < length; k++) {
      GateKind kind = kinds.get(random.nextInt(kinds.size()));
      int[] q = random.ints(0, width).distinct().limit(3).toArray();
      body.add(
          new Operation.Gate(
              kind, q[0], kind.qubits() > 1 ? q[1] : -1, kind.qubits() > 2 ? q[2] : -1));
    }
    return body;
  }

  private static List<Operation> rewritten(List<Operation> body) {
    List<Operation> other = new ArrayList<>();
    for (Operation operation : body) {
      if (operation instanceof Operation.Gate(var kind, var a, var b, _) && kind == GateKind.CX) {
        add(other, new Operation.Gate(GateKind.H, b));
        add(other, new Operation.Gate(GateKind.CZ, a, b));
        add(other, new Operation.Gate(GateKind.H, b));
      } else {
        add(other, operation);
      }
    }
    return other;
  }

  /** Cancels against the gate before it. */
  private static void add(List<Operation> body, Operation operation) {
    boolean cancels =
        !body.isEmpty()
            && body.getLast() instanceof Operation.Gate(var kind, var a, var b, var c)
            && operation.equals(new Operation.Gate(kind.adjoint(), a, b, c));
    if (cancels) {
      body.removeLast();
    } else {
      body.add(operation);
    }
  }

  private static double radians(Operation operation) {
    return operation instanceof Operation.Gate(var kind, _, _, _)
        ? switch (kind) {
          case T -> Math.PI / 4;
          case TDG -> -Math.PI / 4;
          case S -> Math.PI / 2;
          default -> Double.NaN;
        }
        : operation instanceof Operation.Rotation rotation ? rotation.radians() : Double.NaN;
  }

  /** All phases of one parity where that parity first stands. */
  private static List<Operation> merged(int width, List<Operation> body) {
    Map<BitSet, Double> sums = new LinkedHashMap<>();
    for (int pass = 0; ; pass++) {
      BitSet[] parity = new BitSet[width];
      for (int q = 0; q < width; q++) {
        parity[q] = new BitSet();
        parity[q].set(q);
      }
      List<Operation> other = new ArrayList<>();
      for (Operation operation : body) {
        double radians = radians(operation);
        if (Double.isNaN(radians)) {
          other.add(operation);
          if (operation instanceof Operation.Gate(var kind, var a, var b, _)) {
            if (kind == GateKind.CX) {
              parity[b] = (BitSet) parity[b].clone();
              parity[b].xor(parity[a]);
            } else {
              parity[a] = (BitSet) parity[a].clone();
              parity[a].flip(width);
            }
          }
          continue;
        }
        int q =
            operation instanceof Operation.Gate gate
                ? gate.a()
                : ((Operation.Rotation) operation).qubit();
        BitSet key = (BitSet) parity[q].clone();
        key.clear(width);
        double signed = parity[q].get(width) ? -radians : radians;
        if (pass == 0) {
          sums.merge(key, signed, Double::sum);
        } else if (sums.containsKey(key)) {
          double sum = parity[q].get(width) ? -sums.remove(key) : sums.remove(key);
          other.add(new Operation.Rotation(Operation.Axis.Z, sum, 0, q));
        }
      }
      if (pass == 1) {
        return other;
      }
    }
  }

  /** A Toffoli gate by seven T gates, and H pairs cancelled. */
  private static List<Operation> decomposed(List<Operation> body) {
    List<Operation> other = new ArrayList<>();
    for (Operation operation : body) {
      if (operation instanceof Operation.Gate(var kind, var a, var b, var c)
          && kind == GateKind.CCX) {
        int[][] steps = {{b, c, 1}, {a, c, 0}, {b, c, 1}, {a, c, 0}};
        add(other, new Operation.Gate(GateKind.H, c));
        for (int[] step : steps) {
          other.add(new Operation.Gate(GateKind.CX, step[0], c));
          other.add(new Operation.Gate(step[2] == 1 ? GateKind.TDG : GateKind.T, c));
        }
        other.add(new Operation.Gate(GateKind.T, b));
        other.add(new Operation.Gate(GateKind.CX, a, b));
        other.add(new Operation.Gate(GateKind.T, a));
        other.add(new Operation.Gate(GateKind.TDG, b));
        other.add(new Operation.Gate(GateKind.CX, a, b));
        add(other, new Operation.Gate(GateKind.H, c));
      } else {
        add(other, operation);
      }
    }
    return other;
  }

  private static Circuit used(Routine routine) {
    RoutineBuilder main = new RoutineBuilder("main");
    ImmutableIntArray data = main.register("data", routine.width() - routine.scratchWidth());
    return new Circuit(main.call(routine, data).build());
  }

  private static CircuitPair lowered(Kind kind, Routine routine) {
    return new CircuitPair(
        kind,
        true,
        Lowering.lower(used(routine), Profile.ADAPTIVE, Gridsynth::rz),
        Lowering.lower(used(routine), Profile.UNITARY, Gridsynth::rz),
        Sameness.PHASE);
  }

  /** A ladder of Toffoli gates on clean scratch, and back. */
  private static Circuit toffolis(int controls) {
    RoutineBuilder main = new RoutineBuilder("main");
    ImmutableIntArray data = main.register("data", controls + 1);
    ImmutableIntArray scratch = main.allocate(controls - 1);
    List<Operation> ladder = new ArrayList<>();
    int last = data.get(0);
    for (int k = 1; k < controls; k++) {
      ladder.add(new Operation.Gate(GateKind.CCX, last, data.get(k), scratch.get(k - 1)));
      last = scratch.get(k - 1);
    }
    ladder.forEach(main::add);
    main.cx(last, data.get(controls));
    ladder.reversed().forEach(main::add);
    return new Circuit(main.release(scratch).build());
  }

  private static Circuit lookup(Profile profile, long[] words) {
    Routine lookup =
        Lookup.of("table", Address.rows(3, 6), Table.of(4, words), Control.NONE, profile);
    RoutineBuilder main = new RoutineBuilder("main");
    ImmutableIntArray address = main.register("address", 3);
    ImmutableIntArray data = main.allocate(4);
    main.call(lookup, address, data).z(data.get(0)).call(lookup.adjoint(), address, data);
    return Lowering.lower(new Circuit(main.release(data).build()), profile, Gridsynth::rz);
  }

  private static CircuitPair dirty(SplittableRandom random) {
    int[] order = IntStream.range(0, 3).toArray();
    int swap = random.nextInt(3);
    order[0] = swap;
    order[swap] = 0;
    RoutineBuilder one = new RoutineBuilder("main");
    one.register("q", 4);
    int helper = one.register("helper", 1).get(0);
    for (int k = 0; k < 2; k++) {
      one.add(new Operation.Gate(GateKind.CCX, order[0], order[1], helper));
      one.add(new Operation.Gate(GateKind.CCX, helper, order[2], 3));
    }
    ImmutableSortedMap<String, Sameness.Ancilla> ancillas =
        ImmutableSortedMap.of("helper", Sameness.Ancilla.DIRTY);
    return new CircuitPair(
        Kind.DIRTY,
        true,
        new Circuit(one.build()),
        toffolis(3),
        new Sameness(ancillas, new Sameness.Freedom.Phase(), 0));
  }

  /** CZ of two qubits by an AND in an ancilla, which is measured in the X basis and repaired. */
  private static CircuitPair thrown(SplittableRandom random) {
    RoutineBuilder one = new RoutineBuilder("main");
    ImmutableIntArray q = one.register("q", 3);
    int ancilla = one.register("ancilla", 1).get(0);
    int bit = one.bit();
    GateKind phase = random.nextBoolean() ? GateKind.T : GateKind.S;
    one.add(new Operation.Gate(GateKind.CCX, 0, 1, ancilla)).gate(phase, ancilla);
    one.cx(ancilla, q.get(2)).h(ancilla).measure(ancilla, bit);
    one.conditional(bit, new Operation.Gate(GateKind.CZ, 0, 1));
    RoutineBuilder two = new RoutineBuilder("main");
    two.register("q", 3);
    int clean = two.allocate();
    two.add(new Operation.Gate(GateKind.CCX, 0, 1, clean)).gate(phase, clean);
    two.cx(clean, 2).add(new Operation.Gate(GateKind.CCX, 0, 1, clean));
    ImmutableSortedMap<String, Sameness.Ancilla> ancillas =
        ImmutableSortedMap.of("ancilla", Sameness.Ancilla.MEASURED);
    return new CircuitPair(
        Kind.THROWN,
        true,
        new Circuit(one.build()),
        new Circuit(two.release(clean).build()),
        new Sameness(ancillas, new Sameness.Freedom.Phase(), 0));
  }
}

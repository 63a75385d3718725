package org.hessq.verify;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.Planes;
import org.hessq.simulate.Walk;

/**
 * The check {@code clifford}: routines without T gates, and measured uncomputations, on a
 * stabiliser tableau, which shares nothing with the simulators of the other checks.
 *
 * <p>Inverse ANDs and arithmetic are held against what they state, words against their rotation,
 * other small unitary routines against a dense state; each on inputs that fix the whole action. A
 * measured inverse of a lookup has to take the stated words from pairs of neighbouring addresses:
 * these are {@value #PAIRS} random pairs with outcomes of their own, where the check {@code
 * routines} has all addresses and says so if it has not.
 */
final class Cliffords {
  static final int PAIRS = 20;

  /** The overlap of two equal states errs by some ulps, and the distance by the root of that. */
  private static final double ROUNDING = 1e-7;

  private final Circuit circuit;
  private final Gadgets gadgets = new Gadgets();
  private final Map<Routine, Boolean> cliffords = new IdentityHashMap<>();
  private final SplittableRandom random;
  private int whole;
  private int unlookups;
  private int pairs;
  private double largest;

  private Cliffords(Circuit circuit, long seed) {
    this.circuit = circuit;
    random = new SplittableRandom(seed);
  }

  /**
   * {@return the check, which names the first routine that differs; empty without such routines}
   */
  static Optional<Check> check(Circuit circuit, long seed) {
    Cliffords referee = new Cliffords(circuit, seed);
    for (Routine routine : circuit.routines()) {
      boolean right;
      try {
        right = referee.isRight(routine);
      } catch (IllegalArgumentException beyond) {
        return Optional.of(differs(routine.name() + ": " + beyond.getMessage(), 1, routine.kind()));
      }
      if (!right) {
        String smallest = routine.name() + ": not what it states, on a stabiliser state";
        return Optional.of(differs(smallest, Math.max(1, referee.largest), routine.kind()));
      }
    }
    String scope =
        referee.whole
            + " routines without T, "
            + referee.unlookups
            + " measured uncomputations of lookups on "
            + referee.pairs
            + " pairs of addresses";
    return referee.whole + referee.unlookups == 0
        ? Optional.empty()
        : Optional.of(new Check("clifford", new Verdict.Agrees(referee.largest, ROUNDING), scope));
  }

  private static Check differs(String smallest, double error, RoutineKind kind) {
    return new Check("clifford", new Verdict.Differs(smallest, error, ROUNDING), kind.word());
  }

  private boolean isRight(Routine routine) {
    return switch (routine.kind()) {
      case UNAND -> !isClifford(routine) || counted(unAnd(routine));
      case UNLOOKUP -> unlookup(routine);
      case ARITHMETIC -> !isClifford(routine) || arithmetic(routine);
      case WORD -> !isClifford(routine) || counted(word(routine));
      case MAIN -> true;
      case AND,
          LOOKUP,
          ZERO_FLAG,
          BLOCK_ENCODING,
          BLOCK_ENCODING_ADJOINT,
          STATE_PREPARATION,
          STATE_PREPARATION_ADJOINT,
          PLAIN ->
          !isClifford(routine) || Measures.any(routine) || small(routine);
    };
  }

  private boolean counted(boolean right) {
    whole++;
    return right;
  }

  /** Some qubit of the three is a target that it clears. */
  private boolean unAnd(Routine routine) {
    return routine.width() == 3
        && (clears(routine, 0, 1, 2) || clears(routine, 0, 2, 1) || clears(routine, 1, 2, 0));
  }

  /** All four pairs of neighbouring operands, with many draws of the outcome. */
  private boolean clears(Routine routine, int a, int b, int target) {
    for (int draw = 0; draw < PAIRS; draw++) {
      for (int corner = 0; corner < 4; corner++) {
        int next = new int[] {1, 3, 0, 2}[corner];
        BitSet x = operands(corner, a, b);
        BitSet y = operands(next, a, b);
        BitSet before = (BitSet) x.clone();
        BitSet beforeNext = (BitSet) y.clone();
        before.set(target, corner == 3);
        beforeNext.set(target, next == 3);
        BasisPair pair = new BasisPair(routine.width(), before, beforeNext, random.nextLong());
        if (!pair.run(routine, gadgets).is(x, y, false)) {
          return false;
        }
      }
    }
    return true;
  }

  private static BitSet operands(int values, int a, int b) {
    BitSet operands = new BitSet();
    operands.set(a, (values & 1) != 0);
    operands.set(b, (values & 2) != 0);
    return operands;
  }

  /** A Clifford permutation is fixed by its action on one input and that of each neighbour. */
  private boolean arithmetic(Routine routine) {
    Optional<Meaning.Action> meaning = Meaning.of(routine);
    if (meaning.isEmpty()) {
      return true;
    }
    whole++;
    return acts(routine, meaning.get(), true) || acts(routine, meaning.get(), false);
  }

  private boolean acts(Routine routine, Meaning.Action meaning, boolean forward) {
    BitSet data = Trial.qubits(routine, r -> r.kind() == Register.Kind.DATA);
    for (int draw = 0; draw < PAIRS; draw++) {
      BitSet x = random(data);
      for (int bit : data.stream().toArray()) {
        BitSet y = (BitSet) x.clone();
        y.flip(bit);
        Planes planes = new Planes(routine.width(), 64);
        for (int q = 0; q < routine.width(); q++) {
          planes.set(0, q, x.get(q));
          planes.set(1, q, y.get(q));
        }
        meaning.on(planes);
        boolean minus = (planes.sign()[0] & 1) != (planes.sign()[0] >>> 1 & 1);
        BitSet imageX = lane(planes, routine.width(), 0);
        BitSet imageY = lane(planes, routine.width(), 1);
        BasisPair pair =
            new BasisPair(
                routine.width(), forward ? x : imageX, forward ? y : imageY, random.nextLong());
        pair.run(routine, gadgets);
        if (!pair.is(forward ? imageX : x, forward ? imageY : y, minus)) {
          return false;
        }
      }
    }
    return true;
  }

  private static BitSet lane(Planes planes, int width, int lane) {
    BitSet bits = new BitSet();
    for (int q = 0; q < width; q++) {
      bits.set(q, planes.bit(lane, q));
    }
    return bits;
  }

  private BitSet random(BitSet qubits) {
    BitSet drawn = new BitSet();
    qubits.stream().forEach(q -> drawn.set(q, random.nextBoolean()));
    return drawn;
  }

  private boolean unlookup(Routine routine) {
    if (!Measures.any(routine)) {
      return true;
    }
    unlookups++;
    StatedTable table = new StatedTable(routine);
    BitSet written = table.written();
    BitSet free = Trial.qubits(routine, r -> r.kind() == Register.Kind.DATA);
    free.andNot(written);
    BitSet control = Trial.qubits(routine, r -> r.name().equals("control"));
    for (int draw = 0; draw < PAIRS; draw++) {
      Planes planes = new Planes(routine.width(), 64);
      free.stream().forEach(q -> planes.randomise(q, random));
      control.stream().forEach(q -> planes.set(q, true));
      int changed =
          free.stream().skip(random.nextInt(free.cardinality())).findFirst().orElseThrow();
      table.keepRows(planes, true);
      free.stream().forEach(q -> planes.set(1, q, planes.bit(0, q) ^ q == changed));
      table.keepRows(planes, false);
      BitSet x = lane(planes, routine.width(), 0);
      BitSet y = lane(planes, routine.width(), 1);
      table.write(planes);
      BitSet loadedX = lane(planes, routine.width(), 0);
      BitSet loadedY = lane(planes, routine.width(), 1);
      BasisPair pair = new BasisPair(routine.width(), loadedX, loadedY, random.nextLong());
      if (!isRestored(pair, x, y, routine)) {
        return false;
      }
    }
    return true;
  }

  /** A pair that meets an AND of two undecided values is no question to a tableau. */
  private boolean isRestored(BasisPair pair, BitSet x, BitSet y, Routine routine) {
    try {
      pair.run(routine, gadgets);
    } catch (IllegalArgumentException beyond) {
      return true;
    }
    pairs++;
    return pair.is(x, y, false);
  }

  private boolean word(Routine word) {
    Operation.Axis axis =
        switch (word.parameters().getOrDefault("axis", "")) {
          case "y" -> Operation.Axis.Y;
          case "z" -> Operation.Axis.Z;
          default -> throw new IllegalArgumentException("it does not state its axis");
        };
    double angle = Double.parseDouble(word.parameters().getOrDefault("angle", ""));
    double tolerance = Double.parseDouble(word.parameters().getOrDefault("tolerance", "0"));
    double distance =
        new BellPairs(word).distance(gadgets, state -> state.rotation(axis, angle, 0));
    largest = Math.max(largest, distance - tolerance);
    return distance <= tolerance + ROUNDING;
  }

  private boolean small(Routine routine) {
    if (routine.width() > BellPairs.WIDEST) {
      return true;
    }
    whole++;
    double distance =
        new BellPairs(routine).distance(gadgets, state -> Walk.of(routine, gadgets, state));
    largest = Math.max(largest, distance);
    return distance <= ROUNDING;
  }

  private boolean isClifford(Routine routine) {
    Boolean known = cliffords.get(routine);
    if (known == null) {
      known = isClifford(routine.body());
      cliffords.put(routine, known);
    }
    return known;
  }

  private boolean isClifford(List<Operation> body) {
    return body.stream()
        .allMatch(
            operation ->
                switch (operation) {
                  case Operation.Gate gate -> gate.kind().isClifford();
                  case Operation.Rotation _, Operation.And _, Operation.UnAnd _ -> false;
                  case Operation.Conditional conditional -> isClifford(conditional.body());
                  case Operation.Repeat repeat -> isClifford(repeat.body());
                  case Operation.Call call -> isClifford(call.routine());
                  case Operation.Measure _, Operation.Reset _, Operation.Assign _ -> true;
                });
  }
}

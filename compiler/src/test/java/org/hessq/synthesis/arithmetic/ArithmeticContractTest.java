package org.hessq.synthesis.arithmetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.cost.Counts;
import org.hessq.cost.Counts.Tally;
import org.hessq.formula.arithmetic.ArithmeticCost;
import org.hessq.formula.arithmetic.BlockCost;
import org.hessq.formula.arithmetic.LookupCost;
import org.hessq.formula.arithmetic.TableShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every arithmetic routine owes: the cost that its formula states, the function on bits that
 * it states, clean scratch on all outcomes, and an adjoint that undoes it.
 */
class ArithmeticContractTest {
  private static final int SEED = 20_241;
  private static final int SAMPLES = 400;

  /**
   * A routine and what it should be.
   *
   * @param free how many of its data qubits, from the first, may hold anything; the others are
   *     clean
   * @param address what the first qubits may hold, where that is restricted
   */
  record Case(Routine routine, BlockCost cost, BlockCost adjointCost, int free, Address address) {
    @Override
    public String toString() {
      return routine.name() + " and " + routine.adjoint().name();
    }
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (int n = 1; n <= 5; n++) {
      addArithmetic(cases, n);
    }
    addArithmetic(cases, 17);
    addArithmetic(cases, 40);
    for (Profile profile : Profile.values()) {
      for (Control control : Control.values()) {
        addLookups(cases, control, profile);
      }
    }
    return cases.stream();
  }

  private static void addArithmetic(List<Case> cases, int n) {
    addSymmetric(cases, Adder.modular(n), ArithmeticCost.adder(n));
    addSymmetric(cases, Adder.withCarry(n), ArithmeticCost.adderWithCarry(n));
    addSymmetric(cases, Adder.controlled(n), ArithmeticCost.controlledAdder(n));
    addSymmetric(cases, Comparator.less(n), ArithmeticCost.comparator(n));
    addSymmetric(cases, ControlledSwap.of(n), ArithmeticCost.controlledSwap(n));
    addSymmetric(cases, MultiControl.x(n), ArithmeticCost.multiControlledX(n));
    addSymmetric(cases, MultiControl.z(n), ArithmeticCost.multiControlledZ(n));
    addSymmetric(cases, PhaseRotation.of(n + 1), ArithmeticCost.phaseGradient(n + 1));
    BitSet ones = BitSet.valueOf(new long[] {0x2d5b & ((1L << n) - 1)});
    addSymmetric(cases, ZeroFlag.xor("flag_" + n, n, ones), ArithmeticCost.multiControlledX(n));
    BlockCost flag = ArithmeticCost.computedFlag(n);
    cases.add(new Case(ZeroFlag.compute("kept_" + n, n, ones), flag, flag.reversed(), n, null));
    long step = n < 6 ? 1 : (1L << n) / 7;
    for (long k = 0; k <= 1L << n; k += step) {
      addSymmetric(cases, Comparator.less(n, k), ArithmeticCost.constantComparator(n, k));
      for (Control control : Control.values()) {
        if (k > 0 && k < 1L << n) {
          addSymmetric(
              cases,
              ConstantAdder.of(n, k, control),
              ArithmeticCost.constantAdder(n, k, control.ordinal()));
        }
      }
    }
  }

  private static void addSymmetric(List<Case> cases, Routine routine, BlockCost cost) {
    int free = routine.width() - routine.scratchWidth();
    cases.add(new Case(routine, cost, cost.reversed(), free, null));
  }

  private static void addLookups(List<Case> cases, Control control, Profile profile) {
    for (int rows : new int[] {2, 3, 4, 5, 7, 8, 11, 16, 19, 32}) {
      addLookups(cases, Address.rows(5, rows), rows, control, profile);
    }
    List<Piece> pieces =
        List.of(
            new Piece(0, 1), new Piece(4, 3), new Piece(10, 4), new Piece(11, 4), new Piece(3, 2));
    addLookups(cases, Address.pieces(6, pieces), 131, control, profile);
    addLookups(cases, new Address(3, 8, 4, pieces), 132, control, profile);
    addLookups(cases, new Address(3, 5, 4, pieces), 133, control, profile);
    addLookups(cases, Address.rows(9, 300), 134, control, profile);
  }

  private static void addLookups(
      List<Case> cases, Address address, int seed, Control control, Profile profile) {
    int word = 3;
    Table table = randomTable(address.count(), word, new Random(seed));
    int[] pieces = new int[address.depth() + 1];
    address.pieces().forEach(piece -> pieces[piece.depth()]++);
    var shape = new TableShape(ImmutableIntArray.copyOf(pieces), address.rows(), word);
    int controls = control.ordinal();
    int free = address.width() + controls;
    String name = "t" + seed + "_" + control + "_" + profile;
    BlockCost load = LookupCost.load(shape, controls);
    BlockCost unload =
        switch (profile) {
          case ADAPTIVE -> LookupCost.unload(shape, controls);
          case UNITARY -> load.reversed();
        };
    cases.add(
        new Case(Lookup.of(name, address, table, control, profile), load, unload, free, address));
    for (int k = 1; k <= Math.min(address.lowerWidth(), 3); k++) {
      BlockCost swap = LookupCost.selectSwapLoad(shape, k, controls);
      BlockCost unswap =
          switch (profile) {
            case ADAPTIVE -> LookupCost.selectSwapUnload(shape, k, controls);
            case UNITARY -> swap.reversed();
          };
      Routine routine = SelectSwap.of(name + "_s" + k, address, table, k, control, profile);
      cases.add(new Case(routine, swap, unswap, free, address));
    }
  }

  private static Table randomTable(int rows, int word, Random random) {
    return Table.of(word, random.longs(rows, 0, 1L << word).toArray());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void costsWhatItsFormulaStates(Case c) {
    assertCost(c.cost, c.routine);
    assertCost(c.adjointCost, c.routine.adjoint());
    int scratch = Math.max(c.cost.scratch(), c.adjointCost.scratch());
    assertEquals(scratch, c.routine.scratchWidth(), "scratch");
  }

  private static void assertCost(BlockCost cost, Routine routine) {
    Counts counts = Counts.of(routine);
    assertEquals(cost.ands(), counts.ands().longValueExact(), "ANDs");
    assertEquals(cost.unAnds(), counts.unAnds().longValueExact(), "inverse ANDs");
    assertEquals(
        cost.measurements(), counts.tally(Tally.MEASUREMENT).longValueExact(), "measurements");
    assertEquals(cost.adaptiveT(), counts.tCount(Profile.ADAPTIVE).longValueExact());
    assertEquals(cost.unitaryT(), counts.tCount(Profile.UNITARY).longValueExact());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void doesToBitsWhatItStatesAndIsUndoneByItsAdjoint(Case c) {
    var random = new Random(SEED);
    boolean exhaustive = c.free <= 10;
    long inputs = exhaustive ? 1L << c.free : SAMPLES;
    for (long k = 0; k < inputs; k++) {
      boolean[] before = input(c, exhaustive ? k : random.nextLong(), random);
      if (before.length == 0) {
        continue;
      }
      boolean[] stated = before.clone();
      boolean sign = c.routine.action().orElseThrow().apply(stated);
      var after = BitSimulator.run(c.routine, before, random);
      String message = "seed " + SEED + ", input " + k;
      assertArrayEquals(stated, after.data(), message);
      assertEquals(sign, after.negative(), message);
      var back = BitSimulator.run(c.routine.adjoint(), after.data(), random);
      assertArrayEquals(before, back.data(), message);
      assertEquals(sign, back.negative(), message);
    }
  }

  /**
   * {@return the data qubits with their free bits chosen by {@code k}; empty if k is not allowed}
   */
  private static boolean[] input(Case c, long k, Random random) {
    boolean[] data = new boolean[c.routine.width() - c.routine.scratchWidth()];
    for (int bit = 0; bit < c.free; bit++) {
      data[bit] = bit < 64 ? (k >> bit & 1) != 0 : random.nextBoolean();
    }
    if (c.address == null) {
      return data;
    }
    try {
      c.address.row(Bits.value(data, 0, c.address.width()));
      return data;
    } catch (IllegalArgumentException notAddressed) {
      return new boolean[0];
    }
  }

  @Test
  void everyArithmeticKindIsUnderContract() {
    Set<RoutineKind> kinds =
        cases()
            .flatMap(c -> Stream.of(c.routine.kind(), c.routine.adjoint().kind()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(RoutineKind.class)));
    assertEquals(
        EnumSet.of(
            RoutineKind.ARITHMETIC,
            RoutineKind.LOOKUP,
            RoutineKind.UNLOOKUP,
            RoutineKind.ZERO_FLAG),
        kinds);
  }

  @Test
  void namesAreDistinctAndStable() {
    List<String> names = cases().map(c -> c.routine.name()).toList();
    assertEquals(names.size(), Set.copyOf(names).size());
    assertTrue(names.contains("less_4_11") && names.contains("add_controlled_3_1"), "" + names);
  }

  @Test
  void unitaryRoutinesDoNotMeasure() {
    cases()
        .map(c -> c.routine.adjoint())
        .filter(routine -> routine.name().contains("UNITARY"))
        .forEach(routine -> assertEquals(0, Counts.of(routine).tally(Tally.MEASUREMENT).signum()));
  }
}

package org.hessq.synthesis.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.cost.Counts;
import org.hessq.cost.Counts.Tally;
import org.hessq.encoding.Adjoint;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Encoding;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.ShiftSum;
import org.hessq.encoding.Terms;
import org.hessq.formula.EncodingCost;
import org.hessq.formula.arithmetic.BlockCost;
import org.hessq.method.TableLayout;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.IntegerBlock;
import org.hessq.simulate.LayeredRoutine;
import org.hessq.simulate.SparseState;
import org.hessq.simulate.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the circuit of every kind of term owes: the block that the term denotes, as integers; that
 * of the transposed term for its adjoint; clean scratch on all outcomes; the cost of its formula.
 */
class EncodingContractTest {
  private static final int SEEDS = 2;

  /** A term, how its tables are read, and for which machine. */
  record Case(Encoding term, TableLayout layout, Profile profile) {
    Routine routine() {
      return new EncodingCircuits(layout, profile).of("block", term);
    }
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Encoding term : Terms.all()) {
      for (Profile profile : Profile.values()) {
        int most = isTable(term) ? term.qubits() : 0;
        for (int k = 0; k <= most; k++) {
          if (k == 0 && profile == Profile.ADAPTIVE || !isOrdinary(term)) {
            cases.add(new Case(term, new TableLayout(k), profile));
          }
        }
      }
    }
    return cases.stream();
  }

  /** Whether it is augmented with a threshold that is neither the smallest nor the largest. */
  private static boolean isOrdinary(Encoding term) {
    return term instanceof Augmented(var inner, var threshold)
        && threshold > 1
        && threshold < 1L << inner.bits();
  }

  private static boolean isTable(Encoding term) {
    return Terms.kinds(term).contains(ClassSum.class);
  }

  @Test
  void everyKindIsUnderContract() {
    TreeSet<String> seen = new TreeSet<>();
    cases().flatMap(c -> Terms.kinds(c.term).stream()).forEach(kind -> seen.add(kind.getName()));
    TreeSet<String> permitted = new TreeSet<>();
    Terms.permitted(Encoding.class).forEach(kind -> permitted.add(kind.getName()));
    assertEquals(permitted, seen);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void circuitHasTheBlockOfItsTerm(Case c) {
    Routine routine = c.routine();
    for (int seed = 0; seed < SEEDS; seed++) {
      assertBlock(c.term, routine, seed);
      assertBlock(new Adjoint(c.term), routine.adjoint(), seed);
    }
    assertSame(routine, routine.adjoint().adjoint());
  }

  /** Columns run through all values of the uniform registers; dirty scratch raises an exception. */
  private static void assertBlock(Encoding term, Routine routine, int seed) {
    LayeredRoutine layers = LayeredRoutine.of(routine, new Gadgets(), seed);
    IntegerBlock block = new IntegerBlock(layers, index(routine));
    int shift = block.denominatorBits() - org.hessq.denote.IntegerBlock.bits(term);
    List<IntegerBlock.Column> columns = block.columns();
    assertEquals(1 << term.qubits(), columns.size());
    for (IntegerBlock.Column column : columns) {
      NavigableMap<Long, BigInteger> found = new TreeMap<>();
      for (int k = 0; k < column.rows().length; k++) {
        found.put(column.rows()[k], BigInteger.valueOf(column.re()[k]));
        assertEquals(0, column.im()[k]);
      }
      NavigableMap<Long, BigInteger> expected =
          org.hessq.denote.IntegerBlock.column(term, column.index());
      expected.replaceAll((_, value) -> value.shiftLeft(shift));
      assertEquals(expected, found, "seed " + seed + ", column " + column.index());
    }
  }

  /** The system's qubits, then the branch where there is one. */
  private static int[] index(Routine routine) {
    return routine.registers().stream()
        .filter(r -> r.name().equals("system") || r.name().equals("branch"))
        .flatMapToInt(r -> IntStream.range(0, r.width()).map(k -> routine.offset(r.name()) + k))
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void costsWhatItsFormulaStates(Case c) {
    Routine routine = c.routine();
    BlockCost cost = new EncodingCost(c.layout, c.profile).of(c.term);
    for (Routine either : List.of(routine, routine.adjoint())) {
      Counts counts = Counts.of(either);
      assertEquals(cost.ands(), counts.ands().longValueExact(), "ANDs");
      assertEquals(cost.unAnds(), counts.unAnds().longValueExact(), "inverse ANDs");
      assertEquals(
          cost.measurements(), counts.tally(Tally.MEASUREMENT).longValueExact(), "measurements");
      assertEquals(cost.scratch(), either.scratchWidth(), "scratch");
      assertEquals(0, counts.rotationCount().signum());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void registersAreThoseOfTheTerm(Case c) {
    Routine routine = c.routine();
    int data =
        routine.registers().stream()
            .filter(r -> r.kind() == Register.Kind.DATA)
            .mapToInt(Register::width)
            .sum();
    assertEquals(c.term.qubits() + c.term.ancillas(), data);
    assertEquals(c.term.qubits(), index(routine).length);
  }

  static Stream<Leaf> leaves() {
    return Terms.leaves().stream();
  }

  /** Amplitudes of the whole state, without trust in the form H – permutation – H. */
  @ParameterizedTest
  @MethodSource("leaves")
  void amplitudesOfTheWholeStateAgree(Leaf leaf) {
    Encoding term = new Augmented(leaf, 1 + (1L << leaf.bits()) / 2);
    for (Profile profile : Profile.values()) {
      Routine routine = new Case(term, new TableLayout(1), profile).routine();
      int[] index = index(routine);
      for (int column = 0; column < 1 << term.qubits(); column += 3) {
        SparseState state = new SparseState(routine.width(), 1 << 16, column);
        for (int k = 0; k < index.length; k++) {
          if ((column >>> k & 1) == 1) {
            state.flip(index[k]);
          }
        }
        Walk.of(routine, new Gadgets(), state);
        assertEquals(1, state.squaredNorm(), 1e-12);
        double[] expected = new double[1 << term.qubits()];
        org.hessq.denote.IntegerBlock.column(term, column)
            .forEach(
                (row, value) ->
                    expected[row.intValue()] = Math.scalb(value.doubleValue(), -leaf.bits()));
        assertArrayEquals(expected, block(state, routine, index), 1e-12, "column " + column);
      }
    }
  }

  /** The amplitudes where everything but the index is 0; scratch is 0 in all others as well. */
  private static double[] block(SparseState state, Routine routine, int[] index) {
    double[] block = new double[1 << index.length];
    int scratch = routine.width() - routine.scratchWidth();
    for (int term = 0; term < state.size(); term++) {
      int row = 0;
      int ones = 0;
      for (int q = 0; q < routine.width(); q++) {
        ones += state.bit(term, q) ? 1 : 0;
        assertEquals(false, q >= scratch && state.bit(term, q), "dirty scratch");
      }
      for (int k = 0; k < index.length; k++) {
        row |= state.bit(term, index[k]) ? 1 << k : 0;
      }
      if (ones == Integer.bitCount(row)) {
        block[row] = state.re(term);
        assertEquals(0, state.im(term), 1e-12);
      }
    }
    return block;
  }

  /** A big one: sizes as they occur in practice, on some columns. */
  @Test
  void largeSumsHaveTheirColumns() {
    ClassSum classes =
        Terms.random(5, 9, 6, Terms.Shape.GENERAL, 11, 17, 9, 8, 5, 5, 4, 3, 3, 2, 2, 1, 1, 1);
    ShiftSum shifts = (ShiftSum) Terms.leaves().get(9);
    SplittableRandom random = new SplittableRandom(12);
    for (Encoding term : List.of(new Augmented(classes, 77), new Augmented(shifts, 8))) {
      Routine routine = new Case(term, new TableLayout(2), Profile.ADAPTIVE).routine();
      for (Routine either : List.of(routine, routine.adjoint())) {
        Encoding own = either == routine ? term : new Adjoint(term);
        LayeredRoutine layers = LayeredRoutine.of(either, new Gadgets(), 13);
        long[] indices = random.longs(12, 0, 1L << term.qubits()).toArray();
        for (IntegerBlock.Column column :
            new IntegerBlock(layers, index(either)).columns(indices)) {
          org.hessq.denote.IntegerBlock.column(own, column.index())
              .forEach((row, value) -> assertEquals(value.longValueExact(), column.re(row)));
          assertEquals(
              org.hessq.denote.IntegerBlock.column(own, column.index()).size(),
              column.rows().length);
        }
      }
    }
  }
}

package org.hessq.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.common.primitives.ImmutableLongArray;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;
import org.hessq.denote.IntegerBlock;
import org.hessq.encoding.ShiftSum;
import org.hessq.method.TableLayout;
import org.hessq.simulate.Gadgets;
import org.hessq.synthesis.encoding.EncodingCircuits;
import org.junit.jupiter.api.Test;

/** An entry may be a step off where the matrix has one, and nowhere else. */
class EntriesTest {
  private static final double STEP = 1.0 / 8;

  private static ShiftSum shifts(long diagonal, long... offsets) {
    return new ShiftSum(
        List.of(new ShiftSum.Axis(2, ShiftSum.Boundary.OPEN)),
        3,
        1,
        List.of(
            new ShiftSum.Term(diagonal, false, ImmutableLongArray.of(0)),
            new ShiftSum.Term(1, true, ImmutableLongArray.copyOf(offsets))));
  }

  private static Verdict verdict(ShiftSum made, ShiftSum wanted) {
    Routine routine = new EncodingCircuits(new TableLayout(0), Profile.UNITARY).of("block", made);
    return Entries.near(
            routine,
            Entries.block(routine),
            3,
            index -> {
              NavigableMap<Long, Double> column = new TreeMap<>();
              IntegerBlock.column(wanted, index)
                  .forEach((row, value) -> column.put(row, value.doubleValue() * STEP));
              return column;
            },
            1.001 * STEP,
            Columns.all(2),
            new Gadgets(),
            1)
        .verdict();
  }

  @Test
  void aStepOffOnADiagonalIsNear() {
    assertInstanceOf(Verdict.Agrees.class, verdict(shifts(5, 1), shifts(6, 1)));
  }

  @Test
  void twoStepsAreNot() {
    Verdict.Differs differs =
        assertInstanceOf(Verdict.Differs.class, verdict(shifts(4, 1), shifts(6, 1)));
    assertEquals("block: entry (0, 0) is 4, should be 6", differs.smallest());
  }

  @Test
  void aDiagonalOfOneStepInAnotherPlaceIsFound() {
    Verdict.Differs differs =
        assertInstanceOf(Verdict.Differs.class, verdict(shifts(6, 2), shifts(6, 1)));
    assertEquals("block: entry (2, 0) is -1, should be 0", differs.smallest());
  }
}

package org.hessq.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.List;
import org.hessq.circuit.Profile;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.PermutationClass;
import org.hessq.encoding.ShiftSum;
import org.hessq.encoding.Terms;
import org.hessq.method.TableLayout;
import org.junit.jupiter.api.Test;

/** Costs of encodings of which only sizes are known are those of encodings of these sizes. */
class SizesTest {
  private static EncodingCost cost(int swapBits, Profile profile) {
    return new EncodingCost(new TableLayout(swapBits), profile);
  }

  private static ClassSum even(int qubits, int bits, int labelBits, int count) {
    int dimension = 1 << qubits;
    int[] target = new int[dimension];
    for (int i = 0; i < dimension; i++) {
      target[i] = i;
    }
    long size = 1L << bits - labelBits;
    List<PermutationClass> classes = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      classes.add(
          new PermutationClass(
              c * size,
              size,
              ImmutableIntArray.copyOf(target),
              ImmutableLongArray.copyOf(new long[dimension]),
              ImmutableIntArray.copyOf(new int[dimension])));
    }
    return new ClassSum(qubits, bits, labelBits, 1, classes);
  }

  @Test
  void evenClassSums() {
    for (int count = 1; count <= 20; count++) {
      int labelBits = 32 - Integer.numberOfLeadingZeros(count - 1);
      ClassSum sum = even(3, 7, labelBits, count);
      for (Profile profile : Profile.values()) {
        for (int k = 0; k <= 3; k++) {
          EncodingCost cost = cost(k, profile);
          ClassSumSizes sizes = ClassSumSizes.even(3, 7, count);
          assertEquals(cost.of(sum), cost.of(sizes, 0), count + " classes");
          assertEquals(cost.of(new Augmented(sum, 5)), cost.of(sizes, 1), count + " classes");
        }
      }
    }
  }

  @Test
  void wideShiftSums() {
    for (Leaf leaf : Terms.leaves()) {
      if (leaf instanceof ShiftSum sum) {
        for (int extra = 0; extra <= 9; extra++) {
          int more = extra;
          ShiftSum wide =
              new ShiftSum(
                  sum.axes(),
                  sum.bits() + extra,
                  sum.unit(),
                  sum.terms().stream()
                      .map(t -> new ShiftSum.Term(t.weight() << more, t.negative(), t.offsets()))
                      .toList());
          for (Profile profile : Profile.values()) {
            assertEquals(
                cost(0, profile).of(new Augmented(wide, 1)),
                cost(0, profile).ofWide(sum, extra),
                sum + " with " + extra + " more bits");
          }
        }
      }
    }
  }
}

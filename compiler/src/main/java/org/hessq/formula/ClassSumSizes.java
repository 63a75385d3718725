package org.hessq.formula;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.PermutationClass;
import org.hessq.formula.arithmetic.TableShape;

/**
 * What the cost of a class sum depends on.
 *
 * @param qubits n ≥ 1
 * @param bits m of the uniform register, of any size
 * @param classes at least 1; times 2^n below 2^63
 * @param labelPieces how many dyadic pieces of one class fix 0, 1, … of the label's bits
 */
public record ClassSumSizes(int qubits, int bits, long classes, ImmutableIntArray labelPieces) {
  public ClassSumSizes {
    if (qubits < 1 || bits < 1 || classes < 1) {
      throw new IllegalArgumentException(
          qubits + " qubits, " + bits + " bits, " + classes + " classes");
    }
  }

  /** {@return the sizes of {@code sum}} */
  static ClassSumSizes of(ClassSum sum) {
    DyadicPieces pieces = new DyadicPieces(sum.labelBits());
    List<PermutationClass> classes = sum.classes();
    int slotBits = sum.bits() - sum.labelBits();
    for (int c = 0; c < classes.size(); c++) {
      boolean last = c == classes.size() - 1;
      pieces.add(
          classes.get(c).start() >>> slotBits,
          last ? 1L << sum.labelBits() : classes.get(c + 1).start() >>> slotBits);
    }
    return new ClassSumSizes(sum.qubits(), sum.bits(), classes.size(), pieces.ofDepth());
  }

  /**
   * {@return the sizes of a class sum whose classes have one value of the label each, the last one
   * all that are left}
   *
   * @param classes at most 2^30
   */
  public static ClassSumSizes even(int qubits, int bits, long classes) {
    int labelBits = 64 - Long.numberOfLeadingZeros(classes - 1);
    DyadicPieces pieces = new DyadicPieces(labelBits);
    pieces.addSingle(Math.toIntExact(classes - 1));
    pieces.add(classes - 1, 1L << labelBits);
    return new ClassSumSizes(qubits, bits, classes, pieces.ofDepth());
  }

  /** {@return bits of the number of a class} */
  int labelWidth() {
    return 64 - Long.numberOfLeadingZeros(classes - 1);
  }

  TableShape labels() {
    return new TableShape(labelPieces, 1, labelWidth());
  }
}

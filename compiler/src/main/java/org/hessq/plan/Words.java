package org.hessq.plan;

import org.hessq.encoding.ClassSum;
import org.hessq.encoding.Leaf;
import org.hessq.encoding.ShiftSum;
import org.hessq.method.TableLayout;

/** Encodings in words, for reports. */
final class Words {
  private Words() {}

  static String of(Leaf leaf, TableLayout layout) {
    return switch (leaf) {
      case ClassSum sum ->
          "class sum, "
              + sum.classes().size()
              + " classes, "
              + sum.bits()
              + " bits, labels of "
              + sum.labelBits()
              + " bits, "
              + (layout.swapBits() == 0 ? "one word" : (1 << layout.swapBits()) + " words")
              + " at once";
      case ShiftSum sum -> "shift sum, " + sum.terms().size() + " terms, " + sum.bits() + " bits";
    };
  }
}

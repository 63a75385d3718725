package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import org.hessq.circuit.RoutineBuilder;

/**
 * The carries of x + y, one AND each, with the operands changed on the way up and restored or
 * turned into the sum on the way down.
 *
 * @paper Gidney 2018, arXiv:1709.06648, Fig. 1.
 */
final class Carries {
  private final RoutineBuilder builder;
  private final ImmutableIntArray x;
  private final ImmutableIntArray y;
  private final int[] carries;

  /** Over the lowest {@code count} bits; carry k + 1 comes out of bit k. */
  Carries(RoutineBuilder builder, ImmutableIntArray x, ImmutableIntArray y, int count) {
    this.builder = builder;
    this.x = x;
    this.y = y;
    this.carries = new int[count + 1];
  }

  /** {@return how many carries there are} */
  int count() {
    return carries.length - 1;
  }

  /** {@return the qubit of the last carry} */
  int last() {
    return carries[count()];
  }

  void compute() {
    for (int k = 0; k < count(); k++) {
      if (k > 0) {
        builder.cx(carries[k], x.get(k)).cx(carries[k], y.get(k));
      }
      carries[k + 1] = builder.and(x.get(k), y.get(k));
      if (k > 0) {
        builder.cx(carries[k], carries[k + 1]);
      }
    }
  }

  /** Takes the carries away; {@code y} becomes the sum below bit {@link #count}. */
  void uncomputeToSum() {
    for (int k = count() - 1; k >= 0; k--) {
      takeAway(k);
      if (k > 0) {
        builder.cx(carries[k], x.get(k));
      }
      builder.cx(x.get(k), y.get(k));
    }
  }

  /** Takes the carries away; {@code x} and {@code y} are as before. */
  void uncompute() {
    for (int k = count() - 1; k >= 0; k--) {
      takeAway(k);
      if (k > 0) {
        builder.cx(carries[k], x.get(k)).cx(carries[k], y.get(k));
      }
    }
  }

  private void takeAway(int k) {
    if (k > 0) {
      builder.cx(carries[k], carries[k + 1]);
    }
    builder.unAnd(x.get(k), y.get(k), carries[k + 1]);
  }
}

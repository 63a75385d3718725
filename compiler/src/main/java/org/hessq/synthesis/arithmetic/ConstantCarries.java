package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import java.util.OptionalInt;
import org.hessq.circuit.RoutineBuilder;

/**
 * The carries of y + k for a constant 0 &lt; k &lt; 2^62, or of y + k·c for a control qubit c.
 * Below k's lowest one nothing carries; there the carry is y's bit itself, or its AND with c; each
 * later bit takes one AND, an OR where k has a one.
 */
final class ConstantCarries {
  private final RoutineBuilder builder;
  private final ImmutableIntArray y;
  private final long k;
  private final OptionalInt control;
  private final int lowest;
  private final int[] carries;

  /** Over the lowest {@code count} bits, more than k's trailing zeros. */
  ConstantCarries(
      RoutineBuilder builder, ImmutableIntArray y, int count, long k, OptionalInt control) {
    this.builder = builder;
    this.y = y;
    this.k = k;
    this.control = control;
    this.lowest = Long.numberOfTrailingZeros(k);
    this.carries = new int[count + 1];
  }

  /** {@return the qubit of the carry into bit {@code bit}, which is above k's lowest one} */
  int into(int bit) {
    return carries[bit];
  }

  void compute() {
    for (int bit = lowest; bit < carries.length - 1; bit++) {
      carries[bit + 1] = carry(bit);
    }
  }

  private int carry(int bit) {
    if (bit == lowest) {
      return control.isPresent() ? builder.and(control.getAsInt(), y.get(bit)) : y.get(bit);
    }
    boolean one = (k >> bit & 1) != 0;
    flipOperands(bit, one);
    int result = builder.and(carries[bit], y.get(bit));
    flipOperands(bit, one);
    if (one) {
      flip(result);
    }
    return result;
  }

  /** Takes away the carry out of {@code bit}. */
  void uncompute(int bit) {
    int carry = carries[bit + 1];
    if (bit == lowest) {
      if (control.isPresent()) {
        builder.unAnd(control.getAsInt(), y.get(bit), carry);
      }
      return;
    }
    boolean one = (k >> bit & 1) != 0;
    if (one) {
      flip(carry);
    }
    flipOperands(bit, one);
    builder.unAnd(carries[bit], y.get(bit), carry);
    flipOperands(bit, one);
  }

  /** Adds k's bit, for the majority of a, b and d is d ⊕ (a ⊕ d)(b ⊕ d). */
  private void flipOperands(int bit, boolean one) {
    if (one) {
      flip(carries[bit]);
      flip(y.get(bit));
    }
  }

  /** Adds 1, or the control where there is one. */
  void flip(int qubit) {
    if (control.isPresent()) {
      builder.cx(control.getAsInt(), qubit);
    } else {
      builder.x(qubit);
    }
  }
}

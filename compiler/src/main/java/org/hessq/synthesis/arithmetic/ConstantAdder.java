package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import java.util.OptionalInt;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;

/** Addition of a constant; of 1 it is the increment, its adjoint the decrement. */
public final class ConstantAdder {
  private ConstantAdder() {}

  /** {@return {@link #of} for the constant 1} */
  public static Routine increment(int n, Control control) {
    return of(n, 1, control);
  }

  /**
   * {@return {@code add_n_k}, or {@code add_controlled_n_k}: {@code y} += k modulo 2^n}
   *
   * <p>Registers: {@code control} where there is one, {@code y}. max(n-2-tz, 0) ANDs and scratch
   * qubits, n-1-tz with a control; tz counts k's trailing zeros.
   *
   * @param n 1 to 62
   * @param k 1 to 2^n - 1
   */
  public static Routine of(int n, long k, Control control) {
    if (n < 1 || n > 62 || k < 1 || k >> n != 0) {
      throw new IllegalArgumentException("adding " + k + " to " + n + " bits");
    }
    String prefix =
        switch (control) {
          case NONE -> "add_";
          case ONE -> "add_controlled_";
        };
    var builder =
        new RoutineBuilder(prefix + n + "_" + k)
            .kind(RoutineKind.ARITHMETIC)
            .parameter(
                "function", control == Control.NONE ? "add-constant" : "add-constant-controlled")
            .parameter("width", n)
            .parameter("constant", k);
    OptionalInt when = control.register(builder);
    ImmutableIntArray y = builder.register("y", n);
    emit(builder, y, k, when);
    int controls = control.ordinal();
    return builder
        .action(
            bits -> {
              if (controls == 0 || bits[0]) {
                Bits.write(bits, controls, n, Bits.value(bits, controls, n) + k);
              }
              return false;
            })
        .build();
  }

  private static void emit(
      RoutineBuilder builder, ImmutableIntArray y, long k, OptionalInt control) {
    int top = y.length() - 1;
    int lowest = Long.numberOfTrailingZeros(k);
    var carries = new ConstantCarries(builder, y, top, k, control);
    carries.compute();
    for (int bit = top; bit >= lowest; bit--) {
      if (bit < top) {
        carries.uncompute(bit);
      }
      if (bit > lowest) {
        builder.cx(carries.into(bit), y.get(bit));
      }
      if ((k >> bit & 1) != 0) {
        carries.flip(y.get(bit));
      }
    }
  }
}

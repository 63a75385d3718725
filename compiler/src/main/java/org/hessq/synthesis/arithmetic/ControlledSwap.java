package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;

/** Exchange of two registers where a control is 1. */
public final class ControlledSwap {
  private ControlledSwap() {}

  /**
   * {@return {@code cswap_n}} Registers: {@code control}, {@code x} (n), {@code y} (n). n ANDs, one
   * scratch qubit.
   */
  public static Routine of(int n) {
    var builder =
        new RoutineBuilder("cswap_" + n)
            .kind(RoutineKind.ARITHMETIC)
            .parameter("function", "controlled-swap")
            .parameter("width", n);
    int control = builder.register("control", 1).get(0);
    ImmutableIntArray x = builder.register("x", n);
    ImmutableIntArray y = builder.register("y", n);
    for (int k = 0; k < n; k++) {
      builder.cx(y.get(k), x.get(k));
      int moved = builder.and(control, x.get(k));
      builder.cx(moved, y.get(k)).unAnd(control, x.get(k), moved).cx(y.get(k), x.get(k));
    }
    return builder
        .action(
            bits -> {
              for (int k = 1; bits[0] && k <= n; k++) {
                boolean kept = bits[k];
                bits[k] = bits[k + n];
                bits[k + n] = kept;
              }
              return false;
            })
        .buildInvolution();
  }
}

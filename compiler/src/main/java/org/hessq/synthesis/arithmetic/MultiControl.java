package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;

/** X and Z with many controls. */
public final class MultiControl {
  private MultiControl() {}

  /**
   * {@return {@code mcx_c}: X on {@code target} where all qubits of {@code controls} are 1}
   *
   * @param c at least 1; c-1 ANDs, c-1 scratch qubits
   */
  public static Routine x(int c) {
    var builder = arithmetic("mcx_" + c, "multi-controlled-x", c);
    ImmutableIntArray controls = builder.register("controls", c);
    int target = builder.register("target", 1).get(0);
    AndTree tree = AndTree.over(controls, builder::allocate);
    tree.compute(builder);
    builder.cx(tree.root(), target);
    tree.uncompute(builder);
    tree.release(builder);
    return builder
        .action(
            bits -> {
              bits[c] ^= all(bits, c);
              return false;
            })
        .buildInvolution();
  }

  /**
   * {@return {@code mcz_n}: the sign of the state in which all n qubits of {@code qubits} are 1}
   *
   * @param n at least 1; max(n-2, 0) ANDs and scratch qubits
   */
  public static Routine z(int n) {
    var builder = arithmetic("mcz_" + n, "multi-controlled-z", n);
    ImmutableIntArray qubits = builder.register("qubits", n);
    if (n == 1) {
      builder.z(qubits.get(0));
    } else {
      AndTree tree = AndTree.over(qubits.subArray(0, n - 1), builder::allocate);
      tree.compute(builder);
      builder.cz(tree.root(), qubits.get(n - 1));
      tree.uncompute(builder);
      tree.release(builder);
    }
    return builder.action(bits -> all(bits, n)).buildInvolution();
  }

  private static RoutineBuilder arithmetic(String name, String function, int width) {
    return new RoutineBuilder(name)
        .kind(RoutineKind.ARITHMETIC)
        .parameter("function", function)
        .parameter("width", width);
  }

  private static boolean all(boolean[] bits, int count) {
    for (int k = 0; k < count; k++) {
      if (!bits[k]) {
        return false;
      }
    }
    return true;
  }
}

package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;

/**
 * Ripple-carry adders y += x on registers {@code x} and {@code y} of n qubits; the adjoint
 * subtracts.
 *
 * @paper Gidney 2018, arXiv:1709.06648.
 */
public final class Adder {
  private Adder() {}

  /** {@return {@code add_n}: y += x modulo 2^n; n-1 ANDs and scratch qubits} */
  public static Routine modular(int n) {
    RoutineBuilder builder = builder("add_" + n, "add", n);
    ImmutableIntArray x = builder.register("x", n);
    ImmutableIntArray y = builder.register("y", n);
    add(builder, x, y);
    return builder
        .action(
            bits -> {
              Bits.write(bits, n, n, Bits.value(bits, n, n) + Bits.value(bits, 0, n));
              return false;
            })
        .build();
  }

  /**
   * {@return {@code add_carry_n}: y += x modulo 2^n and {@code carry} ^= [y + x ≥ 2^n]; n ANDs and
   * scratch qubits}
   */
  public static Routine withCarry(int n) {
    RoutineBuilder builder = builder("add_carry_" + n, "add-with-carry", n);
    ImmutableIntArray x = builder.register("x", n);
    ImmutableIntArray y = builder.register("y", n);
    int carry = builder.register("carry", 1).get(0);
    var carries = new Carries(builder, x, y, n);
    carries.compute();
    builder.cx(carries.last(), carry);
    carries.uncomputeToSum();
    return builder
        .action(
            bits -> {
              long sum = Bits.value(bits, n, n) + Bits.value(bits, 0, n);
              Bits.write(bits, n, n, sum);
              bits[2 * n] ^= (sum >> n & 1) != 0;
              return false;
            })
        .build();
  }

  /**
   * {@return {@code add_controlled_n}: y += x modulo 2^n where {@code control} is 1; 2n-1 ANDs and
   * scratch qubits}
   *
   * <p>Registers: {@code control}, {@code x}, {@code y}.
   */
  public static Routine controlled(int n) {
    RoutineBuilder builder = builder("add_controlled_" + n, "add-controlled", n);
    int control = builder.register("control", 1).get(0);
    ImmutableIntArray x = builder.register("x", n);
    ImmutableIntArray y = builder.register("y", n);
    ImmutableIntArray masked = builder.allocate(n);
    for (int k = 0; k < n; k++) {
      builder.andInto(control, x.get(k), masked.get(k));
    }
    add(builder, masked, y);
    for (int k = n - 1; k >= 0; k--) {
      builder.unAnd(control, x.get(k), masked.get(k));
    }
    return builder
        .action(
            bits -> {
              long x0 = bits[0] ? Bits.value(bits, 1, n) : 0;
              Bits.write(bits, n + 1, n, Bits.value(bits, n + 1, n) + x0);
              return false;
            })
        .build();
  }

  private static void add(RoutineBuilder builder, ImmutableIntArray x, ImmutableIntArray y) {
    int top = x.length() - 1;
    var carries = new Carries(builder, x, y, top);
    carries.compute();
    if (top > 0) {
      builder.cx(carries.last(), y.get(top));
    }
    builder.cx(x.get(top), y.get(top));
    carries.uncomputeToSum();
  }

  private static RoutineBuilder builder(String name, String function, int n) {
    if (n > 62) {
      throw new IllegalArgumentException(name + ": at most 62 bits");
    }
    return new RoutineBuilder(name)
        .kind(RoutineKind.ARITHMETIC)
        .parameter("function", function)
        .parameter("width", n);
  }
}

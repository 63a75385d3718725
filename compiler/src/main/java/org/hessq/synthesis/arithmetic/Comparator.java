package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import java.util.OptionalInt;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;

/** Comparisons of unsigned integers, XORed onto a flag. */
public final class Comparator {
  private Comparator() {}

  /**
   * {@return {@code less_n}: {@code flag} ^= [x &lt; y]}
   *
   * <p>Registers: {@code x} (n), {@code y} (n), {@code flag}. n ANDs and scratch qubits: the carry
   * of (2^n - 1 - x) + y.
   *
   * @param n 1 to 62
   */
  public static Routine less(int n) {
    RoutineBuilder builder = builder("less_" + n, "less", n);
    ImmutableIntArray x = builder.register("x", n);
    ImmutableIntArray y = builder.register("y", n);
    int flag = builder.register("flag", 1).get(0);
    x.forEach(builder::x);
    var carries = new Carries(builder, x, y, n);
    carries.compute();
    builder.cx(carries.last(), flag);
    carries.uncompute();
    x.forEach(builder::x);
    return builder
        .action(
            bits -> {
              bits[2 * n] ^= Bits.value(bits, 0, n) < Bits.value(bits, n, n);
              return false;
            })
        .buildInvolution();
  }

  /**
   * {@return {@code less_n_k}: {@code flag} ^= [x &lt; k]}
   *
   * <p>Registers: {@code x} (n), {@code flag}. n-1-tz ANDs and scratch qubits, tz counts k's
   * trailing zeros; none for k = 0 and k = 2^n.
   *
   * @param n 1 to 61
   * @param k 0 to 2^n
   */
  public static Routine less(int n, long k) {
    if (n > 61 || k < 0 || k > 1L << n) {
      throw new IllegalArgumentException("comparing " + n + " bits with " + k);
    }
    RoutineBuilder builder =
        builder("less_" + n + "_" + k, "less-than-constant", n).parameter("constant", k);
    ImmutableIntArray x = builder.register("x", n);
    int flag = builder.register("flag", 1).get(0);
    if (k > 0) {
      builder.x(flag);
    }
    if (k > 0 && k < 1L << n) {
      // the carry of x + (2^n - k) says x ≥ k
      var carries = new ConstantCarries(builder, x, n, (1L << n) - k, OptionalInt.empty());
      carries.compute();
      builder.cx(carries.into(n), flag);
      for (int bit = n - 1; bit >= Long.numberOfTrailingZeros(k); bit--) {
        carries.uncompute(bit);
      }
    }
    return builder
        .action(
            bits -> {
              bits[n] ^= Bits.value(bits, 0, n) < k;
              return false;
            })
        .buildInvolution();
  }

  private static RoutineBuilder builder(String name, String function, int n) {
    if (n < 1 || n > 62) {
      throw new IllegalArgumentException(name + ": " + n + " bits");
    }
    return new RoutineBuilder(name)
        .kind(RoutineKind.ARITHMETIC)
        .parameter("function", function)
        .parameter("width", n);
  }
}

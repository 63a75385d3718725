package org.hessq.synthesis.arithmetic;

import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineBuilder;
import org.hessq.circuit.RoutineKind;

/**
 * Flags of the state in which some qubits have given values: 0, or 1 for those in {@code ones}. The
 * projector of a reflection or of a phase.
 */
public final class ZeroFlag {
  private ZeroFlag() {}

  /**
   * {@return a routine that XORs [all match] onto {@code flag}}
   *
   * <p>Registers: {@code qubits} (c), {@code flag} (1, in any state). c-1 ANDs and scratch qubits.
   *
   * @param c at least 1
   * @param ones which qubits must be 1
   */
  public static Routine xor(String name, int c, BitSet ones) {
    RoutineBuilder builder = builder(name, c, ones);
    ImmutableIntArray qubits = builder.register("qubits", c);
    int flag = builder.register("flag", 1).get(0);
    AndTree tree = AndTree.over(qubits, builder::allocate);
    flipZeros(builder, qubits, ones);
    tree.compute(builder);
    builder.cx(tree.root(), flag);
    tree.uncompute(builder);
    tree.release(builder);
    flipZeros(builder, qubits, ones);
    return builder
        .action(
            bits -> {
              bits[c] ^= matches(bits, c, ones);
              return false;
            })
        .buildInvolution();
  }

  /**
   * {@return a routine that computes [all match] into a clean flag and leaves its intermediate
   * products standing; its adjoint takes all of them away}
   *
   * <p>Registers: {@code qubits} (c), for c &gt; 2 {@code products} (c-2, clean), {@code flag} (1,
   * clean). Computing costs c-1 ANDs, uncomputing c-1 inverse ANDs: no T in the adaptive profile.
   *
   * @param c at least 1
   * @param ones which qubits must be 1
   */
  public static Routine compute(String name, int c, BitSet ones) {
    RoutineBuilder builder = builder(name, c, ones);
    ImmutableIntArray qubits = builder.register("qubits", c);
    IntStream products = c > 2 ? builder.register("products", c - 2).stream() : IntStream.empty();
    int flag = builder.register("flag", 1).get(0);
    PrimitiveIterator.OfInt targets = IntStream.concat(products, IntStream.of(flag)).iterator();
    AndTree tree = AndTree.over(qubits, targets::nextInt);
    flipZeros(builder, qubits, ones);
    tree.compute(builder);
    if (c == 1) {
      builder.cx(tree.root(), flag);
    }
    flipZeros(builder, qubits, ones);
    return builder
        .action(
            bits -> {
              boolean[] values = bits.clone();
              for (int k = 0; k < c; k++) {
                values[k] ^= !ones.get(k);
              }
              for (var and : tree.ands()) {
                bits[and.target()] ^= values[and.a()] && values[and.b()];
                values[and.target()] = bits[and.target()];
              }
              if (c == 1) {
                bits[1] ^= values[0];
              }
              return false;
            })
        .build();
  }

  private static RoutineBuilder builder(String name, int c, BitSet ones) {
    if (ones.length() > c) {
      throw new IllegalArgumentException(name + ": " + ones + " of " + c + " qubits");
    }
    return new RoutineBuilder(name)
        .kind(RoutineKind.ZERO_FLAG)
        .parameter("width", c)
        .parameter("ones", ones);
  }

  private static void flipZeros(RoutineBuilder builder, ImmutableIntArray qubits, BitSet ones) {
    for (int k = 0; k < qubits.length(); k++) {
      if (!ones.get(k)) {
        builder.x(qubits.get(k));
      }
    }
  }

  private static boolean matches(boolean[] bits, int c, BitSet ones) {
    for (int k = 0; k < c; k++) {
      if (bits[k] != ones.get(k)) {
        return false;
      }
    }
    return true;
  }
}

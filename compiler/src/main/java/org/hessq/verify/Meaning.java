package org.hessq.verify;

import java.util.Arrays;
import java.util.Optional;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.simulate.Planes;

/**
 * What an arithmetic routine states by its parameters {@code function}, {@code width} and {@code
 * constant}, as an operation on bit planes: school arithmetic, 64 cases a word.
 */
final class Meaning {
  private final Routine routine;
  private final Planes planes;

  /** Changes planes as the routine claims to. */
  @FunctionalInterface
  interface Action {
    void on(Planes planes);
  }

  private Meaning(Routine routine, Planes planes) {
    this.routine = routine;
    this.planes = planes;
  }

  /** {@return the stated action, if the function is one that the referee knows} */
  static Optional<Action> of(Routine routine) {
    String function = routine.parameters().getOrDefault("function", "");
    return switch (function) {
      case "add" -> action(routine, m -> m.add(m.bits("x"), m.bits("y"), m.ones()));
      case "add-with-carry" ->
          action(routine, m -> xor(m.bits("carry")[0], m.add(m.bits("x"), m.bits("y"), m.ones())));
      case "add-controlled" ->
          action(routine, m -> m.add(m.bits("x"), m.bits("y"), m.bits("control")[0].clone()));
      case "add-constant" -> action(routine, m -> m.add(m.constant("y"), m.bits("y"), m.ones()));
      case "add-constant-controlled" ->
          action(routine, m -> m.add(m.constant("y"), m.bits("y"), m.bits("control")[0].clone()));
      case "less" -> action(routine, m -> xor(m.bits("flag")[0], m.less(m.bits("x"), m.bits("y"))));
      case "less-than-constant" ->
          action(
              routine,
              m -> {
                if (m.value() >>> m.bits("x").length != 0) {
                  xor(m.bits("flag")[0], m.ones());
                } else {
                  xor(m.bits("flag")[0], m.less(m.bits("x"), m.constant("x")));
                }
              });
      case "controlled-swap" -> action(routine, Meaning::swap);
      case "multi-controlled-x" ->
          action(routine, m -> xor(m.bits("target")[0], m.all(m.bits("controls"))));
      case "multi-controlled-z" ->
          action(routine, m -> xor(m.planes.sign(), m.all(m.bits("qubits"))));
      default -> Optional.empty();
    };
  }

  private interface Body {
    void run(Meaning meaning);
  }

  private static Optional<Action> action(Routine routine, Body body) {
    return Optional.of(planes -> body.run(new Meaning(routine, planes)));
  }

  private long[][] bits(String register) {
    int first = routine.offset(register);
    int width =
        routine.registers().stream()
            .filter(r -> r.name().equals(register))
            .mapToInt(Register::width)
            .sum();
    long[][] bits = new long[width][];
    for (int k = 0; k < width; k++) {
      bits[k] = planes.plane(first + k);
    }
    return bits;
  }

  private long value() {
    return Long.parseLong(routine.parameters().getOrDefault("constant", ""));
  }

  /** The constant, as wide as {@code register}. */
  private long[][] constant(String register) {
    long[][] bits = new long[bits(register).length][];
    for (int k = 0; k < bits.length; k++) {
      bits[k] = (value() >>> k & 1) != 0 ? ones() : new long[planes.lanes() >>> 6];
    }
    return bits;
  }

  private long[] ones() {
    long[] ones = new long[planes.lanes() >>> 6];
    Arrays.fill(ones, -1L);
    return ones;
  }

  private static void xor(long[] to, long[] from) {
    for (int w = 0; w < to.length; w++) {
      to[w] ^= from[w];
    }
  }

  /** y += x where the mask is 1; {@return the carry out} */
  private long[] add(long[][] x, long[][] y, long[] mask) {
    long[] carry = new long[mask.length];
    for (int k = 0; k < y.length; k++) {
      for (int w = 0; w < carry.length; w++) {
        long a = k < x.length ? x[k][w] & mask[w] : 0;
        long b = y[k][w];
        y[k][w] = a ^ b ^ carry[w];
        carry[w] = a & b | carry[w] & (a | b);
      }
    }
    return carry;
  }

  /** {@return [x < y]} */
  private long[] less(long[][] x, long[][] y) {
    long[] less = new long[planes.lanes() >>> 6];
    for (int k = 0; k < x.length; k++) {
      for (int w = 0; w < less.length; w++) {
        less[w] = ~x[k][w] & y[k][w] | less[w] & ~(x[k][w] ^ y[k][w]);
      }
    }
    return less;
  }

  private long[] all(long[][] bits) {
    long[] all = ones();
    for (long[] bit : bits) {
      for (int w = 0; w < all.length; w++) {
        all[w] &= bit[w];
      }
    }
    return all;
  }

  private void swap() {
    long[] control = bits("control")[0];
    long[][] x = bits("x");
    long[][] y = bits("y");
    for (int k = 0; k < x.length; k++) {
      for (int w = 0; w < control.length; w++) {
        long different = (x[k][w] ^ y[k][w]) & control[w];
        x[k][w] ^= different;
        y[k][w] ^= different;
      }
    }
  }
}

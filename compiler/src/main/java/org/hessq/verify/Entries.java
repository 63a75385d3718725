package org.hessq.verify;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.IntegerBlock;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.TooLargeException;

/** Compares the block of an encoding's circuit with a matrix. */
public final class Entries {
  /** How far a sum of 2^22 rounded terms may be from the integer that it is. */
  private static final double ROUNDING = 1e-6;

  private Entries() {}

  /** {@return the qubits of register {@code system}, then those of {@code branch} if any} */
  public static int[] block(Routine routine) {
    int[] system = qubits(routine, "system");
    int[] branch = qubits(routine, "branch");
    int[] all = Arrays.copyOf(system, system.length + branch.length);
    System.arraycopy(branch, 0, all, system.length, branch.length);
    return all;
  }

  private static int[] qubits(Routine routine, String register) {
    return Trial.qubits(routine, r -> r.kind() == Register.Kind.DATA && r.name().equals(register))
        .stream()
        .toArray();
  }

  /**
   * {@return whether 2^bits times the block is the given integer matrix}
   *
   * @param block as {@link #block}
   * @param expected per column its non-zero entries by row
   * @param columns which columns; all 2^|block| of them make a full comparison
   */
  public static Check exact(
      Routine routine,
      int[] block,
      int bits,
      LongFunction<NavigableMap<Long, BigInteger>> expected,
      long[] columns,
      Gadgets gadgets,
      long seed) {
    return check(
        routine,
        block,
        bits,
        columns,
        gadgets,
        seed,
        (reader, column) -> {
          TreeMap<Long, double[]> wanted = new TreeMap<>();
          expected
              .apply(column.index())
              .forEach((row, value) -> wanted.put(row, new double[] {value.doubleValue(), 0}));
          return worst(routine, reader, column, wanted, 0);
        },
        0);
  }

  /**
   * {@return whether every entry of the block is within {@code bound} of a real matrix, and 0 where
   * that has none}
   *
   * @param scaled per column the entries of A/α by row, without zeros
   * @param bound on the modulus of an entry's error
   */
  public static Check near(
      Routine routine,
      int[] block,
      int bits,
      LongFunction<NavigableMap<Long, Double>> scaled,
      double bound,
      long[] columns,
      Gadgets gadgets,
      long seed) {
    return check(
        routine,
        block,
        bits,
        columns,
        gadgets,
        seed,
        (reader, column) -> {
          TreeMap<Long, double[]> wanted = new TreeMap<>();
          scaled
              .apply(column.index())
              .forEach((row, x) -> wanted.put(row, new double[] {Math.scalb(x, bits), 0}));
          return worst(routine, reader, column, wanted, Math.scalb(bound, bits));
        },
        Math.scalb(bound, bits));
  }

  /** The first error in a column that is not allowed, else the largest, and where it is. */
  private record Worst(double error, double allowed, String where) {
    boolean isAllowed() {
      return error <= allowed;
    }
  }

  private interface Comparison {
    Worst of(BlockReader reader, IntegerBlock.Column column);
  }

  private static Check check(
      Routine routine,
      int[] block,
      int bits,
      long[] columns,
      Gadgets gadgets,
      long seed,
      Comparison comparison,
      double tolerance) {
    boolean all = block.length < 62 && columns.length == 1L << block.length;
    String scope =
        (all ? "all " : "") + columns.length + " columns of " + routine.name() + ", over 2^" + bits;
    BlockReader reader;
    try {
      reader = BlockReader.of(routine, block, bits, columns, gadgets, seed);
    } catch (TooLargeException large) {
      return new Check("entries", new Verdict.TooLarge(large.needed(), large.limit()), scope);
    } catch (PremiseException premise) {
      return new Check("entries", new Verdict.Differs(premise.getMessage(), 1, 0), scope);
    }
    if (reader.rounding() > ROUNDING) {
      String smallest = routine.name() + ": an entry is not an integer over 2^" + bits;
      return new Check("entries", new Verdict.Differs(smallest, reader.rounding(), 0), scope);
    }
    double largest = reader.rounding();
    double allowed = reader.exact() ? tolerance : Math.max(tolerance, ROUNDING);
    for (IntegerBlock.Column column : reader.columns()) {
      Worst worst = comparison.of(reader, column);
      if (!worst.isAllowed()) {
        Verdict differs = new Verdict.Differs(worst.where, worst.error, worst.allowed);
        return new Check("entries", differs, scope);
      }
      largest = Math.max(largest, worst.error);
    }
    Verdict verdict = all ? new Verdict.Agrees(largest, allowed) : Verdict.sampled(columns.length);
    return new Check("entries", verdict, scope);
  }

  private static Worst worst(
      Routine routine,
      BlockReader reader,
      IntegerBlock.Column column,
      NavigableMap<Long, double[]> wanted,
      double tolerance) {
    double rounding = reader.exact() ? 0 : ROUNDING;
    TreeMap<Long, double[]> rows = new TreeMap<>(wanted);
    for (long row : column.rows()) {
      rows.putIfAbsent(row, new double[2]);
    }
    Worst worst = new Worst(0, 0, "");
    for (Map.Entry<Long, double[]> entry : rows.entrySet()) {
      double re = column.re(entry.getKey());
      double im = column.im(entry.getKey());
      double error = Math.hypot(re - entry.getValue()[0], im - entry.getValue()[1]);
      double allowed = Math.max(rounding, wanted.containsKey(entry.getKey()) ? tolerance : 0);
      if (worst.isAllowed() && (error > allowed || error > worst.error)) {
        String found = im == 0 ? number(re) : number(re) + " + " + number(im) + "i";
        worst =
            new Worst(
                error,
                allowed,
                routine.name()
                    + ": entry ("
                    + entry.getKey()
                    + ", "
                    + column.index()
                    + ") is "
                    + found
                    + ", should be "
                    + number(entry.getValue()[0]));
      }
    }
    return worst;
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}

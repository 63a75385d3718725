package org.hessq.verify;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.apache.commons.math3.complex.Complex;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Program;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.Entry;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Problem;
import org.hessq.simulate.Gadgets;
import org.hessq.simulate.IntegerBlock;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.TooLargeException;

/**
 * The check {@code entries}: 2^bits times the block of the file is the integer matrix nearest to
 * 2^bits·A/α.
 *
 * <p>Class sums round each entry to the nearest integer and must meet it exactly; a shift sum may
 * be one step off on its diagonals, because its weights fill a power of two. Branch 1 of an
 * augmented encoding must be the constant that the file states.
 */
final class BlockCheck {
  /** Rounding of the comparison itself, in steps. */
  private static final double TIE = 1e-6;

  private final Problem problem;
  private final Program program;
  private final Gadgets gadgets;
  private final int bits;
  private final double unit;
  private boolean shifts;

  BlockCheck(Problem problem, Program program, Gadgets gadgets) {
    this.problem = problem;
    this.program = program;
    this.gadgets = gadgets;
    bits = Integer.parseInt(program.roles().fact("denominator-bits"));
    unit = Math.scalb(Double.parseDouble(program.roles().fact("alpha")), -bits);
  }

  /**
   * {@return the check of {@code routines}: the first that differs, else the weakest verdict}
   *
   * @param truth the system on qubits; empty where it is too large, then columns are sampled
   */
  Check of(List<Routine> routines, Optional<Truth> truth) {
    shifts = routines.stream().anyMatch(routine -> routine.parameters().containsKey("terms"));
    List<Check> checks = routines.stream().map(routine -> of(routine, truth)).toList();
    Check weakest = checks.getFirst();
    for (Check check : checks) {
      weakest = check.verdict().severity() > weakest.verdict().severity() ? check : weakest;
    }
    return new Check(
        weakest.name(),
        weakest.verdict(),
        weakest.verdict() instanceof Verdict.Differs
            ? weakest.scope()
            : String.join("; ", checks.stream().map(Check::scope).toList()));
  }

  private Check of(Routine routine, Optional<Truth> truth) {
    int[] block = Entries.block(routine);
    long[] indices = indices(block, truth);
    LongFunction<NavigableMap<Long, Double>> steps = steps(routine, block, truth);
    Check check = compare(routine, block, indices, steps);
    return check.verdict() instanceof Verdict.Differs(_, var error, var tolerance)
        ? alpha(routine, block, indices, steps)
            .map(interval -> new Verdict.Differs(interval, error, tolerance))
            .map(verdict -> new Check(check.name(), verdict, check.scope()))
            .orElse(check)
        : check;
  }

  private Check compare(
      Routine routine,
      int[] block,
      long[] indices,
      LongFunction<NavigableMap<Long, Double>> steps) {
    if (shifts) {
      double step = Math.scalb(1.0, -bits);
      return Entries.near(
          routine,
          block,
          bits,
          index -> scaled(steps.apply(index), step),
          (1 + TIE) * step,
          indices,
          gadgets,
          problem.seed());
    }
    return Entries.exact(
        routine,
        block,
        bits,
        index -> nearest(steps.apply(index)),
        indices,
        gadgets,
        problem.seed());
  }

  /**
   * {@return what to say of α where the block is right for another one: an entry v over 2^bits is
   * right for every α that brings 2^bits·a/α within half a step of it, or one in a shift sum}
   */
  private Optional<String> alpha(
      Routine routine,
      int[] block,
      long[] indices,
      LongFunction<NavigableMap<Long, Double>> steps) {
    double reach = shifts ? 1 + TIE : 0.5;
    double least = 0;
    double most = Double.POSITIVE_INFINITY;
    BlockReader reader;
    try {
      reader = BlockReader.of(routine, block, bits, indices, gadgets, problem.seed());
    } catch (PremiseException | TooLargeException unreadable) {
      return Optional.empty();
    }
    int system = Outcomes.width(program, "system");
    for (IntegerBlock.Column column : reader.columns()) {
      if (column.index() >>> system != 0) {
        continue;
      }
      NavigableMap<Long, Double> wanted = steps.apply(column.index());
      for (long row : column.rows()) {
        wanted.putIfAbsent(row, 0.0);
      }
      for (Map.Entry<Long, Double> entry : wanted.entrySet()) {
        double own = column.re(entry.getKey()) * Math.signum(entry.getValue());
        double scaled = Math.abs(entry.getValue());
        if (column.im(entry.getKey()) != 0 || own + reach <= 0 || scaled == 0 && own != 0) {
          return Optional.empty();
        }
        least = Math.max(least, scaled / (own + reach));
        most = own > reach ? Math.min(most, scaled / (own - reach)) : most;
      }
    }
    double stated = Math.scalb(unit, bits);
    return least <= most && (1 < least || 1 > most)
        ? Optional.of(
            "alpha is between "
                + (float) (least * stated)
                + " and "
                + (float) (most * stated)
                + ", in the file "
                + stated)
        : Optional.empty();
  }

  private long[] indices(int[] block, Optional<Truth> truth) {
    return truth.isPresent()
        ? Columns.all(block.length)
        : Columns.sample(block.length, problem.seed());
  }

  /** Columns of A/α in steps, by row. */
  private LongFunction<NavigableMap<Long, Double>> steps(
      Routine routine, int[] block, Optional<Truth> truth) {
    int system = Outcomes.width(program, "system");
    boolean adjoint = routine.kind() == RoutineKind.BLOCK_ENCODING_ADJOINT;
    Optional<SparseMatrix> columns = truth.map(t -> adjoint ? t.matrix() : t.matrix().transpose());
    long branch = 1L << system;
    return index ->
        (index & branch) != 0 && block.length > system
            ? constant(index)
            : columns
                .map(c -> column(c, (int) index))
                .orElseGet(() -> column(problem.matrix(), index, adjoint));
  }

  /**
   * {@return the check {@code accuracy}: ‖block − A/α‖ in spectral norm is at most what the problem
   * asks for}
   *
   * <p>Bounded by the root of the largest row sum times the largest column sum; where columns are
   * sampled, refuted only by a column longer than that.
   */
  Check accuracy(Routine routine, Optional<Truth> truth) {
    int[] block = Entries.block(routine);
    long[] indices = indices(block, truth);
    LongFunction<NavigableMap<Long, Double>> steps = steps(routine, block, truth);
    String name = "accuracy";
    String scope = "spectral norm of the block's error, over α";
    BlockReader reader;
    try {
      reader = BlockReader.of(routine, block, bits, indices, gadgets, problem.seed());
    } catch (TooLargeException large) {
      return new Check(name, new Verdict.TooLarge(large.needed(), large.limit()), scope);
    }
    NavigableMap<Long, Double> rowSums = new TreeMap<>();
    double columnSum = 0;
    double columnLength = 0;
    for (IntegerBlock.Column column : reader.columns()) {
      NavigableMap<Long, Double> wanted = steps.apply(column.index());
      for (long row : column.rows()) {
        wanted.putIfAbsent(row, 0.0);
      }
      double sum = 0;
      double squares = 0;
      for (Map.Entry<Long, Double> entry : wanted.entrySet()) {
        double re = column.re(entry.getKey()) - entry.getValue();
        double error = Math.hypot(re, column.im(entry.getKey()));
        rowSums.merge(entry.getKey(), error, Double::sum);
        sum += error;
        squares += error * error;
      }
      columnSum = Math.max(columnSum, sum);
      columnLength = Math.max(columnLength, Math.sqrt(squares));
    }
    double rowSum = rowSums.values().stream().mapToDouble(v -> v).max().orElse(0);
    double bound = Math.scalb(Math.sqrt(rowSum * columnSum), -bits);
    double least = Math.scalb(columnLength, -bits);
    String smallest = routine.name() + ": its block is too coarse";
    Verdict verdict =
        truth.isPresent() || least > problem.epsilon()
            ? Verdict.of(smallest, truth.isPresent() ? bound : least, problem.epsilon())
            : Verdict.sampled(indices.length);
    return new Check(name, verdict, scope);
  }

  private static NavigableMap<Long, Double> scaled(
      NavigableMap<Long, Double> column, double factor) {
    column.replaceAll((_, value) -> value * factor);
    return column;
  }

  /** Half a step is rounded away from zero. */
  private static NavigableMap<Long, BigInteger> nearest(NavigableMap<Long, Double> column) {
    NavigableMap<Long, BigInteger> integers = new TreeMap<>();
    column.forEach(
        (row, value) -> {
          long magnitude = Math.round(Math.abs(value));
          if (magnitude != 0) {
            integers.put(row, BigInteger.valueOf(value < 0 ? -magnitude : magnitude));
          }
        });
    return integers;
  }

  private NavigableMap<Long, Double> constant(long index) {
    NavigableMap<Long, Double> column = new TreeMap<>();
    column.put(index, new BigInteger(program.roles().fact("branch-threshold")).doubleValue());
    return column;
  }

  private NavigableMap<Long, Double> column(SparseMatrix rows, int index) {
    NavigableMap<Long, Double> column = new TreeMap<>();
    for (int k = rows.start(index); k < rows.start(index + 1); k++) {
      column.put((long) rows.column(k), rows.value(k) / unit);
    }
    return column;
  }

  private NavigableMap<Long, Double> column(MatrixExpression matrix, long index, boolean adjoint) {
    NavigableMap<Long, Double> column = new TreeMap<>();
    MatrixExpression rows = adjoint ? matrix : matrix.transpose();
    for (Entry entry : rows.row(index)) {
      Complex value = entry.value();
      if (value.getImaginary() != 0) {
        throw new IllegalArgumentException("complex entries of so large a matrix");
      }
      column.put(entry.column(), value.getReal() / unit);
    }
    return column;
  }
}

package org.hessq.verify;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.method.Program;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.LinearOperator;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;
import org.hessq.signal.ChebyshevSeries;
import org.hessq.simulate.IntegerBlock;
import org.hessq.simulate.PremiseException;
import org.hessq.simulate.TooLargeException;
import org.hessq.simulate.UnsupportedStepException;

/**
 * The check {@code sequence}: with its rotations taken at their nominal angles, the main routine
 * applies the claimed polynomial of the file's own block to the right-hand side, to rounding.
 *
 * <p>A fault of the main routine that changes the state by less than the accuracy asked for shows
 * here, because nothing is rounded or truncated on either side.
 */
final class Sequence {
  private final Program program;
  private final Readings readings;
  private final Routine encoding;
  private final double[] direction;
  private Optional<SparseMatrix> known = Optional.empty();

  /**
   * @param encoding what the main routine uses first
   * @param direction b̂
   */
  Sequence(Program program, Routine encoding, double[] direction, Readings readings) {
    this.encoding = encoding;
    this.direction = direction;
    this.program = program;
    this.readings = readings;
  }

  /**
   * {@return the check}
   *
   * @param stages the polynomials as the circuit applies them, of sup-norm at most 1
   * @param rounds of amplitude amplification
   */
  Check check(List<ChebyshevSeries> stages, int rounds) {
    String scope = "nominal angles against the polynomial of the block, degree " + degree(stages);
    Program nominal = Nominal.of(program);
    Verdict verdict;
    try {
      verdict = verdict(nominal, new Compositional(nominal, readings), stages, rounds);
    } catch (TooLargeException large) {
      verdict = new Verdict.TooLarge(large.needed(), large.limit());
    } catch (PremiseException wrong) {
      verdict = new Verdict.Differs(wrong.getMessage(), 1, 0);
    }
    return new Check("sequence", verdict, scope);
  }

  private Verdict verdict(
      Program nominal, Compositional run, List<ChebyshevSeries> stages, int rounds) {
    double tolerance = 1e-8 + 8.0 * (2 * rounds + 1) * degree(stages) * Math.ulp(1.0);
    try {
      run.to(nominal.circuit().main().body().size());
      Compositional.Result found = run.result();
      double[] vector = applied(stages);
      double amplitude = Norms.two(vector);
      double success = Math.pow(Math.sin((2 * rounds + 1) * Math.asin(Math.min(1, amplitude))), 2);
      double error = Math.abs(found.success() - success);
      if (found.success() > 0) {
        double turned = StateError.of(found.amplitudes(), vector);
        error = Math.max(error, Math.sqrt(success) * turned);
      }
      return error <= tolerance
          ? new Verdict.Agrees(error, tolerance)
          : new Verdict.Differs(place(nominal, run.dilation(), stages, rounds), error, tolerance);
    } catch (UnsupportedStepException wrong) {
      String place = SequenceFault.around(nominal, run, wrong.getMessage());
      return new Verdict.Differs(place, 1, tolerance);
    }
  }

  private static int degree(List<ChebyshevSeries> stages) {
    return stages.stream().mapToInt(ChebyshevSeries::degree).sum();
  }

  private String place(
      Program nominal, Dilation dilation, List<ChebyshevSeries> stages, int rounds) {
    List<SequenceFault.Stage> parts = new ArrayList<>();
    for (int k = 0; k < stages.size(); k++) {
      int degree = stages.get(k).degree();
      ImmutableDoubleArray phases = Phases.of(nominal, k);
      if (phases.length() <= degree) {
        return "main: " + phases.length() + " phases";
      }
      parts.add(
          k == 0
              ? new SequenceFault.Stage(
                  phases.subArray(0, degree + 1), branched() ? start() : direction, excluded())
              : new SequenceFault.Stage(
                  phases.subArray(0, degree + 1),
                  Arrays.copyOf(reflected(stages), 2 * direction.length),
                  Arrays.copyOf(direction, 2 * direction.length)));
    }
    return SequenceFault.locate(nominal, dilation, parts, rounds, readings);
  }

  /** b' of the first stage. */
  private double[] excluded() {
    return branched() ? doubled() : solver().equals("inversion") ? new double[0] : direction;
  }

  /** What a first stage that is a reflection leaves in branch 0. */
  private double[] reflected(List<ChebyshevSeries> stages) {
    return Arrays.copyOf(branches(matrix(), stages.getFirst()), direction.length);
  }

  private String solver() {
    return program.roles().fact("solver");
  }

  /** The polynomials of the singular values of the block, on the part that means success. */
  private double[] applied(List<ChebyshevSeries> stages) {
    SparseMatrix matrix = matrix();
    known = Optional.of(matrix);
    int size = direction.length;
    ChebyshevSeries first = stages.getFirst();
    return switch (solver()) {
      case "inversion" -> sum(matrix, direction, first);
      case "kernel-projection" -> sum(new Projected(matrix, direction), direction, first);
      case "norm-projection" -> branches(matrix, first);
      case "random-guesses" -> {
        Projected system = new Projected(onSystem(matrix), direction);
        yield sum(system, reflected(stages), stages.getLast());
      }
      default -> Arrays.copyOf(branches(matrix, first), size);
    };
  }

  private double[] branches(SparseMatrix matrix, ChebyshevSeries polynomial) {
    int size = direction.length;
    if (matrix.rows() != 2 * size) {
      throw new UnsupportedStepException(encoding.name() + " has no branch");
    }
    return sum(new Projected(matrix, doubled()), start(), polynomial);
  }

  private boolean branched() {
    return matrix().rows() > direction.length;
  }

  /** (0, b̂). */
  private double[] start() {
    double[] start = new double[2 * direction.length];
    System.arraycopy(direction, 0, start, direction.length, direction.length);
    return start;
  }

  /** (b̂, b̂)/√2. */
  private double[] doubled() {
    double[] both = new double[2 * direction.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = direction[i % direction.length] / Math.sqrt(2);
    }
    return both;
  }

  /** (1 − b'b'ᵀ) B. */
  private record Projected(SparseMatrix block, double[] direction) implements LinearOperator {
    @Override
    public int rows() {
      return block.rows();
    }

    @Override
    public int columns() {
      return block.columns();
    }

    @Override
    public double[] multiply(double[] x) {
      return projected(block.multiply(x));
    }

    @Override
    public double[] multiplyTranspose(double[] x) {
      return block.multiplyTranspose(projected(x));
    }

    private double[] projected(double[] vector) {
      double overlap = Norms.dot(direction, vector);
      double[] result = vector.clone();
      for (int i = 0; i < vector.length; i++) {
        result[i] -= overlap * direction[i];
      }
      return result;
    }
  }

  /** {@return facts of the block on branch 0, if the check has read it and it is regular} */
  Optional<Findings.Encoded> encoded() {
    return known
        .map(this::onSystem)
        .flatMap(
            block -> {
              double[] values = DenseMatrix.singularValues(block);
              double smallest = values[values.length - 1];
              return smallest > 1e-13 * values[0]
                  ? Optional.of(
                      new Findings.Encoded(
                          smallest, Norms.two(DenseMatrix.solve(block, direction))))
                  : Optional.empty();
            });
  }

  private SparseMatrix onSystem(SparseMatrix block) {
    SparseMatrix.Builder builder = SparseMatrix.builder(direction.length, direction.length);
    block.forEach(
        (i, j, value) -> {
          if (i < direction.length && j < direction.length) {
            builder.add(i, j, value);
          }
        });
    SparseMatrix part = builder.build();
    return encoding.kind() == RoutineKind.BLOCK_ENCODING ? part : part.transpose();
  }

  private SparseMatrix matrix() {
    int[] block = Entries.block(encoding);
    int size = 1 << block.length;
    SparseMatrix.Builder matrix = SparseMatrix.builder(size, size);
    for (IntegerBlock.Column column : readings.columns(encoding, block)) {
      for (int k = 0; k < column.rows().length; k++) {
        if (column.im()[k] != 0) {
          throw new UnsupportedStepException(encoding.name() + ": its block is not real");
        }
        matrix.add(
            (int) column.rows()[k],
            (int) column.index(),
            Math.scalb((double) column.re()[k], -Readings.BITS));
      }
    }
    return matrix.build();
  }

  /** Σ c_j T_{2j} or T_{2j+1}, the operator and its transpose in turn. */
  private static double[] sum(LinearOperator block, double[] start, ChebyshevSeries polynomial) {
    double[] sum = new double[start.length];
    double[] previous = start;
    double[] current = start;
    for (int k = 0; k <= polynomial.degree(); k++) {
      if (k > 0) {
        double[] next = k % 2 == 1 ? block.multiply(current) : block.multiplyTranspose(current);
        for (int i = 0; i < next.length && k > 1; i++) {
          next[i] = 2 * next[i] - previous[i];
        }
        previous = current;
        current = next;
      }
      if (k % 2 == polynomial.degree() % 2) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += polynomial.coefficient(k / 2) * current[i];
        }
      }
    }
    return sum;
  }
}

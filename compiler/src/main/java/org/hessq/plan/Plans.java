package org.hessq.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hessq.circuit.Profile;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.encoding.Encoding;
import org.hessq.encoding.Leaf;
import org.hessq.formula.EncodingCost;
import org.hessq.formula.arithmetic.BlockCost;
import org.hessq.method.Method;
import org.hessq.method.TableLayout;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Problem;
import org.hessq.problem.Stencil;
import org.hessq.problem.Task;
import org.hessq.problem.VectorExpression;

/** Plans problems that are to be compiled. */
public final class Plans {
  /** Largest dimension whose system is decomposed for its errors. */
  public static final int DECOMPOSED_ROWS = 512;

  /** Largest number of table rows that are written into a file. */
  public static final long TABLE_ROWS = 1L << 15;

  /** Smallest state error that is planned: doubles leave room for the condition below it. */
  static final double FINEST = 1e-8;

  private final Objective objective;
  private final RotationLaw law;
  private final double tighten;

  /**
   * @param law the mean T-count of a rotation, for forecasts
   * @param tighten 1, or less where the rotations of an earlier plan turned out too coarse
   */
  public Plans(Objective objective, RotationLaw law, double tighten) {
    this.objective = objective;
    this.law = law;
    this.tighten = tighten;
  }

  /**
   * {@return the plan}
   *
   * @throws Faults if the problem cannot be compiled, with what is missing
   */
  public Plan of(Problem problem) {
    requireExplicit(problem);
    return switch (problem.task()) {
      case Task.Solve(var rightHandSide, _) -> solve(problem, rightHandSide);
      case Task.Encode _ -> encode(problem);
    };
  }

  private Plan solve(Problem problem, VectorExpression rightHandSide) {
    MatrixExpression matrix = problem.matrix();
    if (problem.epsilon() < FINEST) {
      throw fault(
          problem,
          "HQ0303",
          "an accuracy of " + problem.epsilon() + " is out of reach",
          "plans are computed in double precision, for state errors of " + FINEST + " and above");
    }
    if (matrix.rows() > DECOMPOSED_ROWS) {
      throw fault(
          problem,
          "HQ0302",
          "a system of " + matrix.rows() + " rows is too large to compile",
          "up to "
              + DECOMPOSED_ROWS
              + " rows are planned by errors computed on the instance;"
              + " use `hessq estimate` for its cost, or `encode` for its block-encoding");
    }
    ComplexSparse entries = matrix.toComplexSparse(TABLE_ROWS * 64);
    double[] real = rightHandSide.realPart(DECOMPOSED_ROWS);
    double[] imaginary = rightHandSide.imaginaryPart(DECOMPOSED_ROWS);
    Embedding system = Embedding.of(entries, real, imaginary, padding(problem, entries));
    requireRepresentable(problem, system);
    Optional<Plan> plan =
        new Planner(
                system,
                isPlain(system) ? matrix.toStencil() : Optional.empty(),
                problem.epsilon(),
                objective,
                law,
                tighten,
                problem.approach(),
                !problem.observables().isEmpty(),
                problem.seed())
            .plan();
    return fitting(
        problem,
        plan.orElseThrow(
            () ->
                fault(
                    problem,
                    "HQ0303",
                    "no plan reaches the accuracy " + problem.epsilon(),
                    "the matrix is singular or too ill-conditioned for 30-bit entries; add a shift"
                        + " (`+ 1e-3 * identity`) or ask for less accuracy")));
  }

  private static boolean isPlain(Embedding system) {
    return system.form() == Embedding.Form.REAL && system.padding() == 0;
  }

  /** The diagonal of added rows must lie within the spectrum, or it would worsen the condition. */
  private static double padding(Problem problem, ComplexSparse entries) {
    SparseMatrix real = entries.isReal() ? entries.real() : entries.realEmbedding();
    double[] zeros = new double[real.rows()];
    zeros[0] = 1;
    SmallSystem spectrum;
    try {
      spectrum = SmallSystem.of(real, zeros);
    } catch (ArithmeticException e) {
      throw singular(problem, 0);
    }
    if (!(spectrum.smallest() > SmallSystem.SINGULAR * spectrum.largest())) {
      throw singular(problem, spectrum.smallest());
    }
    double largest = 0;
    for (int i = 0; i < real.nonZeros(); i++) {
      largest = Math.max(largest, Math.abs(real.value(i)));
    }
    return Math.max(largest, spectrum.smallest());
  }

  private static void requireRepresentable(Problem problem, Embedding system) {
    double norm =
        Norms.two(DenseMatrix.solve(system.matrix(), system.rightHandSide()))
            * system.rightHandSideNorm();
    if (!(Double.isFinite(norm) && norm > 0)) {
      throw fault(
          problem,
          "HQ0308",
          "the norm of the solution does not fit a double: it comes out as " + norm,
          "scale the matrix or the right-hand side; the state stays the same, the norm scales");
    }
  }

  private static Faults singular(Problem problem, double smallest) {
    return fault(
        problem,
        "HQ0304",
        "the matrix is singular: its smallest singular value is " + smallest,
        "a singular system has no unique solution; regularise it, for example with"
            + " `+ 1e-3 * identity`");
  }

  private Plan encode(Problem problem) {
    MatrixExpression matrix = problem.matrix();
    Optional<Stencil> stencil = matrix.toStencil();
    if (stencil.isPresent()) {
      for (int bits = 2; bits <= 60; bits++) {
        if (stencil.get().terms().size() <= 1L << bits
            && ShiftSums.relativeError(stencil.get(), bits) <= problem.epsilon()) {
          Leaf leaf = ShiftSums.of(stencil.get(), bits);
          double error = ShiftSums.relativeError(stencil.get(), bits);
          return encoded(
              problem,
              leaf,
              new Plan.SystemFacts("real", leaf.qubits(), matrix.rows(), 0, 0),
              error);
        }
      }
    }
    return encodeData(problem, matrix);
  }

  private Plan encodeData(Problem problem, MatrixExpression matrix) {
    if (matrix.rows() != matrix.columns()) {
      throw fault(
          problem,
          "HQ0305",
          "the matrix is " + matrix.rows() + " × " + matrix.columns() + ", not square",
          "encode [[0, A], [A', 0]] or pad it explicitly; nothing is padded silently");
    }
    if (matrix.rows() > TABLE_ROWS / 2) {
      throw fault(
          problem,
          "HQ0306",
          "a table for " + matrix.rows() + " rows is too large to write into a file",
          "matrices without constant diagonals are encoded by tables of up to "
              + TABLE_ROWS
              + " rows; entries by arithmetic are not available");
    }
    ComplexSparse entries = matrix.toComplexSparse(TABLE_ROWS * 64);
    double largest = entries.isReal() ? 1 : 0;
    for (int i = 0; i < entries.real().nonZeros(); i++) {
      largest = Math.max(largest, Math.abs(entries.real().value(i)));
    }
    Embedding system = Embedding.of(entries, new double[0], new double[0], largest);
    Colouring colouring = Colouring.of(system.matrix(), Colouring.Diagonal.SHARED);
    int count = colouring.classes().size();
    if ((long) count << system.qubits() > TABLE_ROWS) {
      throw fault(
          problem,
          "HQ0306",
          "a table of " + ((long) count << system.qubits()) + " rows is too large to write",
          "tables of up to " + TABLE_ROWS + " rows are written; use `hessq estimate`");
    }
    int label = 32 - Integer.numberOfLeadingZeros(count - 1);
    int bits = (int) Math.ceil(Math.log(count / (2 * problem.epsilon())) / Math.log(2));
    Leaf leaf = ClassSums.of(colouring, system.qubits(), Math.max(label + 1, bits), label);
    return encoded(problem, leaf, Planner.facts(system), Planner.entryBound(leaf));
  }

  private Plan encoded(Problem problem, Leaf leaf, Plan.SystemFacts system, double error) {
    List<TableLayout> layouts =
        IntStream.rangeClosed(0, SolvePlanner.mostSwapBits(leaf))
            .mapToObj(TableLayout::new)
            .toList();
    TableLayout best =
        layouts.stream()
            .min(Comparator.comparing(layout -> cost(leaf, layout), objective.order()))
            .orElseThrow();
    PlanCost cost = cost(leaf, best);
    Plan.Error none = new Plan.Error(OptionalDouble.empty(), OptionalDouble.empty());
    return fitting(
        problem,
        new Plan(
            new Method.EncodeOnly(leaf, best),
            system,
            new Plan.MatrixFacts(leaf.alpha(), 0, 0, Plan.NormOrigin.UNKNOWN),
            cost,
            new Plan.Errors(
                problem.epsilon(),
                new Plan.Error(OptionalDouble.of(error), OptionalDouble.empty()),
                none,
                none,
                none,
                none),
            Optional.empty(),
            Optional.empty(),
            layouts.stream()
                .map(
                    layout ->
                        new Plan.Candidate(
                            Words.of(leaf, layout),
                            "",
                            leaf.alpha(),
                            0,
                            cost(leaf, layout),
                            layout.equals(best),
                            layout.equals(best)
                                ? "fewest T gates at a fair number of qubits"
                                : "another block size of the table"))
                .toList(),
            List.of()));
  }

  private PlanCost cost(Encoding leaf, TableLayout layout) {
    BlockCost use = new EncodingCost(layout, objective.profile()).of(leaf);
    long t =
        switch (objective.profile()) {
          case ADAPTIVE -> use.adaptiveT();
          case UNITARY -> use.unitaryT();
        };
    return new PlanCost(t, 1, leaf.qubits() + leaf.ancillas() + (long) use.scratch());
  }

  private Plan fitting(Problem problem, Plan plan) {
    if (!objective.fits(plan.cost())) {
      throw fault(
          problem,
          "HQ0307",
          "no plan needs at most " + objective.qubitLimit().orElseThrow() + " qubits",
          "the smallest found needs " + plan.cost().logicalQubits() + "; raise the limit");
    }
    return plan;
  }

  private static void requireExplicit(Problem problem) {
    if (!problem.matrix().isExplicit()) {
      throw fault(
          problem,
          "HQ0301",
          "the matrix is known by its parameters only",
          "a circuit needs its entries; use `hessq estimate`");
    }
  }

  private static Faults fault(Problem problem, String code, String message, String help) {
    return new Faults(Diagnostic.error(code, Span.of(problem.file()), message, help));
  }

  /** {@return the profile that the problem asks for} */
  public static Profile profile(Problem problem) {
    return switch (problem.target().profile()) {
      case ADAPTIVE -> Profile.ADAPTIVE;
      case UNITARY -> Profile.UNITARY;
    };
  }
}

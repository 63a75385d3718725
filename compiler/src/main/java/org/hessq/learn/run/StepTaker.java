package org.hessq.learn.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.learn.classical.Measured;
import org.hessq.learn.classical.Woodbury;
import org.hessq.learn.cost.ClassicalCosts;
import org.hessq.learn.cost.Scheduler;
import org.hessq.learn.model.LocalModel;
import org.hessq.learn.model.StepFault;
import org.hessq.learn.model.Trainee;
import org.hessq.numeric.DenseMatrix;
import org.hessq.numeric.LinearSolution;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;
import org.hessq.pipeline.Progress;
import org.hessq.problem.training.Readout;
import org.hessq.problem.training.StepSolver;
import org.hessq.problem.training.Training;
import org.hessq.report.training.ClassicalCost;
import org.hessq.report.training.StepReport;

/** Prices a step, decides, solves, checks that it descends, and searches along it. */
final class StepTaker {
  /** A solution by Woodbury's identity that is further off is not used; relative. */
  private static final double MOST_RESIDUAL = 1e-10;

  private final Training training;
  private final Trainee model;
  private final Taking taking;
  private final CircuitMaker maker;

  StepTaker(Training training, Trainee model, Circuits circuits, Taking taking) {
    this.training = training;
    this.model = model;
    this.taking = taking;
    boolean wanted = training.solvers().contains(StepSolver.QUANTUM);
    this.maker = new CircuitMaker(training, wanted ? circuits : Circuits.NONE);
  }

  /**
   * {@return the step}
   *
   * @throws Faults if it does not descend, or a circuit that it is to be taken from cannot be made
   */
  TakenStep take(
      int step,
      StepSystem system,
      double[] weights,
      Optional<StepReport> before,
      Progress progress) {
    LocalModel local = system.local();
    double[] gradient = local.gradient();
    Measured measured =
        Measured.of(
            ClassicalCosts.of(training.solvers(), system.size(training), training.flops()),
            system.solvable(training));
    List<ClassicalCost> classical = measured.costs();
    List<String> remarks = new ArrayList<>(system.remarks());
    double[] direct = direct(step, system, measured, remarks);
    boolean quantum = taking.takes(step);
    CircuitMaker.Made made = maker.make(step, system, before, quantum, progress);
    double[] delta =
        quantum ? scaled(read(step, made), system.sparse().matrix(), gradient) : direct;
    double slope = Norms.dot(gradient, delta);
    if (!(slope < 0)) {
      throw StepFault.UPHILL.of(
          Span.of("step " + step),
          "the step " + step + " points uphill: its slope is " + slope + ", so it is not taken");
    }
    double factor = factor(step, local, weights, delta, slope);
    double[] after = Arrays.copyOf(weights, weights.length);
    for (int i = 0; i < delta.length && weights.length > 0; i++) {
      after[local.offset() + i] += factor * delta[i];
    }
    remarks.addAll(made.remarks());
    StepReport report =
        new StepReport(
            step,
            training.sha256(),
            local.part(),
            model.loss(weights),
            Norms.two(gradient),
            system.facts(),
            classical,
            made.cost(),
            Scheduler.decisions(training.hardware(), classical, made.cost()),
            new StepReport.Taken(
                quantum ? "quantum" : "classical",
                Norms.two(delta),
                slope,
                factor,
                cosine(system, gradient, delta),
                quantum ? OptionalDouble.of(distance(delta, direct)) : OptionalDouble.empty(),
                quantum ? readings(step, gradient, delta) : List.of()),
            remarks,
            Arrays.stream(after).boxed().toList());
    return new TakenStep(report, after, made.problem(), made.solved());
  }

  /** By Woodbury's identity where that is the cheapest and its residual is small, else by LU. */
  private static double[] direct(
      int step, StepSystem system, Measured measured, List<String> remarks) {
    double[] gradient = system.local().gradient();
    if (measured.woodbury().isPresent()
        && Scheduler.cheapest(measured.costs()).solver().equals(StepSolver.WOODBURY.word())) {
      Woodbury.Result result = measured.woodbury().get();
      if (result.residual() <= MOST_RESIDUAL) {
        return negated(result.x());
      }
      remarks.add(
          "Woodbury's identity leaves a residual of "
              + result.residual()
              + ": the step is solved by LU");
    }
    return solved(step, system.sparse().matrix(), gradient);
  }

  private static double[] solved(int step, SparseMatrix matrix, double[] gradient) {
    try {
      return negated(LinearSolution.of(matrix, gradient).x());
    } catch (ArithmeticException singular) {
      throw StepFault.SINGULAR.of(
          Span.of("step " + step), "step " + step + ": " + singular.getMessage());
    }
  }

  private static double[] negated(double[] x) {
    double[] minus = new double[x.length];
    Arrays.setAll(minus, i -> -x[i]);
    return minus;
  }

  private double[] read(int step, CircuitMaker.Made made) {
    double[] state =
        made.solved()
            .flatMap(solved -> solved.solution())
            .orElseThrow(
                () ->
                    StepFault.TOO_LARGE.of(
                        Span.of("step " + step),
                        "the circuit of step " + step + " is too large to be simulated"))
            .real();
    return tomography() ? Tomography.read(state, training.epsilon(), random(step)) : state;
  }

  /** Where less than the whole step is read, its other components are those of the simulator. */
  private boolean tomography() {
    return taking.reading() == Taking.Reading.SAMPLED && training.readout() instanceof Readout.All;
  }

  private List<StepReport.Reading> readings(int step, double[] gradient, double[] delta) {
    return taking.reading() == Taking.Reading.EXACT || tomography()
        ? List.of()
        : Interference.read(training.readout(), gradient, delta, training.epsilon(), random(step));
  }

  private SplittableRandom random(int step) {
    return new SplittableRandom(training.seed() + step);
  }

  /**
   * The step along {@code direction} that the quadratic model asks for, at the price of one product
   * with H: near a good guess the success probability says little of the norm.
   */
  private static double[] scaled(double[] direction, SparseMatrix matrix, double[] gradient) {
    double curvature = Norms.dot(direction, matrix.multiply(direction));
    if (!(curvature > 0)) {
      return direction;
    }
    double length = -Norms.dot(gradient, direction) / curvature;
    double[] scaled = new double[direction.length];
    Arrays.setAll(scaled, i -> Math.abs(length) * direction[i]);
    return scaled;
  }

  private double factor(
      int step, LocalModel local, double[] weights, double[] delta, double slope) {
    if (model.loss(weights).isEmpty()) {
      return 1;
    }
    OptionalDouble factor =
        LineSearch.along(
            length -> {
              double[] there = Arrays.copyOf(weights, weights.length);
              for (int i = 0; i < delta.length; i++) {
                there[local.offset() + i] += length * delta[i];
              }
              return model.loss(there).orElseThrow();
            },
            slope);
    return factor.orElseThrow(
        () ->
            StepFault.LINE_SEARCH.of(
                Span.of("step " + step), "the loss does not fall along step " + step));
  }

  private static OptionalDouble cosine(StepSystem system, double[] gradient, double[] delta) {
    if (!DenseMatrix.fits(system.damped()) || system.exact().number().isEmpty()) {
      return OptionalDouble.empty();
    }
    double[] exact = negated(DenseMatrix.solve(system.damped(), gradient));
    return OptionalDouble.of(Norms.dot(exact, delta) / (Norms.two(exact) * Norms.two(delta)));
  }

  private static double distance(double[] left, double[] right) {
    double[] difference = new double[left.length];
    double a = Norms.two(left);
    double b = Norms.two(right);
    Arrays.setAll(difference, i -> left[i] / a - right[i] / b);
    return Norms.two(difference);
  }
}

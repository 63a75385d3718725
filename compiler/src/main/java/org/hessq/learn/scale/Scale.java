package org.hessq.learn.scale;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.analyse.Analysis;
import org.hessq.analyse.Definiteness;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.learn.cost.Asked;
import org.hessq.learn.cost.ClassicalCosts;
import org.hessq.learn.cost.QuantumCosts;
import org.hessq.learn.cost.Scheduler;
import org.hessq.learn.cost.SystemSize;
import org.hessq.learn.model.StepFault;
import org.hessq.pipeline.Estimator;
import org.hessq.pipeline.Progress;
import org.hessq.pipeline.Rotations;
import org.hessq.problem.Bounds;
import org.hessq.problem.Observable;
import org.hessq.problem.Problem;
import org.hessq.problem.Task;
import org.hessq.problem.training.Model;
import org.hessq.problem.training.StepSolver;
import org.hessq.problem.training.Training;
import org.hessq.report.Report;
import org.hessq.report.Version;
import org.hessq.report.training.ClassicalCost;
import org.hessq.report.training.QuantumCost;
import org.hessq.report.training.ScalePoint;
import org.hessq.report.training.ScaleReport;

/** Prices the systems of a comparison. */
public final class Scale {
  private final Training training;

  private Scale(Training training) {
    this.training = training;
  }

  /** {@return the report on {@code systems}} */
  public static ScaleReport of(Training training, Model.Systems systems, Progress progress) {
    Scale scale = new Scale(training);
    List<ScalePoint> points = new ArrayList<>();
    for (Model.Quadratic system : systems.systems()) {
      progress.show("estimate", (double) points.size() / systems.systems().size());
      points.add(scale.point(system));
    }
    return new ScaleReport(
        Version.text(),
        Asked.facts(training, 0, "estimated"),
        ScaleVerdict.of(training.hardware().name(), points),
        training.steps(),
        points);
  }

  private ScalePoint point(Model.Quadratic system) {
    Analysis analysis = Analysis.of(system.hessian());
    StepFault.requireComponents(training.file(), training.readout(), analysis.rows());
    boolean explicit = system.hessian().isExplicit();
    boolean definite = !explicit || analysis.definiteness() == Definiteness.POSITIVE_DEFINITE;
    double kappa = analysis.conditionNumber().high();
    OptionalDouble condition =
        Double.isFinite(kappa) ? OptionalDouble.of(kappa) : OptionalDouble.empty();
    List<String> remarks = new ArrayList<>();
    if (!explicit) {
      remarks.add("taken to be positive definite");
    }
    SystemSize size =
        new SystemSize(
            analysis.rows(),
            analysis.nonZeros().doubleValue(),
            condition,
            definite,
            system.rank(),
            training.epsilon());
    List<ClassicalCost> classical = ClassicalCosts.of(training.solvers(), size, training.flops());
    Optional<QuantumCost> quantum = quantum(system, remarks);
    return new ScalePoint(
        system.hessian().toString(),
        BigInteger.valueOf(analysis.rows()),
        analysis.nonZeros(),
        BigInteger.valueOf(analysis.rowSparsity()),
        condition,
        analysis.conditionNumber().certainty().name().toLowerCase(java.util.Locale.ROOT),
        classical,
        quantum,
        Scheduler.decisions(training.hardware(), classical, quantum),
        remarks);
  }

  private Optional<QuantumCost> quantum(Model.Quadratic system, List<String> remarks) {
    if (!training.solvers().contains(StepSolver.QUANTUM)) {
      return Optional.empty();
    }
    Problem problem =
        new Problem(
            training.name(),
            training.file(),
            training.sha256(),
            new Task.Solve(system.minusGradient(), "delta"),
            system.hessian(),
            training.epsilon(),
            Bounds.NONE,
            training
                .readout()
                .observables(new Observable.Dot(system.minusGradient(), "dot(b, delta)"), "delta"),
            training.target(),
            training.seed());
    try {
      Report report = Estimator.estimate(problem, Rotations.BY_LAW);
      return Optional.of(QuantumCosts.of(report, training.readout(), OptionalDouble.empty()));
    } catch (Faults impossible) {
      impossible.diagnostics().stream()
          .filter(Diagnostic::isError)
          .forEach(d -> remarks.add("there is no estimate: " + d.message()));
      return Optional.empty();
    }
  }
}

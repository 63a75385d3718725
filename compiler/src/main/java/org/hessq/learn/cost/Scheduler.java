package org.hessq.learn.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.problem.training.Hardware;
import org.hessq.report.Figures;
import org.hessq.report.training.ClassicalCost;
import org.hessq.report.training.Decision;
import org.hessq.report.training.QuantumCost;

/** Gives a step to the solver that takes the least time. */
public final class Scheduler {
  private Scheduler() {}

  /** {@return the decision on {@code first}, then on the other machines of every report} */
  public static List<Decision> decisions(
      Hardware first, List<ClassicalCost> classical, Optional<QuantumCost> quantum) {
    List<Decision> decisions = new ArrayList<>();
    decisions.add(decide(first, classical, quantum));
    for (Hardware machine : Hardware.PROFILES) {
      if (!machine.equals(first)) {
        decisions.add(decide(machine, classical, quantum));
      }
    }
    return decisions;
  }

  /**
   * {@return the classical candidate of the least time, by its bound}
   *
   * @param classical at least one
   */
  public static ClassicalCost cheapest(List<ClassicalCost> classical) {
    return classical.stream()
        .min(Comparator.comparingDouble(ClassicalCost::seconds))
        .orElseThrow(() -> new IllegalArgumentException("no classical candidate"));
  }

  /**
   * {@return the decision on one machine}
   *
   * @param classical at least one
   */
  public static Decision decide(
      Hardware machine, List<ClassicalCost> classical, Optional<QuantumCost> quantum) {
    ClassicalCost best = cheapest(classical);
    if (quantum.isEmpty()) {
      return new Decision(
          machine.name(),
          machine.layerSeconds(),
          best.solver(),
          best.solver() + " is the cheapest of the classical solvers; no circuit was asked for",
          best.seconds(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());
    }
    double layers = quantum.get().layersOfReadout();
    double seconds = layers * machine.layerSeconds();
    boolean wins = seconds < best.seconds();
    return new Decision(
        machine.name(),
        machine.layerSeconds(),
        wins ? "quantum" : best.solver(),
        why(machine, best, seconds, best.seconds() / layers),
        best.seconds(),
        OptionalDouble.of(seconds),
        OptionalDouble.of(best.seconds() / layers),
        OptionalDouble.of(best.seconds() / quantum.get().layersOfSolution()));
  }

  private static String why(
      Hardware machine, ClassicalCost best, double seconds, double breakEven) {
    return best.solver()
        + " takes "
        + Figures.duration(best.seconds())
        + ", the quantum solver "
        + Figures.duration(seconds)
        + "; they are equal where a layer of T gates takes "
        + Figures.real(breakEven)
        + " s, and here it takes "
        + Figures.real(machine.layerSeconds())
        + " s";
  }
}

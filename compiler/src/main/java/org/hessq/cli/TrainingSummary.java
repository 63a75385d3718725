package org.hessq.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hessq.report.Figures;
import org.hessq.report.training.Decision;
import org.hessq.report.training.ScalePoint;
import org.hessq.report.training.ScaleReport;
import org.hessq.report.training.StepReport;
import org.hessq.report.training.TrainingReport;

/** A training run as text for a terminal. */
final class TrainingSummary {
  private static final List<String> HEADS =
      List.of(
          "step",
          "loss",
          "|g|",
          "kappa",
          "row",
          "cos",
          "T of one run",
          "classical s",
          "quantum s",
          "to");

  private TrainingSummary() {}

  /** {@return the verdict and a line for each step} */
  static String of(TrainingReport report, String folder) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADS);
    for (StepReport step : report.steps()) {
      rows.add(row(step));
    }
    return text(report.verdict(), rows, folder);
  }

  /** {@return the verdict and a line for each system} */
  static String of(ScaleReport report, String folder) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "N", "row", "kappa", "T of one run", "classical s", "quantum s", "break-even", "to"));
    for (ScalePoint point : report.points()) {
      Decision decision = point.decisions().getFirst();
      rows.add(
          List.of(
              Figures.count(point.dimension()),
              Figures.count(point.sparsity()),
              Figures.real(point.conditionNumber()),
              point.quantum().map(q -> Figures.count(q.tCount())).orElse(Figures.NONE),
              Figures.error(OptionalDouble.of(decision.classicalSeconds())),
              Figures.error(decision.quantumSeconds()),
              Figures.error(decision.breakEvenLayerSeconds()),
              decision.solver()));
    }
    return text(report.verdict(), rows, folder);
  }

  private static String text(String verdict, List<List<String>> rows, String folder) {
    StringBuilder text = new StringBuilder(verdict).append("\n\n");
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int j = 0; j < row.size(); j++) {
        int column = j;
        int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
        line.append(" ".repeat(width - row.get(j).length())).append(row.get(j)).append("  ");
      }
      text.append(line.toString().stripTrailing()).append("\n");
    }
    return text.append("\nfiles in ").append(folder).append("\n").toString();
  }

  private static List<String> row(StepReport step) {
    Decision decision = step.decisions().getFirst();
    return List.of(
        Integer.toString(step.step()),
        Figures.real(step.loss()),
        Figures.error(OptionalDouble.of(step.gradientNorm())),
        Figures.real(step.matrix().conditionNumber()),
        Integer.toString(step.matrix().sparsity()),
        Figures.real(step.taken().cosine()),
        step.quantum().map(q -> Figures.count(q.tCount())).orElse(Figures.NONE),
        Figures.error(OptionalDouble.of(decision.classicalSeconds())),
        Figures.error(decision.quantumSeconds()),
        decision.solver());
  }
}

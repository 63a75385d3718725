package org.hessq.learn.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.Approach;
import org.hessq.problem.Bounds;
import org.hessq.problem.LoadedMatrix;
import org.hessq.problem.LoadedVector;
import org.hessq.problem.NormGuess;
import org.hessq.problem.Observable;
import org.hessq.problem.Problem;
import org.hessq.problem.Solver;
import org.hessq.problem.Target;
import org.hessq.problem.Task;
import org.hessq.problem.training.Readout;

/**
 * The system of a step as a problem of its own, and as the files that say the same: what reads them
 * gets an equal problem with the same digest.
 *
 * @param name of the problem
 * @param text of NAME.hq
 * @param hessian of hessian.mtx
 * @param gradient of gradient.mtx
 */
public record StepProblem(
    Problem problem, String name, String text, String hessian, String gradient) {
  private static final String HESSIAN = "hessian.mtx";
  private static final String GRADIENT = "gradient.mtx";

  /**
   * {@return the problem to solve H Δ = −g}
   *
   * @param approach with what guess of ‖Δ‖
   * @param readout whose components are observables beside the slope
   */
  public static StepProblem of(
      int step,
      SparseMatrix hessian,
      double[] gradient,
      double epsilon,
      Approach approach,
      Readout readout,
      Target target,
      long seed) {
    String name = "step-" + step;
    List<Observable> observables =
        readout.observables(
            new Observable.Dot(LoadedVector.of(GRADIENT, gradient), "dot(g, delta)"), "delta");
    String text = text(epsilon, approach, observables, target, seed);
    String matrix = matrix(hessian);
    String vector = vector(gradient);
    double[] minus = new double[gradient.length];
    for (int i = 0; i < minus.length; i++) {
      minus[i] = -gradient[i];
    }
    Problem problem =
        new Problem(
            name,
            name + ".hq",
            digest(text, matrix, vector),
            new Task.Solve(LoadedVector.of(GRADIENT, minus), "delta"),
            LoadedMatrix.of(HESSIAN, hessian),
            epsilon,
            Bounds.NONE,
            approach,
            observables,
            target,
            seed);
    return new StepProblem(problem, name, text, matrix, vector);
  }

  private static String text(
      double epsilon, Approach approach, List<Observable> observables, Target target, long seed) {
    StringBuilder text = new StringBuilder();
    text.append("matrix H = load(\"").append(HESSIAN).append("\");\n");
    text.append("vector g = load(\"").append(GRADIENT).append("\");\n");
    text.append("solve H delta = -g to ").append(epsilon).append(";\n");
    text.append("report ");
    text.append(observables.stream().map(Observable::text).collect(Collectors.joining(", ")));
    text.append(";\n");
    text.append(
        switch (approach.guess()) {
          case NormGuess.Computed _ -> "";
          case NormGuess.Given(var norm) -> "guess norm(delta) = " + norm + ";\n";
          case NormGuess.None _ -> "guess none;\n";
        });
    Optional<Solver> solver = approach.solver();
    solver.ifPresent(s -> text.append("use ").append(s.spelling()).append(";\n"));
    text.append(
        switch (target.profile()) {
          case ADAPTIVE -> "";
          case UNITARY -> "target unitary;\n";
        });
    target.rotationAccuracy().ifPresent(a -> text.append("target rotations " + a + ";\n"));
    target.qubitLimit().ifPresent(q -> text.append("target qubits " + q + ";\n"));
    return text.append(seed == 0 ? "" : "seed " + seed + ";\n").toString();
  }

  private static String matrix(SparseMatrix matrix) {
    StringBuilder text = new StringBuilder("%%MatrixMarket matrix coordinate real general\n");
    text.append(matrix.rows() + " " + matrix.columns() + " " + matrix.nonZeros() + "\n");
    matrix.forEach((i, j, value) -> text.append((i + 1) + " " + (j + 1) + " " + value + "\n"));
    return text.toString();
  }

  private static String vector(double[] vector) {
    StringBuilder text = new StringBuilder("%%MatrixMarket matrix array real general\n");
    text.append(vector.length + " 1\n");
    for (double value : vector) {
      text.append(value + "\n");
    }
    return text.toString();
  }

  private static String digest(String... files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String file : files) {
        digest.update(file.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException exception) {
      throw new IllegalStateException("every Java platform has SHA-256", exception);
    }
  }
}

package org.hessq.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.learn.run.StepProblem;
import org.hessq.learn.run.TakenStep;
import org.hessq.pipeline.Solved;
import org.hessq.report.Json;
import org.hessq.report.Output;
import org.hessq.report.training.StepReport;

/**
 * The folders {@code steps/0}, {@code steps/1}, … of a training run. A step's folder is a problem
 * of its own with its circuit and report, and {@code step.json}, which appears last: a folder that
 * has it is complete. Its digest stands beside it, in the form that {@code sha256sum -c} reads.
 */
record StepFolders(Path target) {
  private static final String STEP = "step.json";
  private static final String DIGEST = "checksum.sha256";

  /**
   * {@return the steps of an earlier run, from 0 to the last one without a gap}
   *
   * @throws Faults if they are of another run, or damaged
   */
  List<StepReport> read(String sha256) throws IOException {
    List<StepReport> steps = new ArrayList<>();
    for (Path file = file(0); Files.exists(file); file = file(steps.size())) {
      if (!isWhole(file)) {
        throw damaged(file, steps.size());
      }
      StepReport step = Json.readStep(Files.readString(file), file.toString()).orThrow();
      if (step.step() != steps.size()) {
        throw damaged(file, steps.size());
      }
      if (!step.sha256().equals(sha256)) {
        throw new Faults(
            Diagnostic.error(
                "HQ0902",
                Span.of(file.toString()),
                "this step is of another problem, or its data have changed",
                "Resume with the problem that the run began with, or run without --resume."));
      }
      steps.add(step);
    }
    return steps;
  }

  private static Faults damaged(Path file, int step) {
    return new Faults(
        Diagnostic.error(
            "HQ0903",
            Span.of(file.toString()),
            "this is not what the run wrote for step " + step,
            "Remove the folder of this step and those of later ones, then resume."));
  }

  private static boolean isWhole(Path file) throws IOException {
    Path digest = file.resolveSibling(DIGEST);
    byte[] wanted = digest(Files.readAllBytes(file)).getBytes(StandardCharsets.UTF_8);
    return Files.exists(digest) && Arrays.equals(Files.readAllBytes(digest), wanted);
  }

  private static String digest(byte[] content) {
    return Output.of(STEP, content).sha256() + "  " + STEP + "\n";
  }

  private Path file(int step) {
    return folder(step).resolve(STEP);
  }

  private Path folder(int step) {
    return target.resolve("steps").resolve(Integer.toString(step));
  }

  /** Removes the steps of earlier runs. */
  void clear() throws IOException {
    clear(target.resolve("steps"));
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  /** Writes a step, after removing what a killed run has left of it. */
  void write(TakenStep step) throws IOException {
    clear(folder(step.report().step()));
    try (StagedFolder files = new StagedFolder(folder(step.report().step()))) {
      Path aside = files.aside();
      if (step.problem().isPresent()) {
        StepProblem problem = step.problem().get();
        Files.writeString(aside.resolve(problem.name() + ".hq"), problem.text());
        Files.writeString(aside.resolve("hessian.mtx"), problem.hessian());
        Files.writeString(aside.resolve("gradient.mtx"), problem.gradient());
      }
      if (step.solved().isPresent()) {
        Solved solved = step.solved().get();
        String name = step.problem().orElseThrow().name() + ".qasm";
        Path circuit = aside.resolve(name);
        Files.writeString(circuit, solved.qasm());
        Output output = Output.of(name, Files.readAllBytes(circuit));
        Outputs.write(solved.report().withOutputs(List.of(output)), aside);
      }
      String report = Json.write(step.report());
      Files.writeString(aside.resolve(STEP), report);
      Files.writeString(aside.resolve(DIGEST), digest(report.getBytes(StandardCharsets.UTF_8)));
      files.publish();
    }
  }
}

package org.hessq.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Faults;
import org.hessq.learn.run.Circuits;
import org.hessq.learn.run.NewtonRun;
import org.hessq.learn.run.RunReport;
import org.hessq.learn.run.Taking;
import org.hessq.learn.scale.Scale;
import org.hessq.problem.training.Model;
import org.hessq.problem.training.Training;
import org.hessq.read.FolderFiles;
import org.hessq.read.ProblemReader;
import org.hessq.report.Json;
import org.hessq.report.page.ScalePage;
import org.hessq.report.page.TrainingPage;
import org.hessq.report.training.ScaleReport;
import org.hessq.report.training.StepReport;
import org.hessq.report.training.TrainingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code hessq train}: Newton's method, with the cost of every step. */
@Command(
    name = "train",
    description =
        "Trains a model by Newton's method and says of every step whether a classical or a"
            + " quantum solver should take it.")
final class TrainCommand implements Callable<Integer> {
  private final Hessq root;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PROBLEM.hq", description = "The problem, with `newton`.")
  private String file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the files go; NAME.out beside the problem unless given.")
  private Path folder;

  @Option(
      names = "--circuits",
      paramLabel = "HOW",
      defaultValue = "compiled",
      converter = CircuitsConverter.class,
      description = {
        "compiled: emit and judge the circuit of every step;",
        "estimated: its cost by formula; none: classical costs alone.",
        "Default: compiled."
      })
  private Circuits circuits;

  @Option(
      names = "--take",
      paramLabel = "WHICH",
      defaultValue = "classical",
      converter = TakeConverter.class,
      description = {
        "Whose step is taken: classical, quantum (the state that the",
        "emitted circuit prepares, simulated), or the numbers of those",
        "steps to take from their circuits, as in 0,3. Default: classical."
      })
  private Taking taking;

  @Option(
      names = "--sampled",
      description = "Read a quantum step from samples, with their statistical error.")
  private boolean sampled;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "The most steps, whatever the problem says.")
  private Integer steps;

  @Option(names = "--resume", description = "Go on after the last step that DIR has.")
  private boolean resume;

  @Option(
      names = "--allow-outside",
      description = "Let the problem read files outside its own folder.")
  private boolean outside;

  @Option(names = "--json", description = "Print the report as JSON instead of a summary.")
  private boolean json;

  TrainCommand(Hessq root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    requireSense();
    Training training = read();
    Path target = folder == null ? ProblemFile.defaultFolder(file) : folder;
    return training.model() instanceof Model.Systems systems
        ? compare(training, systems, target)
        : train(training, target);
  }

  private void requireSense() {
    if (steps != null && steps < 0) {
      throw new ParameterException(spec.commandLine(), "--steps " + steps + " is negative");
    }
    boolean quantum = taking.which() != Taking.Which.NONE;
    if (quantum && circuits != Circuits.COMPILED) {
      throw new ParameterException(
          spec.commandLine(), "--take from circuits needs --circuits compiled");
    }
    if (sampled && !quantum) {
      throw new ParameterException(spec.commandLine(), "--sampled needs --take quantum or numbers");
    }
  }

  private int compare(Training training, Model.Systems systems, Path target) throws IOException {
    ScaleReport report;
    try (ProgressLine line = new ProgressLine(root.console(), root.isQuiet())) {
      report = Scale.of(training, systems, line::show);
    }
    publish(target, Json.write(report), ScalePage.of(report));
    print(Json.write(report), TrainingSummary.of(report, target.toString()));
    return Exit.FINE;
  }

  private int train(Training training, Path target) throws IOException {
    StepFolders kept = new StepFolders(target);
    List<StepReport> earlier = resume ? kept.read(training.sha256()) : List.of();
    if (!resume) {
      kept.clear();
    }
    NewtonRun.Outcome outcome;
    try (ProgressLine line = new ProgressLine(root.console(), root.isQuiet())) {
      outcome = new NewtonRun(training, circuits, taking()).run(earlier, kept::write, line::show);
    }
    TrainingReport report = RunReport.of(training, circuits, outcome);
    publish(target, Json.write(report), TrainingPage.of(report));
    print(Json.write(report), TrainingSummary.of(report, target.toString()));
    outcome.fault().ifPresent(TrainCommand::raise);
    if (RunReport.differs(report)) {
      root.console().err().println("error: verification failed, see the certificates of the steps");
      return Exit.DIFFERS;
    }
    return Exit.FINE;
  }

  private static void raise(Faults fault) {
    throw fault;
  }

  private Training read() throws IOException {
    FolderFiles.Reach reach = outside ? FolderFiles.Reach.ANYWHERE : FolderFiles.Reach.INSIDE;
    String text = root.sources().read(file);
    Checked<Training> checked =
        ProblemReader.readTraining(file, text, new FolderFiles(ProblemFile.folder(file), reach));
    Training training = checked.orThrow();
    if (!root.isQuiet()) {
      checked.diagnostics().forEach(root.failure()::print);
    }
    return steps == null ? training : training.withSteps(steps);
  }

  private Taking taking() {
    return new Taking(
        taking.which(), taking.steps(), sampled ? Taking.Reading.SAMPLED : Taking.Reading.EXACT);
  }

  private static void publish(Path target, String report, String page) throws IOException {
    try (StagedFolder files = new StagedFolder(target)) {
      Files.writeString(files.aside().resolve("training.json"), report);
      Files.writeString(files.aside().resolve("training.html"), page);
      files.publish();
    }
  }

  private void print(String report, String summary) {
    if (json) {
      root.console().out().print(report);
    } else if (!root.isQuiet()) {
      root.console().out().print(summary);
    }
  }

  /** Reads how far circuits are made, in lower case. */
  static final class CircuitsConverter implements ITypeConverter<Circuits> {
    @Override
    public Circuits convert(String word) {
      return Arrays.stream(Circuits.values())
          .filter(c -> c.word().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + word + "' is neither compiled nor estimated nor none"));
    }
  }

  /** Reads whose step is taken. */
  static final class TakeConverter implements ITypeConverter<Taking> {
    @Override
    public Taking convert(String word) {
      return switch (word) {
        case "classical" -> Taking.CLASSICAL;
        case "quantum" -> new Taking(Taking.Which.ALL, List.of(), Taking.Reading.EXACT);
        default -> new Taking(Taking.Which.LISTED, numbers(word), Taking.Reading.EXACT);
      };
    }

    private static List<Integer> numbers(String word) {
      List<Integer> numbers = new ArrayList<>();
      for (String part : word.split(",", -1)) {
        if (!part.matches("[0-9]{1,6}")) {
          throw new TypeConversionException(
              String.format(
                  Locale.ROOT, "'%s' is neither classical nor quantum nor numbers of steps", word));
        }
        numbers.add(Integer.valueOf(part));
      }
      return numbers;
    }
  }
}

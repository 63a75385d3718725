package org.hessq.read;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.hessq.problem.Target;
import org.hessq.problem.training.Hardware;
import org.hessq.problem.training.Model;
import org.hessq.problem.training.Readout;
import org.hessq.problem.training.Sparsification;
import org.hessq.problem.training.StepSolver;
import org.hessq.problem.training.Training;
import org.hessq.read.Syntax.Expression;

/** The settings of <code>newton { … }</code>. */
final class TrainingBlock {
  private static final Set<String> KEYS =
      Set.of(
          "model",
          "sparsify",
          "repair",
          "damping",
          "floor",
          "stop",
          "steps",
          "solvers",
          "accuracy",
          "hardware",
          "flops",
          "readout");

  /** Of the accelerator that the published times assume. */
  private static final double FLOPS = 19.5e12;

  private final Evaluator evaluator;
  private final Choices choices;
  private final ModelReader models;
  private final Map<String, Expression> settings = new LinkedHashMap<>();
  private Optional<Model> model = Optional.empty();
  private Optional<Sparsification> sparsification = Optional.empty();
  private List<StepSolver> solvers = List.of();
  private Optional<Hardware> hardware = Optional.empty();
  private Readout readout = Readout.ALL;

  TrainingBlock(Evaluator evaluator, ModelReader models) {
    this.evaluator = evaluator;
    this.choices = new Choices(evaluator);
    this.models = models;
  }

  /** Reads every setting; what is wrong is reported. */
  void read(Syntax.Newton block) {
    for (Syntax.Argument argument : block.settings()) {
      if (!(argument instanceof Syntax.Named(var name, var value, var span))) {
        choices.wrong(argument.span(), "a setting is written as name = value");
      } else if (!KEYS.contains(name.text())) {
        choices.wrong(name.span(), "there is no setting " + name.text());
      } else if (settings.putIfAbsent(name.text(), value) != null) {
        choices.wrong(span, name.text() + " is given twice");
      }
    }
    if (!settings.containsKey("model")) {
      choices.wrong(block.span(), "a training run needs a model");
    } else {
      model = models.read(settings.get("model"));
    }
    sparsification = new SparsifyReader(choices).read(settings);
    solvers = settings.containsKey("solvers") ? solvers() : List.of(StepSolver.values());
    hardware = hardware();
    Expression wanted = settings.get("readout");
    readout = wanted == null ? readout : readout(wanted).orElse(readout);
    number("damping", 0, 0);
    number("stop", 0, 1e-6);
    number("flops", Double.MIN_VALUE, FLOPS);
    floor();
    steps();
    accuracy();
  }

  /** {@return the run; only after a reading without errors} */
  Training training(String name, String file, String sha256, Target target, long seed) {
    return new Training(
        name,
        file,
        sha256,
        model.orElseThrow(),
        number("damping", 0, 0),
        floor(),
        sparsification.orElseThrow(),
        number("stop", 0, 1e-6),
        steps(),
        solvers,
        accuracy(),
        hardware.orElseThrow(),
        number("flops", Double.MIN_VALUE, FLOPS),
        readout,
        target,
        seed);
  }

  private double number(String key, double least, double otherwise) {
    Expression expression = settings.get(key);
    return expression == null
        ? otherwise
        : choices.atLeast(expression, least, key).orElse(otherwise);
  }

  private OptionalDouble floor() {
    Expression expression = settings.get("floor");
    Optional<Double> floor =
        expression == null
            ? Optional.empty()
            : choices.atLeast(expression, Double.MIN_VALUE, "floor");
    return floor.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  private int steps() {
    Expression expression = settings.get("steps");
    OptionalLong steps =
        expression == null
            ? OptionalLong.of(100)
            : evaluator.integer(expression, 1, 1_000_000, Fault.SETTING, "the number of steps");
    return (int) steps.orElse(100);
  }

  private double accuracy() {
    Expression expression = settings.get("accuracy");
    if (expression == null) {
      return 1e-2;
    }
    return evaluator
        .real(expression)
        .filter(
            e -> {
              if (e > 0 && e < 1) {
                return true;
              }
              evaluator
                  .findings()
                  .error(
                      Fault.EPSILON, expression.span(), "the accuracy " + e + " is out of range");
              return false;
            })
        .orElse(1e-2);
  }

  private List<StepSolver> solvers() {
    List<StepSolver> found = new ArrayList<>();
    for (Expression expression : choices.list(settings.get("solvers"))) {
      Optional<StepSolver> solver =
          choices.name(expression).flatMap(word -> solver(word, expression));
      if (solver.isPresent() && found.contains(solver.get())) {
        choices.wrong(expression.span(), solver.get().word() + " is named twice");
      }
      solver.ifPresent(found::add);
    }
    return found.stream().distinct().toList();
  }

  private Optional<StepSolver> solver(String word, Expression place) {
    for (StepSolver solver : StepSolver.values()) {
      if (solver.word().equals(word)) {
        return Optional.of(solver);
      }
    }
    return choices.wrong(place.span(), "there is no solver " + word);
  }

  private Optional<Readout> readout(Expression wanted) {
    if (wanted instanceof Syntax.Call call && call.function().text().equals("components")) {
      return components(call);
    }
    return choices
        .name(wanted)
        .flatMap(
            word ->
                switch (word) {
                  case "all" -> Optional.of(Readout.ALL);
                  case "slope" -> Optional.of(Readout.SLOPE);
                  default ->
                      choices.wrong(
                          wanted.span(), word + " is none of all, slope, components(0, 3)");
                });
  }

  private Optional<Readout> components(Syntax.Call call) {
    ImmutableIntArray.Builder indices = ImmutableIntArray.builder();
    for (Syntax.Argument argument : call.arguments()) {
      if (!(argument instanceof Syntax.Plain(var value))) {
        return choices.wrong(argument.span(), "components takes indices from 0");
      }
      OptionalLong index =
          evaluator.integer(value, 0, Integer.MAX_VALUE, Fault.SETTING, "the component");
      if (index.isEmpty()) {
        return Optional.empty();
      }
      indices.add((int) index.getAsLong());
    }
    ImmutableIntArray all = indices.build();
    boolean distinct = all.stream().distinct().count() == all.length();
    return all.isEmpty() || !distinct
        ? choices.wrong(call.span(), "components takes indices from 0, each once")
        : Optional.of(new Readout.Components(all));
  }

  private Optional<Hardware> hardware() {
    Expression expression = settings.get("hardware");
    if (expression == null) {
      return Optional.of(Hardware.PROFILES.get(3));
    }
    if (expression instanceof Syntax.Call call && call.function().text().equals("layer")) {
      return choices
          .only(call)
          .flatMap(seconds -> choices.atLeast(seconds, Double.MIN_VALUE, "the time of a layer"))
          .map(seconds -> new Hardware("layers of " + seconds + " s", seconds, true));
    }
    return choices
        .name(expression)
        .flatMap(
            word -> {
              for (Hardware profile : Hardware.PROFILES) {
                if (profile.name().equals(word)) {
                  return Optional.of(profile);
                }
              }
              return choices.wrong(expression.span(), "there is no hardware " + word);
            });
  }
}

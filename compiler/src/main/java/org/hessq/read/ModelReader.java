package org.hessq.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.training.Model;
import org.hessq.read.Syntax.Expression;

/** The setting {@code model} of a training run. */
final class ModelReader {
  private final Evaluator evaluator;
  private final DataLoader loader;
  private final DataFiles files;
  private final Choices choices;

  ModelReader(Evaluator evaluator, DataLoader loader, DataFiles files) {
    this.evaluator = evaluator;
    this.loader = loader;
    this.files = files;
    this.choices = new Choices(evaluator);
  }

  Optional<Model> read(Expression expression) {
    if (!(expression instanceof Syntax.Call call)) {
      return choices.wrong(
          expression.span(),
          "a model is logistic(…), perceptron(…), recorded(…), quadratic(…) or systems(…)");
    }
    return switch (call.function().text()) {
      case "logistic" -> logistic(call).map(m -> m);
      case "perceptron" -> new PerceptronReader(choices, loader, this).read(call).map(m -> m);
      case "recorded" -> recorded(call).map(m -> m);
      case "quadratic" -> solvable(call).map(m -> m);
      case "systems" -> systems(call).map(m -> m);
      default ->
          choices.wrong(call.function().span(), "there is no model " + call.function().text());
    };
  }

  /**
   * {@return the named arguments; those that are not among {@code known} are reported}
   *
   * @param plain how many arguments without names come first
   */
  Map<String, Expression> named(Syntax.Call call, int plain, Set<String> known) {
    Map<String, Expression> named = new LinkedHashMap<>();
    for (Syntax.Argument argument : call.arguments().subList(plain, call.arguments().size())) {
      if (!(argument instanceof Syntax.Named(var name, var value, _))
          || !known.contains(name.text())
          || named.putIfAbsent(name.text(), value) != null) {
        choices.wrong(argument.span(), "this is not a setting of " + call.function().text());
      }
    }
    return named;
  }

  /** {@return the arguments of {@code call} if the first {@code count} are plain values} */
  Optional<List<Expression>> plain(Syntax.Call call, int count, String form) {
    List<Expression> values =
        call.arguments().stream()
            .takeWhile(Syntax.Plain.class::isInstance)
            .map(a -> ((Syntax.Plain) a).value())
            .toList();
    return values.size() == count
        ? Optional.of(values)
        : choices.wrong(call.span(), "this is not of the form " + form);
  }

  private Optional<Model.Logistic> logistic(Syntax.Call call) {
    String form = "logistic(\"samples.csv\", label = 0, ridge = 1e-2)";
    Optional<List<Expression>> plain = plain(call, 1, form);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    var named = named(call, 1, Set.of("label", "ridge", "features"));
    Optional<SampleTable> table =
        SampleTable.load(choices, loader, plain.get().getFirst(), named.get("features"));
    OptionalLong label =
        named.containsKey("label")
            ? evaluator.integer(
                named.get("label"), 0, 1 << 24, Fault.SETTING, "the column of the label")
            : OptionalLong.of(0);
    Optional<Double> ridge =
        named.containsKey("ridge")
            ? choices.atLeast(named.get("ridge"), 0, "the ridge")
            : Optional.of(0.0);
    if (table.isEmpty() || label.isEmpty() || ridge.isEmpty()) {
      return Optional.empty();
    }
    return table.get().logistic((int) label.getAsLong(), ridge.get());
  }

  private Optional<Model.Recorded> recorded(Syntax.Call call) {
    String form = "recorded(\"H_{step}.mtx\", \"g_{step}.mtx\", steps = 8)";
    List<Syntax.Argument> arguments = call.arguments();
    int texts = arguments.size() == 2 ? 1 : 2;
    Optional<List<Expression>> plain = plain(call, texts, form);
    if (plain.isEmpty()
        || !(plain.get().getFirst() instanceof Syntax.Text first)
        || !(plain.get().getLast() instanceof Syntax.Text last)) {
      return plain.isEmpty()
          ? Optional.empty()
          : choices.wrong(call.span(), "this is not of the form " + form);
    }
    var named = named(call, texts, Set.of("steps"));
    if (!named.containsKey("steps")
        || !first.text().contains(RecordedFiles.STEP)
        || !last.text().contains(RecordedFiles.STEP)) {
      return choices.wrong(call.span(), "this is not of the form " + form);
    }
    OptionalLong steps =
        evaluator.integer(
            named.get("steps"), 1, 1_000_000, Fault.SETTING, "the number of recorded steps");
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Model.Recorded(
                new RecordedFiles(
                    files, first.text(), last.text(), (int) steps.getAsLong(), call.span())));
  }

  private Optional<Model.Quadratic> quadratic(Syntax.Call call) {
    Optional<List<Expression>> plain = plain(call, 2, "quadratic(A, b)");
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    Expression rank = named(call, 2, Set.of("rank")).get("rank");
    OptionalLong samples =
        rank == null
            ? OptionalLong.empty()
            : evaluator.integer(rank, 1, Integer.MAX_VALUE, Fault.SETTING, "the rank");
    Optional<MatrixExpression> matrix = evaluator.matrix(plain.get().get(0));
    if (matrix.isEmpty()) {
      evaluator.vectorValue(plain.get().get(1));
      return Optional.empty();
    }
    if (!matrix.get().isSquare()
        || (matrix.get().isExplicit() && !isRealAndSymmetric(matrix.get()))) {
      return choices.wrong(
          plain.get().get(0).span(), "the matrix of a quadratic loss is real and symmetric");
    }
    return evaluator
        .vector(plain.get().get(1), matrix.get().rows())
        .filter(b -> VectorCheck.isUsable(b, plain.get().get(1).span(), evaluator.findings()))
        .map(
            b ->
                new Model.Quadratic(
                    matrix.get(),
                    b,
                    samples.isPresent()
                        ? OptionalInt.of((int) samples.getAsLong())
                        : OptionalInt.empty()));
  }

  private static boolean isRealAndSymmetric(MatrixExpression matrix) {
    return matrix.isReal() && matrix.symmetry().isSelfAdjoint();
  }

  /** A system whose entries are not known can be priced and not solved. */
  private Optional<Model.Quadratic> solvable(Syntax.Call call) {
    return quadratic(call)
        .flatMap(
            q ->
                q.hessian().isExplicit()
                    ? Optional.of(q)
                    : choices.wrong(
                        call.span(), "a matrix known by parameters only stands in systems(…)"));
  }

  private Optional<Model.Systems> systems(Syntax.Call call) {
    List<Model.Quadratic> systems = new ArrayList<>();
    for (Syntax.Argument argument : call.arguments()) {
      if (argument instanceof Syntax.Plain(Syntax.Call system)
          && system.function().text().equals("quadratic")) {
        quadratic(system).ifPresent(systems::add);
      } else {
        choices.wrong(argument.span(), "systems(…) takes quadratic(A, b) alone");
      }
    }
    return systems.isEmpty()
        ? choices.wrong(call.span(), "systems(…) takes at least one quadratic(A, b)")
        : Optional.of(new Model.Systems(systems));
  }
}

package org.hessq.read;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.training.Model;
import org.hessq.read.Syntax.Expression;

/** The call {@code perceptron("samples.csv", …)}. */
record PerceptronReader(Choices choices, DataLoader loader, ModelReader models) {
  private static final String FORM =
      "perceptron(\"samples.csv\", hidden = 4, start = \"start.csv\")";
  private static final Set<String> NAMES =
      Set.of(
          "targets",
          "classes",
          "hidden",
          "start",
          "features",
          "activation",
          "loss",
          "curvature",
          "layer",
          "warm_up");

  Optional<Model.Perceptron> read(Syntax.Call call) {
    Optional<Expression> file = models.plain(call, 1, FORM).map(list -> list.getFirst());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Expression> named = models.named(call, 1, NAMES);
    if (!named.containsKey("hidden") || !named.containsKey("start")) {
      return choices.wrong(call.span(), "this is not of the form " + FORM);
    }
    Optional<SampleTable> table =
        SampleTable.load(choices, loader, file.get(), named.get("features"));
    if (table.isEmpty()) {
      return Optional.empty();
    }
    int classes = whole(named, "classes", 2, 1 << 16, 0);
    int outputs = classes > 0 ? 1 : whole(named, "targets", 1, 1 << 16, 1);
    int inputs = table.get().columns() - outputs;
    if (inputs < 1) {
      return table.get().wrong(table.get().columns() + " columns leave no features");
    }
    Optional<SparseMatrix> features = table.get().features(inputs, table.get().columns());
    Optional<SparseMatrix> targets =
        classes > 0
            ? oneHot(table.get(), inputs, classes)
            : Optional.of(values(table.get(), inputs));
    ImmutableIntArray widths = widths(named, inputs, classes > 0 ? classes : outputs);
    Optional<ImmutableDoubleArray> start = start(named.get("start"), widths);
    Model.Activation activation =
        chosen(named, "activation", Model.Activation.class, Model.Activation.TANH);
    Model.Loss loss =
        chosen(
            named,
            "loss",
            Model.Loss.class,
            classes > 0 ? Model.Loss.CROSS_ENTROPY : Model.Loss.SQUARED);
    Model.Curvature curvature =
        chosen(named, "curvature", Model.Curvature.class, Model.Curvature.EXACT);
    int layer = whole(named, "layer", 0, widths.length() - 1, 0);
    Optional<Model.WarmUp> warmUp = warmUp(named.get("warm_up"));
    if (features.isEmpty() || targets.isEmpty() || start.isEmpty() || warmUp.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Model.Perceptron(
            features.get(),
            targets.get(),
            widths,
            activation,
            loss,
            curvature,
            start.get(),
            layer,
            warmUp.get()));
  }

  private int whole(Map<String, Expression> named, String key, long from, long to, int otherwise) {
    Expression expression = named.get(key);
    return expression == null
        ? otherwise
        : (int)
            choices.evaluator().integer(expression, from, to, Fault.SETTING, key).orElse(otherwise);
  }

  private <E extends Enum<E>> E chosen(
      Map<String, Expression> named, String key, Class<E> type, E otherwise) {
    Expression expression = named.get(key);
    return expression == null ? otherwise : choices.word(expression, type).orElse(otherwise);
  }

  private ImmutableIntArray widths(Map<String, Expression> named, int inputs, int outputs) {
    ImmutableIntArray.Builder widths = ImmutableIntArray.builder().add(inputs);
    for (Expression expression : choices.list(named.get("hidden"))) {
      widths.add(
          (int)
              choices
                  .evaluator()
                  .integer(expression, 1, 1 << 16, Fault.SETTING, "the width of a layer")
                  .orElse(1));
    }
    return widths.add(outputs).build();
  }

  private static SparseMatrix values(SampleTable table, int from) {
    double[][] rows = new double[table.entries().length][];
    Arrays.setAll(
        rows, i -> Arrays.copyOfRange(table.entries()[i], from, table.entries()[i].length));
    return SparseMatrix.ofDense(rows);
  }

  private static Optional<SparseMatrix> oneHot(SampleTable table, int column, int classes) {
    double[][] rows = new double[table.entries().length][classes];
    for (int i = 0; i < rows.length; i++) {
      double label = table.entries()[i][column];
      if (label != Math.rint(label) || label < 0 || label >= classes) {
        return table.wrong("the class of sample " + i + " is " + label);
      }
      rows[i][(int) label] = 1;
    }
    return Optional.of(SparseMatrix.ofDense(rows));
  }

  private Optional<ImmutableDoubleArray> start(Expression expression, ImmutableIntArray widths) {
    if (!(expression instanceof Syntax.Text(var name, var span))) {
      return choices.wrong(expression.span(), "the weights to begin with are in a file");
    }
    int count = 0;
    for (int l = 1; l < widths.length(); l++) {
      count += widths.get(l) * widths.get(l - 1);
    }
    int expected = count;
    return loader
        .load(name, Optional.empty(), span)
        .flatMap(
            data -> {
              if (data.imaginary().isPresent()
                  || Math.min(data.rows(), data.columns()) != 1
                  || Math.max(data.rows(), data.columns()) != expected) {
                return choices
                    .evaluator()
                    .findings()
                    .error(
                        Fault.SAMPLES,
                        span,
                        "there should be " + expected + " weights in one row or column");
              }
              double[] weights = new double[expected];
              data.real().forEach((i, j, value) -> weights[Math.max(i, j)] = value);
              return Optional.of(ImmutableDoubleArray.copyOf(weights));
            });
  }

  private Optional<Model.WarmUp> warmUp(Expression expression) {
    if (expression == null) {
      return Optional.of(Model.WarmUp.NONE);
    }
    if (!(expression instanceof Syntax.Call call)
        || !call.function().text().equals("gradient")
        || call.arguments().size() != 2
        || !(call.arguments().get(0) instanceof Syntax.Plain(var count))
        || !(call.arguments().get(1) instanceof Syntax.Plain(var speed))) {
      return choices.wrong(expression.span(), "this is not of the form gradient(steps, rate)");
    }
    OptionalLong steps =
        choices.evaluator().integer(count, 0, 1_000_000, Fault.SETTING, "the number of steps");
    Optional<Double> rate = choices.atLeast(speed, Double.MIN_VALUE, "the rate");
    return steps.isEmpty()
        ? Optional.empty()
        : rate.map(r -> new Model.WarmUp((int) steps.getAsLong(), r));
  }
}

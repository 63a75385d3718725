package org.hessq.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;
import org.hessq.problem.Approach;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Problem;
import org.hessq.problem.Task;
import org.hessq.problem.training.Training;

/** Reads a problem file. */
public final class ProblemReader {
  private final String file;
  private final Findings findings = new Findings();
  private final DataLoader loader;
  private final Scope scope = new Scope(findings);
  private final Evaluator evaluator;
  private final Settings settings;
  private final Wishes wishes;
  private final ApproachReader approach;
  private final TrainingBlock training;
  private Optional<Syntax.Statement> taskStatement = Optional.empty();
  private Optional<Request> request = Optional.empty();

  /** What is asked for, of what and how accurately. */
  private record Request(Task task, MatrixExpression matrix, double epsilon) {}

  private ProblemReader(String file, String text, DataFiles files) {
    this.file = file;
    this.loader = new DataLoader(text, files, findings);
    this.evaluator = new Evaluator(findings, scope, loader);
    this.settings = new Settings(evaluator);
    this.wishes = new Wishes(evaluator);
    this.approach = new ApproachReader(evaluator);
    this.training = new TrainingBlock(evaluator, new ModelReader(evaluator, loader, files));
  }

  /**
   * {@return the problem that {@code text} describes, or every fault of it and of its data files}
   *
   * @param file the name to print; the problem is called like it, without folder and extension
   * @param files where the data come from
   */
  public static Checked<Problem> read(String file, String text, DataFiles files) {
    ProblemReader reader = new ProblemReader(file, text, files);
    return reader.finish(reader.statements(text));
  }

  /**
   * {@return the training run that {@code text} describes, or every fault of it and of the data
   * files that are read with it} Files of recorded steps are read when their step comes.
   *
   * @param file the name to print; the run is called like it, without folder and extension
   * @param files where the data come from
   */
  public static Checked<Training> readTraining(String file, String text, DataFiles files) {
    ProblemReader reader = new ProblemReader(file, text, files);
    return reader.finishTraining(reader.statements(text));
  }

  /** {@return whether every statement could be read} */
  private boolean statements(String text) {
    List<Diagnostic> syntax = new ArrayList<>();
    List<Syntax.Statement> statements = TextParser.parse(file, text, syntax);
    findings.addAll(syntax);
    statements.forEach(this::statement);
    return syntax.isEmpty();
  }

  private void statement(Syntax.Statement statement) {
    switch (statement) {
      case Syntax.Let(var name, var value, _) ->
          scope.define(name, evaluator.scalar(value).map(Value.Number::new));
      case Syntax.Matrix(var name, var value, _) ->
          scope.define(name, evaluator.matrix(value).map(Value.Matrix::new));
      case Syntax.Vector(var name, var value, _) ->
          scope.define(name, evaluator.vectorValue(value));
      case Syntax.Broken(var name, _) -> name.ifPresent(n -> scope.define(n, Optional.empty()));
      case Syntax.Solve solve -> task(solve, solve.matrix());
      case Syntax.Encode encode -> task(encode, encode.matrix());
      case Syntax.Newton newton -> {
        if (isOnlyTask(newton)) {
          training.read(newton);
        }
      }
      case Syntax.Report report -> wishes.add(report);
      case Syntax.Bound bound -> wishes.add(bound);
      case Syntax.Guess guess -> approach.guess(guess);
      case Syntax.Use use -> approach.use(use);
      case Syntax.Target target -> settings.target(target);
      case Syntax.Seed seed -> settings.seed(seed);
    }
  }

  private boolean isOnlyTask(Syntax.Statement statement) {
    if (taskStatement.isPresent()) {
      findings.error(
          Fault.SECOND_TASK,
          statement.span(),
          "the task is already given in line " + taskStatement.get().span().line());
      return false;
    }
    taskStatement = Optional.of(statement);
    return true;
  }

  private void task(Syntax.Statement statement, Syntax.Name matrixName) {
    if (!isOnlyTask(statement)) {
      return;
    }
    Optional<MatrixExpression> matrix =
        evaluator.matrix(new Syntax.Reference(matrixName)).flatMap(m -> encodable(m, matrixName));
    request =
        switch (statement) {
          case Syntax.Solve solve -> solve(solve, matrix);
          case Syntax.Encode encode -> {
            Optional<Double> epsilon = epsilon(encode.epsilon());
            yield matrix.flatMap(m -> epsilon.map(e -> new Request(new Task.Encode(), m, e)));
          }
          default -> throw new IllegalStateException("not a task: " + statement);
        };
  }

  private Optional<Request> solve(Syntax.Solve solve, Optional<MatrixExpression> matrix) {
    if (scope.defines(solve.unknown().text()) || Scope.RESERVED.contains(solve.unknown().text())) {
      findings.error(
          Fault.DEFINED_TWICE,
          solve.unknown().span(),
          "the unknown " + solve.unknown().text() + " already has a meaning");
    }
    Optional<Double> epsilon = epsilon(solve.epsilon());
    Optional<MatrixExpression> square = matrix.flatMap(m -> square(m, solve.matrix()));
    if (square.isEmpty()) {
      evaluator.vectorValue(solve.rightHandSide());
      return Optional.empty();
    }
    return evaluator
        .vector(solve.rightHandSide(), square.get().rows())
        .filter(v -> VectorCheck.isUsable(v, solve.rightHandSide().span(), findings))
        .flatMap(
            v ->
                epsilon.map(
                    e -> new Request(new Task.Solve(v, solve.unknown().text()), square.get(), e)));
  }

  private Optional<MatrixExpression> square(MatrixExpression matrix, Syntax.Name name) {
    return matrix.isSquare()
        ? Optional.of(matrix)
        : findings.error(
            Fault.NOT_SQUARE, name.span(), name.text() + " is " + Algebra.shape(matrix));
  }

  private Optional<MatrixExpression> encodable(MatrixExpression matrix, Syntax.Name name) {
    double largest = matrix.normBounds().max();
    if (largest == 0) {
      return findings.error(Fault.ZERO, name.span(), name.text() + " has only zeros");
    }
    return Double.isFinite(matrix.normBounds().one())
        ? Optional.of(matrix)
        : findings.error(
            Fault.NUMBER, name.span(), "a sum over a column of " + name.text() + " overflows");
  }

  private Optional<Double> epsilon(Syntax.Expression expression) {
    return evaluator
        .real(expression)
        .flatMap(
            value ->
                value > 0 && value < 1
                    ? Optional.of(value)
                    : findings.error(
                        Fault.EPSILON,
                        expression.span(),
                        "the accuracy " + value + " is out of range"));
  }

  private Checked<Training> finishTraining(boolean complete) {
    boolean trains = taskStatement.filter(Syntax.Newton.class::isInstance).isPresent();
    if (!trains && complete) {
      findings.error(Fault.NO_TRAINING, Span.of(file), "there is no `newton` to train");
    }
    if (trains) {
      wishes.refuse();
    }
    if (complete) {
      scope.reportUnused();
    }
    if (findings.hasErrors()) {
      return Checked.failed(findings.all(file));
    }
    Training run =
        training.training(name(), file, loader.sha256(), settings.target(), settings.seed());
    return Checked.of(run, findings.all(file));
  }

  private Checked<Problem> finish(boolean complete) {
    if (taskStatement.isEmpty() && complete) {
      findings.error(Fault.NO_TASK, Span.of(file), "there is neither `solve` nor `encode`");
    }
    if (taskStatement.orElse(null) instanceof Syntax.Newton(_, var span)) {
      findings.error(Fault.TRAINING, span, "this is a training run, and not one problem");
      return Checked.failed(findings.all(file));
    }
    Wishes.Result wished = wishes.resolve(taskStatement, request.map(Request::matrix));
    Approach approached = approach.resolve(taskStatement);
    if (complete) {
      scope.reportUnused();
    }
    if (findings.hasErrors()) {
      return Checked.failed(findings.all(file));
    }
    Request asked = request.orElseThrow();
    Problem problem =
        new Problem(
            name(),
            file,
            loader.sha256(),
            asked.task(),
            asked.matrix(),
            asked.epsilon(),
            wished.bounds(),
            approached,
            wished.observables(),
            settings.target(),
            settings.seed());
    return Checked.of(problem, findings.all(file));
  }

  private String name() {
    String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }
}

package org.hessq.read;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.hessq.problem.Approach;
import org.hessq.problem.NormGuess;
import org.hessq.problem.Solver;

/** The statements {@code guess} and {@code use}, which may stand before the task. */
final class ApproachReader {
  private final Evaluator evaluator;
  private Optional<Syntax.Guess> guess = Optional.empty();
  private Optional<Syntax.Use> use = Optional.empty();

  ApproachReader(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  void guess(Syntax.Guess statement) {
    once(guess, statement, "the guess");
    guess = Optional.of(statement);
  }

  void use(Syntax.Use statement) {
    once(use, statement, "the solver");
    use = Optional.of(statement);
  }

  private void once(Optional<?> stated, Syntax.Statement statement, String what) {
    if (stated.isPresent()) {
      evaluator.findings().error(Fault.STATED_TWICE, statement.span(), what + " is given twice");
    }
  }

  /** Checks everything against the task. */
  Approach resolve(Optional<Syntax.Statement> task) {
    Optional<Syntax.Solve> solve =
        task.flatMap(t -> t instanceof Syntax.Solve s ? Optional.of(s) : Optional.empty());
    if (task.isPresent() && solve.isEmpty()) {
      guess.ifPresent(this::noSolution);
      use.ifPresent(this::noSolution);
      return Approach.FREE;
    }
    Optional<Solver> solver = use.flatMap(this::solver);
    NormGuess norm = guess.flatMap(g -> norm(g, solve)).orElse(NormGuess.COMPUTED);
    if (norm instanceof NormGuess.None
        && (solver.equals(Optional.of(Solver.KERNEL_REFLECTION))
            || solver.equals(Optional.of(Solver.INVERSION)))) {
      wrong(Fault.USE, use.orElseThrow(), "this solver needs a guess of the norm");
    }
    return new Approach(norm, solver, use.flatMap(u -> round(u, solver)).orElse(1));
  }

  private void noSolution(Syntax.Statement statement) {
    wrong(Fault.NO_SOLUTION, statement, "an encoding has no solution");
  }

  private void wrong(Fault fault, Syntax.Statement statement, String message) {
    evaluator.findings().error(fault, statement.span(), message);
  }

  private Optional<NormGuess> norm(Syntax.Guess statement, Optional<Syntax.Solve> solve) {
    String what = statement.what().text();
    if (statement.value().isEmpty() && what.equals("none")) {
      return Optional.of(NormGuess.NONE);
    }
    boolean ofUnknown =
        solve.isEmpty()
            || statement
                .of()
                .filter(name -> name.text().equals(solve.get().unknown().text()))
                .isPresent();
    Optional<Double> value = statement.value().flatMap(evaluator::real);
    if (!what.equals("norm") || statement.value().isEmpty() || !ofUnknown) {
      wrong(Fault.GUESS, statement, "this cannot be guessed");
      return Optional.empty();
    }
    if (value.isPresent() && !(value.get() > 0)) {
      wrong(Fault.GUESS, statement, "the norm cannot be " + value.get());
      return Optional.empty();
    }
    return value.map(NormGuess.Given::new);
  }

  private Optional<Solver> solver(Syntax.Use statement) {
    Optional<Solver> solver =
        Arrays.stream(Solver.values())
            .filter(s -> s.spelling().equals(statement.solver().text()))
            .findFirst();
    if (solver.isEmpty()) {
      wrong(Fault.USE, statement, "there is no solver " + statement.solver().text());
    }
    return solver;
  }

  private Optional<Integer> round(Syntax.Use statement, Optional<Solver> solver) {
    if (statement.round().isEmpty()) {
      return Optional.empty();
    }
    if (solver.isPresent() && solver.get() != Solver.RANDOM_GUESSES) {
      wrong(Fault.USE, statement, "this solver has no rounds");
    }
    OptionalLong value =
        evaluator.integer(statement.round().get(), 1, 1_000_000, Fault.USE, "the round");
    return value.isPresent() ? Optional.of((int) value.getAsLong()) : Optional.empty();
  }
}

package org.hessq.read;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.hessq.problem.Target;

/** The statements {@code target} and {@code seed}. */
final class Settings {
  private final Evaluator evaluator;
  private Optional<Target.Profile> profile = Optional.empty();
  private OptionalDouble rotations = OptionalDouble.empty();
  private OptionalLong qubits = OptionalLong.empty();
  private OptionalLong seed = OptionalLong.empty();

  Settings(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Target target() {
    return new Target(profile.orElse(Target.Profile.ADAPTIVE), rotations, qubits);
  }

  long seed() {
    return seed.orElse(0);
  }

  void seed(Syntax.Seed statement) {
    OptionalLong value =
        evaluator.integer(
            statement.value(), Long.MIN_VALUE, Long.MAX_VALUE, Fault.INTEGER, "the seed");
    once(seed.isPresent(), statement, "the seed");
    seed = value.isPresent() ? value : seed;
  }

  void target(Syntax.Target statement) {
    switch (statement.what().text()) {
      case "adaptive" -> profile(Target.Profile.ADAPTIVE, statement);
      case "unitary" -> profile(Target.Profile.UNITARY, statement);
      case "rotations" -> rotations(statement);
      case "qubits" -> qubits(statement);
      default -> wrong(statement, "there is no target " + statement.what().text());
    }
  }

  private void profile(Target.Profile value, Syntax.Target statement) {
    if (statement.value().isPresent()) {
      wrong(statement, statement.what().text() + " takes no number");
    }
    once(profile.isPresent(), statement, "the profile");
    profile = Optional.of(value);
  }

  private void rotations(Syntax.Target statement) {
    Optional<Double> value = statement.value().flatMap(evaluator::real);
    if (statement.value().isEmpty()
        || value.filter(v -> !(v >= Target.FINEST_ROTATION && v < 1)).isPresent()) {
      wrong(statement, "`rotations` needs an accuracy of at least 1e-40 and below 1");
    }
    once(rotations.isPresent(), statement, "the accuracy of rotations");
    rotations = value.map(OptionalDouble::of).orElse(rotations);
  }

  private void qubits(Syntax.Target statement) {
    if (statement.value().isEmpty()) {
      wrong(statement, "`qubits` needs a limit");
      return;
    }
    OptionalLong value =
        evaluator.integer(
            statement.value().get(), 1, Integer.MAX_VALUE, Fault.TARGET, "the limit of qubits");
    once(qubits.isPresent(), statement, "the limit of qubits");
    qubits = value.isPresent() ? value : qubits;
  }

  private void wrong(Syntax.Target statement, String message) {
    evaluator.findings().error(Fault.TARGET, statement.span(), message);
  }

  private void once(boolean stated, Syntax.Statement statement, String what) {
    if (stated) {
      evaluator.findings().error(Fault.STATED_TWICE, statement.span(), what + " is given twice");
    }
  }
}

package org.hessq.read;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hessq.problem.training.Sparsification;
import org.hessq.problem.training.Sparsification.Repair;
import org.hessq.problem.training.Sparsification.Rule;
import org.hessq.read.Syntax.Expression;

/** The settings {@code sparsify} and {@code repair} of a training run. */
record SparsifyReader(Choices choices) {
  Optional<Sparsification> read(Map<String, Expression> settings) {
    Optional<Repair> repair = repair(settings.get("repair"));
    Expression expression = settings.get("sparsify");
    if (expression == null) {
      return repair.map(r -> new Sparsification(Rule.NONE, 1, r));
    }
    if (!(expression instanceof Syntax.Call call)) {
      return choices
          .name(expression)
          .filter(word -> word.equals("none") || refuse(expression, word))
          .flatMap(_ -> repair.map(r -> new Sparsification(Rule.NONE, 1, r)));
    }
    Optional<Rule> rule = choices.constant(call.function(), Rule.class);
    OptionalLong size =
        choices
            .only(call)
            .map(e -> choices.evaluator().integer(e, 1, 1 << 20, Fault.SETTING, "the size"))
            .orElse(OptionalLong.empty());
    if (rule.isEmpty() || size.isEmpty()) {
      return Optional.empty();
    }
    return repair.map(r -> new Sparsification(rule.get(), (int) size.getAsLong(), r));
  }

  private boolean refuse(Expression expression, String word) {
    choices.wrong(expression.span(), word + " needs a size, as in matching(4)");
    return false;
  }

  private Optional<Repair> repair(Expression expression) {
    if (expression == null) {
      return Optional.of(new Repair.AsItIs());
    }
    if (expression instanceof Syntax.Call call && call.function().text().equals("shift")) {
      return choices
          .only(call)
          .flatMap(floor -> choices.atLeast(floor, Double.MIN_VALUE, "the floor of the shift"))
          .map(Repair.Shift::new);
    }
    return choices
        .name(expression)
        .flatMap(
            word ->
                switch (word) {
                  case "none" -> Optional.<Repair>of(new Repair.AsItIs());
                  case "compensation" -> Optional.<Repair>of(new Repair.Compensation());
                  default -> choices.wrong(expression.span(), "there is no repair " + word);
                });
  }
}

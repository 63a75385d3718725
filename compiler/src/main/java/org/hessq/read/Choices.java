package org.hessq.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hessq.diagnostic.Span;
import org.hessq.read.Syntax.Expression;

/** Settings that are words, lists and numbers in a range. */
record Choices(Evaluator evaluator) {
  <T> Optional<T> wrong(Span span, String message) {
    return evaluator.findings().error(Fault.SETTING, span, message);
  }

  /** {@return the word that stands there} */
  Optional<String> name(Expression expression) {
    return expression instanceof Syntax.Reference(var name)
        ? Optional.of(name.text())
        : wrong(expression.span(), "a word is needed here");
  }

  /** {@return the constant whose name, in lower case, stands there} */
  <E extends Enum<E>> Optional<E> word(Expression expression, Class<E> type) {
    return expression instanceof Syntax.Reference(var name)
        ? constant(name, type)
        : wrong(expression.span(), "a word is needed here");
  }

  /** {@return the constant of that name, in lower case} */
  <E extends Enum<E>> Optional<E> constant(Syntax.Name name, Class<E> type) {
    List<String> words = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String word = constant.name().toLowerCase(Locale.ROOT);
      if (word.equals(name.text())) {
        return Optional.of(constant);
      }
      words.add(word);
    }
    return wrong(name.span(), name.text() + " is none of " + String.join(", ", words));
  }

  Optional<Double> atLeast(Expression expression, double least, String what) {
    return evaluator
        .real(expression)
        .flatMap(
            value ->
                value >= least
                    ? Optional.of(value)
                    : wrong(expression.span(), what + " cannot be " + value));
  }

  /** {@return the values of {@code list(…)}, or the one value that stands there} */
  List<Expression> list(Expression expression) {
    if (!(expression instanceof Syntax.Call call) || !call.function().text().equals("list")) {
      return List.of(expression);
    }
    List<Expression> values = new ArrayList<>();
    for (Syntax.Argument argument : call.arguments()) {
      if (argument instanceof Syntax.Plain(var value)) {
        values.add(value);
      } else {
        wrong(argument.span(), "a list has values without names");
      }
    }
    return values;
  }

  /** {@return the only argument of a call} */
  Optional<Expression> only(Syntax.Call call) {
    return call.arguments().size() == 1
            && call.arguments().getFirst() instanceof Syntax.Plain(var v)
        ? Optional.of(v)
        : wrong(call.span(), call.function().text() + " takes one number");
  }
}

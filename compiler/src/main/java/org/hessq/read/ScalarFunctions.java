package org.hessq.read;

import java.util.Optional;
import org.hessq.problem.IndexExpression.Function;
import org.hessq.read.Syntax.Name;

/** The functions of numbers by name. */
final class ScalarFunctions {
  private ScalarFunctions() {}

  static Optional<Function> find(String name) {
    return switch (name) {
      case "sin" -> Optional.of(Function.SIN);
      case "cos" -> Optional.of(Function.COS);
      case "exp" -> Optional.of(Function.EXP);
      case "log" -> Optional.of(Function.LOG);
      case "sqrt" -> Optional.of(Function.SQRT);
      case "abs" -> Optional.of(Function.ABS);
      default -> Optional.empty();
    };
  }

  /** {@return the function of this name, or nothing after reporting that there is none} */
  static Optional<Function> named(Findings findings, Name name) {
    Optional<Function> function = find(name.text());
    return function.isPresent()
        ? function
        : findings.error(
            Fault.UNKNOWN_FUNCTION,
            name.span(),
            "there is no function " + name.text() + " of a number");
  }
}

package org.hessq.qasm.check;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.code.Complaints;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;

/** The names in force at the statement being checked, and a place for complaints. */
final class Environment {
  private final Complaints complaints;
  private final Constants constants = new Constants(this::constant);
  private Scope scope = Scope.global();
  private long nextSlot;

  Environment(Complaints complaints) {
    this.complaints = complaints;
    Standard.declareBuiltIns(scope);
  }

  void complain(Code code, Span span, String message) {
    complaints.add(code, span, message);
  }

  Scope scope() {
    return scope;
  }

  boolean isGlobal() {
    return scope.isGlobal();
  }

  /** Does something in a new scope inside the present one. */
  void inside(Scope inner, Runnable work) {
    Scope outer = scope;
    scope = inner;
    work.run();
    scope = outer;
  }

  void declare(Identifier name, Symbol symbol) {
    if (!scope.declare(name.name(), symbol)) {
      String what = scope.find(name.name()) instanceof Symbol.Gate ? "the name of a gate" : "taken";
      complain(
          Code.REDECLARED, name.span(), "'" + name + "' is " + what + " in this scope already");
    }
  }

  /** {@return what the name means, or null after a complaint that it means nothing here} */
  Symbol find(String name, Span span) {
    Symbol symbol = scope.find(name);
    if (symbol == null) {
      complain(Code.UNKNOWN_NAME, span, "'" + name + "' is not declared");
      return null;
    }
    if (symbol instanceof Symbol.Variable(var _, var use, var _, var _)
        && use != Symbol.Use.CONSTANT
        && scope.hides(name)) {
      complain(Code.NOT_VISIBLE, span, "'" + name + "' is a variable outside of this body");
      return null;
    }
    return symbol;
  }

  /** {@return numbers for {@code count} new qubits} */
  Slots allocate(int count) {
    Slots slots = Slots.of(nextSlot, count);
    nextSlot += count;
    return slots;
  }

  private Optional<ConstantValue> constant(String name) {
    return scope.find(name) instanceof Symbol.Variable variable
        ? variable.value()
        : Optional.empty();
  }

  /** {@return the value of a constant expression; a complaint if it should have one but has not} */
  Optional<ConstantValue> evaluate(Expression expression) {
    try {
      return constants.of(expression);
    } catch (Faults faults) {
      faults.diagnostics().forEach(d -> complain(Code.EVALUATION, d.span(), d.message()));
      return Optional.empty();
    }
  }

  /** {@return the value of an integer expression if it is constant and has 32 bits} */
  OptionalInt index(Expression expression) {
    return evaluate(expression).map(Environment::toInt).orElse(OptionalInt.empty());
  }

  private static OptionalInt toInt(ConstantValue value) {
    return value instanceof ConstantValue.Whole(BigInteger whole) && whole.bitLength() < 32
        ? OptionalInt.of(whole.intValue())
        : OptionalInt.empty();
  }

  /** {@return a positive size or width; 1 after a complaint} */
  int size(Expression expression) {
    Optional<ConstantValue> value = evaluate(expression);
    if (value.isEmpty()) {
      complain(Code.NOT_CONSTANT, expression.span(), "the size is not a constant integer");
      return DataType.RUNTIME;
    }
    OptionalInt size = toInt(value.get());
    if (size.isEmpty() || size.getAsInt() < 1) {
      complain(Code.SIZE, expression.span(), "a size is at least 1 and below 2147483648");
      return DataType.RUNTIME;
    }
    return size.getAsInt();
  }
}

package org.hessq.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hessq.read.Syntax.Name;

/** The names that a problem has defined so far. */
final class Scope {
  /**
   * Names with a meaning of their own, apart from functions, which are only names before a bracket.
   */
  static final Set<String> RESERVED =
      Set.of("identity", "uniform", "pi", "norm", "dot", "condition", "sigma_min", "sigma_max");

  /** A definition; its value is absent if it had a fault, which was reported. */
  private record Definition(Name name, Optional<Value> value) {}

  private final Findings findings;
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Weights weights = new Weights();
  private final Set<String> used = new HashSet<>();

  Scope(Findings findings) {
    this.findings = findings;
  }

  void define(Name name, Optional<? extends Value> value) {
    if (value.isPresent() && weight(value.get()) > Weights.LIMIT) {
      findings.error(
          Fault.NESTING,
          name.span(),
          name.text() + " consists of more than " + Weights.LIMIT + " operations");
      define(name, Optional.empty());
      return;
    }
    if (RESERVED.contains(name.text())) {
      findings.error(Fault.RESERVED, name.span(), name.text() + " cannot be defined");
      return;
    }
    Definition earlier = definitions.get(name.text());
    if (earlier != null) {
      findings.error(
          Fault.DEFINED_TWICE,
          name.span(),
          name.text() + " is already defined in line " + earlier.name().span().line());
      return;
    }
    definitions.put(name.text(), new Definition(name, value.map(v -> v)));
  }

  private long weight(Value value) {
    return switch (value) {
      case Value.Number _, Value.MultipleOfIdentity _ -> 1;
      case Value.Matrix(var matrix) -> weights.of(matrix);
      case Value.Vector(var vector) -> weights.of(vector);
      case Value.OpenVector(_, var weight) -> weight;
    };
  }

  /** {@return what a name stands for; nothing if that is faulty or, after reporting it, unknown} */
  Optional<Value> find(Name name) {
    Definition definition = definitions.get(name.text());
    used.add(name.text());
    return definition == null
        ? findings.error(Fault.UNKNOWN_NAME, name.span(), name.text() + " is not defined here")
        : definition.value();
  }

  boolean defines(String name) {
    return definitions.containsKey(name);
  }

  void reportUnused() {
    for (Definition definition : definitions.values()) {
      if (!used.contains(definition.name().text())) {
        findings.warning(
            Fault.UNUSED, definition.name().span(), definition.name().text() + " is never used");
      }
    }
  }
}

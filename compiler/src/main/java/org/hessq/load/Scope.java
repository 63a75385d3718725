package org.hessq.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names that are visible at one place. */
final class Scope {
  private final Map<String, Meaning> names = new HashMap<>();
  private final Optional<Scope> outer;
  private final boolean body;

  private Scope(Optional<Scope> outer, boolean body) {
    this.outer = outer;
    this.body = body;
  }

  /** {@return the scope of a file} */
  static Scope global() {
    Scope scope = new Scope(Optional.empty(), false);
    for (String name : new String[] {"pi", "π"}) {
      scope.put(name, new Meaning.Real(Math.PI));
    }
    for (String name : new String[] {"tau", "τ"}) {
      scope.put(name, new Meaning.Real(2 * Math.PI));
    }
    for (String name : new String[] {"euler", "ℇ"}) {
      scope.put(name, new Meaning.Real(Math.E));
    }
    return scope;
  }

  /** {@return the scope of a block, which sees everything outside} */
  Scope block() {
    return new Scope(Optional.of(this), false);
  }

  /** {@return the scope of a definition's body, which sees no qubits and bits outside} */
  Scope body() {
    return new Scope(Optional.of(this), true);
  }

  void put(String name, Meaning meaning) {
    names.put(name, meaning);
  }

  /** {@return what {@code name} stands for here, if anything} */
  Optional<Meaning> find(String name) {
    Meaning own = names.get(name);
    if (own != null) {
      return Optional.of(own);
    }
    return outer
        .flatMap(scope -> scope.find(name))
        .filter(meaning -> !body || !(meaning instanceof Meaning.Cells));
  }
}

package org.hessq.execute.run;

import java.util.HashMap;
import java.util.Map;

/** Names declared in one pair of braces, inside others. */
final class Scope {
  private final Scope outer;
  private final Map<String, Binding> names = new HashMap<>();

  private Scope(Scope outer) {
    this.outer = outer;
  }

  static Scope global() {
    return new Scope(null);
  }

  Scope inner() {
    return new Scope(this);
  }

  void declare(String name, Binding binding) {
    names.put(name, binding);
  }

  /** {@return what the name means here, or null} */
  Binding find(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Binding found = scope.names.get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}

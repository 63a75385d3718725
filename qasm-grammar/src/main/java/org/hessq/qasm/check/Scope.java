package org.hessq.qasm.check;

import java.util.HashMap;
import java.util.Map;

/**
 * The names declared in one pair of braces, inside others.
 *
 * @param body whether it is the body of a gate or a subroutine, which sees only parts of the global
 *     scope
 */
record Scope(Scope outer, boolean body, Map<String, Symbol> names) {
  static Scope global() {
    return new Scope(null, false, new HashMap<>());
  }

  Scope inner() {
    return new Scope(this, false, new HashMap<>());
  }

  Scope innerBody() {
    return new Scope(this, true, new HashMap<>());
  }

  boolean isGlobal() {
    return outer == null;
  }

  /** {@return false if the name is taken in this very scope} */
  boolean declare(String name, Symbol symbol) {
    return names.putIfAbsent(name, symbol) == null;
  }

  void replace(String name, Symbol symbol) {
    names.put(name, symbol);
  }

  /** {@return what the name means here, or null} */
  Symbol find(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Symbol found = scope.names.get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** {@return what the name means here, or null if it means nothing or is hidden from this body} */
  Symbol visible(String name) {
    boolean behindBody = false;
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Symbol found = scope.names.get(name);
      if (found != null) {
        return behindBody && isMutable(found) ? null : found;
      }
      behindBody |= scope.body;
    }
    return null;
  }

  private static boolean isMutable(Symbol symbol) {
    return symbol instanceof Symbol.Variable variable && variable.use() != Symbol.Use.CONSTANT;
  }
}

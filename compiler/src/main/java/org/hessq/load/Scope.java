package org.hessq.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hessq.qasm.check.ConstantValue;

/** The names that are visible at one place. */
final class Scope {
  private final Map<String, Meaning> names = new HashMap<>();
  private final Optional<Scope> outer;
  private final boolean body;
  private boolean used;

  private Scope(Optional<Scope> outer, boolean body) {
    this.outer = outer;
    this.body = body;
  }

  /** {@return the scope of a file} */
  static Scope global() {
    return new Scope(Optional.empty(), false);
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

  /** {@return whether a name of exactly this scope was found by {@link #find}} */
  boolean isUsed() {
    return used;
  }

  /** {@return what {@code name} stands for here, if anything} */
  Optional<Meaning> find(String name) {
    Meaning own = names.get(name);
    if (own != null) {
      used = true;
      return Optional.of(own);
    }
    return outer
        .flatMap(scope -> scope.find(name))
        .filter(meaning -> !body || !(meaning instanceof Meaning.Cells));
  }

  /** {@return the value of the constant called {@code name}, if there is one here} */
  Optional<ConstantValue> constant(String name) {
    return find(name)
        .filter(Meaning.Constant.class::isInstance)
        .map(meaning -> ((Meaning.Constant) meaning).value());
  }
}

package org.hessq.qasm.tree;

import org.hessq.diagnostic.Span;

/** A name where it is declared, or where only a name can stand. */
public record Identifier(String name, Span span) implements Node {
  @Override
  public String toString() {
    return name;
  }
}

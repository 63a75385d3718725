package org.hessq.qasm.tree;

import org.hessq.diagnostic.Span;

/**
 * A comment.
 *
 * @param text with its slashes, without the line end of a {@code //} comment
 */
public record Comment(String text, Span span) {
  /** {@return whether it runs to the end of its line} */
  public boolean endsLine() {
    return text.startsWith("//");
  }
}

package org.hessq.qasm.print;

import java.util.List;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.tree.Comment;

/** The comments not yet printed, in the order of the file. */
final class Remarks {
  private final List<Comment> comments;
  private int next;

  Remarks(List<Comment> comments) {
    this.comments = comments;
  }

  /** {@return whether the next one starts before a place} */
  boolean isBefore(int line, int column) {
    if (next == comments.size()) {
      return false;
    }
    Span span = comments.get(next).span();
    return span.line() < line || (span.line() == line && span.column() < column);
  }

  /** {@return whether the next one stands in this line} */
  boolean isInLine(int line) {
    return next < comments.size() && comments.get(next).span().line() == line;
  }

  Comment take() {
    return comments.get(next++);
  }
}

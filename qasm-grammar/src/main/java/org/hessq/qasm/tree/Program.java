package org.hessq.qasm.tree;

import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Span;

/**
 * A whole file.
 *
 * @param version what its first line declares; without one the newest known version is meant
 * @param comments every comment outside calibration bodies and pragmas, in the order of the file
 */
public record Program(
    Optional<Version> version, List<Statement> statements, List<Comment> comments, Span span)
    implements Node {
  public Program {
    statements = List.copyOf(statements);
    comments = List.copyOf(comments);
  }
}

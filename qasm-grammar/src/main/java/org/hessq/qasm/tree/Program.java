package org.hessq.qasm.tree;

import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Span;

/**
 * A whole file.
 *
 * @param header its first line; without one the newest known version is meant
 * @param statements of a program that was read, made anew and equal at each access: see {@link
 *     StatementList}
 * @param comments every comment outside calibration bodies and pragmas, in the order of the file
 */
public record Program(
    Optional<Header> header, List<Statement> statements, List<Comment> comments, Span span)
    implements Node {
  public Program {
    statements = StatementList.unmodifiable(statements);
    comments = List.copyOf(comments);
  }

  /** {@return the version that the header declares, or the newest} */
  public Version version() {
    return header.map(Header::version).orElse(Version.NEWEST);
  }
}

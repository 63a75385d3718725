package org.hessq.qasm.tree;

import java.util.List;
import org.hessq.diagnostic.Span;

/**
 * One arm of a {@code switch}.
 *
 * @param labels its values; empty for {@code default}
 */
public record SwitchCase(List<Expression> labels, Statement.Block body, Span span) implements Node {
  public SwitchCase {
    labels = List.copyOf(labels);
  }
}

package org.hessq.qasm.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.check.Analysis;
import org.hessq.qasm.tree.Children;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Node;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Version;

/** Finds what other readers would read differently, or refuse. */
public final class Portability {
  private final Map<Trap, Finding> found = new EnumMap<>(Trap.class);
  private final Analysis analysis;

  private Portability(Analysis analysis) {
    this.analysis = analysis;
  }

  /** {@return the traps that a program is in: first those that nobody reports, then refusals} */
  public static List<Finding> of(Analysis analysis) {
    Portability portability = new Portability(analysis);
    portability.walk();
    return List.copyOf(portability.found.values());
  }

  /** A node to look at, and whether it is part of a gate's body. */
  private record Visit(Node node, boolean inGate) {}

  private void walk() {
    analysis
        .program()
        .header()
        .filter(header -> header.version().compareTo(new Version(3, 1)) >= 0)
        .ifPresent(header -> found(Trap.HEADER, header.span()));
    StatementTraps statements = new StatementTraps(analysis, this);
    ExpressionTraps expressions = new ExpressionTraps(analysis, this);
    Deque<Visit> open = new ArrayDeque<>();
    open.push(new Visit(analysis.program(), false));
    while (!open.isEmpty()) {
      Visit visit = open.pop();
      Node node = visit.node;
      switch (node) {
        case Statement statement -> statements.look(statement, visit.inGate);
        case Expression expression -> expressions.look(expression);
        default -> {}
      }
      boolean inGate = visit.inGate || node instanceof Statement.Gate;
      List<Node> children = Children.of(node);
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(new Visit(children.get(i), inGate));
      }
    }
  }

  void found(Trap trap, Span span) {
    found.merge(
        trap,
        new Finding(trap, span, 1),
        (old, _) -> new Finding(trap, old.first(), old.count() + 1));
  }
}

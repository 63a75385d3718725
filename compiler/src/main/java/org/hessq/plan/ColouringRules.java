package org.hessq.plan;

import java.util.ArrayList;
import java.util.List;

/** Ways to give the edges of a graph their first colours, in the order of the edges. */
final class ColouringRules {
  private ColouringRules() {}

  /** Each edge gets the lowest colour that is free at both its ends. */
  static void greedy(EdgeColouring graph) {
    for (int edge = 0; edge < graph.edges(); edge++) {
      graph.paint(edge, graph.lowestFree(graph.from(edge), graph.to(edge)));
    }
  }

  /**
   * Colours a bipartite graph with as many colours as its largest degree.
   *
   * @paper König 1916, by alternating paths
   */
  static void bipartite(EdgeColouring graph) {
    for (int edge = 0; edge < graph.edges(); edge++) {
      int u = graph.from(edge);
      int v = graph.to(edge);
      int common = graph.lowestFree(u, v);
      if (common < 0) {
        common = graph.lowestFree(u);
        int other = graph.lowestFree(v);
        graph.exchange(graph.path(v, common, other), common, other);
      }
      graph.paint(edge, common);
    }
  }

  /**
   * Colours the first {@code count} edges, none of them loops or parallel, with at most one colour
   * more than their largest degree.
   *
   * @paper Misra, Gries 1992, "A constructive proof of Vizing's theorem"
   */
  static void fans(EdgeColouring graph, int count) {
    for (int edge = 0; edge < count; edge++) {
      int u = graph.from(edge);
      int common = graph.lowestFree(u, graph.to(edge));
      if (common >= 0) {
        graph.paint(edge, common);
        continue;
      }
      List<Integer> fan = fan(graph, u, edge);
      int atCentre = graph.lowestFree(u);
      int atEnd = graph.lowestFree(graph.opposite(fan.getLast(), u));
      graph.exchange(graph.path(u, atEnd, atCentre), atEnd, atCentre);
      rotate(graph, u, fan, atEnd);
    }
  }

  /** The edges at {@code u} from {@code edge} on, each of the lowest colour free at the last. */
  private static List<Integer> fan(EdgeColouring graph, int u, int edge) {
    List<Integer> fan = new ArrayList<>();
    int next = edge;
    while (next >= 0 && !fan.contains(next)) {
      fan.add(next);
      next = graph.edge(u, graph.lowestFree(graph.opposite(next, u)));
    }
    return fan;
  }

  /** Shifts colours down the part of the fan that is still one and ends where {@code c} is free. */
  private static void rotate(EdgeColouring graph, int u, List<Integer> fan, int c) {
    int last = 0;
    while (!graph.isFree(graph.opposite(fan.get(last), u), c)) {
      int next = fan.get(last + 1);
      if (!graph.isFree(graph.opposite(fan.get(last), u), graph.colour(next))) {
        throw new IllegalStateException("the fan at vertex " + u + " is broken");
      }
      last++;
    }
    for (int k = 0; k < last; k++) {
      int shifted = graph.colour(fan.get(k + 1));
      graph.strip(fan.get(k + 1));
      graph.paint(fan.get(k), shifted);
    }
    graph.paint(fan.get(last), c);
  }
}

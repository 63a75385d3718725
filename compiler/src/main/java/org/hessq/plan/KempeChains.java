package org.hessq.plan;

import java.util.Arrays;

/**
 * Lowers the sum of the largest weights of the colours: the heaviest edge of a colour moves, with
 * its chain of two colours, to a colour that has a heavier edge.
 */
final class KempeChains {
  /** What counts as lower, relative to what was the largest weight. */
  private static final double GAIN = 1e-12;

  /** Dense matrices of some hundred rows would gain by many thousands of moves, slowly. */
  private static final int MOST_MOVES = 1000;

  /** Bounds moves times colours times vertices, to which the time is proportional. */
  private static final long MOST_WORK = 1L << 25;

  private final EdgeColouring graph;
  private final int[] mark;
  private int marks;
  private double[] maxima;
  private int[] heaviest;

  private KempeChains(EdgeColouring graph) {
    this.graph = graph;
    this.mark = new int[graph.edges()];
    measure();
  }

  /** Moves edges till no single chain lowers the sum, or as many as the bounds above allow. */
  static void improve(EdgeColouring graph) {
    KempeChains chains = new KempeChains(graph);
    long each = Math.max(1, (long) graph.colours() * graph.vertices());
    long most = Math.min(MOST_MOVES, MOST_WORK / each);
    int moves = 0;
    int before = -1;
    while (moves > before && moves < most) {
      before = moves;
      for (int c = 0; c < graph.colours() && moves < most; c++) {
        moves += chains.lower(c) ? 1 : 0;
      }
    }
  }

  private void measure() {
    maxima = new double[graph.colours()];
    heaviest = new int[graph.colours()];
    for (int edge = 0; edge < graph.edges(); edge++) {
      int c = graph.colour(edge);
      if (graph.weight(edge) > maxima[c]) {
        maxima[c] = graph.weight(edge);
        heaviest[c] = edge;
      }
    }
  }

  /** {@return whether the heaviest edge of {@code c} could leave for a heavier colour} */
  private boolean lower(int c) {
    if (maxima[c] == 0) {
      return false;
    }
    double lowest = maxima[c] * (1 - GAIN);
    int[] chain = {};
    int into = c;
    for (int d = 0; d < maxima.length; d++) {
      if (d != c && maxima[d] >= maxima[c]) {
        int[] candidate = chain(heaviest[c], d);
        double left = maximumAfter(c, d, candidate);
        if (left < lowest) {
          lowest = left;
          chain = candidate;
          into = d;
        }
      }
    }
    if (chain.length > 0) {
      graph.exchange(chain, c, into);
      measure();
    }
    return chain.length > 0;
  }

  /** The component of {@code edge} in its own colour and {@code other}; its edges are marked. */
  private int[] chain(int edge, int other) {
    marks++;
    int[] ahead = graph.path(graph.from(edge), graph.colour(edge), other);
    int[] behind = graph.path(graph.to(edge), graph.colour(edge), other);
    int[] chain = Arrays.copyOf(ahead, ahead.length + behind.length);
    int length = 0;
    for (int[] part : new int[][] {ahead, behind}) {
      for (int e : part) {
        if (mark[e] != marks) {
          mark[e] = marks;
          chain[length++] = e;
        }
      }
    }
    return Arrays.copyOf(chain, length);
  }

  /** The largest weight of colour {@code c} once the marked chain has been exchanged with d. */
  private double maximumAfter(int c, int d, int[] chain) {
    double maximum = 0;
    for (int edge : chain) {
      maximum = graph.colour(edge) == d ? Math.max(maximum, graph.weight(edge)) : maximum;
    }
    for (int v = 0; v < graph.vertices(); v++) {
      int edge = graph.edge(v, c);
      if (edge >= 0 && mark[edge] != marks) {
        maximum = Math.max(maximum, graph.weight(edge));
      }
    }
    return maximum;
  }
}

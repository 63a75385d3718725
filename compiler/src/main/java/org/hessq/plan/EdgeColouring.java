package org.hessq.plan;

import java.util.Arrays;

/**
 * A graph whose edges are being coloured: no two edges of one colour share a vertex. A loop meets
 * its vertex once.
 */
final class EdgeColouring {
  private static final int NONE = -1;

  private final int vertices;
  private final int[] from;
  private final int[] to;
  private final double[] weight;
  private final int[] colour;
  private final int[][] at;

  /**
   * Edges without colours.
   *
   * @param weight of each edge, its magnitude
   * @param colours the largest number that may be used
   */
  EdgeColouring(int vertices, int[] from, int[] to, double[] weight, int colours) {
    this.vertices = vertices;
    this.from = from;
    this.to = to;
    this.weight = weight;
    this.colour = new int[from.length];
    Arrays.fill(colour, NONE);
    this.at = new int[vertices][colours];
    for (int[] edges : at) {
      Arrays.fill(edges, NONE);
    }
  }

  int edges() {
    return from.length;
  }

  int vertices() {
    return vertices;
  }

  int colours() {
    return vertices == 0 ? 0 : at[0].length;
  }

  int from(int edge) {
    return from[edge];
  }

  int to(int edge) {
    return to[edge];
  }

  double weight(int edge) {
    return weight[edge];
  }

  int colour(int edge) {
    return colour[edge];
  }

  boolean isFree(int vertex, int c) {
    return at[vertex][c] == NONE;
  }

  /** {@return the edge of colour {@code c} at {@code vertex}, or −1} */
  int edge(int vertex, int c) {
    return at[vertex][c];
  }

  /** {@return the other end of {@code edge}} */
  int opposite(int edge, int vertex) {
    return from[edge] == vertex ? to[edge] : from[edge];
  }

  /** {@return the lowest colour that no edge at {@code vertex} has} */
  int lowestFree(int vertex) {
    int c = 0;
    while (!isFree(vertex, c)) {
      c++;
    }
    return c;
  }

  /** {@return the lowest colour that neither vertex has, or −1 if there is none} */
  int lowestFree(int one, int other) {
    for (int c = 0; c < colours(); c++) {
      if (isFree(one, c) && isFree(other, c)) {
        return c;
      }
    }
    return NONE;
  }

  /** Gives an edge a colour that is free at both its ends. */
  void paint(int edge, int c) {
    if (!isFree(from[edge], c) || !isFree(to[edge], c)) {
      throw new IllegalStateException("colour " + c + " is taken at an end of edge " + edge);
    }
    colour[edge] = c;
    at[from[edge]][c] = edge;
    at[to[edge]][c] = edge;
  }

  /** Takes an edge's colour away. */
  void strip(int edge) {
    at[from[edge]][colour[edge]] = NONE;
    at[to[edge]][colour[edge]] = NONE;
    colour[edge] = NONE;
  }

  /**
   * {@return the edges that are reached from {@code vertex} by colours {@code first}, {@code
   * second}, {@code first}, …, till no edge goes on, a loop ends the way, or it closes}
   */
  int[] path(int vertex, int first, int second) {
    int[] path = new int[Math.min(edges(), vertices + 1)];
    int length = 0;
    int c = first;
    int v = vertex;
    while (at[v][c] != NONE && (length == 0 || at[v][c] != path[0])) {
      int edge = at[v][c];
      path[length++] = edge;
      if (from[edge] == to[edge] && length > 1) {
        break;
      }
      v = opposite(edge, v);
      c = first + second - c;
    }
    return Arrays.copyOf(path, length);
  }

  /** Exchanges two colours on edges that are a whole component of the two. */
  void exchange(int[] component, int one, int other) {
    int[] before = new int[component.length];
    for (int k = 0; k < component.length; k++) {
      before[k] = colour[component[k]];
      strip(component[k]);
    }
    for (int k = 0; k < component.length; k++) {
      paint(component[k], one + other - before[k]);
    }
  }

  /** {@return the largest weight of each colour, 0 where it is not used} */
  double[] maxima() {
    double[] maxima = new double[colours()];
    for (int edge = 0; edge < edges(); edge++) {
      if (colour[edge] != NONE) {
        maxima[colour[edge]] = Math.max(maxima[colour[edge]], weight[edge]);
      }
    }
    return maxima;
  }
}

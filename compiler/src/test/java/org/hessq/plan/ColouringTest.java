package org.hessq.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hessq.numeric.SparseMatrix;
import org.hessq.plan.Colouring.Diagonal;
import org.hessq.plan.Colouring.Shape;
import org.junit.jupiter.api.Test;

/** Colourings are proper and complete, and no more than their theorems allow. */
class ColouringTest {
  private static final int SEEDS = 60;

  private static SparseMatrix random(int size, double density, Shape shape, Random random) {
    double[][] entries = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        if (random.nextDouble() < density || i == j && random.nextBoolean()) {
          entries[i][j] = random.nextGaussian();
        }
        if (shape == Shape.SYMMETRIC && j < i) {
          entries[j][i] = entries[i][j];
        }
      }
    }
    entries[0][0] = 2;
    return SparseMatrix.ofDense(entries);
  }

  /** Puts the matrix together again and looks for two entries of a class in one row or column. */
  private static void assertColours(SparseMatrix matrix, Colouring colouring, String message) {
    int n = matrix.rows();
    double[][] sum = new double[n][n];
    for (List<Colouring.Entry> entries : colouring.classes()) {
      assertTrue(!entries.isEmpty(), message);
      boolean[] rows = new boolean[n];
      boolean[] columns = new boolean[n];
      for (Colouring.Entry entry : entries) {
        boolean mirrored = colouring.shape() == Shape.SYMMETRIC && entry.row() != entry.column();
        for (int side = 0; side <= (mirrored ? 1 : 0); side++) {
          int row = side == 0 ? entry.row() : entry.column();
          int column = side == 0 ? entry.column() : entry.row();
          assertTrue(!rows[row] && !columns[column], message + ": " + entry);
          rows[row] = true;
          columns[column] = true;
          assertEquals(0, sum[row][column], message);
          sum[row][column] = entry.value();
        }
      }
    }
    double[][] expected = matrix.toDense(1 << 20);
    for (int i = 0; i < n; i++) {
      assertArrayEquals(expected[i], sum[i], message);
    }
  }

  @Test
  void everyColouringIsProperAndComplete() {
    for (Shape shape : Shape.values()) {
      for (int seed = 0; seed < SEEDS; seed++) {
        Random random = new Random(seed);
        SparseMatrix matrix = random(2 + seed / 4, 0.1 + 0.9 * random.nextDouble(), shape, random);
        String message = shape + ", seed " + seed;
        for (Diagonal diagonal : Diagonal.values()) {
          assertColours(matrix, Colouring.of(matrix, diagonal), message);
        }
        List<Colouring> choices = ColouringChoices.of(matrix);
        choices.forEach(choice -> assertColours(matrix, choice, message));
        for (int k = 1; k < choices.size(); k++) {
          assertTrue(choices.get(k).classes().size() > choices.get(k - 1).classes().size());
          assertTrue(choices.get(k).sumOfMaxima() < choices.get(k - 1).sumOfMaxima());
        }
        double best = choices.getLast().sumOfMaxima();
        for (Diagonal diagonal : Diagonal.values()) {
          assertTrue(best <= Colouring.of(matrix, diagonal).sumOfMaxima() + 1e-12, message);
        }
      }
    }
  }

  /** Vizing, with the diagonal in free places; König. */
  @Test
  void theFewestClassesKeepTheirTheorems() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      SparseMatrix matrix = random(3 + seed / 4, 0.6, Shape.SYMMETRIC, random);
      int[] degrees = new int[matrix.rows()];
      matrix.forEach((i, j, _) -> degrees[i] += i == j ? 0 : 1);
      int most = Arrays.stream(degrees).max().orElseThrow() + 1;
      int count = ColouringChoices.of(matrix).getFirst().classes().size();
      assertTrue(count <= most, "seed " + seed + ": " + count + " > " + most);
      SparseMatrix general = random(3 + seed / 4, 0.5, Shape.GENERAL, random);
      if (!general.isSymmetric()) {
        assertEquals(
            Math.max(general.rowSparsity(), general.columnSparsity()),
            ColouringChoices.of(general).getFirst().classes().size(),
            "seed " + seed);
      }
    }
  }

  /** Complete graphs need the fans: of odd order they have no colouring with fewer colours. */
  @Test
  void fansColourCompleteGraphs() {
    for (int n = 2; n <= 40; n++) {
      List<int[]> edges = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          edges.add(new int[] {i, j});
        }
      }
      EdgeColouring graph =
          new EdgeColouring(
              n,
              edges.stream().mapToInt(e -> e[0]).toArray(),
              edges.stream().mapToInt(e -> e[1]).toArray(),
              IntStream.range(0, edges.size()).mapToDouble(e -> 1).toArray(),
              n);
      ColouringRules.fans(graph, graph.edges());
      for (int e = 0; e < graph.edges(); e++) {
        assertEquals(e, graph.edge(graph.from(e), graph.colour(e)));
        assertEquals(e, graph.edge(graph.to(e), graph.colour(e)));
      }
    }
  }

  /** 1–2 and 3–4 are heavy; a path 5–1–2–6 of light edges holds them apart until it is turned. */
  @Test
  void chainsBringHeavyEdgesTogether() {
    EdgeColouring graph =
        new EdgeColouring(
            6, new int[] {0, 2, 4, 1}, new int[] {1, 3, 0, 5}, new double[] {8, 8, 1, 1}, 2);
    graph.paint(0, 0);
    graph.paint(1, 1);
    graph.paint(2, 1);
    graph.paint(3, 1);
    assertArrayEquals(new double[] {8, 8}, graph.maxima());
    KempeChains.improve(graph);
    assertEquals(9, Arrays.stream(graph.maxima()).sum());
    assertEquals(graph.colour(0), graph.colour(1));
  }
}

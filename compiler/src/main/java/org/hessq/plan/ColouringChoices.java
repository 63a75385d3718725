package org.hessq.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hessq.numeric.SparseMatrix;
import org.hessq.plan.Colouring.Diagonal;
import org.hessq.plan.Colouring.Entry;
import org.hessq.plan.Colouring.Shape;

/**
 * Several colourings of one matrix: heavy entries first, and few colours, each with the diagonal
 * apart or not, all improved by {@link KempeChains}.
 */
final class ColouringChoices {
  /** Largest number of vertices times colours for which more than the greedy colouring is tried. */
  private static final long LARGEST = 1L << 22;

  private final Colouring greedy;
  private final List<Entry> edges = new ArrayList<>();
  private final List<Entry> loops = new ArrayList<>();
  private final List<Entry> apart = new ArrayList<>();

  /** Sorts the entries from the heaviest down: off the diagonal, on it, and in its own class. */
  private ColouringChoices(Colouring greedy, Diagonal diagonal) {
    this.greedy = greedy;
    greedy.classes().stream()
        .flatMap(List::stream)
        .sorted(Colouring.HEAVY_FIRST)
        .forEach(
            entry -> {
              boolean loop = greedy.shape() == Shape.SYMMETRIC && entry.row() == entry.column();
              (!loop ? edges : diagonal == Diagonal.SHARED ? loops : apart).add(entry);
            });
  }

  /**
   * {@return the colourings of which none has both no more classes and no larger sum of the
   * classes' maxima than another, fewest classes first}
   */
  static List<Colouring> of(SparseMatrix matrix) {
    List<Colouring> all = new ArrayList<>();
    for (Diagonal diagonal : Diagonal.values()) {
      Colouring greedy = Colouring.of(matrix, diagonal);
      if (2L * matrix.rows() * greedy.classes().size() > LARGEST) {
        all.add(greedy);
      } else {
        all.add(new ColouringChoices(greedy, diagonal).heavyFirst());
        all.add(new ColouringChoices(greedy, diagonal).few());
      }
    }
    all.sort(
        Comparator.<Colouring>comparingInt(c -> c.classes().size())
            .thenComparingDouble(Colouring::sumOfMaxima));
    List<Colouring> kept = new ArrayList<>();
    for (Colouring colouring : all) {
      if (kept.isEmpty() || colouring.sumOfMaxima() < kept.getLast().sumOfMaxima()) {
        kept.add(colouring);
      }
    }
    return kept;
  }

  private Colouring heavyFirst() {
    List<Entry> entries =
        Stream.concat(edges.stream(), loops.stream()).sorted(Colouring.HEAVY_FIRST).toList();
    EdgeColouring graph = graph(entries, greedy.classes().size());
    ColouringRules.greedy(graph);
    return improved(graph, entries);
  }

  private Colouring few() {
    List<Entry> entries = Stream.concat(edges.stream(), loops.stream()).toList();
    return switch (greedy.shape()) {
      case SYMMETRIC -> {
        EdgeColouring graph = graph(entries, degree() + 1);
        ColouringRules.fans(graph, edges.size());
        for (int loop = edges.size(); loop < graph.edges(); loop++) {
          graph.paint(loop, heaviestFree(graph, graph.from(loop)));
        }
        yield improved(graph, entries);
      }
      case GENERAL -> {
        EdgeColouring graph = graph(entries, degree());
        ColouringRules.bipartite(graph);
        yield improved(graph, entries);
      }
    };
  }

  /** {@return the colour with the heaviest edge that is free: one more loop fits there best} */
  private static int heaviestFree(EdgeColouring graph, int vertex) {
    double[] maxima = graph.maxima();
    int best = graph.lowestFree(vertex);
    for (int c = best; c < graph.colours(); c++) {
      best = graph.isFree(vertex, c) && maxima[c] > maxima[best] ? c : best;
    }
    return best;
  }

  private int vertices() {
    return switch (greedy.shape()) {
      case SYMMETRIC -> greedy.dimension();
      case GENERAL -> 2 * greedy.dimension();
    };
  }

  /** The vertex that stands for an entry's column. */
  private int columnVertex(Entry entry) {
    return vertices() - greedy.dimension() + entry.column();
  }

  /** The most edges off the diagonal at one vertex. */
  private int degree() {
    int[] degrees = new int[vertices()];
    for (Entry entry : edges) {
      degrees[entry.row()]++;
      degrees[columnVertex(entry)]++;
    }
    return Arrays.stream(degrees).max().orElseThrow();
  }

  private EdgeColouring graph(List<Entry> entries, int colours) {
    return new EdgeColouring(
        vertices(),
        entries.stream().mapToInt(Entry::row).toArray(),
        entries.stream().mapToInt(this::columnVertex).toArray(),
        entries.stream().mapToDouble(Entry::magnitude).toArray(),
        colours);
  }

  private Colouring improved(EdgeColouring graph, List<Entry> entries) {
    KempeChains.improve(graph);
    List<List<Entry>> classes = new ArrayList<>();
    for (int c = 0; c < graph.colours(); c++) {
      classes.add(new ArrayList<>());
    }
    for (int edge = 0; edge < entries.size(); edge++) {
      classes.get(graph.colour(edge)).add(entries.get(edge));
    }
    classes.add(apart);
    classes.removeIf(List::isEmpty);
    return new Colouring(greedy.dimension(), greedy.shape(), classes);
  }
}

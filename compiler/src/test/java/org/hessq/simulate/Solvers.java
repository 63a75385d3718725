package org.hessq.simulate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Instances of {@link Solver}. */
public final class Solvers {
  private Solvers() {}

  /** A 4 × 4 matrix with two classes, four uniform qubits, degree 4 and arbitrary phases. */
  public static Solver tiny() {
    int[][][] tables = {
      {{0, 7, 0}, {1, 6, 0}, {2, 5, 1}, {3, 8, 0}},
      {{1, 11, 0}, {0, 11, 0}, {3, 13, 1}, {2, 13, 1}}
    };
    double[] rhs = {0.5, -0.5, 0.1, 0.7};
    double[] phases = {0.3, -0.2, 0.9, -0.2, 0.3};
    return new Solver(2, 4, 1, new int[] {0, 1}, tables, 6, unit(rhs), phases);
  }

  /** The matrix of {@link #tiny} with the phases of a kernel reflection for gap 1/10. */
  public static Solver tinyKernel() {
    Solver tiny = tiny();
    Solver kernel = of(read("pruned_newton_it4.json"));
    return new Solver(
        tiny.n(),
        tiny.m(),
        tiny.mu(),
        tiny.labels(),
        tiny.tables(),
        tiny.constant(),
        tiny.rhs(),
        kernel.phases());
  }

  private static double[] unit(double[] v) {
    double sum = 0;
    for (double x : v) {
      sum += x * x;
    }
    double[] unit = v.clone();
    for (int k = 0; k < v.length; k++) {
      unit[k] /= Math.sqrt(sum);
    }
    return unit;
  }

  /** {@return the Newton step in a file of classes, thresholds and phases} */
  public static Solver of(JsonNode file) {
    int m = file.get("m").asInt();
    int mu = file.get("mu").asInt();
    int size = file.get("rhs").size();
    List<int[][]> tables = new ArrayList<>();
    int[] labels = new int[1 << mu];
    int label = 0;
    for (JsonNode owner : file.get("classes")) {
      int start = owner.get("start").asInt();
      int[][] table = new int[size][];
      for (int i = 0; i < size; i++) {
        table[i] = new int[] {i, start, 0};
      }
      for (JsonNode edge : owner.get("edges")) {
        int i = edge.get(0).asInt();
        int j = edge.get(1).asInt();
        int kept = start + edge.get(2).asInt();
        int sign = edge.get(3).asInt() < 0 ? 1 : 0;
        table[i] = new int[] {j, kept, sign};
        table[j] = new int[] {i, kept, sign};
      }
      int first = start >>> m - mu;
      for (int r = first; r < first + owner.get("weight").asInt(); r++) {
        labels[r] = label;
      }
      tables.add(table);
      label++;
    }
    double[] half = numbers(file.get("phases_half"));
    int degree = file.get("degree").asInt();
    double[] phases = new double[degree + 1];
    for (int k = 0; k <= degree; k++) {
      phases[k] = half[Math.min(k, degree - k)];
    }
    return new Solver(
        Integer.numberOfTrailingZeros(size),
        m,
        mu,
        labels,
        tables.toArray(int[][][]::new),
        file.get("W1").asInt(),
        unit(numbers(file.get("rhs"))),
        phases);
  }

  /** {@return the numbers of an array} */
  public static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = array.get(k).asDouble();
    }
    return numbers;
  }

  /** {@return a file of the folder test-circuits/simulate} */
  public static JsonNode read(String name) {
    Path folder = Path.of("test-circuits");
    if (!folder.toFile().isDirectory()) {
      folder = Path.of("..", "test-circuits");
    }
    return JsonMapper.shared().readTree(folder.resolve("simulate").resolve(name).toFile());
  }
}

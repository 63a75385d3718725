package org.hessq.plan;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.PermutationClass;
import org.hessq.numeric.MatrixFile;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Newton step of 32 rows with a reference encoding and its figures.
 *
 * @param matrix before rounding
 * @param rightHandSide of norm 1
 * @param solution of norm 1
 */
record Flagship(JsonNode file, SparseMatrix matrix, double[] rightHandSide, double[] solution) {

  static Flagship read(String name) {
    Path folder = Path.of("../test-circuits");
    Path own = folder.resolve("plan").resolve(name + ".json");
    Path file = Files.exists(own) ? own : folder.resolve("simulate").resolve(name + ".json");
    JsonNode json = JsonMapper.shared().readTree(file.toFile());
    Path matrix = folder.resolve("plan").resolve(name + "_A.mtx");
    try {
      return new Flagship(
          json,
          MatrixFile.read(name + ".mtx", Files.readAllBytes(matrix)).orThrow().real(),
          unit(numbers(json.get("rhs"))),
          unit(numbers(json.get("x"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = array.get(k).asDouble();
    }
    return numbers;
  }

  static double[] unit(double[] vector) {
    double norm = Norms.two(vector);
    double[] unit = vector.clone();
    for (int k = 0; k < unit.length; k++) {
      unit[k] /= norm;
    }
    return unit;
  }

  double number(String key) {
    return file.get(key).asDouble();
  }

  int integer(String key) {
    return file.get(key).asInt();
  }

  /** {@return the reference's own classes and thresholds} */
  ClassSum encoding() {
    int m = integer("m");
    int mu = integer("mu");
    List<PermutationClass> classes = new ArrayList<>();
    for (JsonNode owner : file.get("classes")) {
      int[] target = new int[matrix.rows()];
      long[] threshold = new long[target.length];
      int[] negative = new int[target.length];
      for (int i = 0; i < target.length; i++) {
        target[i] = i;
      }
      for (JsonNode edge : owner.get("edges")) {
        int i = edge.get(0).asInt();
        int j = edge.get(1).asInt();
        target[i] = j;
        target[j] = i;
        threshold[i] = threshold[j] = edge.get(2).asLong();
        negative[i] = negative[j] = edge.get(3).asInt() < 0 ? 1 : 0;
      }
      classes.add(
          new PermutationClass(
              owner.get("start").asLong(),
              owner.get("weight").asLong() << m - mu,
              ImmutableIntArray.copyOf(target),
              ImmutableLongArray.copyOf(threshold),
              ImmutableIntArray.copyOf(negative)));
    }
    double unit = Math.scalb(number("alpha"), -m);
    return new ClassSum(Integer.numberOfTrailingZeros(matrix.rows()), m, mu, unit, classes);
  }
}

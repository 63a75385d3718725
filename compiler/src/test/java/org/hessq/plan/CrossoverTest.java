package org.hessq.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hessq.signal.KernelPolynomial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expected queries that were computed independently. */
class CrossoverTest {
  private static final Path FILE = Path.of("..", "test-circuits", "plan", "crossover.csv");

  record Row(double k, double epsilon, double formula, BigInteger degree, double unknown) {}

  static Stream<Row> rows() throws IOException {
    List<String> lines = Files.readAllLines(FILE);
    List<String> data = lines.stream().filter(line -> !line.startsWith("#")).toList();
    List<String> names = List.of(data.getFirst().split(","));
    return data.stream()
        .skip(1)
        .map(line -> line.split(","))
        .map(
            cells ->
                new Row(
                    Double.parseDouble(cells[names.indexOf("K")]),
                    Double.parseDouble(cells[names.indexOf("eps")]),
                    Double.parseDouble(cells[names.indexOf("kr_known_formula")]),
                    new BigInteger(cells[names.indexOf("kr_known_degree")]),
                    Double.parseDouble(cells[names.indexOf("alg3_eq118")])));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void queriesAreThoseOfTheTable(Row row) {
    double eta = row.epsilon() / Math.sqrt(2);
    assertEquals(row.degree(), KernelPolynomial.degree(row.k(), eta));
    assertEquals(row.formula(), row.k() * Math.log(2 / eta), 1e-8 * row.formula());
    assertEquals(
        row.unknown(), UnknownNorm.expectedQueries(row.k(), row.epsilon()), 1e-8 * row.unknown());
  }
}

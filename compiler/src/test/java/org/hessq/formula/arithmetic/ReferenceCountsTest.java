package org.hessq.formula.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the formulas with an independent table of counts. */
class ReferenceCountsTest {
  private static final Path TABLE = Path.of("../test-circuits/formula/and_counts.csv");
  private static final Pattern ROW = Pattern.compile("\"?(.*?)\"?,([^,]+),(\\d+),(\\d+)");
  private static final Pattern NUMBER = Pattern.compile("(?<==)\\d+");

  record Row(String block, List<Integer> parameters, long ands, long t) {}

  static Stream<Row> rows() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    return lines.stream().filter(l -> !l.startsWith("#")).skip(1).map(ReferenceCountsTest::row);
  }

  private static Row row(String line) {
    Matcher match = ROW.matcher(line);
    if (!match.matches()) {
      throw new IllegalArgumentException(line);
    }
    List<Integer> parameters =
        NUMBER.matcher(match.group(2)).results().map(r -> Integer.valueOf(r.group())).toList();
    return new Row(
        match.group(1), parameters, Long.parseLong(match.group(3)), Long.parseLong(match.group(4)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void agrees(Row row) {
    assertEquals(row.ands, ands(row), row.toString());
    assertEquals(row.t, 4 * row.ands);
  }

  private static long ands(Row row) {
    int n = row.parameters.getFirst();
    String name = row.block.split(",")[0];
    return switch (name) {
      case "adder mod 2^n" -> ArithmeticCost.adder(n).ands();
      case "adder with carry-out" -> ArithmeticCost.adderWithCarry(n).ands();
      case "comparator x<y" -> ArithmeticCost.comparator(n).ands();
      case "controlled adder (masked)" -> ArithmeticCost.controlledAdder(n).ands();
      case "controlled swap of n-bit registers" -> ArithmeticCost.controlledSwap(n).ands();
      case "multi-controlled X" -> ArithmeticCost.multiControlledX(n).ands();
      case "multi-controlled Z on n qubits" -> ArithmeticCost.multiControlledZ(n).ands();
      case "phase-gradient addition of n-bit angle" -> ArithmeticCost.phaseGradient(n).ands();
      case "constant comparator x<k" -> ArithmeticCost.constantComparator(4, n).ands();
      case "unary iteration / QROM" -> {
        int controls = row.block.endsWith("one control") ? 1 : 0;
        yield LookupCost.unaryIteration(TableShape.rows(n, 1), controls).ands();
      }
      case "binary to one-hot" -> ArithmeticCost.oneHot(n).ands();
      case "lookup uncompute by measurement" -> LookupCost.unload(TableShape.rows(n, 1), 0).ands();
      case "SELECT-SWAP clean" -> bestSelectSwap(TableShape.rows(n, row.parameters.get(1)));
      default -> throw new IllegalArgumentException(row.block);
    };
  }

  private static long bestSelectSwap(TableShape shape) {
    LongStream candidates =
        IntStream.rangeClosed(1, shape.rowBits())
            .mapToLong(k -> LookupCost.selectSwapLoad(shape, k, 0).ands());
    return candidates.min().orElseThrow();
  }
}

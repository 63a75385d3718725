package org.hessq.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Two hundred pairs of circuits, a quarter of which differ by one gate: each is decided, never only
 * sampled, and the table says by which method.
 *
 * <p>The table is compared with {@code test-circuits/verify/equivalence.txt}; {@code
 * -Dgolden.update=true} writes it anew.
 */
class CircuitPairsTest {
  private static final int PAIRS = 200;
  private static final Path GOLDEN = Path.of("../test-circuits/verify/equivalence.txt");

  @Test
  void everyPairIsDecidedCorrectly() throws IOException {
    Map<String, int[]> rows = new TreeMap<>();
    int differing = 0;
    for (int seed = 0; seed < PAIRS; seed++) {
      CircuitPair pair = CircuitPair.of(seed);
      Check check = Equivalence.check(pair.one(), pair.two(), pair.sameness(), seed);
      String what = "pair " + seed + ", " + pair.kind() + ": " + check;
      Class<? extends Verdict> expected =
          pair.same() ? Verdict.Agrees.class : Verdict.Differs.class;
      assertInstanceOf(expected, check.verdict(), what);
      differing += pair.same() ? 0 : 1;
      String method = check.scope().replaceAll("all \\d+ columns", "all columns");
      rows.computeIfAbsent(String.format("%-54s %s", pair.kind(), method), _ -> new int[2])[
          pair.same() ? 0 : 1]++;
    }
    assertEquals(PAIRS / 4, differing);
    StringBuilder table =
        new StringBuilder(String.format("same differ  %-54s decided by%n", "pairs"));
    rows.forEach((row, n) -> table.append(String.format("%4d %6d  %s%n", n[0], n[1], row)));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, table);
    }
    assertEquals(Files.readString(GOLDEN), table.toString());
  }
}

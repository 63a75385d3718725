package org.hessq.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  /** The length of the longest common subsequence, by the quadratic recursion. */
  private static int common(int[] a, int[] b) {
    int[][] best = new int[a.length + 1][b.length + 1];
    for (int i = a.length - 1; i >= 0; i--) {
      for (int k = b.length - 1; k >= 0; k--) {
        best[i][k] =
            a[i] == b[k] ? 1 + best[i + 1][k + 1] : Math.max(best[i + 1][k], best[i][k + 1]);
      }
    }
    return best[0][0];
  }

  private static int edits(List<Alignment.Edit> edits) {
    return edits.stream().mapToInt(e -> e.to() - e.from() + e.otherTo() - e.otherFrom()).sum();
  }

  private static int[] applied(int[] a, int[] b, List<Alignment.Edit> edits) {
    List<Integer> result = new ArrayList<>();
    int from = 0;
    for (Alignment.Edit edit : edits) {
      for (int k = from; k < edit.from(); k++) {
        result.add(a[k]);
      }
      for (int k = edit.otherFrom(); k < edit.otherTo(); k++) {
        result.add(b[k]);
      }
      from = edit.to();
    }
    for (int k = from; k < a.length; k++) {
      result.add(a[k]);
    }
    return result.stream().mapToInt(Integer::intValue).toArray();
  }

  @Test
  void isRightAndShortest() {
    for (long seed = 0; seed < 2000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int kinds = 1 + random.nextInt(4);
      int[] a = random.ints(random.nextInt(30), 0, kinds).toArray();
      int[] b = random.ints(random.nextInt(30), 0, kinds).toArray();
      List<Alignment.Edit> edits = Alignment.of(a, b);
      String message = "seed " + seed;
      org.junit.jupiter.api.Assertions.assertArrayEquals(b, applied(a, b, edits), message);
      assertEquals(a.length + b.length - 2 * common(a, b), edits(edits), message);
    }
  }

  @Test
  void isRightWhereItIsCutShort() {
    SplittableRandom random = new SplittableRandom(7);
    int[] a = random.ints(30_000, 0, 100_000).toArray();
    int[] b = random.ints(20_000, 0, 100_000).toArray();
    List<Alignment.Edit> edits = Alignment.of(a, b);
    org.junit.jupiter.api.Assertions.assertArrayEquals(b, applied(a, b, edits));
    assertTrue(edits(edits) <= a.length + b.length);
  }

  @Test
  void longSequencesWithFewEditsAreQuick() {
    SplittableRandom random = new SplittableRandom(8);
    int[] a = random.ints(2_000_000, 0, 20).toArray();
    List<Integer> kept = new ArrayList<>();
    for (int k = 0; k < a.length; k++) {
      if (k % 40_000 != 17) {
        kept.add(a[k]);
      }
    }
    int[] b = kept.stream().mapToInt(Integer::intValue).toArray();
    assertEquals(50, edits(Alignment.of(a, b)));
  }
}

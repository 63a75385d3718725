package org.hessq.lower.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.hessq.numeric.ring.ExactMatrix;
import org.hessq.numeric.ring.ZOmega;
import org.junit.jupiter.api.Test;

class ExactSynthesisTest {
  private static final long SEED = 8;

  /** The word of an operator given as a matrix: its first column in SU(2) and its level. */
  private static String resynthesised(ExactMatrix u) {
    ZOmega determinant = u.a().times(u.d()).minus(u.b().times(u.c()));
    for (int k = 0; k < u.exponent(); k++) {
      determinant = determinant.dividedByRootTwo().dividedByRootTwo();
    }
    int power = determinant.omegaPower().orElseThrow();
    ZOmega a = u.a().timesOmega(-(power / 2));
    ZOmega b = u.c().timesOmega(-(power / 2));
    int level = 2 * u.exponent();
    if (power % 2 == 1) {
      a = a.times(ZOmega.DELTA.conjugate());
      b = b.times(ZOmega.DELTA.conjugate());
      level++;
    }
    // Room for the Clifford group, which starts at level 2.
    return ExactSynthesis.word(a.timesRootTwo(), b.timesRootTwo(), level + 2);
  }

  private static int tCount(String word) {
    return (int) word.chars().filter(c -> c == 'T' || c == 't').count();
  }

  @Test
  void normalFormsComeBackWithTheirCount() {
    Random random = new Random(SEED);
    for (int tCount = 0; tCount <= 60; tCount++) {
      StringBuilder word = new StringBuilder(random.nextBoolean() ? "HS" : "XsH");
      for (int k = 0; k < tCount; k++) {
        word.append(random.nextBoolean() ? "TH" : "THS");
      }
      ExactMatrix expected = ExactMatrix.of(word.toString());
      String found = resynthesised(expected);
      String message = "seed " + SEED + ", word " + word + ", found " + found;
      assertTrue(expected.equalsUpToPhase(ExactMatrix.of(found)), message);
      assertEquals(tCount, tCount(found), message);
    }
  }

  @Test
  void randomWordsNeverGetLonger() {
    Random random = new Random(SEED);
    for (int k = 0; k < 200; k++) {
      StringBuilder word = new StringBuilder();
      for (int j = random.nextInt(50); j > 0; j--) {
        word.append("HSsTtXYZ".charAt(random.nextInt(8)));
      }
      ExactMatrix expected = ExactMatrix.of(word.toString());
      String found = resynthesised(expected);
      String message = "seed " + SEED + ", word " + word + ", found " + found;
      assertTrue(expected.equalsUpToPhase(ExactMatrix.of(found)), message);
      assertTrue(tCount(found) <= tCount(word.toString()), message);
    }
  }

  @Test
  void pauliFrameKeepsTheOperatorAndTheCount() {
    Random random = new Random(SEED);
    for (int k = 0; k < 200; k++) {
      StringBuilder builder = new StringBuilder();
      for (int j = random.nextInt(40); j > 0; j--) {
        builder.append("HSsTtXYZ".charAt(random.nextInt(8)));
      }
      String word = builder.toString();
      String compact = PauliFrame.compact(word);
      String message = "seed " + SEED + ", " + word + " became " + compact;
      assertTrue(ExactMatrix.of(word).equalsUpToPhase(ExactMatrix.of(compact)), message);
      assertEquals(tCount(word), tCount(compact), message);
      String body = compact.replaceAll("[XYZ]$", "");
      assertTrue(body.chars().noneMatch(c -> "XYZ".indexOf(c) >= 0), message);
    }
    assertEquals("HtHTHY", PauliFrame.compact("HSTHSTH"));
  }

  @Test
  void rejectsColumnsOutsideTheGroup() {
    assertThrows(
        IllegalStateException.class, () -> ExactSynthesis.word(ZOmega.DELTA, ZOmega.ONE, 4));
    assertThrows(IllegalArgumentException.class, () -> Clifford.word(ZOmega.DELTA, ZOmega.ONE));
    assertThrows(IllegalArgumentException.class, () -> PauliFrame.compact("HC"));
  }
}

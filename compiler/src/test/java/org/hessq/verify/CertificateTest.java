package org.hessq.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateTest {
  private static final List<Verdict> FROM_STRONGEST =
      List.of(
          new Verdict.Agrees(0, 0),
          Verdict.sampled(100),
          new Verdict.TooLarge(2, 1),
          new Verdict.Differs("routine", 1, 0));

  @Test
  void theWorstVerdictIsTheOverallOne() {
    List<Check> checks = new ArrayList<>();
    for (Verdict verdict : FROM_STRONGEST) {
      checks.addFirst(new Check("check", verdict, "scope"));
      assertEquals(verdict, new Certificate(checks).overall());
      assertEquals(verdict, new Certificate(checks.reversed()).overall());
    }
  }

  @Test
  void wordsAreThoseOfTheReport() {
    assertEquals(
        List.of("agrees", "not-refuted", "too-large", "differs"),
        FROM_STRONGEST.stream().map(Verdict::word).toList());
  }

  @Test
  void nothingCheckedIsNoVerdict() {
    assertThrows(IllegalArgumentException.class, () -> new Certificate(List.of()));
  }

  @Test
  void errorsAtTheToleranceAgree() {
    assertEquals(new Verdict.Agrees(0.5, 0.5), Verdict.of("a", 0.5, 0.5));
    assertEquals(new Verdict.Differs("a", 0.6, 0.5), Verdict.of("a", 0.6, 0.5));
    assertEquals(new Verdict.Differs("a", Double.NaN, 0.5), Verdict.of("a", Double.NaN, 0.5));
  }
}

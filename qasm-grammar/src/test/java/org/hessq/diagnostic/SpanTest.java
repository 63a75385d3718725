package org.hessq.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void keepsItsNumbersHoweverLargeTheyAre() {
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      int line = 1 + random.nextInt(1 << 1 + random.nextInt(30));
      int column = 1 + random.nextInt(1 << 1 + random.nextInt(16));
      int endLine = line + random.nextInt(1 << random.nextInt(16));
      int endColumn = column + random.nextInt(1 << random.nextInt(16));
      Span span = new Span("f", line, column, endLine, endColumn);
      String message = "seed " + seed;
      assertEquals("f", span.file(), message);
      assertEquals(line, span.line(), message);
      assertEquals(column, span.column(), message);
      assertEquals(endLine, span.endLine(), message);
      assertEquals(endColumn, span.endColumn(), message);
      Span same = new Span("f", line, column, endLine, endColumn);
      assertEquals(span, same, message);
      assertEquals(span.hashCode(), same.hashCode(), message);
      assertNotEquals(span, new Span("g", line, column, endLine, endColumn), message);
      assertNotEquals(span, new Span("f", line, column, endLine, endColumn + 1), message);
    }
  }

  @Test
  void joinsAndPrints() {
    Span first = Span.at("f", 3, 5);
    Span last = new Span("f", 9000, 1, 9001, 70_000);
    assertEquals(new Span("f", 3, 5, 9001, 70_000), first.to(last));
    assertEquals("f:3:5", first.to(last).toString());
  }

  @Test
  void endsAfterItsStart() {
    assertThrows(IllegalArgumentException.class, () -> new Span("f", 2, 5, 2, 4));
    assertThrows(IllegalArgumentException.class, () -> new Span("f", 2, 1, 1, 9));
    assertThrows(IllegalArgumentException.class, () -> new Span("f", 0, 1, 1, 1));
  }
}

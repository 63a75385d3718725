package org.hessq.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogAxisTest {
  @Test
  void holdsAllValuesBetweenItsEnds() {
    LogAxis axis = LogAxis.over(List.of(2.0, 5.0, 3.0), 10, 110);
    assertTrue(axis.at(2) > 10 && axis.at(5) < 110);
    assertEquals(60, axis.at(3.5), 1e-9);
  }

  @Test
  void oneValueStandsInTheMiddle() {
    LogAxis axis = LogAxis.over(List.of(4.0), 0, 100);
    assertEquals(50, axis.at(4), 1e-9);
    assertTrue(axis.ticks().contains(4.0), axis.ticks().toString());
  }

  @Test
  void ticksAreFewAndRoundWhateverTheSpan() {
    for (double high : new double[] {0.1, 0.5, 1, 3, 8, 40, 300}) {
      List<Double> ticks = LogAxis.over(List.of(0.0, high), 0, 100).ticks();
      assertTrue(!ticks.isEmpty() && ticks.size() <= 8, high + ": " + ticks);
    }
  }
}

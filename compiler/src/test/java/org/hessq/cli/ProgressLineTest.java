package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now;

  private Console console(boolean terminal) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Console(System.in, stream, stream, terminal, false, () -> now);
  }

  private String shown() {
    String text = err.toString(StandardCharsets.UTF_8);
    err.reset();
    return text;
  }

  @Test
  void isSilentWithoutATerminalAndWhenQuiet() {
    for (ProgressLine line :
        new ProgressLine[] {
          new ProgressLine(console(false), false), new ProgressLine(console(true), true)
        }) {
      line.show("plan", 0.5);
      line.close();
      assertEquals("", shown());
    }
  }

  @Test
  void rewritesItsLineTenTimesASecondAtMostAndWipesIt() {
    try (ProgressLine line = new ProgressLine(console(true), false)) {
      line.show("simulate", 0.5);
      assertEquals("\rsimulate [############------------]  50 %", shown());
      now = 99_999_999;
      line.show("simulate", 0.6);
      assertEquals("", shown());
      now = 100_000_000;
      line.show("simulate", 2);
      assertEquals("\rsimulate [########################] 100 %", shown());
      line.show("plan", -1);
      assertEquals("\rplan ..." + " ".repeat(33), shown());
    }
    assertEquals("\r        \r", shown());
  }
}

package org.hessq.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SummaryTest {
  static Stream<Report> reports() {
    return Stream.of(SampleReports.solve(), SampleReports.estimate());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void noLineIsLongerThanATerminal(Report report) {
    String folder = "a/folder/whose/name/is/so/long/that/it/does/not/fit/into/a/line/of/a/terminal";
    String text = Summary.of(report, folder, Summary.Style.PLAIN);
    text.lines().forEach(line -> assertTrue(line.length() <= 80, line.length() + ": " + line));
    text.lines().forEach(line -> assertEquals(line.stripTrailing(), line));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void coloursChangeNothingButEscapeSequences(Report report) {
    String coloured = Summary.of(report, "out", Summary.Style.COLOURED);
    String plain = Summary.of(report, "out", Summary.Style.PLAIN);
    assertTrue(coloured.contains("\u001b["));
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void looksAsExpected() throws IOException {
    Path golden = Path.of("../test-circuits/report/summary/ridge-newton.txt");
    String text = Summary.of(SampleReports.solve(), "ridge-newton.out", Summary.Style.PLAIN);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden), text);
  }
}

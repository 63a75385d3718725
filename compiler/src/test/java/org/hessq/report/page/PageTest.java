package org.hessq.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hessq.report.Report;
import org.hessq.report.SampleReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PageTest {
  static Stream<Report> reports() {
    return Stream.of(SampleReports.solve(), SampleReports.estimate());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void isWellFormedCompleteAndTheSameEachTime(Report report) throws Exception {
    String page = Page.of(report);
    assertEquals(page, Page.of(report));
    String xml = page.replaceFirst("<!DOCTYPE html>\n", "").replaceAll("<(meta[^>]*)>", "<$1/>");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    assertEquals("html", document.getDocumentElement().getTagName());
    Files.writeString(Path.of("target", report.problem().name() + ".html"), page);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void needsNothingFromElsewhere(Report report) {
    String page = Page.of(report);
    for (String way : new String[] {"http:", "https:", "src=", "url(", "@import", "<script"}) {
      assertFalse(page.contains(way), way);
    }
    assertFalse(page.contains("NaN") || page.contains("null"), "a number is missing");
  }

  @Test
  void showsCountsVerdictsAndBars() {
    String page = Page.of(SampleReports.solve());
    assertTrue(page.contains("<b>1,012,345</b>"));
    assertTrue(page.contains("<span class=\"verdict badge not-refuted\">not-refuted</span>"));
    assertEquals(6, page.split("class=\"bar\"", -1).length - 1);
    assertEquals(1, page.split("circle class=\"chosen\"", -1).length - 1);
    assertTrue(page.contains("as hard as the problem itself"));
  }

  @Test
  void escapesWhatComesFromTheUser() throws IOException {
    String page = Page.of(SampleReports.estimate());
    assertTrue(page.contains("poisson &lt;&quot;40&quot;&gt; &amp; more.hq"));
    assertFalse(page.contains("<\"40\">"));
  }
}

package org.hessq.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hessq.report.Figures;
import org.hessq.report.Outcome;
import org.hessq.report.ProblemFacts;
import org.hessq.report.Report;
import org.hessq.report.Verification;

/** {@code report.html}. */
public final class Page {
  private Page() {}

  /** {@return the page as text, complete in itself} */
  public static String of(Report report) {
    String body = Sections.tiles(report) + "<main>\n" + Sections.all(report) + "</main>";
    return document(
        report.problem().name(), badge(report), asked(report), body, report.hessq(), "report.json");
  }

  /**
   * {@return a whole page}
   *
   * @param badge HTML
   * @param sentence below the heading; escaped here
   * @param body HTML
   * @param file with the same numbers
   */
  static String document(
      String name, String badge, String sentence, String body, String version, String file) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%1$s – hessq report</title>
    <style>
    %2$s</style>
    </head>
    <body>
    <header>
    %3$s
    <h1>%1$s</h1>
    <p>%4$s</p>
    </header>
    %5$s
    <footer>hessq %6$s. The same numbers, for programs: %7$s.</footer>
    </body>
    </html>
    """
        .formatted(
            Markup.escape(name),
            styleSheet(),
            badge,
            Markup.escape(sentence),
            body,
            Markup.escape(version),
            file);
  }

  /** {@return a verdict as a badge, whose colour is never all that tells it} */
  static String badge(Outcome outcome) {
    return "<span class=\"badge %1$s\">%1$s</span>".formatted(outcome.word());
  }

  private static String badge(Report report) {
    return report
        .verification()
        .map(Verification::verdict)
        .map(Outcome::word)
        .map(word -> "<span class=\"verdict badge %1$s\">%1$s</span>".formatted(word))
        .orElse("<span class=\"verdict badge none\">estimate</span>");
  }

  private static String asked(Report report) {
    ProblemFacts problem = report.problem();
    return problem.task()
        + ", "
        + Figures.count(report.matrix().rows())
        + " rows, at most "
        + Figures.count(problem.sparsity())
        + " non-zeros a row, to ε = "
        + Figures.real(problem.epsilon());
  }

  private static String styleSheet() {
    try (InputStream in = Page.class.getResourceAsStream("page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

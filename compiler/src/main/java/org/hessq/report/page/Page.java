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
    String name = Markup.escape(report.problem().name());
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s – hessq report</title>
    <style>
    %s</style>
    </head>
    <body>
    %s%s<main>
    %s</main>
    <footer>hessq %s. The same numbers, for programs: report.json.</footer>
    </body>
    </html>
    """
        .formatted(
            name,
            styleSheet(),
            header(report, name),
            Sections.tiles(report),
            Sections.all(report),
            Markup.escape(report.hessq()));
  }

  /** {@return a verdict as a badge, whose colour is never all that tells it} */
  static String badge(Outcome outcome) {
    return "<span class=\"badge %1$s\">%1$s</span>".formatted(outcome.word());
  }

  private static String header(Report report, String name) {
    ProblemFacts problem = report.problem();
    String verdict =
        report
            .verification()
            .map(Verification::verdict)
            .map(Outcome::word)
            .map(word -> "<span class=\"verdict badge %1$s\">%1$s</span>".formatted(word))
            .orElse("<span class=\"verdict badge none\">estimate</span>");
    String asked =
        problem.task()
            + ", "
            + Figures.count(report.matrix().rows())
            + " rows, at most "
            + Figures.count(problem.sparsity())
            + " non-zeros a row, to ε = "
            + Figures.real(problem.epsilon());
    return "<header>\n"
        + verdict
        + ("\n<h1>" + name + "</h1>\n")
        + ("<p>" + Markup.escape(asked) + "</p>\n</header>\n");
  }

  private static String styleSheet() {
    try (InputStream in = Page.class.getResourceAsStream("page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

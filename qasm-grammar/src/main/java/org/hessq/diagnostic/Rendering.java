package org.hessq.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Shows diagnostics with the line of the file that they are about.
 *
 * <pre>
 * ridge.hq:7:18: error[HQ0123]: column 512 is outside 0..511
 *     7 | matrix A = load("a.mtx") rows 512;
 *       |                  ^^^^^^^
 *   help: the file's header declares 513 columns; indices are 0-based.
 * </pre>
 *
 * <p>Of a long line only the surroundings of the place are shown. A diagnostic about a place that
 * the text does not have is shown without a line.
 */
public final class Rendering {
  private static final int LONGEST = 100;
  private static final int BEFORE = 40;

  private final List<String> lines;

  /** Shows lines of {@code text}, the whole content of the file. */
  public Rendering(String text) {
    lines = text.lines().toList();
  }

  /** {@return all of them as text, one after another} */
  public String of(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(this::of).collect(Collectors.joining());
  }

  /** {@return one as text, with a line feed at the end} */
  public String of(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
    out.append(diagnostic.span()).append(": ").append(severity);
    out.append('[').append(diagnostic.code()).append("]: ").append(diagnostic.message());
    out.append('\n');
    if (!isWholeFile(diagnostic.span())) {
      excerpt(diagnostic.span(), out);
    }
    return out.append("  help: ").append(diagnostic.help()).append('\n').toString();
  }

  private static boolean isWholeFile(Span span) {
    return span.equals(Span.of(span.file()));
  }

  private void excerpt(Span span, StringBuilder out) {
    String line = span.line() <= lines.size() ? lines.get(span.line() - 1) : "";
    int start = span.column() - 1;
    if (start > line.length() || span.line() > lines.size()) {
      return;
    }
    int end =
        span.endLine() > span.line()
            ? line.length()
            : Math.min(span.endColumn() - 1, line.length());
    int from = line.length() <= LONGEST ? 0 : Math.max(start - BEFORE, 0);
    int to = Math.min(from + LONGEST, line.length());
    String lead = from > 0 ? "..." : "";
    String shown = line.substring(from, to).replaceAll("\\p{Cntrl}", " ");
    String number = String.format(Locale.ROOT, "%5d", span.line());
    out.append(number).append(" | ").append(lead).append(shown);
    out.append(to < line.length() ? "..." : "").append('\n');
    out.repeat(' ', number.length()).append(" | ");
    out.repeat(' ', lead.length() + start - from);
    out.repeat('^', Math.max(Math.min(end, to) - start, 1)).append('\n');
  }
}

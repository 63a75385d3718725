package org.hessq.diagnostic;

/**
 * A stretch of a text file: from (line, column) up to but not including (endLine, endColumn).
 *
 * <p>Lines and columns count from 1; a column counts UTF-16 code units.
 *
 * @param file the name to print, as the user gave it
 */
public record Span(String file, int line, int column, int endLine, int endColumn) {
  public Span {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "not a span: " + line + ":" + column + " to " + endLine + ":" + endColumn);
    }
  }

  /** {@return a span of one character at the given place} */
  public static Span at(String file, int line, int column) {
    return new Span(file, line, column, line, column + 1);
  }

  /** {@return the span of a whole file, for faults that have no place in it} */
  public static Span of(String file) {
    return new Span(file, 1, 1, 1, 1);
  }

  /** {@return the span from the start of this one to the end of {@code last}} */
  public Span to(Span last) {
    return new Span(file, line, column, last.endLine, last.endColumn);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}

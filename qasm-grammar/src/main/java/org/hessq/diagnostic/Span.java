package org.hessq.diagnostic;

import java.util.Objects;

/**
 * A stretch of a text file: from (line, column) up to but not including (endLine, endColumn).
 *
 * <p>Lines and columns count from 1; a column counts UTF-16 code units.
 *
 * <p>A tree of a million statements holds seven million of these, so that the four numbers share
 * one if they are as small as usual.
 */
public final class Span {
  /** Bits of a column, and of the number of lines between start and end. */
  private static final int BITS = 12;

  private static final int MOST = (1 << BITS) - 1;

  /** The file's name, or a {@link Wide} if the numbers do not fit. */
  private final Object where;

  /** Line, column, lines in between, end column, from the high bits down. */
  private final long place;

  private record Wide(String file, int line, int column, int endLine, int endColumn) {}

  /**
   * A stretch of a file.
   *
   * @param file the name to print, as the user gave it
   */
  public Span(String file, int line, int column, int endLine, int endColumn) {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "not a span: " + line + ":" + column + " to " + endLine + ":" + endColumn);
    }
    Objects.requireNonNull(file);
    int lines = endLine - line;
    boolean fits =
        line < 1 << 27 && column <= MOST && lines <= MOST && endColumn >= 0 && endColumn <= MOST;
    where = fits ? file : new Wide(file, line, column, endLine, endColumn);
    place = fits ? (((long) line << BITS | column) << BITS | lines) << BITS | endColumn : 0;
  }

  /** {@return the name to print, as the user gave it} */
  public String file() {
    return where instanceof Wide wide ? wide.file : (String) where;
  }

  /** {@return the line of its first character, from 1} */
  public int line() {
    return where instanceof Wide wide ? wide.line : (int) (place >>> 3 * BITS);
  }

  /** {@return the column of its first character, from 1} */
  public int column() {
    return where instanceof Wide wide ? wide.column : (int) (place >>> 2 * BITS) & MOST;
  }

  /** {@return the line behind its last character} */
  public int endLine() {
    return where instanceof Wide wide ? wide.endLine : line() + ((int) (place >>> BITS) & MOST);
  }

  /** {@return the column behind its last character} */
  public int endColumn() {
    return where instanceof Wide wide ? wide.endColumn : (int) place & MOST;
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
    return new Span(file(), line(), column(), last.endLine(), last.endColumn());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Span span && span.place == place && span.where.equals(where);
  }

  @Override
  public int hashCode() {
    return 31 * where.hashCode() + Long.hashCode(place);
  }

  @Override
  public String toString() {
    return file() + ":" + line() + ":" + column();
  }
}

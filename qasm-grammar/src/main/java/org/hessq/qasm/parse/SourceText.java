package org.hessq.qasm.parse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;
import org.hessq.diagnostic.Span;

/**
 * The characters of a file through a window that only grows while a statement needs it.
 *
 * <p>Positions count UTF-16 units from the start of the file, or from a later start of the window.
 * A lone carriage return is shown to the lexer as a line feed, so that all three kinds of line end
 * count lines alike.
 */
final class SourceText implements CharStream {
  private static final int CHUNK = 1 << 16;

  /** Most characters that are held at a time, which bounds the length of one statement. */
  static final int LIMIT = 1 << 26;

  /** Position from which the count may start again. */
  private static final int FAR = 1 << 20;

  private final String file;
  private final Reader reader;
  private final int limit;
  private char[] window;
  private int length;
  private int base;

  /** Characters before those that positions count. */
  private int forgotten;

  private int position;
  private boolean ended;
  private boolean tooLong;

  /** Starts of the lines from number {@code firstLine} on. */
  private int[] lineStarts;

  private int firstLine = 1;
  private int lines = 1;

  SourceText(String file, Reader reader) {
    this(file, reader, LIMIT);
  }

  SourceText(String file, Reader reader, int limit) {
    this.file = file;
    this.reader = reader;
    this.limit = limit;
    window = new char[CHUNK + 1];
    lineStarts = new int[1024];
    if (LA(1) == '\uFEFF') {
      position = 1;
    }
  }

  /** Part of a file, which begins at {@code column} in {@code line}. */
  SourceText(String file, String part, int line, int column) {
    this.file = file;
    this.reader = Reader.nullReader();
    this.limit = LIMIT;
    window = part.toCharArray();
    length = window.length;
    ended = true;
    firstLine = line;
    lineStarts = new int[64];
    lineStarts[0] = 1 - column;
    startLines(0);
  }

  /** Forgets what stands before {@code keep}, in lines before {@code line}. */
  void forget(int keep, int line) {
    int dropped = keep - base;
    if (dropped > window.length / 2) {
      System.arraycopy(window, dropped, window, 0, length - dropped);
      length -= dropped;
      base = keep;
    }
    int droppedLines = line - firstLine;
    if (droppedLines > lineStarts.length / 2) {
      lines -= droppedLines;
      System.arraycopy(lineStarts, droppedLines, lineStarts, 0, lines);
      firstLine = line;
    }
  }

  /** Counts positions from the window again, so that no file is too long; none may be in use. */
  void rebase() {
    if (base < FAR) {
      return;
    }
    position -= base;
    forgotten += base;
    for (int i = 0; i < lines; i++) {
      lineStarts[i] -= base;
    }
    base = 0;
  }

  /**
   * {@return the place of what begins at {@code start} in {@code line} and ends before {@code end}}
   */
  Span span(int line, int start, int end) {
    int endLine = line;
    while (endLine - firstLine + 1 < lines && lineStarts[endLine - firstLine + 1] < end) {
      endLine++;
    }
    int column = start - lineStarts[line - firstLine] + 1;
    return new Span(file, line, column, endLine, end - lineStarts[endLine - firstLine] + 1);
  }

  /** {@return the place from the start of a token in {@code line} to the end of one in another} */
  Span span(int line, int start, int endLine, int end) {
    return new Span(
        file,
        line,
        start - lineStarts[line - firstLine] + 1,
        endLine,
        end - lineStarts[endLine - firstLine] + 1);
  }

  /** {@return the place from the start of {@code first} to before {@code end} in {@code line}} */
  Span spanFrom(Span first, int line, int end) {
    return new Span(
        file, first.line(), first.column(), line, end - lineStarts[line - firstLine] + 1);
  }

  /** {@return the position from the start of the file; of texts up to 2^31 characters alone} */
  int sinceStart() {
    return forgotten + position;
  }

  /** {@return the column of the present position, which is in {@code line}} */
  int column(int line) {
    return position - lineStarts[line - firstLine] + 1;
  }

  /** {@return whether these characters stand from {@code start} up to {@code end}} */
  boolean is(String word, int start, int end) {
    int size = end - start;
    if (word.length() != size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (word.charAt(i) != window[start - base + i]) {
        return false;
      }
    }
    return true;
  }

  /** {@return the characters from {@code start} up to, not including, {@code end}} */
  String text(int start, int end) {
    return new String(window, start - base, end - start);
  }

  /** {@return whether reading stopped because one statement is too long} */
  boolean isTooLong() {
    return tooLong;
  }

  private boolean fill() {
    if (length > limit) {
      tooLong = true;
      ended = true;
    }
    if (ended) {
      return false;
    }
    if (window.length - length <= CHUNK) {
      window = Arrays.copyOf(window, Math.max(2 * window.length, length + CHUNK + 1));
    }
    int from = length;
    try {
      int read = reader.read(window, length, CHUNK);
      ended = read < 0;
      length += Math.max(read, 0);
      if (length > from && window[length - 1] == '\r' || endsInHighSurrogate(from)) {
        int next = reader.read();
        ended = next < 0;
        if (next >= 0) {
          window[length++] = (char) next;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    startLines(from);
    return length > from || fill();
  }

  /** Finds the lines that begin in the window from {@code from} on. */
  private void startLines(int from) {
    for (int i = from; i < length; i++) {
      char c = window[i];
      if (c == '\n' || (c == '\r' && !(i + 1 < length && window[i + 1] == '\n'))) {
        startLine(base + i + 1);
      }
    }
  }

  private boolean endsInHighSurrogate(int from) {
    return length > from && Character.isHighSurrogate(window[length - 1]);
  }

  private void startLine(int start) {
    if (lines == lineStarts.length) {
      lineStarts = Arrays.copyOf(lineStarts, 2 * lines);
    }
    lineStarts[lines++] = start;
  }

  /** {@return the code point at {@code at}, or {@code EOF}, without going there} */
  int at(int at) {
    return codePoint(at);
  }

  private int codePoint(int at) {
    int i = at - base;
    if (i >= length && !fill()) {
      return IntStream.EOF;
    }
    char c = window[i];
    if (c < 128 && c != '\r') {
      return c;
    }
    if (c == '\r') {
      return i + 1 < length && window[i + 1] == '\n' ? '\r' : '\n';
    }
    if (Character.isHighSurrogate(c) && i + 1 < length) {
      char low = window[i + 1];
      return Character.isLowSurrogate(low) ? Character.toCodePoint(c, low) : c;
    }
    return c;
  }

  @Override
  public int LA(int offset) {
    if (offset > 0) {
      int at = position;
      for (int i = 1; i < offset; i++) {
        at += Character.charCount(Math.max(codePoint(at), 0));
      }
      return codePoint(at);
    }
    if (offset == 0 || position + offset < base) {
      return 0;
    }
    return window[position + offset - base];
  }

  @Override
  public void consume() {
    int c = codePoint(position);
    if (c == IntStream.EOF) {
      throw new IllegalStateException("consumed past the end");
    }
    position += Character.charCount(c);
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public int size() {
    return base + length;
  }

  @Override
  public String getText(Interval interval) {
    return text(interval.a, Math.min(interval.b + 1, base + length));
  }

  @Override
  public String getSourceName() {
    return file;
  }
}

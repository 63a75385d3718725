package org.hessq.numeric;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text file as lines of words; blank lines and comments are skipped. */
final class TextSource {
  private final String text;
  private final char comment;
  private int next;
  private int line;

  private TextSource(String text, char comment) {
    this.text = text;
    this.comment = comment;
    next = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /**
   * {@return the text, or nothing (and a fault) if the bytes are not UTF-8 text}
   *
   * @param comment a line whose first visible character is this one is skipped
   */
  static Optional<TextSource> of(byte[] bytes, char comment, FaultLog log) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int control = text.indexOf(0);
      if (control < 0) {
        return Optional.of(new TextSource(text, comment));
      }
      log.add(MatrixFault.NOT_TEXT, "character " + control + " is NUL");
    } catch (CharacterCodingException _) {
      log.add(MatrixFault.NOT_TEXT, "the file is not UTF-8");
    }
    return Optional.empty();
  }

  /** {@return the first line as it stands, without skipping comments} */
  String firstLine() {
    line++;
    return takeLine();
  }

  /** {@return the next line that is neither blank nor a comment, or null at the end} */
  String nextLine() {
    while (next < text.length()) {
      line++;
      String taken = takeLine();
      String visible = taken.strip();
      if (!visible.isEmpty() && visible.charAt(0) != comment) {
        return taken;
      }
    }
    return null;
  }

  /** {@return the words of the next line that is neither blank nor a comment, empty at the end} */
  List<Token> nextWords() {
    String taken = nextLine();
    return taken == null ? List.of() : words(taken);
  }

  /** {@return the words of {@code taken}, which is the line at {@link #line}} */
  List<Token> words(String taken) {
    List<Token> words = new ArrayList<>(4);
    int end = 0;
    while (true) {
      int start = end;
      while (start < taken.length() && Character.isWhitespace(taken.charAt(start))) {
        start++;
      }
      if (start == taken.length()) {
        return words;
      }
      end = start;
      while (end < taken.length() && !Character.isWhitespace(taken.charAt(end))) {
        end++;
      }
      words.add(new Token(taken.substring(start, end), line, start + 1));
    }
  }

  /** {@return the number of the line read last, from 1} */
  int line() {
    return Math.max(1, line);
  }

  private String takeLine() {
    int end = text.indexOf('\n', next);
    String taken = text.substring(next, end < 0 ? text.length() : end);
    next = end < 0 ? text.length() : end + 1;
    return taken.endsWith("\r") ? taken.substring(0, taken.length() - 1) : taken;
  }
}

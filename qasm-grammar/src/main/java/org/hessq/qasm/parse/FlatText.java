package org.hessq.qasm.parse;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.grammar.QasmLexer;

/**
 * Words, numbers and signs straight from the characters, with a position that one can go back to.
 */
final class FlatText {
  private static final Set<String> RESERVED = reserved();

  private static final int MOST_BLANKS = 1 << 13;

  private final SourceText text;
  private final UnaryOperator<String> names;

  /** Words by their hash, each slot empty or taken by the last one seen there. */
  private final Word[] words = new Word[1 << 12];

  private int at;
  private int line;

  FlatText(SourceText text, UnaryOperator<String> names) {
    this.text = text;
    this.names = names;
  }

  /** A word; only one that is not reserved is sure to be a name. */
  record Word(String name, boolean reserved) {}

  /** Words that are no names, and nop and opaque, which are names only sometimes. */
  private static Set<String> reserved() {
    Set<String> words = new HashSet<>(Set.of("nop", "opaque", "pragma", "true", "false"));
    for (int type = 0; type <= QasmLexer.VOCABULARY.getMaxTokenType(); type++) {
      String literal = QasmLexer.VOCABULARY.getLiteralName(type);
      if (literal != null) {
        words.add(literal.substring(1, literal.length() - 1));
      }
    }
    return words;
  }

  /** Goes to the text's position in {@code startLine}. */
  void start(int startLine) {
    at = text.index();
    line = startLine;
  }

  int position() {
    return at;
  }

  int line() {
    return line;
  }

  int next() {
    return text.at(at);
  }

  /** {@return the character behind the next one} */
  int second() {
    return text.at(at + 1);
  }

  /** {@return whether the next character is this one, which then is passed} */
  boolean take(char c) {
    if (text.at(at) != c) {
      return false;
    }
    at++;
    return true;
  }

  /** Skips blanks and line ends; {@return whether there was one}. */
  boolean blanks() {
    int start = at;
    while (true) {
      switch (text.at(at)) {
        case ' ', '\t', '\r' -> {}
        case '\n' -> line++;
        default -> {
          return at > start;
        }
      }
      at++;
    }
  }

  /** Skips a few thousand blanks at most; {@return whether it were that many}. */
  boolean skipsMoreBlanks() {
    int most = at + MOST_BLANKS;
    while (at < most) {
      switch (text.at(at)) {
        case ' ', '\t', '\r' -> {}
        case '\n' -> line++;
        default -> {
          return false;
        }
      }
      at++;
    }
    return true;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPartOfName(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || isDigit(c);
  }

  /** {@return the word of ASCII letters here, or null} */
  Word word() {
    int start = at;
    int hash = 0;
    int c = text.at(at);
    if (isDigit(c)) {
      return null;
    }
    while (isPartOfName(c)) {
      hash = 31 * hash + c;
      at++;
      c = text.at(at);
    }
    // A letter beyond ASCII may go on with the name.
    if (at == start || c > 127) {
      return null;
    }
    int slot = (hash ^ hash >>> 12) & words.length - 1;
    Word word = words[slot];
    if (word == null || !text.is(word.name, start, at)) {
      String name = names.apply(text.text(start, at));
      word = new Word(name, RESERVED.contains(name));
      words[slot] = word;
    }
    return word;
  }

  /** Passes digits; {@return whether there was one}. */
  boolean digits() {
    int start = at;
    while (isDigit(text.at(at))) {
      at++;
    }
    return at > start;
  }

  /** {@return whether a number that ends here may go on with a unit or a name} */
  boolean mayGoOn() {
    int i = at;
    while (text.at(i) == ' ' || text.at(i) == '\t') {
      i++;
    }
    int c = text.at(i);
    return isPartOfName(c) || c == '.' || c > 127;
  }

  /** {@return the characters from {@code start} to here} */
  String since(int start) {
    return text.text(start, at);
  }

  /** {@return the place from {@code start}, in the present line, to here} */
  Span spanSince(int start) {
    return text.span(line, start, line, at);
  }

  /** {@return the place from the start of {@code first} to here} */
  Span spanFrom(Span first) {
    return text.spanFrom(first, line, at);
  }
}

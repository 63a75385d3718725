package org.hessq.qasm.parse;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.grammar.QasmLexer;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Statement;

/**
 * Reads statements such as {@code cx q[0], r;} straight from the characters: a name, then names
 * with at most one decimal index. Whatever looks different, even by a comment, is left to the
 * grammar.
 */
final class FlatStatements {
  private static final int MOST_DIGITS = 9;
  private static final Set<String> RESERVED = reserved();

  private final SourceText text;
  private final Source source;
  private int at;
  private int line;

  FlatStatements(SourceText text, Source source) {
    this.text = text;
    this.source = source;
  }

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

  /**
   * {@return the statement at the text's position in {@code line}, or null if it is not of this
   * kind}
   */
  Statement read(int startLine) {
    at = text.index();
    line = startLine;
    blanks();
    Identifier gate = name();
    if (gate == null || !blanks()) {
      return null;
    }
    List<Expression> operands = new ArrayList<>(3);
    do {
      if (text.at(at) == ',') {
        at++;
        blanks();
      }
      Expression operand = operand();
      if (operand == null) {
        return null;
      }
      operands.add(operand);
    } while (text.at(at) == ',');
    if (text.at(at) != ';') {
      return null;
    }
    at++;
    Span start = gate.span();
    Span end = text.span(line, at - 1, line, at);
    return new Statement.GateCall(
        List.of(), gate, List.of(), Optional.empty(), operands, start.to(end));
  }

  /** {@return where the statement just read ends} */
  int end() {
    return at;
  }

  /** {@return the line in which the statement just read ends} */
  int line() {
    return line;
  }

  /** Skips blanks and line ends; {@return whether there was one}. */
  private boolean blanks() {
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

  private Identifier name() {
    int start = at;
    while (isPartOfName(text.at(at)) && !(at == start && isDigit(text.at(at)))) {
      at++;
    }
    // A letter beyond ASCII may go on with the name.
    if (at == start || text.at(at) > 127) {
      return null;
    }
    String name = source.name(text.text(start, at));
    return RESERVED.contains(name) ? null : new Identifier(name, span(start));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPartOfName(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || isDigit(c);
  }

  private Span span(int start) {
    return text.span(line, start, line, at);
  }

  /** {@return the operand and skips the blanks behind it; null if it is not that simple} */
  private Expression operand() {
    Identifier name = name();
    if (name == null) {
      return null;
    }
    Expression base = new Expression.Name(name.name(), name.span());
    blanks();
    if (text.at(at) != '[') {
      return base;
    }
    at++;
    blanks();
    int start = at;
    int value = 0;
    while (isDigit(text.at(at)) && at - start <= MOST_DIGITS) {
      value = 10 * value + text.at(at) - '0';
      at++;
    }
    if (at == start || at - start > MOST_DIGITS) {
      return null;
    }
    Span digits = span(start);
    blanks();
    if (text.at(at) != ']') {
      return null;
    }
    at++;
    Expression index = new Expression.IntegerLiteral(BigInteger.valueOf(value), 10, digits);
    Span whole = name.span().to(text.span(line, at - 1, line, at));
    blanks();
    return new Expression.Indexed(base, List.of(index), whole);
  }
}

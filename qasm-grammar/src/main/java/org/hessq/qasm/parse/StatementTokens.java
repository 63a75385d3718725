package org.hessq.qasm.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.code.Complaints;
import org.hessq.qasm.grammar.QasmLexer;
import org.hessq.qasm.tree.Comment;

/**
 * The tokens of one top-level statement after another. Comments go aside; what no token of the
 * language is gets a complaint and is left out.
 */
final class StatementTokens implements TokenStream {
  private final SourceText text;
  private final QasmLexer lexer;
  private final Complaints complaints;
  private final List<Token> window = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private int base;
  private int position;

  /** Open brackets in each calibration whose body has not begun, the innermost first. */
  private final Deque<Integer> brackets = new ArrayDeque<>();

  private boolean old;

  StatementTokens(SourceText text, Complaints complaints) {
    this.text = text;
    this.complaints = complaints;
    this.lexer = new QasmLexer(text);
    lexer.removeErrorListeners();
  }

  /** Reads tokens of version 2 from now on: fewer keywords, and ^ is a power. */
  void beginVersion2() {
    old = true;
  }

  /** {@return whether the program is one of version 2} */
  boolean isVersion2() {
    return old;
  }

  /** Forgets everything before the next token. */
  void forget() {
    window.subList(0, position - base).clear();
    base = position;
    if (window.isEmpty()) {
      text.rebase();
    }
    Token next = LT(1);
    text.forget(next.getStartIndex(), next.getLine());
  }

  /** {@return whether no token was made beyond those consumed} */
  boolean isDrained() {
    return position - base == window.size();
  }

  /** {@return the line in which the next token is looked for, if none was made yet} */
  int line() {
    return lexer.getLine();
  }

  /** Goes on behind what was read without tokens. */
  void resume(int at, int line) {
    text.seek(at);
    lexer.setLine(line);
    text.forget(at, line);
    text.rebase();
  }

  /** {@return the comments met since the last call} */
  List<Comment> takeComments() {
    List<Comment> taken = List.copyOf(comments);
    comments.clear();
    return taken;
  }

  /** {@return the place of a token} */
  Span span(Token token) {
    return text.span(
        token.getLine(),
        token.getStartIndex(),
        Math.max(token.getStopIndex() + 1, token.getStartIndex()));
  }

  /** {@return the place from the start of a token to the end of another, which has one line} */
  Span span(Token first, Token last) {
    return text.span(
        first.getLine(), first.getStartIndex(), last.getLine(), last.getStopIndex() + 1);
  }

  /**
   * {@return the token before another one of this statement, or the other one if it is the first}
   */
  Token before(Token token) {
    return window.get(Math.max(token.getTokenIndex() - 1 - base, 0));
  }

  /** {@return the text between two tokens, both left out} */
  String between(Token opening, Token closing) {
    return text.text(opening.getStopIndex() + 1, closing.getStartIndex());
  }

  private Token fetch() {
    while (true) {
      Token token = lexer.nextToken();
      switch (token.getType()) {
        case QasmLexer.LINE_COMMENT, QasmLexer.BLOCK_COMMENT ->
            comments.add(new Comment(token.getText(), span(token)));
        case QasmLexer.STRAY ->
            complaints.add(
                Code.STRAY_CHARACTER, span(token), "the character " + name(token) + " is no token");
        case QasmLexer.OPEN_COMMENT ->
            complaints.add(
                Code.OPEN_COMMENT,
                text.span(token.getLine(), token.getStartIndex(), token.getStartIndex() + 2),
                "the comment does not end");
        default -> {
          checkMalformed(token);
          if (old) {
            OldTokens.adapt((CommonToken) token);
          }
          followCalibration(token);
          ((CommonToken) token).setTokenIndex(base + window.size());
          window.add(token);
          return token;
        }
      }
    }
  }

  private static String name(Token token) {
    int c = token.getText().codePointAt(0);
    return c > ' ' && c < 127 ? "'" + Character.toString(c) + "'" : String.format("U+%04X", c);
  }

  private void checkMalformed(Token token) {
    if (token.getType() == QasmLexer.MALFORMED_NUMBER) {
      complaints.add(Code.MALFORMED_NUMBER, span(token), "'" + Faces.of(token) + "' is no number");
      ((CommonToken) token).setType(QasmLexer.INTEGER);
      ((CommonToken) token).setText("0");
    } else if (token.getType() == QasmLexer.MALFORMED_STRING) {
      complaints.add(
          Code.MALFORMED_STRING, span(token), Faces.of(token) + " holds no bits and names no file");
      ((CommonToken) token).setType(QasmLexer.BITS);
      ((CommonToken) token).setText("\"0\"");
    }
  }

  /**
   * Switches to the text of a calibration at the first brace behind {@code cal} or {@code defcal}
   * and outside of all brackets: its arguments may hold braces, even other calibrations.
   */
  private void followCalibration(Token token) {
    int type = token.getType();
    if (type == QasmLexer.CAL || type == QasmLexer.DEFCAL) {
      brackets.push(0);
      return;
    }
    if (brackets.isEmpty()) {
      return;
    }
    switch (type) {
      case QasmLexer.LPAREN, QasmLexer.LBRACKET -> brackets.push(brackets.pop() + 1);
      case QasmLexer.RPAREN, QasmLexer.RBRACKET -> brackets.push(brackets.pop() - 1);
      case QasmLexer.SEMICOLON, QasmLexer.RBRACE, QasmLexer.LBRACE -> {
        if (brackets.peek() <= 0) {
          brackets.pop();
          if (type == QasmLexer.LBRACE) {
            lexer.mode(QasmLexer.CALIBRATION);
          }
        }
      }
      default -> {}
    }
  }

  /** Makes tokens until there is one at {@code index}, or the last is the end of the file. */
  private Token at(int index) {
    while (index - base >= window.size()) {
      if (!window.isEmpty() && window.getLast().getType() == Token.EOF) {
        return window.getLast();
      }
      fetch();
    }
    return window.get(index - base);
  }

  @Override
  public Token LT(int offset) {
    if (offset > 0) {
      return at(position + offset - 1);
    }
    int i = position + offset - base;
    return offset == 0 || i < 0 ? null : window.get(i);
  }

  @Override
  public int LA(int offset) {
    return LT(offset).getType();
  }

  @Override
  public void consume() {
    if (at(position).getType() == Token.EOF) {
      throw new IllegalStateException("consumed past the end");
    }
    position++;
  }

  @Override
  public Token get(int index) {
    return at(index);
  }

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int size() {
    throw new UnsupportedOperationException("the size is unknown before the end");
  }

  @Override
  public TokenSource getTokenSource() {
    return lexer;
  }

  @Override
  public String getSourceName() {
    return IntStream.UNKNOWN_SOURCE_NAME;
  }

  @Override
  public String getText(Interval interval) {
    return text.text(get(interval.a).getStartIndex(), get(interval.b).getStopIndex() + 1);
  }

  @Override
  public String getText() {
    throw new UnsupportedOperationException("only a window of the text is there");
  }

  @Override
  public String getText(RuleContext context) {
    return getText(context.getSourceInterval());
  }

  @Override
  public String getText(Token start, Token stop) {
    return text.text(start.getStartIndex(), stop.getStopIndex() + 1);
  }
}

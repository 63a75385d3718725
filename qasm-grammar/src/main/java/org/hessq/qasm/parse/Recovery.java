package org.hessq.qasm.parse;

import java.util.BitSet;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.code.Complaints;
import org.hessq.qasm.grammar.QasmParser;

/**
 * What happens at a syntax error: one complaint, then the innermost statement is given up and
 * reading goes on behind its {@code ;} or its block. Nothing is inserted or deleted to make a
 * statement fit.
 */
final class Recovery implements ANTLRErrorStrategy {
  private static final BitSet STARTS = starts();

  private final StatementTokens tokens;
  private final Complaints complaints;
  private RecognitionException reported;
  private boolean endReported;
  private boolean onlySemicolonMissing;

  Recovery(StatementTokens tokens, Complaints complaints) {
    this.tokens = tokens;
    this.complaints = complaints;
  }

  private static BitSet starts() {
    IntervalSet set =
        QasmParser._ATN.nextTokens(QasmParser._ATN.ruleToStartState[QasmParser.RULE_statement]);
    BitSet starts = new BitSet();
    for (Interval interval : set.getIntervals()) {
      starts.set(Math.max(interval.a, 0), interval.b + 1);
    }
    return starts;
  }

  /** {@return whether a statement may begin with a token of this type} */
  static boolean startsStatement(int type) {
    return type >= 0 && STARTS.get(type);
  }

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    if (e == reported) {
      return;
    }
    reported = e;
    onlySemicolonMissing = false;
    Token found = e.getOffendingToken();
    if (found.getType() == Token.EOF) {
      if (endReported) {
        return;
      }
      endReported = true;
    }
    complain(parser.getContext(), e, found);
  }

  private void complain(ParserRuleContext context, RecognitionException e, Token found) {
    Span at = tokens.span(found);
    if (e instanceof GuardedParser.TooDeep deep) {
      complaints.add(Code.TOO_DEEP, at, "nested more than " + deep.limit() + " levels deep");
      return;
    }
    if (complaints.hasErrorAt(at)) {
      return;
    }
    IntervalSet expected = e.getExpectedTokens();
    Token before = tokens.before(found);
    if (found.getType() == Token.EOF && context instanceof QasmParser.ScopeContext scope) {
      complaints.add(
          Code.UNBALANCED_BRACE, tokens.span(scope.getStart()), "this '{' is never closed");
    } else if (expected.contains(QasmParser.AT) && found.getType() == QasmParser.ANNOTATION) {
      complaints.add(Code.GLUED_AT, at, Faces.quoted(found) + " is an annotation here");
    } else if (before != found
        && expected.contains(QasmParser.SEMICOLON)
        && (found.getLine() > before.getLine() || found.getType() == Token.EOF)) {
      onlySemicolonMissing = true;
      Span last = tokens.span(before);
      complaints.add(
          Code.MISSING_SEMICOLON,
          Span.at(last.file(), last.endLine(), last.endColumn()),
          "';' is missing after " + Faces.quoted(before));
    } else if (Faces.isKeyword(found)
        && (expected.contains(QasmParser.NAME) && expected.size() <= 2
            || e instanceof NoViableAltException && endsType(before))) {
      complaints.add(
          Code.KEYWORD_AS_NAME, at, Faces.quoted(found) + " is a keyword and cannot be a name");
    } else if (found.getType() == QasmParser.LBRACKET && isDeclaration(context)) {
      complaints.add(Code.OLD_ORDER, at, "a size cannot follow the name " + Faces.quoted(before));
    } else {
      String wanted = Faces.anyOf(expected);
      complaints.add(
          Code.UNEXPECTED,
          at,
          wanted.isEmpty()
              ? Faces.quoted(found) + " is not expected here"
              : "expected " + wanted + ", found " + Faces.quoted(found));
    }
  }

  private static boolean endsType(Token token) {
    int type = token.getType();
    return type == QasmParser.RBRACKET || type >= QasmParser.BOOL && type <= QasmParser.STRETCH;
  }

  private static boolean isDeclaration(ParserRuleContext context) {
    return switch (context.getRuleIndex()) {
      case QasmParser.RULE_quantumDeclaration,
          QasmParser.RULE_declaration,
          QasmParser.RULE_constant,
          QasmParser.RULE_interfaceVariable,
          QasmParser.RULE_parameter,
          QasmParser.RULE_subroutine ->
          true;
      default -> false;
    };
  }

  @Override
  public void recover(Parser parser, RecognitionException e) {
    ParserRuleContext context = parser.getContext();
    boolean whole = e instanceof GuardedParser.TooDeep && context.getParent() != null;
    if (!(context instanceof QasmParser.StatementContext) || whole) {
      throw e;
    }
    int start = context.getStart().getTokenIndex();
    int depth = depth(start);
    if (onlySemicolonMissing && depth == 0 && tokens.index() > start) {
      return;
    }
    skip(start, depth);
  }

  /** Skips what cannot begin a statement, with a complaint. */
  void skipStray() {
    Token stray = tokens.LT(1);
    complaints.add(
        Code.UNEXPECTED, tokens.span(stray), Faces.quoted(stray) + " cannot begin a statement");
    skip(tokens.index(), 0);
  }

  /** Skips to the end of the current statement, about which there was a complaint. */
  void skipRest() {
    skip(tokens.index(), 0);
  }

  private int depth(int start) {
    int depth = 0;
    for (int i = start; i < tokens.index(); i++) {
      int type = tokens.get(i).getType();
      depth += type == QasmParser.LBRACE ? 1 : type == QasmParser.RBRACE ? -1 : 0;
    }
    return depth;
  }

  /** Goes behind the end of the statement that began at {@code start}. */
  private void skip(int start, int depth) {
    int open = depth;
    while (true) {
      Token token = tokens.LT(1);
      switch (token.getType()) {
        case Token.EOF -> {
          return;
        }
        case QasmParser.LBRACE -> open++;
        case QasmParser.RBRACE -> {
          if (open == 0) {
            return;
          }
          open--;
          if (open == 0 && tokens.LA(2) != QasmParser.ELSE) {
            tokens.consume();
            return;
          }
        }
        case QasmParser.SEMICOLON, QasmParser.LINE_TEXT -> {
          if (open == 0 && token.getText().endsWith(";")) {
            tokens.consume();
            return;
          }
        }
        default -> {
          if (open == 0 && tokens.index() > start && beginsDefinition(token)) {
            return;
          }
        }
      }
      tokens.consume();
    }
  }

  private boolean beginsDefinition(Token token) {
    return switch (token.getType()) {
      case QasmParser.GATE,
          QasmParser.DEF,
          QasmParser.QUBIT,
          QasmParser.INCLUDE,
          QasmParser.FOR,
          QasmParser.WHILE,
          QasmParser.IF ->
          token.getLine() > tokens.before(token).getLine();
      default -> false;
    };
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void sync(Parser parser) {
    if (!(parser.getContext() instanceof QasmParser.ScopeContext)) {
      return;
    }
    int type = tokens.LA(1);
    while (type != QasmParser.RBRACE && type != Token.EOF && !startsStatement(type)) {
      skipStray();
      type = tokens.LA(1);
    }
  }

  @Override
  public boolean inErrorRecoveryMode(Parser parser) {
    return false;
  }

  @Override
  public void reportMatch(Parser parser) {}

  @Override
  public void reset(Parser parser) {}
}

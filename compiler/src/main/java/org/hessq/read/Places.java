package org.hessq.read;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.hessq.diagnostic.Span;

/** Where tokens and rules stand in a problem file, and how they are written there. */
record Places(String file, String source) {
  Span of(Token token) {
    int column = token.getCharPositionInLine() + 1;
    int length = Math.max(1, token.getStopIndex() + 1 - token.getStartIndex());
    return new Span(file, token.getLine(), column, token.getLine(), column + length);
  }

  Span of(ParserRuleContext rule) {
    return of(rule.getStart()).to(of(rule.getStop()));
  }

  /** {@return the token as the user wrote it} */
  String text(Token token) {
    return source.substring(token.getStartIndex(), token.getStopIndex() + 1);
  }

  /** {@return the text of a rule with every stretch of white space made one space} */
  String text(ParserRuleContext rule) {
    return source
        .substring(rule.getStart().getStartIndex(), rule.getStop().getStopIndex() + 1)
        .replaceAll("\\s+", " ");
  }
}

package org.hessq.qasm.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.code.Complaints;
import org.hessq.qasm.tree.Identifier;

/** What every builder of tree nodes needs: places, names and somewhere to complain. */
final class Source {
  private final StatementTokens tokens;
  private final Complaints complaints;

  /** One copy of each name, as a program of a million statements has a handful of names. */
  private final Map<String, String> names = new HashMap<>();

  Source(StatementTokens tokens, Complaints complaints) {
    this.tokens = tokens;
    this.complaints = complaints;
  }

  Span span(ParserRuleContext context) {
    // A statement that was given up may have no end behind its start.
    boolean whole =
        context.stop != null && context.stop.getTokenIndex() >= context.start.getTokenIndex();
    return whole ? tokens.span(context.start, context.stop) : tokens.span(context.start);
  }

  Span span(Token token) {
    return tokens.span(token, token);
  }

  Span span(Token first, Token last) {
    return tokens.span(first, last);
  }

  String name(Token token) {
    return name(token.getText());
  }

  /** {@return the one copy of a name} */
  String name(String text) {
    return names.computeIfAbsent(text, Function.identity());
  }

  Identifier identifier(Token token) {
    return new Identifier(name(token), span(token));
  }

  /** {@return the text between two tokens, both left out} */
  String between(Token opening, Token closing) {
    return tokens.between(opening, closing);
  }

  /** {@return whether the program is one of version 2} */
  boolean isVersion2() {
    return tokens.isVersion2();
  }

  void complain(Code code, Span span, String message) {
    complaints.add(code, span, message);
  }

  /** {@return {@code transform} of each element, in order} */
  static <A, B> List<B> each(List<? extends A> list, Function<A, B> transform) {
    return list.stream().<B>map(transform::apply).toList();
  }

  /** Thrown where a node cannot be built, after the complaint about it. */
  static final class Rejected extends RuntimeException {
    Rejected() {
      super("rejected", null, false, false);
    }
  }
}

package org.hessq.qasm.parse;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.TokenStream;
import org.hessq.qasm.grammar.QasmParser;

/** The generated parser, kept from nesting deeper than the stack is sure to hold. */
final class GuardedParser extends QasmParser {
  /** Deepest nesting of statements, where each {@code else if} counts as a level. */
  static final int STATEMENTS = 256;

  /** Deepest nesting of expressions and array literals. */
  static final int EXPRESSIONS = 256;

  private int statements;
  private int expressions;

  GuardedParser(TokenStream tokens, Recovery recovery) {
    super(tokens);
    removeErrorListeners();
    setErrorHandler(recovery);
  }

  /** More nesting than the limits allow. */
  static final class TooDeep extends RecognitionException {
    private final transient int limit;

    TooDeep(GuardedParser parser, int limit) {
      super(parser, parser.getInputStream(), parser.getContext());
      setOffendingToken(parser.getCurrentToken());
      this.limit = limit;
    }

    int limit() {
      return limit;
    }
  }

  private void enter(int rule) {
    if (rule == RULE_statement) {
      if (statements == STATEMENTS) {
        throw new TooDeep(this, STATEMENTS);
      }
      statements++;
    } else if (rule == RULE_expression || rule == RULE_arrayLiteral || rule == RULE_scalarType) {
      if (expressions == EXPRESSIONS) {
        throw new TooDeep(this, EXPRESSIONS);
      }
      expressions++;
    }
  }

  private void leave(int rule) {
    if (rule == RULE_statement) {
      statements--;
    } else if (rule == RULE_expression || rule == RULE_arrayLiteral || rule == RULE_scalarType) {
      expressions--;
    }
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int rule) {
    enter(rule);
    super.enterRule(context, state, rule);
  }

  @Override
  public void exitRule() {
    leave(getContext().getRuleIndex());
    super.exitRule();
  }

  @Override
  public void enterRecursionRule(ParserRuleContext context, int state, int rule, int precedence) {
    enter(rule);
    super.enterRecursionRule(context, state, rule, precedence);
  }

  @Override
  public void unrollRecursionContexts(ParserRuleContext parent) {
    leave(RULE_expression);
    super.unrollRecursionContexts(parent);
  }
}

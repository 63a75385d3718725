package org.hessq.qasm.parse;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.antlr.v4.runtime.Token;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.grammar.QasmParser;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.TimeUnit;

/** Literals from their tokens. */
final class Literals {
  private static final int MOST_DIGITS = 4096;

  private final Source source;

  Literals(Source source) {
    this.source = source;
  }

  Expression of(Token token) {
    Span span = source.span(token);
    String text = token.getText();
    if (text.length() > MOST_DIGITS && token.getType() != QasmParser.BITS) {
      source.complain(Code.LITERAL_RANGE, span, "a number of " + text.length() + " characters");
      return new Expression.IntegerLiteral(BigInteger.ZERO, 10, span);
    }
    String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
    return switch (token.getType()) {
      case QasmParser.INTEGER -> integer(plain, span);
      case QasmParser.REALNUMBER -> new Expression.FloatLiteral(finite(plain, span), span);
      case QasmParser.IMAGINARY ->
          new Expression.ImaginaryLiteral(
              finite(plain.substring(0, plain.length() - 2).strip(), span), span);
      case QasmParser.TIMING -> timing(plain, span);
      case QasmParser.BITS ->
          new Expression.BitLiteral(plain.substring(1, plain.length() - 1), span);
      case QasmParser.BOOLEAN -> new Expression.BooleanLiteral(plain.equals("true"), span);
      default -> throw new IllegalStateException("not a literal: " + text);
    };
  }

  private static Expression integer(String text, Span span) {
    int radix =
        text.length() < 2
            ? 10
            : switch (text.charAt(1)) {
              case 'b', 'B' -> 2;
              case 'o' -> 8;
              case 'x', 'X' -> 16;
              default -> 10;
            };
    if (text.length() < 10 && radix == 10) {
      return new Expression.IntegerLiteral(BigInteger.valueOf(Integer.parseInt(text)), radix, span);
    }
    return new Expression.IntegerLiteral(
        new BigInteger(radix == 10 ? text : text.substring(2), radix), radix, span);
  }

  private double finite(String text, Span span) {
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      source.complain(Code.LITERAL_RANGE, span, text + " is too large for a floating-point number");
      return 0;
    }
    return value;
  }

  private Expression timing(String text, Span span) {
    int end = text.length();
    while (!Character.isDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '.') {
      end--;
    }
    TimeUnit unit =
        switch (text.substring(end).strip()) {
          case "dt" -> TimeUnit.DT;
          case "ns" -> TimeUnit.NANOSECOND;
          case "ms" -> TimeUnit.MILLISECOND;
          case "s" -> TimeUnit.SECOND;
          default -> TimeUnit.MICROSECOND;
        };
    String number = text.substring(0, end);
    // A double that is finite and not zero also bounds the exponent that BigDecimal must hold.
    boolean zero = finite(number, span) == 0;
    if (zero && number.replaceFirst("[eE].*", "").chars().anyMatch(c -> c > '0' && c <= '9')) {
      source.complain(Code.LITERAL_RANGE, span, text + " is out of range");
    }
    return new Expression.TimingLiteral(
        zero ? BigDecimal.ZERO : new BigDecimal(number), unit, span);
  }
}

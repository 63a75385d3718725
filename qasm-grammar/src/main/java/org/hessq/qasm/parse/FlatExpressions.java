package org.hessq.qasm.parse;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.UnaryOperator;

/**
 * Reads operands with at most one decimal index, and angles made of decimal numbers, names and the
 * four operations without parentheses. Every method gives null for whatever looks different.
 */
final class FlatExpressions {
  private static final int MOST_DIGITS = 9;

  /** Operators in one angle; more are left to the grammar, which limits the height of trees. */
  private static final int MOST_OPERATORS = 64;

  private static final BigInteger[] SMALL = new BigInteger[1 << 12];

  private final FlatText text;
  private final boolean integersAreReal;
  private int operators;

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = BigInteger.valueOf(i);
    }
  }

  /** Reads angles of version 2 if {@code integersAreReal}. */
  FlatExpressions(FlatText text, boolean integersAreReal) {
    this.text = text;
    this.integersAreReal = integersAreReal;
  }

  private static BigInteger integer(int value) {
    return value < SMALL.length ? SMALL[value] : BigInteger.valueOf(value);
  }

  // Operands

  /** {@return the operands, at least one, and skips the blanks behind them} */
  List<Expression> operands() {
    Expression first = operand();
    if (first == null) {
      return null;
    }
    if (text.next() != ',') {
      return List.of(first);
    }
    List<Expression> operands = new ArrayList<>(4);
    operands.add(first);
    while (text.take(',')) {
      text.blanks();
      Expression operand = operand();
      if (operand == null) {
        return null;
      }
      operands.add(operand);
    }
    return List.copyOf(operands);
  }

  Expression operand() {
    int start = text.position();
    FlatText.Word word = text.word();
    return word == null || word.reserved() ? null : operand(word, text.spanSince(start));
  }

  /** {@return the operand that begins with {@code word}, and skips the blanks behind it} */
  Expression operand(FlatText.Word word, Span place) {
    Expression base = new Expression.Name(word.name(), place);
    text.blanks();
    if (!text.take('[')) {
      return base;
    }
    text.blanks();
    int start = text.position();
    int value = 0;
    while (FlatText.isDigit(text.next()) && text.position() - start <= MOST_DIGITS) {
      value = 10 * value + text.next() - '0';
      text.take((char) text.next());
    }
    int length = text.position() - start;
    if (length == 0 || length > MOST_DIGITS) {
      return null;
    }
    Expression index = new Expression.IntegerLiteral(integer(value), 10, text.spanSince(start));
    text.blanks();
    if (!text.take(']')) {
      return null;
    }
    Span whole = text.spanFrom(place);
    text.blanks();
    return new Expression.Indexed(base, List.of(index), whole);
  }

  // Angles

  /** {@return what stands between parentheses, both of which it passes} */
  List<Expression> angles() {
    List<Expression> angles = new ArrayList<>(3);
    do {
      text.take(',');
      text.blanks();
      operators = 0;
      Expression angle = sum();
      if (angle == null) {
        return null;
      }
      angles.add(angle);
    } while (text.next() == ',');
    return text.take(')') ? List.copyOf(angles) : null;
  }

  private Expression sum() {
    Expression left = product();
    while (left != null && (text.next() == '+' || text.next() == '-')) {
      BinaryOperator operator = text.next() == '+' ? BinaryOperator.PLUS : BinaryOperator.MINUS;
      if (text.second() == '+' || text.second() == '>') {
        return null;
      }
      left = binary(operator, left, true);
    }
    return left;
  }

  private Expression product() {
    Expression left = signed();
    while (left != null && (text.next() == '*' || text.next() == '/')) {
      BinaryOperator operator = text.next() == '*' ? BinaryOperator.TIMES : BinaryOperator.DIVIDE;
      if (text.second() == '*' || text.second() == '/') {
        return null;
      }
      left = binary(operator, left, false);
    }
    return left;
  }

  private Expression binary(BinaryOperator operator, Expression left, boolean ofProducts) {
    if (++operators > MOST_OPERATORS) {
      return null;
    }
    text.take((char) text.next());
    text.blanks();
    Expression right = ofProducts ? product() : signed();
    return right == null
        ? null
        : new Expression.Binary(operator, left, right, left.span().to(right.span()));
  }

  private Expression signed() {
    int start = text.position();
    if (!text.take('-')) {
      return number();
    }
    Span minus = text.spanSince(start);
    text.blanks();
    Expression operand = number();
    return operand == null
        ? null
        : new Expression.Unary(UnaryOperator.NEGATE, operand, minus.to(operand.span()));
  }

  /** {@return a number or a name, and skips the blanks behind it} */
  private Expression number() {
    int start = text.position();
    Expression number;
    if (FlatText.isDigit(text.next())) {
      number = literal(start);
    } else {
      FlatText.Word word = text.word();
      number =
          word == null || word.reserved()
              ? null
              : new Expression.Name(word.name(), text.spanSince(start));
    }
    text.blanks();
    int next = text.next();
    return next == '(' || next == '[' || next == '^' ? null : number;
  }

  private Expression literal(int start) {
    text.digits();
    boolean real = text.take('.');
    if (real) {
      text.digits();
    }
    if (text.next() == 'e' || text.next() == 'E') {
      real = true;
      text.take((char) text.next());
      if (text.next() == '-' || text.next() == '+') {
        text.take((char) text.next());
      }
      if (!text.digits()) {
        return null;
      }
    }
    if (text.mayGoOn() || text.position() - start > 18) {
      return null;
    }
    String digits = text.since(start);
    Span span = text.spanSince(start);
    if (real || integersAreReal) {
      double value = Double.parseDouble(digits);
      return Double.isFinite(value) ? new Expression.FloatLiteral(value, span) : null;
    }
    long value = Long.parseLong(digits);
    BigInteger whole = value < SMALL.length ? SMALL[(int) value] : BigInteger.valueOf(value);
    return new Expression.IntegerLiteral(whole, 10, span);
  }
}

package org.hessq.qasm.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.Shape;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every expression of up to three operators prints so that it reads back as the same tree. */
class PrecedenceTest {
  private static final Span NOWHERE = Span.of("none");

  private static List<Expression> over(List<Expression> operands) {
    List<Expression> made = new ArrayList<>();
    for (Expression left : operands) {
      for (UnaryOperator operator : UnaryOperator.values()) {
        made.add(new Expression.Unary(operator, left, NOWHERE));
      }
      made.add(
          new Expression.Indexed(
              left, List.of(new Expression.IntegerLiteral(BigInteger.ONE, 10, NOWHERE)), NOWHERE));
      made.add(
          new Expression.Cast(
              new Type.Scalar(Type.Kind.INT, java.util.Optional.empty(), NOWHERE), left, NOWHERE));
      for (Expression right : operands) {
        for (BinaryOperator operator : BinaryOperator.values()) {
          made.add(new Expression.Binary(operator, left, right, NOWHERE));
        }
      }
    }
    return made;
  }

  @Test
  void printsParenthesesWhereNeeded() {
    List<Expression> leaves = List.of(new Expression.Name("a", NOWHERE));
    List<Expression> once = over(leaves);
    List<Expression> both = new ArrayList<>(leaves);
    both.addAll(once);
    List<Expression> twice = over(both);
    StringBuilder text = new StringBuilder();
    twice.forEach(e -> text.append("x = ").append(Printer.print(e)).append(";\n"));
    List<Statement> read = Qasm.parse("printed", text).orThrow().statements();
    for (int i = 0; i < twice.size(); i++) {
      Expression expected = twice.get(i);
      assertEquals(
          Shape.of(expected),
          Shape.of(((Statement.Assignment) read.get(i)).value()),
          () -> Printer.print(expected));
    }
  }

  @Test
  void printsNoParenthesesWhereNotNeeded() {
    for (String text :
        List.of(
            "-2 ** 2",
            "2 ** -1",
            "a - (b - c)",
            "a - b - c",
            "(a ** b) ** c",
            "a ** b ** c",
            "!a == b",
            "a & b == c",
            "(a & b) == c",
            "(-a) ** b",
            "(a + b)[0]",
            "-a[0]",
            "a * -b + c")) {
      Statement read = Qasm.parse("text", "x = " + text + ";").orThrow().statements().getFirst();
      assertEquals("x = " + text + ";", Printer.print(read));
    }
  }
}

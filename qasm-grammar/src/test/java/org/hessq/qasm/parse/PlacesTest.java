package org.hessq.qasm.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Program;
import org.hessq.qasm.tree.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
  private static Program parse(String text) {
    return Qasm.parse("f", text).orThrow();
  }

  @Test
  void statementsSpanTheirSemicolonOrBrace() {
    Program program = parse("int a;\n  { a = 3;\n }  int b;");
    assertEquals(new Span("f", 1, 1, 1, 7), program.statements().get(0).span());
    assertEquals(new Span("f", 2, 3, 3, 3), program.statements().get(1).span());
    assertEquals(new Span("f", 3, 5, 3, 11), program.statements().get(2).span());
  }

  @Test
  void expressionsSpanTheirParts() {
    Program program = parse("x = a[0] + f(2) * b;");
    Statement.Assignment assignment = (Statement.Assignment) program.statements().getFirst();
    Expression.Binary sum = (Expression.Binary) assignment.value();
    assertEquals(new Span("f", 1, 5, 1, 20), sum.span());
    assertEquals(new Span("f", 1, 5, 1, 9), sum.left().span());
    assertEquals(new Span("f", 1, 12, 1, 20), sum.right().span());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndCounts(String end) {
    Program program =
        parse(String.join(end, "\uFEFFint a; // c", "pragma p q", "@x y", "h q;", ""));
    assertEquals(2, program.statements().get(1).span().line());
    assertEquals(new Span("f", 3, 1, 4, 5), program.statements().get(2).span());
    assertEquals("// c", program.comments().getFirst().text());
  }

  @Test
  void columnsCountCharactersOfJava() {
    String letter = Character.toString(0x1D70B);
    Program program = parse("int " + letter + "; int b;");
    assertEquals(new Span("f", 1, 9, 1, 15), program.statements().get(1).span());
  }

  @Test
  void placesStayRightBeyondTheWindow() {
    int lines = 150_000;
    String text =
        IntStream.rangeClosed(1, lines)
            .mapToObj(i -> i % 3 == 0 ? "cx a, b; // " + i : "{ x a[" + i + "];\r\n }")
            .collect(Collectors.joining("\n"));
    Program program = parse(text);
    int line = 1;
    for (int i = 1; i <= lines; i++) {
      Span span = program.statements().get(i - 1).span();
      assertEquals(line, span.line());
      assertEquals(1, span.column());
      line += i % 3 == 0 ? 1 : 2;
    }
    assertEquals(lines / 3, program.comments().size());
  }
}

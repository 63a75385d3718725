package org.hessq.qasm.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.check.Includes;
import org.junit.jupiter.api.Test;

class StatementListTest {
  private static final int LINES = 5000;

  /** Plain statements, and now and then one that is not. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder("OPENQASM 3.0;\nqubit[9] q;\nbit[9] c;\n");
    for (int i = 0; i < LINES; i++) {
      int qubit = random.nextInt(8);
      text.append(
          switch (random.nextInt(random.nextBoolean() ? 4 : 1000)) {
            case 0 -> "U(0.5, 1, 2) q[" + qubit + "];\n";
            case 1 -> "gphase(1);\n";
            case 2 -> "  c[0] = measure q[" + qubit + "]; reset q;\r\n";
            case 3 -> "barrier q[0],\n  q[1];";
            default -> "reset q[" + qubit + "];\n";
          });
    }
    return text.toString();
  }

  @Test
  void anyOrderOfAccessGivesTheSameStatements() {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      String text = text(random);
      Program program = Qasm.load("f", text, Includes.NONE).orThrow();
      List<Statement> inOrder = new ArrayList<>(program.statements());
      for (int i = 0; i < LINES; i++) {
        int index = random.nextInt(inOrder.size());
        assertEquals(inOrder.get(index), program.statements().get(index), "seed " + seed);
      }
      String[] lines = text.split("\r?\n");
      for (Statement statement : inOrder) {
        Span span = statement.span();
        assertTrue(
            lines[span.endLine() - 1].startsWith(";", span.endColumn() - 2),
            () -> "no end of a statement: " + span);
      }
      assertEquals(program, Qasm.parse("f", text).orThrow(), "seed " + seed);
      assertEquals(
          inOrder,
          IntStream.range(0, inOrder.size())
              .parallel()
              .mapToObj(program.statements()::get)
              .toList());
    }
  }

  @Test
  void aMillionStatementsAreNotKeptAsNodes() {
    Program program = Qasm.parse("f", "qubit q;\n" + "reset q;\n".repeat(1_000_000)).orThrow();
    assertEquals(1_000_001, program.statements().size());
    assertEquals(program.statements().get(70_000), program.statements().get(70_000));
    Statement early = program.statements().get(500);
    assertEquals(1_000_001, program.statements().getLast().span().line());
    assertNotSame(early, program.statements().get(500));
    assertEquals(early, program.statements().get(500));
  }

  @Test
  void changesAndIndicesOutOfRangeAreRefused() {
    List<Statement> statements = Qasm.parse("f", "reset q;\n".repeat(100)).orThrow().statements();
    assertThrows(IndexOutOfBoundsException.class, () -> statements.get(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> statements.get(100));
    assertThrows(UnsupportedOperationException.class, () -> statements.removeFirst());
  }

  @Test
  void meaningIsAskedOfStatementsThatStay() {
    String text = "qubit[2] q;\n" + "reset q[1];\n".repeat(1000);
    var analysis = Qasm.analyse(Qasm.parse("f", text).orThrow(), Includes.NONE).orThrow();
    analysis.program().statements().reversed().stream()
        .filter(Statement.Reset.class::isInstance)
        .map(statement -> ((Statement.Reset) statement).operand())
        .forEach(qubit -> assertEquals("qubit", analysis.type(qubit).toString()));
  }
}

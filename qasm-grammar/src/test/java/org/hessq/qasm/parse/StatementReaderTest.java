package org.hessq.qasm.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.TestPrograms;
import org.hessq.qasm.tree.Program;
import org.hessq.qasm.tree.Statement;
import org.junit.jupiter.api.Test;

class StatementReaderTest {
  /** Gives the characters of a text a few at a time. */
  private static Reader dripping(String text) {
    return new StringReader(text) {
      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        return super.read(buffer, offset, Math.min(length, 3));
      }
    };
  }

  private static List<Statement> all(StatementReader reader) {
    List<Statement> statements = new ArrayList<>();
    for (Optional<Statement> next = reader.next(); next.isPresent(); next = reader.next()) {
      statements.add(next.get());
    }
    return statements;
  }

  @Test
  void givesTheStatementsOfTheProgram() {
    TestPrograms.valid()
        .forEach(
            file -> {
              String text = TestPrograms.text(file);
              Program program = Qasm.parse("f", text).orThrow();
              StatementReader reader = new StatementReader("f", dripping(text));
              assertEquals(program.statements(), all(reader), file::toString);
              assertEquals(program.header(), reader.header());
              assertEquals(program.comments(), reader.takeComments());
              assertFalse(reader.failed());
            });
  }

  @Test
  void givesTheFaultsOfTheProgram() {
    TestPrograms.invalid()
        .forEach(
            file -> {
              String text = TestPrograms.text(file);
              StatementReader reader = new StatementReader("f", dripping(text));
              all(reader);
              assertEquals(
                  Qasm.parse("f", text).diagnostics(), reader.diagnostics(), file::toString);
            });
  }

  /** Statements without end. */
  private static final class Endless extends Reader {
    private static final String LINE = "cx q[17], q[4];\n";
    private long given;

    @Override
    public int read(char[] buffer, int offset, int length) {
      for (int i = 0; i < length; i++) {
        buffer[offset + i] = LINE.charAt((int) (given++ % LINE.length()));
      }
      return length;
    }

    @Override
    public void close() {}
  }

  @Test
  void readsNoFurtherThanItMust() {
    Endless endless = new Endless();
    StatementReader reader = new StatementReader("endless", endless);
    for (int i = 1; i <= 50_000; i++) {
      assertEquals(i, reader.next().orElseThrow().span().line());
      assertTrue(endless.given < 20L * i + 200_000);
    }
  }

  @Test
  void passesOnWhatTheReaderThrows() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void close() {}
        };
    assertThrows(UncheckedIOException.class, () -> new StatementReader("f", broken).next());
  }

  private static void assertSameByGrammarAlone(String text, String message) {
    StatementReader fast = new StatementReader("f", new StringReader(text));
    StatementReader slow = StatementReader.byGrammarAlone("f", new StringReader(text));
    List<Statement> statements = all(slow);
    assertEquals(statements, all(fast), message);
    assertEquals(slow.takeComments(), fast.takeComments(), message);
    assertEquals(slow.diagnostics(), fast.diagnostics(), message);
    assertEquals(slow.end(), fast.end(), message);
    Qasm.parse("f", text)
        .value()
        .ifPresent(program -> assertEquals(statements, program.statements(), message));
  }

  @Test
  void shortCutsChangeNothing() {
    List<String> parts =
        List.of(
            "cx",
            "h",
            "q",
            "r",
            "nop",
            "in",
            "reset",
            "\u03c0",
            "q\u03c0",
            "_1",
            " ",
            " ",
            "\n",
            "\r\n",
            "\r",
            "\t",
            ",",
            ", ",
            ";",
            ";",
            ";\n",
            "[",
            "]",
            "[0]",
            "[12]",
            "[ 3 ]",
            "[007]",
            "[1234567890]",
            "[0x1]",
            "[3a]",
            "[a]",
            "[-1]",
            "[0:1]",
            "// c\n",
            "/* c */",
            "{",
            "}",
            "2",
            "$1",
            "OPENQASM 3.0;",
            "@a\n",
            "bit b;",
            "->",
            "(1)",
            "(",
            ")",
            "rz(0.5) q",
            "rz(-pi / 2 * 3, 1e3 - .5) q;",
            " - 3",
            " * 2",
            " / ",
            " // ",
            "**",
            "++",
            "pi",
            "1e",
            "2.",
            "2.5 im",
            "3 s",
            "0x1",
            "1_0",
            "gate ",
            "measure ",
            "measure q[0] -> c[1];",
            "c[0] = measure q;",
            "= ",
            "barrier ",
            "reset q[0];",
            "opaque ",
            "if (c == 1) ",
            "gate g(a, b) q, r {",
            "OPENQASM 2.0;",
            "\ud835\udf0b");
    List<String> statements =
        List.of(
            "h q;\n",
            "cx q[0], r[1];\n",
            "  ccx a , b [ 2 ],\n c ;",
            "t q[5]; s q;",
            "x\r\nq;",
            "rz(pi / 4) q[0];",
            "u3(0.1, -2 * a + 3, 7) q ;",
            "c[3] = measure q[3];\n",
            "c = measure q;",
            "measure q -> c;\n",
            "measure q[1] -> c [ 1 ] ;",
            "reset q;\n",
            "barrier q, r[1];",
            "gate g a { h a; }\n",
            "gate f ( x , y ) a, b { rz(x) a; cx a, b;\n g b; barrier a; }\n");
    for (int seed = 0; seed < 5000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(seed % 5 == 0 ? "OPENQASM 2.0;" : "");
      for (int i = random.nextInt(12); i >= 0; i--) {
        List<String> from = random.nextInt(4) > 0 ? statements : parts;
        text.append(from.get(random.nextInt(from.size())));
      }
      assertSameByGrammarAlone(text.toString(), "seed " + seed + ": " + text);
      if (seed % 50 == 0) {
        assertSameByGrammarAlone(text.toString().repeat(40), "seed " + seed + ", repeated");
      }
    }
  }

  @Test
  void shortCutsChangeNoProgram() {
    TestPrograms.valid()
        .forEach(file -> assertSameByGrammarAlone(TestPrograms.text(file), file.toString()));
    TestPrograms.invalid()
        .forEach(file -> assertSameByGrammarAlone(TestPrograms.text(file), file.toString()));
  }
}

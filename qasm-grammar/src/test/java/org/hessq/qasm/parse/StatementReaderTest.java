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
}

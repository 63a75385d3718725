package org.hessq.qasm.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.code.Complaints;
import org.hessq.qasm.tree.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that nest or repeat without end. */
class LimitsTest {
  private static final int MANY = 100_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "(",
        "[",
        "-",
        "!",
        "if (a) ",
        "if (a) {} else ",
        "while (a) ",
        "a[",
        "f(",
        "2 ** ",
        "gate g a {",
        "for int i in [0:1] ",
        "array[int, 1] a = {",
        "{ x; ",
        "durationof({",
        "int(",
        "complex[",
        "box {",
        "switch (a) { case 1 {",
        "@a\n",
        "ctrl @ ",
        "cal {",
        "/*",
        "1 + ",
        "a, ",
        "let a = b ++ ",
        "}",
        ")",
        "]",
        ";",
        "\"",
        "'",
        "@",
        "$",
        "0x",
        "_",
        "OPENQASM 3.0;"
      })
  void repeatedWithoutEnd(String part) {
    Checked<Program> program = Qasm.load("many", part.repeat(MANY), Includes.NONE);
    assertFalse(program.isOk() && !part.equals("@a\n"));
    assertTrue(program.diagnostics().size() <= 101);
  }

  @Test
  void limitsAreReachedAndNotPassed() {
    assertFine("int a = " + "(".repeat(200) + "1" + ")".repeat(200) + ";");
    assertFine("{".repeat(250) + "}".repeat(250));
    assertFine("int a = 1" + " + 1".repeat(900) + ";");
    assertFine("int n;\n" + "if (n == 1) { } else ".repeat(250) + "{ }");
    String worst =
        "{".repeat(250)
            + "int a = "
            + "-(".repeat(120)
            + "1"
            + ")".repeat(120)
            + ";"
            + "}".repeat(250);
    assertFine(worst);
  }

  private static void assertFine(String text) {
    Program program = Qasm.load("deep", text, Includes.NONE).orThrow();
    String printed = Qasm.print(program);
    assertEquals(printed, Qasm.print(Qasm.parse("printed", printed).orThrow()));
  }

  @Test
  void readingGoesOnAfterWhatIsTooDeep() {
    String text =
        "int a = "
            + "(".repeat(300)
            + "1"
            + ")".repeat(300)
            + ";\n"
            + "{".repeat(300)
            + "}".repeat(300)
            + "\n"
            + "if (a) { } else ".repeat(300)
            + "{ }\n"
            + "int in = 3;\n";
    List<String> codes =
        Qasm.parse("deep", text).diagnostics().stream().map(Diagnostic::code).toList();
    String deep = Code.TOO_DEEP.id();
    assertEquals(List.of(deep, deep, deep, Code.KEYWORD_AS_NAME.id()), codes);
  }

  @Test
  void anglesHaveTheSameLimitAsAllExpressions() {
    String head = "gate rz(a) q { }\nqubit q;\n";
    for (int terms : List.of(60, 64, 65, 66, 900)) {
      assertFine(head + "rz(" + "1 + ".repeat(terms) + "1) q;");
      assertFine(head + "rz(" + "2 * a / -".repeat(terms / 3).replace("a", "pi") + "1) q;");
    }
    for (int terms : List.of(1001, MANY)) {
      String text = head + "rz(" + "1 + ".repeat(terms) + "1) q;\nrz(" + "-1 * ".repeat(terms);
      assertEquals(
          List.of(Code.TOO_DEEP.id()),
          Qasm.load("deep", text + "1) q;", Includes.NONE).diagnostics().stream()
              .map(Diagnostic::code)
              .distinct()
              .toList());
    }
  }

  @Test
  void longListsAreNoNesting() {
    String numbers =
        IntStream.range(0, MANY).mapToObj(Integer::toString).collect(Collectors.joining(","));
    assertTrue(
        Qasm.load("long", "array[int, " + MANY + "] a = {" + numbers + "};", Includes.NONE).isOk());
  }

  @Test
  void aMillionArmsAreReportedAndTheRestIsRead() {
    String text = "if (a) { } else ".repeat(1_000_000) + "{ }\nint in = 3;\n";
    List<String> codes =
        Qasm.parse("arms", text).diagnostics().stream().map(Diagnostic::code).toList();
    assertEquals(List.of(Code.TOO_DEEP.id(), Code.KEYWORD_AS_NAME.id()), codes);
  }

  /** A text of blanks that claims to be long; as a stream it ends in a statement. */
  private static final class Long extends Reader {
    private long left;

    Long(long blanks) {
      left = blanks;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      Arrays.fill(buffer, offset, offset + count, ' ');
      left -= count;
      if (left == 0) {
        buffer[offset + count - 1] = ';';
      }
      return count;
    }

    @Override
    public void close() {}
  }

  @Test
  void blanksWithoutEndAreForgotten() {
    SourceText text = new SourceText("long", new Long(1L << 23), 1 << 18);
    StatementReader reader = new StatementReader(text, new Complaints());
    assertTrue(reader.next().isEmpty());
    assertEquals(
        List.of(Code.UNEXPECTED.id()),
        reader.diagnostics().stream().map(Diagnostic::code).toList());
  }

  @Test
  void aStatementWithoutEndIsTooLarge() {
    String start = "array[int, 1] a = {" + "0, ".repeat(1 << 17);
    SourceText text = new SourceText("long", new StringReader(start), 1 << 18);
    StatementReader reader = new StatementReader(text, new Complaints());
    assertTrue(reader.next().isEmpty());
    assertTrue(reader.diagnostics().stream().anyMatch(d -> d.code().equals(Code.TOO_LARGE.id())));
  }
}

package org.hessq.qasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Rendering;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.Comment;
import org.hessq.qasm.tree.Program;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProgramsTest {
  private static final int ID = "QASM0000".length();

  @TestFactory
  List<DynamicTest> validProgramsHaveNoErrors() {
    return each(TestPrograms.valid(), this::hasNoErrors);
  }

  private void hasNoErrors(Path file) {
    Checked<Program> program = TestPrograms.load(file);
    assertTrue(
        program.isOk(), () -> new Rendering(TestPrograms.text(file)).of(program.diagnostics()));
  }

  @TestFactory
  List<DynamicTest> printingIsAFixedPointAndKeepsTreeAndComments() {
    return each(TestPrograms.valid(), this::printsStably);
  }

  private void printsStably(Path file) {
    Program program = TestPrograms.load(file).orThrow();
    String printed = Qasm.print(program);
    Program again = Qasm.parse("printed", printed).orThrow();
    assertEquals(printed, Qasm.print(again));
    assertEquals(Shape.of(program), Shape.of(again));
    assertEquals(texts(program), texts(again));
  }

  private static List<String> texts(Program program) {
    return program.comments().stream().map(Comment::text).toList();
  }

  @TestFactory
  List<DynamicTest> invalidProgramsHaveTheFaultInTheirName() {
    return each(TestPrograms.invalid(), this::hasFaultInName);
  }

  private void hasFaultInName(Path file) {
    String name = file.getFileName().toString();
    List<Diagnostic> found = TestPrograms.load(file).diagnostics();
    Set<String> codes =
        found.stream()
            .filter(d -> d.isError() || d.code().equals(name.substring(0, ID)))
            .map(Diagnostic::code)
            .collect(Collectors.toCollection(TreeSet::new));
    if (name.startsWith(Code.TOO_MANY.id())) {
      assertTrue(codes.remove(Code.UNEXPECTED.id()));
    }
    assertEquals(Set.of(name.substring(0, ID)), codes);
    int lines = (int) TestPrograms.text(file).lines().count();
    for (Diagnostic diagnostic : found) {
      assertEquals(name, diagnostic.span().file());
      assertTrue(diagnostic.span().endLine() <= lines + 1, diagnostic::toString);
    }
  }

  @Test
  void everyCodeHasABadInput() {
    Set<String> missing = new TreeSet<>();
    for (Code code : Code.values()) {
      missing.add(code.id());
    }
    TestPrograms.invalid()
        .forEach(p -> missing.remove(p.getFileName().toString().substring(0, ID)));
    assertEquals(Set.of(Code.TOO_LARGE.id()), missing, "the one tested by itself is excepted");
  }

  @Test
  void codesAreDistinctAndHaveHelp() {
    Set<String> ids = new TreeSet<>();
    for (Code code : Code.values()) {
      assertTrue(ids.add(code.id()), code.id());
      assertFalse(code.help().isBlank(), code.id());
    }
  }

  /** A text that claims a length; nothing may look at its characters. */
  private record Claim(int length) implements CharSequence {
    @Override
    public char charAt(int index) {
      throw new AssertionError("looked at");
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      throw new AssertionError("looked at");
    }
  }

  @Test
  void refusesAFileThatIsTooLargeUnread() {
    Checked<Program> program = Qasm.parse("large", new Claim(Qasm.LARGEST + 1));
    assertEquals(
        List.of(Code.TOO_LARGE.id()),
        program.diagnostics().stream().map(Diagnostic::code).toList());
  }

  @Test
  void findsEveryFaultInOneRun() {
    String text =
        """
        OPENQASM 3.0;
        include "stdgates.inc";
        qubit[2] q
        h q[;
        gate g a { h a b; cx a; }
        int in = 3;
        x q[0];
        if (true { h q; }
        z q[1];
        """;
    List<Integer> lines =
        Qasm.parse("faults", text).diagnostics().stream().map(d -> d.span().line()).toList();
    assertEquals(List.of(3, 4, 5, 6, 8), lines);
  }

  @Test
  void findsEveryWrongMeaningInOneRun() {
    String text =
        IntStream.range(0, 20).mapToObj(i -> "int a = b" + i + ";\n").collect(Collectors.joining());
    List<Diagnostic> found =
        Qasm.load("faults", text, _ -> java.util.Optional.empty()).diagnostics();
    assertEquals(20, found.stream().filter(d -> d.code().equals(Code.UNKNOWN_NAME.id())).count());
    assertEquals(19, found.stream().filter(d -> d.code().equals(Code.REDECLARED.id())).count());
  }

  private static List<DynamicTest> each(List<Path> files, java.util.function.Consumer<Path> test) {
    assertFalse(files.isEmpty());
    return files.stream()
        .map(
            file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> test.accept(file)))
        .toList();
  }
}

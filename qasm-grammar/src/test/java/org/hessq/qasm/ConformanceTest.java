package org.hessq.qasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Rendering;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.tree.AssignmentOperator;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Modifier;
import org.hessq.qasm.tree.Program;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Subscript;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.UnaryOperator;
import org.hessq.qasm.tree.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every construct of the language with a valid and an invalid program: {@code GROUP/ITEM.qasm} and
 * {@code GROUP/ITEM-CODE.qasm} in {@code test-circuits/qasm/conformance}. The table in the README
 * lists them; {@code -Dconformance.update=true} writes it.
 */
class ConformanceTest {
  private static final Path FOLDER = Path.of("..", "test-circuits", "qasm", "conformance");
  private static final Path README = Path.of("README.md");
  private static final String START = "<!-- conformance -->\n";
  private static final String END = "<!-- end of conformance -->\n";

  /** Codes of the invalid programs, by item, by group. */
  private static Map<String, Map<String, Set<String>>> items() {
    Map<String, Map<String, Set<String>>> groups = new TreeMap<>();
    for (Path file : files()) {
      String group = file.getParent().getFileName().toString();
      String name = name(file);
      int code = name.indexOf("-QASM");
      String item = code < 0 ? name : name.substring(0, code);
      Set<String> codes =
          groups
              .computeIfAbsent(group, _ -> new TreeMap<>())
              .computeIfAbsent(item, _ -> new TreeSet<>());
      if (code >= 0) {
        codes.add(name.substring(code + 1));
      }
    }
    return groups;
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".qasm")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".qasm", "");
  }

  @TestFactory
  List<DynamicTest> eachProgramIsWhatItsNameSays() {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> run(file)))
        .toList();
  }

  private static void run(Path file) {
    String text = TestPrograms.text(file);
    Checked<Program> program = Qasm.load("program", text, Includes.NONE);
    int code = name(file).indexOf("-QASM");
    if (code >= 0) {
      List<String> codes = program.diagnostics().stream().map(Diagnostic::code).toList();
      assertTrue(codes.contains(name(file).substring(code + 1)), codes::toString);
      return;
    }
    assertTrue(program.isOk(), () -> new Rendering(text).of(program.diagnostics()));
    String printed = Qasm.print(program.orThrow());
    Checked<Program> again = Qasm.load("printed", printed, Includes.NONE);
    assertTrue(again.isOk(), () -> new Rendering(printed).of(again.diagnostics()));
    assertEquals(printed, Qasm.print(again.orThrow()));
    assertEquals(Shape.of(program.orThrow()), Shape.of(again.orThrow()));
  }

  @Test
  void eachItemHasAValidAndAnInvalidProgram() {
    items()
        .forEach(
            (group, items) ->
                items.forEach(
                    (item, codes) -> {
                      assertTrue(!codes.isEmpty(), group + "/" + item + " has no invalid one");
                      assertTrue(
                          Files.exists(FOLDER.resolve(group).resolve(item + ".qasm")),
                          group + "/" + item + " has no valid one");
                    }));
  }

  @Test
  void eachConstructIsThere() {
    Map<String, Map<String, Set<String>>> items = items();
    assertHas(items.get("statement"), kinds(Statement.class));
    assertHas(items.get("expression"), kinds(Expression.class));
    Set<String> values = kinds(Value.class);
    values.addAll(kinds(Subscript.class));
    values.remove("expression");
    assertHas(items.get("value"), values);
    Set<String> operators = names(BinaryOperator.values());
    operators.addAll(names(UnaryOperator.values()));
    assertHas(items.get("operator"), operators);
    assertHas(items.get("assignment"), names(AssignmentOperator.values()));
    assertHas(items.get("modifier"), names(Modifier.Kind.values()));
    Set<String> types = names(Type.Kind.values());
    types.addAll(kinds(Type.class));
    types.remove("scalar");
    assertHas(items.get("type"), types);
    assertEquals(33, items.get("gate").size());
  }

  private static void assertHas(Map<String, Set<String>> items, Set<String> wanted) {
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(items.keySet());
    assertEquals(Set.of(), missing);
  }

  private static Set<String> kinds(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .map(kind -> kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-"))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Enum<?>[] constants) {
    return Stream.of(constants)
        .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theTableInTheReadmeListsThemAll() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf(START) + START.length();
    int end = readme.indexOf(END);
    String table = table();
    if (Boolean.getBoolean("conformance.update")) {
      Files.writeString(README, readme.substring(0, start) + table + readme.substring(end));
      return;
    }
    assertEquals(table, readme.substring(start, end));
  }

  private static String table() {
    StringBuilder table =
        new StringBuilder("\n| group | items, each with the codes of its faults |\n|---|---|\n");
    int valid = 0;
    int invalid = 0;
    for (Map.Entry<String, Map<String, Set<String>>> group : items().entrySet()) {
      List<String> cells = new ArrayList<>();
      for (Map.Entry<String, Set<String>> item : group.getValue().entrySet()) {
        valid++;
        invalid += item.getValue().size();
        cells.add(
            item.getKey()
                + item.getValue().stream()
                    .map(code -> code.substring("QASM".length()))
                    .collect(Collectors.joining(" ", " (", ")")));
      }
      table.append("| ").append(group.getKey()).append(" | ");
      table.append(String.join(", ", cells)).append(" |\n");
    }
    return table
        .append("\n")
        .append(valid)
        .append(" valid and ")
        .append(invalid)
        .append(" invalid programs.\n\n")
        .toString();
  }
}

package org.hessq.qasm.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.TestPrograms;
import org.hessq.qasm.check.Analysis;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.tree.Program;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PortabilityTest {
  private static final int ID = "QASM0000".length();

  private static List<Finding> findings(Path file) {
    String name = file.getFileName().toString();
    Program program = Qasm.parse(name, TestPrograms.text(file)).orThrow();
    Analysis analysis = Qasm.analyse(program, Includes.NONE).orThrow();
    return Portability.of(analysis);
  }

  @TestFactory
  List<DynamicTest> eachProgramIsInTheTrapOfItsName() {
    return TestPrograms.portable().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
        .toList();
  }

  private static void check(Path file) {
    String name = file.getFileName().toString();
    Set<String> expected = name.startsWith("none") ? Set.of() : Set.of(name.substring(0, ID));
    assertEquals(
        expected, findings(file).stream().map(f -> f.trap().id()).collect(Collectors.toSet()));
  }

  @Test
  void eachTrapHasAProgram() {
    Set<String> missing = new TreeSet<>();
    EnumSet.allOf(Trap.class).forEach(trap -> missing.add(trap.id()));
    TestPrograms.portable()
        .forEach(file -> missing.remove(file.getFileName().toString().split("-")[0]));
    assertEquals(Set.of(), missing);
  }

  @Test
  void silentTrapsComeFirstAndPlacesAreCounted() {
    String text =
        "include \"stdgates.inc\"; qubit[3] q; x q[{0, 1}]; U(1, 2, 3) q[0]; U(1, 2, 3) q[1];";
    Analysis analysis = Qasm.analyse(Qasm.parse("text", text).orThrow(), Includes.NONE).orThrow();
    List<Finding> findings = Portability.of(analysis);
    assertEquals(
        List.of(Trap.U_PHASE, Trap.INDEX_SET), findings.stream().map(Finding::trap).toList());
    assertEquals(2, findings.getFirst().count());
    assertTrue(findings.getFirst().trap().isSilent());
    assertTrue(findings.getFirst().diagnostic().message().endsWith("(and 1 more)"));
  }
}

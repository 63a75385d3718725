package org.hessq.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Profile;
import org.hessq.compare.Difference.Change;
import org.hessq.compare.Difference.Kind;
import org.hessq.cost.Counts;
import org.hessq.cost.TDepth;
import org.hessq.diagnostic.Faults;
import org.hessq.emit.FlatEmitter;
import org.hessq.emit.FlatOptions;
import org.hessq.emit.HierarchicalEmitter;
import org.hessq.emit.RandomPrograms;
import org.hessq.emit.RandomPrograms.Flavour;
import org.hessq.load.Loader;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final String HEAD =
      "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[3] q;\nbit[2] c;\n";

  private static Difference of(String before, String after) throws IOException {
    return Difference.of(Text.of("a.qasm", before), Text.of("b.qasm", after));
  }

  private static List<Change> changes(Difference difference) {
    return difference.main().hunks().stream().flatMap(h -> h.changes().stream()).toList();
  }

  @Test
  void aFileHasNoDifferenceToItself() throws IOException {
    for (long seed = 0; seed < 60; seed++) {
      var program = RandomPrograms.of(seed, Flavour.FLAT);
      String text = HierarchicalEmitter.text(program);
      Difference same = of(text, text.replace("\n", "\n\n").replace(";\n", ";  // x\n"));
      assertTrue(same.isNone(), "seed " + seed);
      assertEquals(0, same.operations());
    }
  }

  @Test
  void layoutBroadcastsAndOrderOfDeclarationsDoNotCount() throws IOException {
    String other =
        "OPENQASM 3.0;\n"
            + "bit[2] c;\n"
            + "qubit[3] q;\n"
            + "include \"stdgates.inc\";\n"
            + "h q;\n"
            + "ctrl @ x q[0],q[1];";
    Difference same = of(HEAD + "h q[0];\nh q[1];\nh q[2];\ncx q[0], q[1];\n", other);
    assertTrue(same.circuits());
    assertTrue(same.isNone(), same.toString());
  }

  @Test
  void anglesAreChangesOfOperations() throws IOException {
    Difference difference =
        of(HEAD + "rz(0.3) q[0];\nx q[1];\n", HEAD + "rz(0.4) q[0];\ny q[1];\nh q[2];\n");
    assertEquals(1, difference.main().altered());
    assertEquals(2, difference.main().added());
    assertEquals(1, difference.main().removed());
    assertEquals(4, difference.operations());
    assertTrue(
        changes(difference)
            .contains(
                new Change(
                    Kind.CHANGED, Optional.of("rz(0.3) q[0]"), Optional.of("rz(0.4) q[0]"))));
    assertEquals(5, difference.main().hunks().getFirst().line());
    assertEquals(6, difference.main().hunks().get(1).otherLine());
  }

  @Test
  void declarationsAndRoutinesAreCompared() throws IOException {
    String one = HEAD + "gate g a {\n  h a;\n  t a;\n}\ngate old a {\n  x a;\n}\ng q[0];\n";
    String two =
        HEAD.replace("qubit[3]", "qubit[4]") + "gate g a {\n  h a;\n  s a;\n}\nbit d;\ng q[0];\n";
    Difference difference = of(one, two);
    assertEquals(
        List.of("bit d;", "qubit[4] q;"),
        difference.declarations().stream().map(d -> d.after().orElse("")).toList());
    assertEquals(
        List.of(Kind.CHANGED, Kind.REMOVED),
        difference.routines().stream().map(Difference.RoutineChange::kind).toList());
    assertTrue(difference.main().isNone());
    assertEquals(
        new Difference.Figure(BigInteger.ONE, BigInteger.ZERO), difference.figures().get("tCount"));
  }

  @Test
  void programsThatAreNoCircuitsAreComparedByStatements() throws IOException {
    String one = HEAD + "int i = 3;\nwhile (i > 0) {\n  i -= 1;\n}\nrx(2 * 0.1) q[0];\n";
    Difference difference = of(one, one.replace("0.1", "0.2").replace("> 0", "> 1"));
    assertFalse(difference.circuits());
    assertEquals(1, difference.main().altered());
    assertEquals(1, difference.main().added());
    assertThrows(Faults.class, () -> of(one, "qubit q\nh q;"));
  }

  @Test
  void figuresAreThoseOfTheCostPackage() throws IOException {
    for (long seed = 0; seed < 100; seed++) {
      var program = RandomPrograms.of(seed, Flavour.FLAT);
      StringWriter flat = new StringWriter();
      FlatEmitter.write(program, FlatOptions.ADAPTIVE, flat);
      Circuit circuit = Loader.load("x", flat.toString()).orThrow().circuit();
      SortedMap<String, Difference.Figure> found = of(flat.toString(), flat.toString()).figures();
      Counts counts = Counts.of(circuit.main());
      FlatFigures own = new FlatFigures();
      circuit.main().body().forEach(own::add);
      for (Map.Entry<String, BigInteger> figure : own.named().entrySet()) {
        assertEquals(
            figure.getValue(),
            found.get(figure.getKey()).after(),
            "seed " + seed + ", " + figure.getKey());
      }
      assertEquals(counts.cliffords(), found.get("cliffordCount").after(), "seed " + seed);
      assertEquals(
          TDepth.of(circuit.main(), Profile.ADAPTIVE).layers(),
          found.get("tDepth").after().longValue(),
          "seed " + seed);
    }
  }

  @Test
  void longFilesAreStreamedToTheSame() throws IOException {
    String one = HEAD + "t q[0];\ncx q[0], q[1];\nh q[2];\n".repeat(1000);
    String two = HEAD + "x q[1];\n" + one.substring(HEAD.length());
    Text before = new Text("a.qasm", Text.STREAMED + 1, () -> new StringReader(one));
    Text after = new Text("b.qasm", Text.STREAMED + 1, () -> new StringReader(two));
    Difference difference = Difference.of(before, after);
    assertTrue(difference.circuits());
    assertEquals(1, difference.operations());
    assertEquals(
        List.of(Optional.of("x q[1]")), changes(difference).stream().map(Change::after).toList());
  }

  @Test
  void thresholds() throws IOException {
    Difference difference = of(HEAD + "t q[0];\n".repeat(100), HEAD + "t q[0];\n".repeat(101));
    Map<String, Boolean> expected =
        Map.of(
            "tCount>+1%", false,
            "tCount>+0.5%", true,
            "tCount>+0", true,
            "tCount>+1", false,
            "tCount > 100", true,
            "tCount<-1", false,
            "tDepth>+0%", true,
            "logicalQubits>3", false,
            "operations>0", true,
            "cx>+0", false);
    expected.forEach(
        (text, passed) -> assertEquals(passed, Threshold.of(text).isPassed(difference), text));
    for (String wrong : List.of("", "tCount", "tCount>", "tCount>=1", ">1", "tCount>+x%")) {
      assertThrows(IllegalArgumentException.class, () -> Threshold.of(wrong), wrong);
    }
    assertThrows(
        IllegalArgumentException.class, () -> Threshold.of("speed>1").isPassed(difference));
  }
}

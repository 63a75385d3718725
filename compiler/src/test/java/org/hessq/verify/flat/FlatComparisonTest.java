package org.hessq.verify.flat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.emit.FlatEmitter;
import org.hessq.emit.FlatOptions;
import org.hessq.emit.HierarchicalEmitter;
import org.hessq.emit.Programs;
import org.hessq.emit.RandomPrograms;
import org.hessq.emit.RandomPrograms.Flavour;
import org.hessq.load.Loader;
import org.hessq.load.OperationReader;
import org.hessq.method.Program;
import org.hessq.verify.Tally;
import org.hessq.verify.Verdict;
import org.junit.jupiter.api.Test;

class FlatComparisonTest {
  private static final FlatOptions SINGLE =
      new FlatOptions(
          FlatOptions.Feedback.ADAPTIVE, FlatOptions.Include.NONE, FlatOptions.Layout.SINGLE);

  private static FlatFile compared(Program program, String flat) {
    return FlatComparison.of(program, new OperationReader("flat.qasm", new StringReader(flat)));
  }

  private static String flat(Program program, FlatOptions options) throws IOException {
    StringWriter out = new StringWriter();
    FlatEmitter.write(program, options, out);
    return out.toString();
  }

  private static Program readBack(Program program) {
    return Loader.load("x.qasm", HierarchicalEmitter.text(program)).orThrow();
  }

  @Test
  void flatFilesOfRandomProgramsAreTheirCircuits() throws IOException {
    for (long seed = 0; seed < 300; seed++) {
      Flavour flavour = seed % 3 == 0 ? Flavour.UNITARY : Flavour.FLAT;
      FlatOptions form =
          seed % 3 == 0 ? FlatOptions.UNITARY : seed % 3 == 1 ? FlatOptions.ADAPTIVE : SINGLE;
      Program program = RandomPrograms.of(seed, flavour);
      String flat = flat(program, form);
      FlatFile found = compared(readBack(program), flat);
      assertEquals(new Verdict.Agrees(0, 0), found.check().verdict(), "seed " + seed);
      Map<String, BigInteger> counted =
          Tally.of(Loader.load("flat.qasm", flat).orThrow().circuit()).named();
      for (Map.Entry<String, BigInteger> own : found.counts().entrySet()) {
        BigInteger expected = counted.getOrDefault(own.getKey(), own.getValue());
        assertEquals(expected, own.getValue(), own.getKey() + ", seed " + seed);
      }
    }
  }

  /** Any gate taken out, put in or replaced is seen, in the line where it was done. */
  @Test
  void oneWrongLineIsNamed() throws IOException {
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Program program = RandomPrograms.of(seed, Flavour.FLAT);
      List<String> lines = flat(program, FlatOptions.ADAPTIVE).lines().toList();
      int at = random.nextInt(lines.size());
      if (!lines.get(at).matches("(x|y|z|h|s|sdg|t|tdg) .*")) {
        continue;
      }
      var wrong = new java.util.ArrayList<>(lines);
      String gate = lines.get(at).substring(0, lines.get(at).indexOf(' '));
      String other = gate.equals("h") ? "x" : "h";
      wrong.set(at, other + lines.get(at).substring(gate.length()));
      Verdict verdict =
          compared(readBack(program), String.join("\n", wrong) + "\n").check().verdict();
      Verdict.Differs differs =
          assertInstanceOf(Verdict.Differs.class, verdict, "seed " + seed + ", line " + (at + 1));
      assertTrue(
          differs.smallest().startsWith("flat.qasm:" + (at + 1) + ":"),
          "seed " + seed + ": " + differs.smallest());
    }
  }

  @Test
  void branchOnParityNeedsEachOutcomeOnce() {
    Program parity = readBack(Programs.of(parity(new Operation.Gate(GateKind.CZ, 1, 2))));
    String branches = "if (c[%s]) {\n  cz q[1], q[2];\n}\nif (c[%s]) {\n  cz q[1], q[2];\n}\n";
    String begin =
        "OPENQASM 3.0;\nqubit[3] q;\nbit[2] c;\nc[0] = measure q[0];\nc[1] = measure q[0];\n";
    assertEquals(
        new Verdict.Agrees(0, 0),
        compared(parity, named(begin + branches.formatted(0, 1))).check().verdict());
    assertEquals(
        new Verdict.Agrees(0, 0),
        compared(parity, named(begin + branches.formatted(1, 0))).check().verdict());
    assertInstanceOf(
        Verdict.Differs.class,
        compared(parity, named(begin + branches.formatted(1, 1))).check().verdict());
  }

  @Test
  void branchOnParityMustBeAnInvolution() {
    Program parity = readBack(Programs.of(parity(new Operation.Gate(GateKind.S, 1))));
    String text =
        "OPENQASM 3.0;\nqubit[3] q;\nbit[2] c;\nc[0] = measure q[0];\nc[1] = measure q[0];\n"
            + "if (c[0]) {\n  s q[1];\n}\nif (c[1]) {\n  s q[1];\n}\n";
    assertInstanceOf(Verdict.Differs.class, compared(parity, named(text)).check().verdict());
  }

  private static String named(String text) {
    return "// hessq 0.1.0\n// hessq.name test\n" + text;
  }

  private static org.hessq.circuit.Routine parity(Operation body) {
    return Programs.routine(
        "main",
        3,
        2,
        new Operation.Measure(0, 0),
        new Operation.Measure(0, 1),
        new Operation.Assign(Operation.Assignment.XOR, 0, 1),
        new Operation.Conditional(0, List.of(body)));
  }
}

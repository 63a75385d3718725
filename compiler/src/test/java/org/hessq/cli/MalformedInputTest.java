package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hessq.qasm.Qasm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever is wrong with an input: exit code 1, a place, a code, a help, and never our insides. */
class MalformedInputTest {
  @TempDir Path folder;

  /** What {@code command} is given, and the code that it must answer with. */
  record Input(String command, String code, String file, String text) {}

  static final List<Input> INPUTS =
      List.of(
          input("plan", "HQ0030", "p.hq", "\n"),
          input("plan", "HQ0003", "p.hq", "matrix A\n"),
          input("plan", "HQ0001", "p.hq", "matrix A = \u00e9;\n"),
          input(
              "plan",
              "HQ0017",
              "p.hq",
              "matrix A = 0/0 * identity(4);\nvector b = uniform;\nsolve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0017",
              "p.hq",
              "matrix A = 1e999 * identity(4);\nvector b = uniform;\nsolve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0017",
              "p.hq",
              "matrix A = 1e308 * identity(4) + 1e308 * identity(4);\n"
                  + "vector b = uniform;\n"
                  + "solve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0022",
              "p.hq",
              "matrix A = identity(-4);\nvector b = uniform;\nsolve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0022",
              "p.hq",
              "matrix A = identity(2^61);\nvector b = uniform;\nsolve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0018",
              "p.hq",
              "matrix A = identity(2.5);\nvector b = uniform;\nsolve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0027",
              "p.hq",
              "matrix A = 0 * identity(4);\nvector b = uniform;\nsolve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0032",
              "p.hq",
              "matrix A = tridiagonal(8, -1, 2, -1);\nvector b = uniform;\nsolve A x = b to 0;\n"),
          input(
              "plan",
              "HQ0032",
              "p.hq",
              "matrix A = tridiagonal(8, -1, 2, -1);\nvector b = uniform;\nsolve A x = b to -1;\n"),
          input(
              "plan",
              "HQ0034",
              "p.hq",
              "matrix A = tridiagonal(8, -1, 2, -1);\n"
                  + "vector b = basis(8);\n"
                  + "solve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0026",
              "p.hq",
              "matrix A = tridiagonal(8, -1, 2, -1);\n"
                  + "vector b = entries(i -> 1/(i - 3));\n"
                  + "solve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0015",
              "p.hq",
              "matrix A = diagonal(i -> i);\nvector b = uniform;\nsolve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0014",
              "p.hq",
              "matrix A = nonsense(4);\nvector b = uniform;\nsolve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0050",
              "p.hq",
              "matrix A = load(\"/etc/passwd\");\nvector b = uniform;\nsolve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0050",
              "p.hq",
              "matrix A = load(\"../x.mtx\");\nvector b = uniform;\nsolve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0051",
              "p.hq",
              "matrix A = load(\"gone.mtx\");\nvector b = uniform;\nsolve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0038",
              "p.hq",
              "matrix A = tridiagonal(8, -1, 2, -1);\n"
                  + "vector b = uniform;\n"
                  + "solve A x = b to 1e-2;\n"
                  + "bound condition(A) <= 0.5;\n"),
          input(
              "plan",
              "HQ0060",
              "p.hq",
              "matrix A = tridiagonal(8, -1, 2, -1);\n"
                  + "vector b = uniform;\n"
                  + "solve A x = b to 1e-2;\n"
                  + "bound condition(A) <= 2;\n"),
          input(
              "plan",
              "HQ0061",
              "p.hq",
              "matrix A = circulant(2^40, {0: 2, 1: -1, -1: -1});\n"
                  + "vector b = uniform;\n"
                  + "solve A x = b to 1e-2;\n"),
          input(
              "plan",
              "HQ0302",
              "p.hq",
              "matrix A = identity(2^60);\nvector b = uniform;\nsolve A x = b to 1e-2;\n"),
          input(
              "simulate",
              "QASM0107",
              "q.qasm",
              "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[-1] q;\n"),
          input(
              "simulate",
              "QASM0107",
              "q.qasm",
              "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[999999999999] q;\n"),
          input(
              "simulate",
              "QASM0108",
              "q.qasm",
              "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q; h q[2];\n"),
          input(
              "simulate",
              "QASM0116",
              "q.qasm",
              "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit q; cx q, q;\n"),
          input(
              "simulate",
              "QASM0118",
              "q.qasm",
              "OPENQASM 3.0;\ninclude \"stdgates.inc\";\ngate g a { g a; }\n"),
          input(
              "simulate",
              "QASM3009",
              "q.qasm",
              "OPENQASM 3.0;\n"
                  + "include \"stdgates.inc\";\n"
                  + "def f(qubit a) { f(a); } qubit q; f(q);\n"),
          input(
              "simulate",
              "QASM0016",
              "q.qasm",
              "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit q; rz(1e999) q;\n"),
          input(
              "simulate",
              "QASM0124",
              "q.qasm",
              "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit q; rz(0.0/0.0) q;\n"),
          input(
              "simulate",
              "QASM0123",
              "q.qasm",
              "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit q; for int i in [0:0:5] { h q; }\n"),
          input(
              "inspect",
              "QASM0125",
              "q.qasm",
              "OPENQASM 3.0;\ninclude \"stdgates.inc\";\ninclude \"/etc/passwd\";\n"),
          input(
              "fmt",
              "QASM0006",
              "q.qasm",
              "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n/* qubit q;\n"),
          input(
              "inspect",
              "QASM0014",
              "q.qasm",
              "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nOPENQASM 2.0;\n"),
          input(
              "simulate",
              "QASM3006",
              "q.qasm",
              "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nwhile (true) { }\n"),
          input(
              "simulate",
              "QASM3007",
              "q.qasm",
              "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[16777216] q; qubit r;\n"),
          input(
              "simulate",
              "QASM2011",
              "q.qasm",
              "OPENQASM 3.0;\n"
                  + "include \"stdgates.inc\";\n"
                  + "// hessq.register a 99999999999999999999 system\n"
                  + "qubit q;\n"),
          input(
              "simulate",
              "HQ0815",
              "q.qasm",
              "OPENQASM 3.0;\n"
                  + "include \"stdgates.inc\";\n"
                  + "qubit[27] q; for int i in [0:9000000000] { t q[0]; }\n"),
          input(
              "inspect",
              "QASM0100",
              "q.qasm",
              "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nnonsense q;\n"),
          input(
              "inspect",
              "HQ0110",
              "m.mtx",
              "%%MatrixMarket matrix coordinate real general\n2 2 1\n1 1 nan\n"),
          input(
              "inspect",
              "HQ0110",
              "m.mtx",
              "%%MatrixMarket matrix coordinate real general\n2 2 1\n1 1 1e999\n"),
          input(
              "inspect",
              "HQ0105",
              "m.mtx",
              "%%MatrixMarket matrix coordinate real general\n-2 2 0\n"),
          input(
              "inspect",
              "HQ0117",
              "m.mtx",
              "%%MatrixMarket matrix coordinate real general\n2 2 99999999999\n1 1 1\n"),
          input(
              "inspect",
              "HQ0810",
              "m.mtx",
              "%%MatrixMarket matrix array real general\n2 1\n1e308\n1e308\n"),
          input("inspect", "HQ0103", "m.mtx", "nonsense\n"),
          input("inspect", "HQ0101", "m.csv", ""),
          input("inspect", "HQ0119", "m.csv", "1,2\n3\n"),
          input("inspect", "HQ0109", "m.csv", "1,2\n3,four\n"),
          input("inspect", "HQ0120", "m.npy", "nonsense"),
          input("inspect", "HQ0125", "m.npz", "nonsense"));

  private static Input input(String command, String code, String file, String text) {
    return new Input(command, code, file, text);
  }

  @ParameterizedTest
  @FieldSource("INPUTS")
  void isAnsweredWithPlaceCodeAndHelp(Input input) throws IOException {
    Path file = Files.writeString(folder.resolve(input.file()), input.text());
    check(Run.of(input.command(), file.toString()), file.toString(), input.code());
  }

  @Test
  void theseAreManyKinds() {
    assertTrue(INPUTS.size() >= 40);
    assertTrue(INPUTS.stream().map(Input::code).distinct().count() >= 35);
  }

  @Test
  void soAreFilesThatAreNone() throws IOException {
    Path binary = folder.resolve("binary.hq");
    Files.write(binary, new byte[] {'m', (byte) 0xff, 0, (byte) 0xc3});
    for (String command : List.of("plan", "inspect", "simulate", "fmt")) {
      check(Run.of(command, binary.toString()), binary.toString(), "HQ0804");
      check(Run.of(command, folder.toString()), folder.toString(), "HQ0803");
      check(Run.of(command, "gone.hq"), "gone.hq", "HQ0801");
      check(Run.of(command, "gone\0.hq"), "gone", "HQ0806");
    }
  }

  @Test
  void soIsNestingDeeperThanAnyStack() throws IOException {
    StringBuilder gates = new StringBuilder("OPENQASM 3.0;\ninclude \"stdgates.inc\";\n");
    gates.append("gate g0 a { h a; }\n");
    for (int k = 1; k < 5000; k++) {
      gates.append("gate g").append(k).append(" a { g").append(k - 1).append(" a; }\n");
    }
    deep("q.qasm", gates + "qubit q;\ng4999 q;\n", "QASM2001");
    deep("b.qasm", "OPENQASM 3.0;\n" + "{".repeat(100_000), "QASM0007");
    deep("p.hq", "matrix A = " + "(".repeat(100_000) + "1;\n", "HQ00");
  }

  private void deep(String name, String text, String code) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    check(Run.of("inspect", file.toString()), file.toString(), code);
  }

  private static void check(Run run, String file, String code) {
    assertAll(
        run.err().lines().limit(10).toList().toString(),
        () -> assertEquals(Exit.INPUT, run.exit()),
        () -> assertEquals("", run.out()),
        () -> assertTrue(run.err().contains(file)),
        () -> assertTrue(run.err().contains("error[" + code)),
        () -> assertTrue(run.err().matches("(?s).*:[0-9]+:[0-9]+: error\\[.*")),
        () -> assertTrue(run.err().contains("\n  help: ")),
        () -> assertFalse(run.err().contains("Exception") || run.err().contains("\tat ")));
  }

  @Test
  void whatIsTooLongForAWholeTreeSaysTheLimit() throws IOException {
    Path file = folder.resolve("long.qasm");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    for (String command : List.of("fmt", "simulate")) {
      Run run = Run.of(command, file.toString());
      assertEquals(Exit.INPUT, run.exit(), run.err());
      assertTrue(run.err().contains("HQ0805"), run.err());
      assertTrue(run.err().contains("at most " + Qasm.LARGEST + " are read"), run.err());
    }
    assertEquals(1L << 30, Files.size(file));
  }
}

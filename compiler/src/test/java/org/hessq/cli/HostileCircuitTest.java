package org.hessq.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hessq.cli.run.RunFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that no tool writes, given to every command that takes circuits. */
class HostileCircuitTest {
  private static final String BELL =
      "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[2] q;\nbit[2] c;\nh q[0];\nc = measure q;\n";

  @TempDir Path folder;

  /**
   * A file.
   *
   * @param code what fmt must answer with; empty if it formats the file
   * @param runCode the same of simulate
   */
  record Hostile(String name, byte[] bytes, String code, String runCode) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Hostile text(String name, String text, String code, String runCode) {
    return new Hostile(name, text.getBytes(UTF_8), code, runCode);
  }

  static Stream<Hostile> files() {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    String doubling =
        "gate g0 q { x q; }\n"
            + IntStream.range(1, 200)
                .mapToObj(i -> "gate g" + i + " q { g" + (i - 1) + " q; g" + (i - 1) + " q; }\n")
                .collect(Collectors.joining());
    String head = "include \"stdgates.inc\"; qubit[3] q; bit c; ";
    return Stream.of(
        text("empty", "", "", ""),
        text("blank", "\n\n \t ", "", ""),
        new Hostile("noise", noise, "HQ0804", "HQ0804"),
        new Hostile("utf-16-le", ("\uFEFF" + BELL).getBytes(UTF_16LE), "HQ0804", "HQ0804"),
        new Hostile("utf-16-be", ("\uFEFF" + BELL).getBytes(UTF_16BE), "HQ0804", "HQ0804"),
        new Hostile("half-a-character", new byte[] {'/', '/', (byte) 0xc3}, "HQ0804", "HQ0804"),
        text("byte-order-mark", "\uFEFF" + BELL, "", ""),
        text("two-byte-order-marks", "\uFEFF\uFEFF" + BELL, "QASM0003", "QASM0003"),
        text("null", BELL + "\0", "QASM0003", "QASM0003"),
        new Hostile("nulls", new byte[100_000], "QASM0003", "QASM0003"),
        text("crlf", BELL.replace("\n", "\r\n"), "", ""),
        text("cr", BELL.replace("\n", "\r"), "", ""),
        text("name", "qubit " + "a".repeat(100_000) + ";", "", ""),
        text("number", "int a = " + "9".repeat(100_000) + ";", "QASM0016", "QASM0016"),
        text("exponent", "float a = 1e999999999;", "QASM0016", "QASM0016"),
        text("width", "int[99999999999999999999] a;", "", "QASM0107"),
        text("register", "qubit[2147483647] a; reset a;", "", "QASM3007"),
        text("tower", "const int a = 7 ** 7 ** 7 ** 7;", "", "QASM0124"),
        text("shift", "const int a = 1 << 2000000000;", "", "QASM0124"),
        text("array", "array[int[8], 100000, 100000, 100000] a;", "", "QASM3007"),
        text("controls", head + "ctrl(1000000) @ x q[0], q[1];", "", "QASM0114"),
        text("doubling", head + doubling + "g199 q[0]; c = measure q[0];", "", "HQ0815"),
        text("rounds", head + "for int i in [0:1000000000000] { x q[0]; }", "", "HQ0815"),
        text("recursion", "def f(int i) -> int { return f(i); } int a = f(0);", "", "QASM3009"),
        text("parentheses", "int a = " + "(".repeat(100_000) + "1;", "QASM0007", "QASM0007"),
        text("braces", "{".repeat(100_000), "QASM0007", "QASM0007"),
        text("arms", "bool a; " + "if (a) { } else ".repeat(9000) + "{ }", "QASM0007", "QASM0007"),
        text(
            "as-deep-as-allowed",
            "include \"stdgates.inc\"; qubit q;\n"
                + "{".repeat(254)
                + ("rz(" + "-(".repeat(120) + "1" + ")".repeat(120) + " + 1".repeat(700) + ") q;")
                + "}".repeat(254)
                + "\n".repeat(1 << 22),
            "",
            ""),
        text("faults", "int a = ;\n".repeat(10_000), "QASM0001", "QASM0001"),
        text("includes-itself", "include \"includes-itself.qasm\";", "", "QASM0126"),
        text("includes-nothing", "include \"nowhere.inc\";", "", "QASM0125"),
        text("includes-a-folder", "include \".\";", "", "QASM0125"),
        text("includes-no-name", "include \"a\0b\";", "", "QASM0125"),
        text("includes-a-device", "include \"/dev/zero\";", "", "QASM0125"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void isAnsweredOrRefused(Hostile hostile) throws IOException {
    Path file = Files.write(folder.resolve(hostile.name() + ".qasm"), hostile.bytes());
    Path bell = Files.writeString(folder.resolve("bell.qasm"), BELL);
    for (List<String> command :
        List.of(
            List.of("fmt", "--check"),
            List.of("inspect"),
            List.of("inspect", "--portable"),
            List.of("diff", bell.toString()),
            List.of("verify", bell.toString()),
            List.of("simulate"))) {
      Run run = run(command, file);
      if (command.equals(List.of("simulate"))) {
        assertAnswers(hostile.runCode(), run);
      }
      assertArrayEquals(hostile.bytes(), Files.readAllBytes(file));
    }
    Run formatted = run(List.of("fmt"), file);
    assertAnswers(hostile.code(), formatted);
    if (!hostile.code().isEmpty()) {
      assertArrayEquals(hostile.bytes(), Files.readAllBytes(file));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(2, left.count());
    }
  }

  private static Run run(List<String> command, Path file) {
    String[] arguments =
        Stream.concat(command.stream(), Stream.of(file.toString())).toArray(String[]::new);
    Run run = Run.of(arguments);
    assertTrue(run.exit() != Exit.BUG, run::err);
    assertFalse(run.err().contains("Exception"), run::err);
    assertTrue(run.exit() == Exit.FINE || run.out().length() + run.err().length() > 0);
    return run;
  }

  private static void assertAnswers(String code, Run run) {
    assertEquals(code.isEmpty() ? Exit.FINE : Exit.INPUT, run.exit(), run::err);
    assertTrue(run.err().contains("[" + code) || code.isEmpty(), run::err);
  }

  @Test
  void linksAreFollowedAndStay() throws IOException {
    Path file = Files.writeString(folder.resolve("a.qasm"), "qubit   q;");
    Path link = Files.createSymbolicLink(folder.resolve("b.qasm"), file);
    assertEquals(Exit.FINE, Run.of("fmt", link.toString(), file.toString()).exit());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("qubit q;\n", Files.readString(file));
    Path loop = folder.resolve("loop.qasm");
    Files.createSymbolicLink(loop, loop);
    for (String command : List.of("fmt", "inspect", "simulate")) {
      Run run = Run.of(command, loop.toString());
      assertEquals(Exit.INPUT, run.exit(), run::err);
      assertEquals(Exit.INPUT, Run.of(command, folder.toString()).exit());
      assertEquals(Exit.INPUT, Run.of(command, folder.resolve("none.qasm").toString()).exit());
    }
  }

  @Test
  void noTwoFaultsShareACode() {
    List<String> codes =
        Stream.concat(
                Arrays.stream(FileFault.values()).map(fault -> fault.of("f", "").code()),
                Arrays.stream(RunFault.values())
                    .map(fault -> fault.of("f", "").diagnostics().getFirst().code()))
            .toList();
    assertEquals(codes.stream().distinct().toList(), codes);
  }
}

package org.hessq.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hessq.circuit.Profile;
import org.hessq.emit.Consumer;
import org.hessq.load.Loader;
import org.hessq.method.Program;
import org.hessq.problem.Problem;
import org.hessq.read.DataFiles;
import org.hessq.read.ProblemReader;
import org.hessq.report.Check;
import org.hessq.report.Outcome;
import org.hessq.report.Report;
import org.hessq.report.Verification;
import org.hessq.verify.Certificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Single faults in a flat file, each seen where it is. */
class FlatFaultsTest {
  @TempDir static Path folder;

  private static Problem problem;
  private static Report report;
  private static List<String> lines;
  private static Program circuit;

  /** A change of the line that {@code pattern} finds, past {@code skip} others. */
  private record Edit(String what, String pattern, int skip, UnaryOperator<String> change) {}

  @BeforeAll
  static void compile() throws IOException {
    String text =
        "matrix A = tridiagonal(4, -1, 2, -1) + diagonal(4, i -> i);\n"
            + "vector b = entries(i -> cos(i));\nsolve A x = b to 0.1;\n";
    DataFiles none = file -> new DataFiles.Unreadable("no such file");
    problem = ProblemReader.read("small.hq", text, none).orThrow();
    Options options = new Options(Options.Form.FLAT, Options.Effort.QUICK);
    report = new CompileEngine().run(problem, options, folder, (_, _) -> {});
    lines = Files.readAllLines(folder.resolve("small.qasm"));
    String definitions =
        FlatExamination.definitions(report, folder.resolve("small.qasm")).orElseThrow();
    circuit = Loader.load(definitions, Files.readString(folder.resolve(definitions))).orThrow();
  }

  private static Verification examined(Path flat) throws IOException {
    return examined(problem, flat, report);
  }

  private static Verification examined(Problem about, Path flat, Report stated) throws IOException {
    String circuit = FlatExamination.definitions(stated, flat).orElseThrow();
    return FlatExamination.of(
            about,
            flat,
            circuit,
            Files.readString(flat.resolveSibling(circuit)),
            Optional.of(stated),
            Options.Effort.QUICK,
            _ -> {})
        .verification();
  }

  private static Check check(Verification verification, String name) {
    return verification.checks().stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void soundFileHasACertificateOfItsOwn() throws IOException {
    Verification compiled = report.verification().orElseThrow();
    assertEquals(Outcome.AGREES, check(compiled, "flat").verdict());
    assertEquals(Outcome.AGREES, check(compiled, "flat-counts").verdict());
    assertEquals("small.qasm", report.outputs().getFirst().path());
    Verification later = examined(folder.resolve("small.qasm"));
    assertEquals(compiled.verdict(), later.verdict());
    assertEquals(Outcome.AGREES, check(later, "report").verdict());
    Path wrong = folder.resolve("other.qasm");
    Files.writeString(wrong, String.join("\n", lines).replaceFirst("\nt ", "\ntdg "));
    assertEquals(Outcome.DIFFERS, examined(wrong).verdict());
  }

  /** The whole run stands in for what cannot be judged piece by piece. */
  @Test
  void flatFileAloneIsJudgedByWhatItShows() throws IOException {
    Verification sound = alone(String.join("\n", lines));
    assertEquals(Outcome.AGREES, check(sound, "counts").verdict());
    assertEquals(Outcome.AGREES, check(sound, "report").verdict());
    assertEquals(Outcome.TOO_LARGE, sound.verdict());
    Verification wrong = alone(String.join("\n", lines).replaceFirst("\nt ", "\ntdg "));
    assertEquals(Outcome.AGREES, check(wrong, "counts").verdict());
    Verification less = alone(String.join("\n", lines).replaceFirst("\nt .*;", ""));
    assertEquals(Outcome.DIFFERS, check(less, "counts").verdict());
  }

  @Test
  void smallFlatFileAloneIsRun() throws IOException {
    DataFiles none = file -> new DataFiles.Unreadable("no such file");
    Problem encode =
        ProblemReader.read(
                "two.hq", "matrix A = tridiagonal(2, -1, 3, -1);\nencode A to 0.1;\n", none)
            .orThrow();
    Path place = Files.createDirectory(folder.resolve("two"));
    Options options = new Options(Options.Form.FLAT, Options.Effort.QUICK);
    Report made = new CompileEngine().run(encode, options, place, (_, _) -> {});
    String text = Files.readString(place.resolve("two.qasm"));
    String wrong = text.replaceFirst("\nx .*;", "");
    assertEquals(Outcome.AGREES, alone(encode, text, Optional.of(made)).verdict());
    assertEquals(Outcome.DIFFERS, alone(encode, wrong, Optional.empty()).verdict());
  }

  @Test
  void circuitOfTheNormIsFlatTooAndJudgedByItsOwnDefinitions() throws IOException {
    DataFiles none = file -> new DataFiles.Unreadable("no such file");
    String text =
        "matrix A = tridiagonal(4, -1, 3, -1);\nvector b = basis(0);\n"
            + "solve A x = b to 0.1;\nreport norm;\n";
    Problem telling = ProblemReader.read("told.hq", text, none).orThrow();
    Path place = Files.createDirectory(folder.resolve("told"));
    for (Consumer consumer : List.of(Consumer.QISKIT, Consumer.MQT)) {
      Options options = Options.of(consumer, Profile.ADAPTIVE, Options.Effort.QUICK);
      Report made = new CompileEngine().run(telling, options, place, (_, _) -> {});
      assertEquals(Outcome.AGREES, made.verification().orElseThrow().verdict());
      Path file = place.resolve("told-norm.qasm");
      String flat = Files.readString(file);
      assertFalse(Pattern.compile("(?m)^(def|gate) ").matcher(flat).find());
      assertEquals(Optional.of("told-norm.routines.qasm"), FlatExamination.definitions(made, file));
      assertEquals(
          Optional.empty(),
          FlatExamination.definitions(made, place.resolve("told-norm.routines.qasm")));
      assertEquals(Outcome.AGREES, examined(telling, file, made).verdict());
      Files.writeString(file, flat.replaceFirst("\nt ", "\ntdg "));
      Verification wrong = examined(telling, file, made);
      assertEquals(Outcome.DIFFERS, check(wrong, "flat").verdict());
      assertEquals(Outcome.DIFFERS, check(wrong, "report").verdict());
    }
  }

  private static Verification alone(String text) {
    return alone(problem, text + "\n", Optional.of(report));
  }

  private static Verification alone(Problem about, String text, Optional<Report> stated) {
    String name = about.name() + ".qasm";
    return Examination.of(about, name, text, stated, Options.Effort.QUICK, _ -> {}).verification();
  }

  private static List<Edit> edits() {
    UnaryOperator<String> delete = _ -> "";
    return List.of(
        new Edit("a T deleted", "^t .*", 5, delete),
        new Edit("a T inverted", "^t ", 9, _ -> "tdg "),
        new Edit("a Hadamard deleted", "^h .*", 3, delete),
        new Edit("a Hadamard doubled", "^h .*", 30, line -> line + "\n" + line),
        new Edit("an X deleted", "^x .*", 2, delete),
        new Edit("a CX turned round", "^cx (.*), (.*);", 7, _ -> "cx $2, $1;"),
        new Edit("an S for an X", "^x ", 1, _ -> "s "),
        new Edit("a qubit for another", "^(s|h|t|x) system\\[0\\];", 0, _ -> "$1 system[1];"),
        new Edit("a qubit used twice", "^cx (.*), (.*);", 2, _ -> "cx $1, $1;"),
        new Edit("an undeclared qubit", "^h system\\[0\\];", 0, _ -> "h system[40];"),
        new Edit("a branch always taken", "^if \\(.*\\) \\{", 1, _ -> "{"),
        new Edit("a branch on an older outcome", "^if \\(c\\[\\d+\\]\\)", 4, _ -> "if (c[0])"),
        new Edit("a CZ deleted in a branch", "^  cz .*", 1, delete),
        new Edit("a Z for a CZ in a branch", "^  cz (.*), .*;", 2, _ -> "  z $1;"),
        new Edit(
            "a measurement of another qubit",
            "measure ancilla\\[0\\]",
            0,
            _ -> "measure system[0]"),
        new Edit("a measurement into another bit", "^c\\[0\\] = measure", 0, _ -> "c[1] = measure"),
        new Edit("a reset deleted", "^reset .*", 2, delete),
        new Edit("a statement without end", "^cx (.*);", 4, _ -> "cx $1"),
        new Edit("the last measurement deleted", "^c\\[2\\] = measure .*", 0, delete),
        new Edit(
            "another norm guess", "^// hessq.fact shave .*", 0, _ -> "// hessq.fact shave 1.5"),
        new Edit("another role", "^(// hessq.register flag \\d+) flag", 0, _ -> "$1 ancilla"),
        new Edit("scratch as data", "(scratch:\\d+):scratch", 0, _ -> "$1:data"));
  }

  @TestFactory
  Stream<DynamicTest> faultsAreSeen() {
    return edits().stream().map(e -> DynamicTest.dynamicTest(e.what(), () -> requireSeen(e)));
  }

  private static void requireSeen(Edit edit) throws IOException {
    Pattern pattern = Pattern.compile(edit.pattern());
    int skipped = 0;
    int at = -1;
    for (int k = 0; k < lines.size() && at < 0; k++) {
      at = pattern.matcher(lines.get(k)).find() && skipped++ == edit.skip() ? k : -1;
    }
    assertTrue(at >= 0, "nothing to change: " + edit.what());
    List<String> wrong = new ArrayList<>(lines);
    Matcher matcher = pattern.matcher(lines.get(at));
    wrong.set(at, matcher.replaceFirst(edit.change().apply(lines.get(at))));
    Path file = folder.resolve("wrong.qasm");
    Files.write(file, wrong);
    Check flat =
        check(
            Verdicts.of(
                new Certificate(
                    FlatExamination.compare(circuit, "wrong.qasm", file).checks(Map.of()))),
            "flat");
    assertEquals(Outcome.DIFFERS, flat.verdict());
    String culprit = flat.culprit().orElseThrow();
    Matcher line = Pattern.compile("wrong\\.qasm:(\\d+):").matcher(culprit);
    if (!lines.get(at).startsWith("//")) {
      assertTrue(line.find(), culprit);
      int statement = lines.get(at).startsWith("  ") ? at : at + 1;
      assertTrue(Integer.parseInt(line.group(1)) >= statement, culprit + ", not line " + statement);
    }
  }
}

package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.emit.Consumer;
import org.hessq.pipeline.Engine;
import org.hessq.pipeline.Options;
import org.hessq.problem.Problem;
import org.hessq.problem.Target;
import org.hessq.report.Check;
import org.hessq.report.Json;
import org.hessq.report.Outcome;
import org.hessq.report.Report;
import org.hessq.report.SampleReports;
import org.hessq.report.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CompileCommandTest {
  private static final String TEXT =
      "matrix A = tridiagonal(4, -1, 2, -1);\nvector b = uniform;\nsolve A x = b to 0.1;\n";

  @TempDir Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Options> options = new ArrayList<>();
  private Path file;

  @BeforeEach
  void writeProblem() throws IOException {
    file = Files.writeString(folder.resolve("small.hq"), TEXT);
  }

  @Test
  void writesAllFilesBesideTheProblemAndASummary() throws IOException {
    Run run = run(engine(Outcome.AGREES), file.toString());
    assertEquals(Exit.FINE, run.exit(), run.err());
    assertEquals(
        List.of("certificate.json", "report.html", "report.json", "small.qasm", "timings.json"),
        names(folder.resolve("small.out")));
    assertTrue(run.out().contains("verdict   agrees"), run.out());
    assertEquals("", run.err());
    Report report =
        Json.readReport(Files.readString(folder.resolve("small.out/report.json")), "r").orThrow();
    assertEquals("certificate.json", report.outputs().getLast().path());
    assertEquals(
        Files.size(folder.resolve("small.out/certificate.json")),
        report.outputs().getLast().bytes());
  }

  @Test
  void jsonIsTheReportAndNothingElse() throws IOException {
    Path out = folder.resolve("x/y");
    Run run = run(engine(Outcome.AGREES), file.toString(), "--json", "-o", out.toString());
    assertEquals(Files.readString(out.resolve("report.json")), run.out());
  }

  @Test
  void sameInputSameBytesTimingsApart() throws IOException {
    run(engine(Outcome.AGREES), file.toString(), "-o", folder.resolve("1").toString());
    run(engine(Outcome.AGREES), file.toString(), "-o", folder.resolve("2").toString());
    for (String name : names(folder.resolve("1"))) {
      if (!name.equals("timings.json")) {
        long difference =
            Files.mismatch(folder.resolve("1").resolve(name), folder.resolve("2").resolve(name));
        assertEquals(-1, difference, name);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AGREES, '', 0", "AGREES, --require-proof, 0", "NOT_REFUTED, '', 0",
    "TOO_LARGE, --require-proof, 2", "NOT_REFUTED, --require-proof, 2", "DIFFERS, '', 2"
  })
  void exitCodeFollowsTheVerdict(Outcome verdict, String option, int exit) {
    String[] arguments =
        option.isEmpty() ? new String[] {file.toString()} : new String[] {file.toString(), option};
    Run run = run(engine(verdict), arguments);
    assertEquals(exit, run.exit());
    assertEquals(verdict != Outcome.AGREES, !run.err().isEmpty());
    assertTrue(Files.exists(folder.resolve("small.out/certificate.json")), "the files stay");
  }

  @Test
  void optionsReachTheEngine() {
    run(
        engine(Outcome.AGREES),
        file.toString(),
        "--profile=unitary",
        "--seed=7",
        "--check=full",
        "--flat");
    run(engine(Outcome.AGREES), file.toString());
    assertEquals(Target.Profile.UNITARY, problems.getFirst().target().profile());
    assertEquals(7, problems.getFirst().seed());
    assertEquals(
        List.of(
            new Options(Options.Form.FLAT, Options.Effort.FULL),
            new Options(Options.Form.HIERARCHICAL, Options.Effort.QUICK)),
        options);
    assertEquals(Target.Profile.ADAPTIVE, problems.getLast().target().profile());
  }

  @ParameterizedTest
  @CsvSource({"--check=some", "--profile=other", "--seed=x", "--nonsense"})
  void wrongOptionsAreUsageErrors(String option) {
    assertEquals(Exit.USAGE, run(engine(Outcome.AGREES), file.toString(), option).exit());
    assertFalse(Files.exists(folder.resolve("small.out")));
  }

  @Test
  void consumersDecideTheForm() {
    for (Consumer consumer : Consumer.values()) {
      run(engine(Outcome.AGREES), file.toString(), "--for", consumer.word());
      Options.Form form = consumer == Consumer.QDK ? Options.Form.HIERARCHICAL : Options.Form.FLAT;
      assertEquals(
          new Options(form, Optional.of(consumer), Options.Effort.QUICK), options.getLast());
    }
    assertEquals(Target.Profile.UNITARY, problems.getLast().target().profile());
    assertEquals(
        Exit.USAGE, run(engine(Outcome.AGREES), file.toString(), "--for", "nobody").exit());
  }

  @Test
  void aFaultLeavesNoFileAndNoFolder() throws IOException {
    Engine engine =
        (_, _, aside, _) -> {
          Files.writeString(aside.resolve("small.qasm"), "half");
          throw new Faults(Diagnostic.error("HQ0999", Span.at("a", 1, 1), "too large", "estimate"));
        };
    Run run = run(engine, file.toString());
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(run.err().contains("error[HQ0999]: too large"), run.err());
    assertEquals(List.of("small.hq"), names(folder));
  }

  @Test
  void aBugKeepsOlderFilesAndExitsWith3() throws IOException {
    run(engine(Outcome.AGREES), file.toString());
    Path old = folder.resolve("small.out/report.json");
    String before = Files.readString(old);
    Run run =
        run(
            (_, _, _, _) -> {
              throw new IllegalStateException("broken");
            },
            file.toString());
    assertEquals(Exit.BUG, run.exit());
    assertEquals(before, Files.readString(old));
    assertEquals(5, names(folder.resolve("small.out")).size());
  }

  @Test
  void faultsOfTheProblemAreShownWithTheirLine() throws IOException {
    Files.writeString(file, TEXT.replace("uniform", "unknown"));
    Run run = run(engine(Outcome.AGREES), file.toString());
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(run.err().contains("    2 | vector b = unknown;"), run.err());
    assertTrue(problems.isEmpty());
  }

  private Engine engine(Outcome verdict) {
    return (problem, how, aside, progress) -> {
      problems.add(problem);
      options.add(how);
      progress.show("emit", 1);
      Files.writeString(aside.resolve(problem.name() + ".qasm"), "OPENQASM 3.0;\n");
      Check check =
          new Check(
              "syntax",
              verdict,
              OptionalDouble.empty(),
              OptionalDouble.empty(),
              "1 line",
              Optional.empty());
      Report sample = SampleReports.solve();
      return new Report(
          sample.hessq(),
          sample.problem(),
          sample.matrix(),
          sample.plan(),
          sample.errorBudget(),
          sample.resources(),
          sample.readout(),
          sample.physical(),
          Optional.of(Verification.of(List.of(check))),
          sample.solution(),
          sample.outputs().subList(0, 1));
    };
  }

  private static Run run(Engine engine, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Hessq root = new Hessq(Run.console("", out, err, false));
    CommandLine line = Main.commandLine(root, List.of(new CompileCommand(root, engine)));
    String[] all = Stream.concat(Stream.of("compile"), Stream.of(arguments)).toArray(String[]::new);
    int exit = line.execute(all);
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}

package org.hessq.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hessq.report.Json;
import org.hessq.report.training.StepReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final Path SAMPLES = Path.of("..", "examples", "newton-breast-cancer", "wdbc.csv");
  private static final String MODEL =
      "model = logistic(\"wdbc.csv\", label = 0, ridge = 1e-2, features = standardised)";

  @TempDir Path folder;
  private Path target;

  @BeforeEach
  void makeFolder() throws IOException {
    Files.copy(SAMPLES, folder.resolve("wdbc.csv"));
    target = folder.resolve("out");
  }

  private Run train(String settings, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("run.hq"), "newton { " + settings + " };");
    List<String> arguments = new java.util.ArrayList<>(List.of("train", file.toString()));
    arguments.addAll(List.of("-o", target.toString()));
    arguments.addAll(List.of(options));
    return Run.of(arguments.toArray(String[]::new));
  }

  private StepReport step(int number) throws IOException {
    Path file = target.resolve("steps").resolve("" + number).resolve("step.json");
    return Json.readStep(Files.readString(file), file.toString()).orThrow();
  }

  @Test
  void aRunWritesItsReportAndEveryStep() throws IOException {
    Run run = train(MODEL, "--circuits", "none");
    assertEquals(Exit.FINE, run.exit(), run.err());
    assertTrue(run.out().startsWith("Converged in 7 steps; "), run.out());
    assertTrue(Files.exists(target.resolve("training.json")));
    assertTrue(Files.readString(target.resolve("training.html")).contains("Converged in 7 steps"));
    assertEquals(6, step(6).step());
    assertFalse(Files.exists(target.resolve("steps").resolve("7")));
  }

  @Test
  void optionsThatMeanNothingAreRefused() throws IOException {
    for (List<String> options :
        List.of(
            List.of("--steps", "-5", "--circuits", "none"),
            List.of("--take", "quantum", "--circuits", "none"),
            List.of("--take", "0,3", "--circuits", "estimated"),
            List.of("--sampled"))) {
      Run run = train(MODEL, options.toArray(String[]::new));
      assertEquals(Exit.USAGE, run.exit(), options + run.err());
      assertFalse(Files.exists(target), options.toString());
    }
  }

  @Test
  void anInterruptedRunGoesOnWhereItStopped() throws IOException {
    train(MODEL, "--circuits", "none");
    String whole = Files.readString(target.resolve("training.json"));
    train(MODEL, "--circuits", "none", "--steps", "3");
    assertFalse(Files.exists(target.resolve("steps").resolve("3")), "earlier steps are removed");
    StepReport third = step(2);
    Run run = train(MODEL, "--circuits", "none", "--resume");
    assertEquals(Exit.FINE, run.exit(), run.err());
    assertEquals(third, step(2));
    assertEquals(whole, Files.readString(target.resolve("training.json")));
  }

  @Test
  void groupsOfIndicesAreTheSameAfterResuming() throws IOException {
    String blocks = MODEL + ", sparsify = blocks(4), steps = 5";
    train(blocks, "--circuits", "none");
    String whole = Files.readString(target.resolve("training.json"));
    train(blocks, "--circuits", "none", "--steps", "2");
    train(blocks, "--circuits", "none", "--resume");
    assertEquals(whole, Files.readString(target.resolve("training.json")));
  }

  @Test
  void stepsOfAnotherProblemAreNotResumed() throws IOException {
    train(MODEL, "--circuits", "none", "--steps", "1");
    Run run = train(MODEL + ", damping = 1e-3", "--circuits", "none", "--resume");
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(run.err().contains("HQ0902"), run.err());
  }

  @Test
  void damagedStepsAreNotResumed() throws IOException {
    train(MODEL, "--circuits", "none", "--steps", "4");
    Path third = target.resolve("steps").resolve("2").resolve("step.json");
    String whole = Files.readString(third);
    String second = Files.readString(target.resolve("steps").resolve("1").resolve("step.json"));
    byte[] noText = whole.getBytes(StandardCharsets.UTF_8);
    noText[whole.length() / 2] = (byte) 0xff;
    List<byte[]> damaged =
        List.of(
            new byte[0],
            whole.substring(0, 300).getBytes(StandardCharsets.UTF_8),
            whole.replaceFirst("\"weights\" : \\[", "$0 9, ").getBytes(StandardCharsets.UTF_8),
            second.getBytes(StandardCharsets.UTF_8),
            noText);
    for (byte[] text : damaged) {
      Files.write(third, text);
      Run run = train(MODEL, "--circuits", "none", "--resume");
      assertEquals(Exit.INPUT, run.exit(), run.err());
      assertTrue(run.err().contains("HQ0903"), run.err());
      assertTrue(run.err().contains("step.json"), run.err());
    }
    Files.writeString(third, whole);
    assertEquals(Exit.FINE, train(MODEL, "--circuits", "none", "--resume").exit());
  }

  /** A process that is killed leaves a folder aside and no {@code step.json}. */
  @Test
  void whatAKilledRunLeavesIsRemoved() throws IOException {
    train(MODEL, "--circuits", "none");
    String whole = Files.readString(target.resolve("training.json"));
    Path folder = target.resolve("steps").resolve("5");
    Files.delete(folder.resolve("step.json"));
    Path aside = Files.createDirectory(folder.resolve(".hessq-1.part"));
    Files.writeString(aside.resolve("step.json"), "{");
    Run run = train(MODEL, "--circuits", "none", "--resume");
    assertEquals(Exit.FINE, run.exit(), run.err());
    assertFalse(Files.exists(aside));
    assertEquals(whole, Files.readString(target.resolve("training.json")));
  }

  @Test
  void changedDataAreNotResumed() throws IOException {
    train(MODEL, "--circuits", "none", "--steps", "1");
    String samples = Files.readString(folder.resolve("wdbc.csv"));
    Files.writeString(folder.resolve("wdbc.csv"), samples.replaceFirst("\n1,", "\n0,"));
    Run run = train(MODEL, "--circuits", "none", "--resume");
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(run.err().contains("HQ0902"), run.err());
  }

  @Test
  void samplesOfOneClassTeachNothing() throws IOException {
    Files.writeString(folder.resolve("one.csv"), "1,2,3\n1,5,4\n");
    Run run = train("model = logistic(\"one.csv\", label = 0)", "--circuits", "none");
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(run.err().contains("HQ0047") && run.err().contains("every label"), run.err());
  }

  @Test
  void aTargetThatIsAFileIsReported() throws IOException {
    target = Files.writeString(folder.resolve("file"), "");
    Run run = train(MODEL, "--circuits", "none");
    assertEquals(Exit.INPUT, run.exit(), run.err());
    assertTrue(run.err().contains("HQ0808"), run.err());
  }

  @Test
  void anUphillStepIsRefusedAndTheStepsBeforeItStay() throws IOException {
    Run run = train(MODEL + ", sparsify = union(16)", "--circuits", "none");
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(run.err().contains("HQ0506") || run.err().contains("HQ0507"), run.err());
    assertTrue(run.out().startsWith("Stopped after 1 step "), run.out());
    assertTrue(Files.exists(target.resolve("training.html")));
    assertEquals(0, step(0).step());
  }

  @Test
  void aMissingStepFileIsReportedAndNothingIsLost() throws IOException {
    record(0, "2 0\n0 3\n", "1\n1\n");
    record(2, "2 0\n0 3\n", "1\n1\n");
    Run run = train(recorded(3), "--circuits", "none");
    assertEquals(Exit.INPUT, run.exit());
    assertTrue(run.err().contains("HQ0051") && run.err().contains("H_1.csv"), run.err());
    assertEquals(0, step(0).step());
    record(1, "2 0\n0 3\n", "1\n1\n");
    Run resumed = train(recorded(3), "--circuits", "none", "--resume");
    assertEquals(Exit.FINE, resumed.exit(), resumed.err());
    assertTrue(resumed.out().startsWith("Took all 3 steps"), resumed.out());
  }

  @Test
  void badStepsAreTheUsersMistakes() throws IOException {
    stops("HQ0110", "2 0\n0 3\n", "1\nnan\n");
    stops("HQ0501", "2 0\n0 3\n", "1\n1\n1\n");
    stops("HQ0501", "2 0 1\n0 3 1\n", "1\n1\n");
    stops("HQ0503", "2 1\n0 3\n", "1\n1\n");
    stops("HQ0505", "1 1\n1 1\n", "1\n0\n");
    stops("HQ0506", "-2 0\n0 -3\n", "1\n1\n");
  }

  private void stops(String code, String hessian, String gradient) throws IOException {
    record(0, "2 0\n0 3\n", "1\n1\n");
    record(1, hessian, gradient);
    Run run = train(recorded(2), "--circuits", "none");
    assertEquals(Exit.INPUT, run.exit(), code);
    assertTrue(run.err().contains(code), code + ": " + run.err());
    assertTrue(run.out().startsWith("Stopped after 1 step"), code + ": " + run.out());
    assertTrue(Files.exists(target.resolve("training.json")), code);
  }

  @Test
  void dampingHelpsASingularHessian() throws IOException {
    record(0, "1 1\n1 1\n", "1\n0\n");
    Run run = train(recorded(1) + ", damping = 1e-2", "--circuits", "none");
    assertEquals(Exit.FINE, run.exit(), run.err());
  }

  @Test
  void aHessianThatIsSymmetricUpToRoundingIsTakenWithARemark() throws IOException {
    record(0, "2 1\n1.00000001 3\n", "1\n1\n");
    assertEquals(Exit.FINE, train(recorded(1), "--circuits", "none").exit());
    assertTrue(step(0).remarks().getFirst().contains("their mean is used"));
  }

  @Test
  void aStepIsAProblemOfItsOwnThatTheRefereeKnows() throws IOException {
    record(0, "3 1\n1 3\n", "1\n0.5\n");
    Run run = train(recorded(1) + ", accuracy = 0.1", "--take", "quantum");
    assertEquals(Exit.FINE, run.exit(), run.err());
    Path own = target.resolve("steps").resolve("0");
    Run verified =
        Run.of(
            "verify", own.resolve("step-0.hq").toString(), own.resolve("step-0.qasm").toString());
    assertEquals(Exit.FINE, verified.exit(), verified.err() + verified.out());
    assertTrue(step(0).taken().error().orElseThrow() < 0.1);
    assertEquals("compiled", step(0).quantum().orElseThrow().is());
  }

  /** The slope and the chosen components, each with the statistical error of its outcomes. */
  @Test
  void chosenComponentsAreReadOfAQuantumStep() throws IOException {
    record(0, "3 1\n1 3\n", "1\n0.5\n");
    String settings = recorded(1) + ", accuracy = 0.1, readout = components(1)";
    Run run = train(settings, "--take", "quantum", "--sampled");
    assertEquals(Exit.FINE, run.exit(), run.err());
    List<StepReport.Reading> readings = step(0).taken().readings();
    assertEquals(
        List.of("slope", "delta[1]"),
        readings.stream().map(StepReport.Reading::observable).toList());
    for (StepReport.Reading reading : readings) {
      assertTrue(
          Math.abs(reading.value() - reading.exact()) <= reading.accuracy(), reading.toString());
      assertTrue(reading.value() != reading.exact(), "an error of the readout");
    }
    Path own = target.resolve("steps").resolve("0");
    assertTrue(
        Files.readString(own.resolve("step-0.hq")).contains("report dot(g, delta), delta[1];"));
    Run verified =
        Run.of(
            "verify", own.resolve("step-0.hq").toString(), own.resolve("step-0.qasm").toString());
    assertEquals(Exit.FINE, verified.exit(), verified.err() + verified.out());
    assertTrue(Files.readString(target.resolve("training.html")).contains("components(1)"));
  }

  @Test
  void readingLessCostsLess() throws IOException {
    double[] preparations = new double[3];
    String[] readouts = {"slope", "components(0, 29)", "all"};
    for (int k = 0; k < 3; k++) {
      Run run =
          train(MODEL + ", readout = " + readouts[k], "--circuits", "estimated", "--steps", "1");
      assertEquals(Exit.FINE, run.exit(), run.err());
      preparations[k] = step(0).quantum().orElseThrow().preparations();
    }
    assertEquals(3, preparations[1] / preparations[0], 1e-9, "three overlaps instead of one");
    assertEquals(300_000, preparations[2]);
    assertTrue(preparations[1] / 3 < preparations[2]);
  }

  @Test
  void componentsThatAreNotThereAreRefused() throws IOException {
    Run beyond = train(MODEL + ", readout = components(30)", "--circuits", "none");
    assertEquals(Exit.INPUT, beyond.exit());
    assertTrue(beyond.err().contains("HQ0509"), beyond.err());
    for (String wrong : List.of("components()", "components(1, 1)", "components(-1)", "some")) {
      Run run = train(MODEL + ", readout = " + wrong, "--circuits", "none");
      assertEquals(Exit.INPUT, run.exit(), wrong);
      assertTrue(run.err().contains("HQ00"), wrong + run.err());
    }
  }

  @Test
  void aTrainingRunIsNotCompiledAndAProblemIsNotTrained() throws IOException {
    Path run = Files.writeString(folder.resolve("a.hq"), "newton { " + MODEL + " };");
    Run compiled = Run.of("compile", run.toString());
    assertEquals(Exit.INPUT, compiled.exit());
    assertTrue(compiled.err().contains("hessq train"), compiled.err());
    Path problem =
        Files.writeString(
            folder.resolve("b.hq"),
            "matrix A = tridiagonal(4, -1, 3, -1);\nsolve A x = basis(0) to 0.1;\n");
    Run trained = Run.of("train", problem.toString());
    assertEquals(Exit.INPUT, trained.exit());
    assertTrue(trained.err().contains("there is no `newton`"), trained.err());
  }

  @Test
  void wrongOptionsAreWrongUsage() throws IOException {
    assertEquals(Exit.USAGE, train(MODEL, "--take", "1,x").exit());
    assertEquals(Exit.USAGE, train(MODEL, "--circuits", "some").exit());
  }

  private static String recorded(int steps) {
    return "model = recorded(\"H_{step}.csv\", \"g_{step}.csv\", steps = " + steps + "), stop = 0";
  }

  private void record(int step, String hessian, String gradient) throws IOException {
    Files.writeString(folder.resolve("H_" + step + ".csv"), hessian);
    Files.writeString(folder.resolve("g_" + step + ".csv"), gradient);
  }
}

package org.hessq.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hessq.circuit.Routine;
import org.hessq.circuit.noisy.NoisyCircuit;
import org.hessq.cli.run.CountsView;
import org.hessq.cli.run.ExecutionView;
import org.hessq.cli.run.ExpectView;
import org.hessq.cli.run.Expectations;
import org.hessq.cli.run.RunFault;
import org.hessq.cli.run.Runner;
import org.hessq.cli.run.StateView;
import org.hessq.cli.run.StimView;
import org.hessq.cli.run.Workload;
import org.hessq.cli.view.View;
import org.hessq.cost.Counts;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.execute.Execution;
import org.hessq.execute.Executor;
import org.hessq.execute.Request;
import org.hessq.load.LoadCode;
import org.hessq.load.Loader;
import org.hessq.load.stim.StimReader;
import org.hessq.method.Program;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.code.Code;
import org.hessq.report.Json;
import org.hessq.simulate.choice.Arithmetic;
import org.hessq.simulate.choice.Attempts;
import org.hessq.simulate.choice.Choice;
import org.hessq.simulate.choice.Choices;
import org.hessq.simulate.choice.RefusedException;
import org.hessq.simulate.choice.Simulator;
import org.hessq.simulate.choice.Task;
import org.hessq.simulate.choice.Wish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hessq simulate}: amplitudes or outcomes of a circuit or a program. */
@Command(
    name = "simulate",
    description =
        "Runs an OpenQASM 3 program from |0...0> and shows how often each outcome "
            + "occurs, or the amplitudes where it measures nothing. Circuits, such as those "
            + "that hessq emits, are walked; programs with classical parts are interpreted, "
            + "with exact probabilities where few outcomes decide something. A FILE.stim in "
            + "Stim's text form is sampled: it shows how often detectors and observables "
            + "fire.")
final class SimulateCommand implements Callable<Integer> {
  private static final long SHOTS = 1000;

  /** What {@link Loader} says of correct programs that are no circuits of ours. */
  private static final String NO_CIRCUIT = "QASM200[1-6]";

  /** {@link Loader} passes over what must not be run as if it were not there. */
  private static final String TIMING = LoadCode.TIMING.id();

  /** {@link Loader} reads one file and no others. */
  private static final String INCLUDE_MISSING = Code.INCLUDE_MISSING.id();

  private final Hessq root;

  @Parameters(index = "0", paramLabel = "FILE.qasm", description = "The program, or -.")
  private String file;

  @Option(
      names = "--shots",
      paramLabel = "N",
      converter = SimulateWords.ShotsConverter.class,
      description = "How many runs, from 1 to 10000000; 1000 unless given.")
  private Long shots;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seed of the outcomes. Default: 0.")
  private long seed;

  @Option(
      names = "--input",
      paramLabel = "NAME=VALUE",
      description = "The value of an input parameter, such as theta=pi/3.")
  private Map<String, String> given = new LinkedHashMap<>();

  @Option(
      names = "--inputs",
      paramLabel = "FILE.json",
      description = "Values of input parameters as one JSON object; --input goes before it.")
  private String inputsFile;

  @Option(
      names = "--simulator",
      paramLabel = "KIND",
      converter = SimulateWords.KindConverter.class,
      description =
          "dense, sparse or tableau; for --expect paulis or paths too. Default: the first "
              + "that fits.")
  private Simulator simulator;

  @Option(
      names = "--precision",
      paramLabel = "KIND",
      converter = SimulateWords.PrecisionConverter.class,
      description =
          "Amplitudes of the dense and the sparse state: double, single (dense, half the "
              + "memory) or exact (sparse, Clifford+T). Default: double.")
  private Arithmetic precision;

  @Option(
      names = "--expect",
      paramLabel = "PAULIS",
      description =
          "Show expectation values in the final state in place of outcomes: products of "
              + "X, Y and Z of numbered qubits, as 'Z0 Z3, X1'; 'Z*' is every qubit's Z.")
  private String expect;

  @Option(
      names = "--paulis",
      paramLabel = "N",
      converter = SimulateWords.PaulisConverter.class,
      description =
          "How many terms Pauli propagation keeps of each expectation value; what is left "
              + "out is its error bound. Default: 1048576.")
  private Integer paulis;

  @Option(
      names = "--exact",
      description = "Interpret circuits too, for exact probabilities beside the counts.")
  private boolean exact;

  @Option(
      names = "--explain-simulator",
      description = "Say on standard error why the simulator was chosen.")
  private boolean explain;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  SimulateCommand(Hessq root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    String text = root.sources().read(file);
    if (file.endsWith(".stim")) {
      refuse(notOfSamples(), "a circuit in Stim's text form is sampled by Pauli frames");
      View view = sample(print(StimReader.read(file, text)));
      explain("Pauli frames", "they are what samples circuits in Stim's text form");
      root.console().out().print(json ? Json.write(view) : view.text());
      return Exit.FINE;
    }
    if (expect == null) {
      refuse(set("--paulis", paulis), "only --expect follows Paulis");
    }
    Map<String, String> inputs = inputs();
    Checked<Program> circuit = Loader.load(file, text);
    boolean isTimed = circuit.diagnostics().stream().anyMatch(d -> d.code().equals(TIMING));
    if (expect != null && !isTimed) {
      if (shots != null || exact || !inputs.isEmpty()) {
        throw RunFault.NOT_UNITARY.of(
            file, "--expect is of one state: without --shots, --exact and inputs");
      }
      View view = expect(print(circuit));
      root.console().out().print(json ? Json.write(view) : view.text());
      return Exit.FINE;
    }
    boolean isCircuit = circuit.isOk() && inputs.isEmpty() && !exact && !isTimed;
    View view = isCircuit ? walk(print(circuit)) : interpret(circuit, text, inputs);
    root.console().out().print(json ? Json.write(view) : view.text());
    return Exit.FINE;
  }

  /** The given options that a circuit in Stim's text form has no use for. */
  private List<String> notOfSamples() {
    return Stream.of(
            set("--input", given.isEmpty() ? null : given),
            set("--inputs", inputsFile),
            set("--simulator", simulator),
            set("--precision", precision),
            set("--expect", expect),
            set("--paulis", paulis),
            set("--exact", exact ? true : null))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> set(String option, Object value) {
    return value == null ? List.of() : List.of(option);
  }

  private void refuse(List<String> options, String why) {
    if (!options.isEmpty()) {
      throw RunFault.OPTION.of(file, why + ", without " + String.join(", ", options));
    }
  }

  private Map<String, String> inputs() throws IOException {
    Map<String, String> inputs = new LinkedHashMap<>();
    if (inputsFile != null) {
      inputs.putAll(Json.readTexts(root.sources().read(inputsFile), inputsFile).orThrow());
    }
    inputs.putAll(given);
    return inputs;
  }

  private <T> T print(Checked<T> checked) {
    T value = checked.orThrow();
    if (!root.isQuiet()) {
      checked.diagnostics().forEach(root.failure()::print);
    }
    return value;
  }

  private void explain(String kind, String why) {
    if (explain) {
      root.console().err().println("simulator: " + kind + ", because " + why);
    }
  }

  private View sample(NoisyCircuit circuit) {
    int runs = Math.toIntExact(Optional.ofNullable(shots).orElse(SHOTS));
    return StimView.of(file, circuit, runs, seed);
  }

  // Circuits

  private View walk(Program program) {
    long runs = Optional.ofNullable(shots).orElse(SHOTS);
    Workload work = Workload.of(program.circuit().main(), runs);
    if (shots != null && !work.sampled()) {
      throw nothingMeasured();
    }
    return first(work.task(), choice -> walk(program, work, choice, runs));
  }

  private View expect(Program program) {
    Expectations asked = Expectations.of(file, program.circuit().main(), expect);
    try (ProgressLine line = new ProgressLine(root.console(), root.isQuiet())) {
      line.show("simulating", -1);
      return first(asked.task(), choice -> ExpectView.of(program, choice, asked));
    }
  }

  private Wish wish() {
    return new Wish(
        Optional.ofNullable(simulator),
        Optional.ofNullable(precision).orElse(Arithmetic.DOUBLE),
        Optional.ofNullable(paulis).orElse(Wish.MOST_PAULIS));
  }

  /** The view by the first simulator that suffices. */
  private View first(Task task, Function<Choice, View> attempt) {
    try {
      return Attempts.first(
          Choices.of(task, wish()),
          choice -> {
            View view = attempt.apply(choice);
            explain(choice.simulator().words(), choice.why());
            return view;
          });
    } catch (RefusedException refused) {
      throw RunFault.of(file, refused);
    }
  }

  private View walk(Program program, Workload work, Choice choice, long runs) {
    Runner runner = new Runner(file, work, choice);
    try (ProgressLine line = new ProgressLine(root.console(), root.isQuiet())) {
      line.show("simulating", -1);
      return work.sampled()
          ? CountsView.of(
              program,
              choice,
              runner.counts(runs, seed, done -> line.show("simulating", done)),
              runs,
              seed)
          : StateView.of(program, choice, runner, draws(program.circuit().main()), seed);
    }
  }

  private Faults nothingMeasured() {
    return RunFault.NOTHING_MEASURED.of(file, "the program measures nothing into its bits");
  }

  private static boolean draws(Routine main) {
    Counts counts = Counts.of(main);
    return counts.tally(Counts.Tally.MEASUREMENT).signum() > 0
        || counts.tally(Counts.Tally.RESET).signum() > 0;
  }

  // Programs

  /** With an included file missing, most other faults are about what it declares. */
  private static boolean isOnlyNoCircuit(List<Diagnostic> diagnostics) {
    List<String> codes =
        diagnostics.stream().filter(Diagnostic::isError).map(Diagnostic::code).toList();
    return codes.contains(INCLUDE_MISSING)
        || codes.stream().allMatch(code -> code.matches(NO_CIRCUIT));
  }

  private View interpret(Checked<Program> circuit, String text, Map<String, String> inputs) {
    if (!circuit.isOk() && !isOnlyNoCircuit(circuit.diagnostics())) {
      throw new Faults(circuit.diagnostics());
    }
    Includes includes = new IncludedFiles(root.sources(), file);
    Checked<org.hessq.qasm.tree.Program> program = Qasm.load(file, text, includes);
    long runs = Optional.ofNullable(shots).orElse(SHOTS);
    Request request = new Request(inputs, runs, seed, wish());
    try (ProgressLine line = new ProgressLine(root.console(), root.isQuiet())) {
      line.show("simulating", -1);
      Execution run = print(Executor.run(file, print(program), includes, request));
      explain(run.simulator().words(), run.why());
      if (shots != null && run.state().isPresent()) {
        throw nothingMeasured();
      }
      return ExecutionView.of(file, run, runs, seed);
    }
  }
}

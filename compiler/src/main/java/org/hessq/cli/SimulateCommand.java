package org.hessq.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hessq.circuit.Routine;
import org.hessq.cli.run.Choice;
import org.hessq.cli.run.CountsView;
import org.hessq.cli.run.RunFault;
import org.hessq.cli.run.Runner;
import org.hessq.cli.run.StateView;
import org.hessq.cli.run.Workload;
import org.hessq.cli.view.View;
import org.hessq.cost.Counts;
import org.hessq.method.Program;
import org.hessq.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code hessq simulate}: amplitudes or outcomes of a circuit. */
@Command(
    name = "simulate",
    description = {
      "Runs an OpenQASM 3 circuit from |0...0> and shows how often each outcome occurs,",
      "or the amplitudes (up to a global phase) where it measures nothing into bits."
    })
final class SimulateCommand implements Callable<Integer> {
  private static final long SHOTS = 1000;

  private final Hessq root;

  @Parameters(index = "0", paramLabel = "FILE.qasm", description = "The circuit, or -.")
  private String file;

  @Option(
      names = "--shots",
      paramLabel = "N",
      converter = ShotsConverter.class,
      description = "How many runs, from 1 to 10000000; 1000 unless given.")
  private Long shots;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seed of the outcomes. Default: 0.")
  private long seed;

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
    Program program = CircuitFile.read(root, file);
    long runs = Optional.ofNullable(shots).orElse(SHOTS);
    Workload work = Workload.of(program.circuit().main(), runs);
    if (shots != null && !work.sampled()) {
      throw RunFault.NOTHING_MEASURED.of(file, "the circuit measures nothing into its bits");
    }
    Choice choice = Choice.of(file, work);
    if (explain) {
      PrintStream err = root.console().err();
      err.println("simulator: " + choice.kind().words() + ", because " + choice.why());
    }
    View view = run(program, work, choice, runs);
    root.console().out().print(json ? Json.write(view) : view.text());
    return Exit.FINE;
  }

  private View run(Program program, Workload work, Choice choice, long runs) {
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

  private static boolean draws(Routine main) {
    Counts counts = Counts.of(main);
    return counts.tally(Counts.Tally.MEASUREMENT).signum() > 0
        || counts.tally(Counts.Tally.RESET).signum() > 0;
  }

  /** Reads a number of shots. */
  static final class ShotsConverter implements ITypeConverter<Long> {
    private static final long MOST = 10_000_000;

    @Override
    public Long convert(String word) {
      try {
        long number = Long.parseLong(word);
        if (number >= 1 && number <= MOST) {
          return number;
        }
      } catch (NumberFormatException _) {
        // The message below says what is expected, whatever was written.
      }
      throw new TypeConversionException("'" + word + "' is no number from 1 to " + MOST);
    }
  }
}

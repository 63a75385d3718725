package org.hessq.cli;

import java.util.List;
import org.hessq.pipeline.CompileEngine;
import org.hessq.pipeline.Estimator;
import org.hessq.report.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command with the options that every command has. */
@Command(
    name = "hessq",
    description = {
      "Compiles a sparse Hessian and gradient problem into a Clifford+T circuit,",
      "verifies it and says what it costs."
    },
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Hessq.Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    usageHelpAutoWidth = true,
    exitCodeOnInvalidInput = Exit.USAGE,
    exitCodeOnExecutionException = Exit.BUG,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fine, also where a check was too large or only sampled",
      "1:the input is wrong",
      "2:verification failed",
      "3:a bug of hessq",
      "64:wrong usage"
    })
final class Hessq {
  static final String NO_COLOUR = "--no-color";

  private final Console console;
  private final Sources sources;

  @Option(
      names = "--quiet",
      scope = ScopeType.INHERIT,
      description = "Print results and errors only.")
  private boolean quiet;

  @Option(
      names = NO_COLOUR,
      scope = ScopeType.INHERIT,
      description = "No colours; the variable NO_COLOR says the same.")
  private boolean plain;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of a bug of hessq.")
  private boolean stackTrace;

  Hessq(Console console) {
    this.console = console;
    this.sources = new Sources(console.in());
  }

  /** {@return the commands, in the order of the help page} */
  List<Object> commands() {
    return List.of(
        new CompileCommand(this, new CompileEngine()),
        new EstimateCommand(this, Estimator::engine),
        new TrainCommand(this),
        new PlanCommand(this),
        new InspectCommand(this),
        new VerifyCommand(this),
        new SimulateCommand(this),
        new DiffCommand(this),
        new GoldenCommand(this),
        new FmtCommand(this));
  }

  /** {@return the console as the options want it} */
  Console console() {
    return plain ? console.plain() : console;
  }

  /** {@return the texts that were read} */
  Sources sources() {
    return sources;
  }

  /** {@return how to say why a command stopped} */
  Failure failure() {
    return new Failure(console(), sources, stackTrace);
  }

  /** {@return whether only results and errors are to be printed} */
  boolean isQuiet() {
    return quiet;
  }

  /** What {@code --version} prints. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"hessq " + Version.text()};
    }
  }
}

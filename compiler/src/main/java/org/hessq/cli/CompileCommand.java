package org.hessq.cli;

import org.hessq.pipeline.Engine;
import org.hessq.pipeline.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code hessq compile}: from a problem to a verified circuit. */
@Command(name = "compile", description = "Plans, synthesises, lowers, emits, verifies and reports.")
final class CompileCommand extends ReportCommand {
  @Option(
      names = "--check",
      paramLabel = "EFFORT",
      defaultValue = "quick",
      converter = EffortConverter.class,
      description = {
        "quick: everything but the run of the whole circuit;",
        "full: that too, where it is within the limit. Default: quick."
      })
  private Options.Effort effort;

  @Option(
      names = "--flat",
      description = {
        "Emit statement by statement, without definitions; the form with definitions",
        "stands beside it as NAME.routines.qasm, and the referee reads both."
      })
  private boolean flat;

  @Option(
      names = "--require-proof",
      description = "Exit with 2 also where a check was too large or only sampled.")
  private boolean proof;

  private final Engine engine;

  CompileCommand(Hessq root, Engine engine) {
    super(root);
    this.engine = engine;
  }

  @Override
  Engine engine() {
    return engine;
  }

  @Override
  Options options() {
    return new Options(flat ? Options.Form.FLAT : Options.Form.HIERARCHICAL, effort);
  }

  @Override
  int unproven() {
    return proof ? Exit.DIFFERS : Exit.FINE;
  }

  /** Reads an effort, in lower case. */
  static final class EffortConverter implements ITypeConverter<Options.Effort> {
    @Override
    public Options.Effort convert(String word) {
      return switch (word) {
        case "quick" -> Options.Effort.QUICK;
        case "full" -> Options.Effort.FULL;
        default -> throw new TypeConversionException("'" + word + "' is neither quick nor full");
      };
    }
  }
}

package org.hessq.cli;

import java.util.Optional;
import org.hessq.emit.Consumer;
import org.hessq.pipeline.Engine;
import org.hessq.pipeline.Options;
import org.hessq.plan.Plans;
import org.hessq.problem.Problem;
import org.hessq.problem.Target;
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
      names = "--for",
      paramLabel = "CONSUMER",
      converter = ConsumerConverter.class,
      description = {
        "Emit what this tool reads: qiskit, qdk, mqt, pyqasm or braket, flat where it",
        "must be; or any: a few gates and measurements at the end, in the unitary profile."
      })
  private Consumer consumer;

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
  Options options(Problem problem) {
    return consumer == null
        ? new Options(flat ? Options.Form.FLAT : Options.Form.HIERARCHICAL, effort)
        : Options.of(consumer, Plans.profile(problem), effort);
  }

  @Override
  Optional<Target.Profile> profile() {
    return consumer == Consumer.ANY ? Optional.of(Target.Profile.UNITARY) : Optional.empty();
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

  /** Reads the name of a tool, in lower case. */
  static final class ConsumerConverter implements ITypeConverter<Consumer> {
    @Override
    public Consumer convert(String word) {
      for (Consumer consumer : Consumer.values()) {
        if (consumer.word().equals(word)) {
          return consumer;
        }
      }
      throw new TypeConversionException(
          "'" + word + "' is none of qiskit, qdk, mqt, pyqasm, braket, any");
    }
  }
}

package org.hessq.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hessq.cli.view.DiffView;
import org.hessq.compare.Difference;
import org.hessq.compare.Text;
import org.hessq.compare.Threshold;
import org.hessq.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code hessq diff}: what changed between two OpenQASM files. */
@Command(
    name = "diff",
    description = {
      "Says what changed between two OpenQASM files: declarations, routines, operations, counts.",
      "Exits with 0 whatever changed, unless --fail-on says otherwise. Whether two circuits are",
      "equal is what 'hessq verify A B' answers."
    })
final class DiffCommand implements Callable<Integer> {
  private final Hessq root;

  @Parameters(index = "0", paramLabel = "A.qasm", description = "The old file.")
  private String before;

  @Parameters(index = "1", paramLabel = "B.qasm", description = "The new file.")
  private String after;

  @Option(
      names = "--fail-on",
      paramLabel = "LIMIT",
      converter = ThresholdConverter.class,
      description = {
        "Exit with 2 if a figure passes a limit, as in tCount>+1%%, tDepth>+10,",
        "logicalQubits>200 or operations>0; may be given several times."
      })
  private List<Threshold> limits = List.of();

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  DiffCommand(Hessq root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Difference difference = Difference.of(text(before), text(after));
    List<String> exceeded;
    try {
      exceeded =
          limits.stream().filter(limit -> limit.isPassed(difference)).map(Threshold::text).toList();
    } catch (IllegalArgumentException unknown) {
      throw FileFault.NO_FIGURE.fault(after, unknown.getMessage());
    }
    DiffView view = new DiffView(before, after, difference, exceeded);
    root.console().out().print(json ? Json.write(view) : view.text());
    return exceeded.isEmpty() ? Exit.FINE : Exit.DIFFERS;
  }

  /** A long file is not kept in memory. */
  private Text text(String name) throws IOException {
    Path file = Path.of(name);
    boolean stream =
        !name.equals(Sources.STANDARD_INPUT)
            && Files.isRegularFile(file)
            && Files.size(file) > Text.STREAMED;
    return stream ? Text.of(file) : Text.of(name, root.sources().read(name));
  }

  /** Reads a threshold. */
  static final class ThresholdConverter implements ITypeConverter<Threshold> {
    @Override
    public Threshold convert(String word) {
      try {
        return Threshold.of(word);
      } catch (IllegalArgumentException wrong) {
        throw new TypeConversionException(wrong.getMessage());
      }
    }
  }
}

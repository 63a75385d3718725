package org.hessq.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hessq.cli.view.GoldenView;
import org.hessq.cli.view.GoldenView.Action;
import org.hessq.pipeline.Golden;
import org.hessq.problem.Problem;
import org.hessq.read.FolderFiles;
import org.hessq.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hessq golden}: circuits of a folder of problems against the files beside them. */
@Command(
    name = "golden",
    description = {
      "Compiles every NAME.hq of a folder and compares the circuit with NAME.qasm beside it.",
      "First the text, then the operations, then, where it is small, what the circuit does.",
      "Exits with 2 if a text differs or is missing."
    })
final class GoldenCommand implements Callable<Integer> {
  private static final String CIRCUIT = ".qasm";

  private final Hessq root;

  @Parameters(index = "0", paramLabel = "DIR", description = "A folder with problems.")
  private Path folder;

  @Option(
      names = "--update",
      description = {
        "Write the files whose text differs, and those that are missing;",
        "never one that the referee finds to be wrong."
      })
  private boolean update;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  GoldenCommand(Hessq root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    List<GoldenView.Case> cases = new ArrayList<>();
    try (ProgressLine line = new ProgressLine(root.console(), root.isQuiet())) {
      for (Path problem : problems()) {
        cases.add(one(problem, line));
      }
    }
    GoldenView view = new GoldenView(cases);
    root.console().out().print(json ? Json.write(view) : view.text());
    return cases.stream().allMatch(GoldenView.Case::isFine) ? Exit.FINE : Exit.DIFFERS;
  }

  private List<Path> problems() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> problems =
          all.filter(file -> file.toString().endsWith(ProblemFile.EXTENSION)).sorted().toList();
      if (problems.isEmpty()) {
        throw FileFault.NO_CASES.fault(folder.toString(), "no problem in this folder");
      }
      return problems;
    }
  }

  private GoldenView.Case one(Path file, ProgressLine line) throws IOException {
    Problem problem = ProblemFile.read(root, file.toString(), FolderFiles.Reach.INSIDE);
    Golden.Compiled made = Golden.compiled(problem, (_, _) -> line.show(problem.name(), -1));
    Path circuit = file.resolveSibling(problem.name() + CIRCUIT);
    Optional<Golden> golden = Optional.empty();
    if (Files.exists(circuit)) {
      String text = root.sources().read(circuit.toString());
      golden = Optional.of(Golden.of(circuit.toString(), text, made.qasm(), problem.seed()));
    }
    boolean same = golden.filter(g -> g.text() == Golden.State.SAME).isPresent();
    return new GoldenView.Case(problem.name(), golden, same ? Action.NONE : write(circuit, made));
  }

  private Action write(Path circuit, Golden.Compiled made) throws IOException {
    if (!update) {
      return Files.exists(circuit) ? Action.NONE : Action.MISSING;
    }
    if (!made.sound()) {
      return Action.REFUSED;
    }
    SafeFile.write(circuit, made.qasm());
    return Action.WRITTEN;
  }
}

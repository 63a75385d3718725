package org.hessq.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hessq.cli.view.MatrixView;
import org.hessq.cli.view.PortableView;
import org.hessq.cli.view.ProblemView;
import org.hessq.cli.view.View;
import org.hessq.numeric.MatrixData;
import org.hessq.numeric.MatrixFile;
import org.hessq.problem.LoadedMatrix;
import org.hessq.problem.NormBounds;
import org.hessq.problem.Problem;
import org.hessq.qasm.Qasm;
import org.hessq.qasm.check.Analysis;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.lint.Portability;
import org.hessq.qasm.tree.Program;
import org.hessq.read.FolderFiles;
import org.hessq.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hessq inspect}: what is known of a matrix, a problem or a circuit. */
@Command(
    name = "inspect",
    description = {
      "Shows facts about a problem, a matrix file or a circuit.",
      "Size, sparsity, norms, spectrum and condition number, and how each is known;",
      "or registers and gate counts. Circuits may be of any length, and come from a pipe."
    })
final class InspectCommand implements Callable<Integer> {
  private static final Set<String> MATRICES = Set.of("mtx", "csv", "npy", "npz");

  private final Hessq root;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = {
        "A problem (.hq), a matrix (.mtx, .csv, .npy, .npz), or a circuit in OpenQASM 3;",
        "- is a circuit on standard input."
      })
  private String file;

  @Option(
      names = "--allow-outside",
      description = "Let the problem read files outside its own folder.")
  private boolean outside;

  @Option(
      names = "--portable",
      description = {
        "Of a circuit: which other readers of OpenQASM would read it differently,",
        "or refuse it."
      })
  private boolean portable;

  @Option(names = "--json", description = "Print JSON instead of text.")
  private boolean json;

  InspectCommand(Hessq root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    View view = view();
    root.console().out().print(json ? Json.write(view) : view.text());
    return Exit.FINE;
  }

  private View view() throws IOException {
    if (portable) {
      Program program = Qasm.parse(file, root.sources().read(file)).orThrow();
      Analysis meaning = Qasm.analyse(program, Includes.NONE).orThrow();
      return PortableView.of(file, Portability.of(meaning));
    }
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (file.toLowerCase(Locale.ROOT).endsWith(ProblemFile.EXTENSION)) {
      FolderFiles.Reach reach = outside ? FolderFiles.Reach.ANYWHERE : FolderFiles.Reach.INSIDE;
      Problem problem = ProblemFile.read(root, file, reach);
      return ProblemView.of(problem, org.hessq.analyse.Analysis.of(problem));
    }
    if (MATRICES.contains(ending)) {
      MatrixData data = MatrixFile.read(file, root.sources().readBytes(file)).orThrow();
      LoadedMatrix matrix = new LoadedMatrix(file, data.complex());
      NormBounds norms = matrix.normBounds();
      if (Double.isInfinite(norms.one()) || Double.isInfinite(norms.infinity())) {
        throw FileFault.OVERFLOW.fault(file, "the sum of a row or column overflows");
      }
      return MatrixView.of(org.hessq.analyse.Analysis.of(matrix));
    }
    return CircuitFile.view(root, file);
  }
}

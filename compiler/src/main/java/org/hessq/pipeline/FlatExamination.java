package org.hessq.pipeline;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.hessq.diagnostic.Checked;
import org.hessq.load.BraketNames;
import org.hessq.load.Loader;
import org.hessq.load.OperationReader;
import org.hessq.method.Program;
import org.hessq.problem.Problem;
import org.hessq.report.Check;
import org.hessq.report.Output;
import org.hessq.report.Report;
import org.hessq.report.Verification;
import org.hessq.verify.Findings;
import org.hessq.verify.Referee;
import org.hessq.verify.Stated;
import org.hessq.verify.flat.FlatComparison;
import org.hessq.verify.flat.FlatFile;

/**
 * The referee's verdict on a flat file: that on the circuit with definitions beside it, and whether
 * the flat file is this circuit.
 */
public final class FlatExamination {
  private static final String DEFINITIONS = ".routines.qasm";

  private FlatExamination() {}

  /** {@return the name of the file with definitions that stands beside a flat one} */
  static String definitions(String name) {
    return name + DEFINITIONS;
  }

  /**
   * {@return the name of the file with definitions that {@code report} has beside {@code flat}, or
   * beside its first circuit where it knows no such file; none if {@code flat} is one itself}
   *
   * @param flat a file, in any folder
   */
  public static Optional<String> definitions(Report report, Path flat) {
    String file = flat.getFileName().toString();
    String own = definitions(file.replaceFirst("\\.qasm$", ""));
    List<String> all =
        report.outputs().stream()
            .map(Output::path)
            .filter(path -> path.endsWith(DEFINITIONS))
            .toList();
    if (all.contains(file)) {
      return Optional.empty();
    }
    return all.contains(own) ? Optional.of(own) : all.stream().findFirst();
  }

  /**
   * {@return the verdict on the flat file}
   *
   * @param fileName of the file with definitions
   * @param qasm its text
   * @param report that is to be held against both files too
   * @throws org.hessq.diagnostic.Faults if the problem has no solution to compare with
   */
  public static Examination of(
      Problem problem,
      Path flat,
      String fileName,
      String qasm,
      Optional<Report> report,
      Options.Effort effort,
      DoubleConsumer progress)
      throws IOException {
    Examination.requireSolvable(problem);
    Checked<Program> loaded = Loader.load(fileName, qasm);
    if (!loaded.isOk()) {
      return Examination.unreadable(loaded.diagnostics());
    }
    boolean norm = NormReport.isFor(loaded.orThrow());
    ImmutableSortedMap<String, BigInteger> stated =
        report
            .filter(_ -> !norm)
            .map(r -> Recomputed.counts(r.resources()))
            .orElse(ImmutableSortedMap.of());
    FlatFile found = compare(loaded.orThrow(), flat.toString(), flat);
    Findings findings =
        Referee.examine(
                problem,
                loaded.orThrow(),
                new Stated(withoutCliffords(stated)),
                Examination.effort(effort),
                progress)
            .with(found.checks(stated));
    List<Check> checks = new ArrayList<>(Verdicts.of(findings.certificate()).checks());
    if (report.isPresent()) {
      List<Output> files =
          List.of(
              Output.of(fileName, qasm.getBytes(StandardCharsets.UTF_8)),
              Output.of(flat.toString(), flat));
      checks.add(
          norm
              ? NormReport.check(problem, files.getLast(), loaded.orThrow(), findings, report.get())
              : Recomputed.check(
                  problem,
                  files,
                  loaded.orThrow(),
                  Optional.of(found.counts().get("cliffordCount")),
                  findings,
                  report.get()));
    }
    return new Examination(Verification.of(checks), loaded.diagnostics());
  }

  /** Branches on parities are more gates in a flat file. */
  private static ImmutableSortedMap<String, BigInteger> withoutCliffords(
      ImmutableSortedMap<String, BigInteger> stated) {
    return ImmutableSortedMap.copyOf(
        Maps.filterKeys(stated, name -> !name.equals("cliffordCount")));
  }

  /**
   * {@return what the flat file {@code flat}, called {@code name}, is beside {@code program}}
   *
   * <p>Its gates may have the names of Amazon Braket too.
   */
  static FlatFile compare(Program program, String name, Path flat) throws IOException {
    try (Reader reader = new BraketNames(Files.newBufferedReader(flat, StandardCharsets.UTF_8))) {
      return FlatComparison.of(program, new OperationReader(name, reader));
    }
  }
}

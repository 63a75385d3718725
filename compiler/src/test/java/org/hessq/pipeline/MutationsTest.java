package org.hessq.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hessq.emit.HierarchicalEmitter;
import org.hessq.load.Loader;
import org.hessq.method.Program;
import org.hessq.plan.Plans;
import org.hessq.report.Check;
import org.hessq.report.Outcome;
import org.hessq.report.Report;
import org.hessq.report.Verification;
import org.hessq.verify.Effort;
import org.hessq.verify.Referee;
import org.hessq.verify.Stated;
import org.junit.jupiter.api.Test;

/**
 * Mutation evidence: distinct faultless circuits, none of which the certificate accuses, and a
 * fault in the text and one in the making of each, which it finds without a report.
 *
 * <p>{@code -Dmutations=300} takes that many circuits; with {@code -Dgolden.update=true} it writes
 * {@code test-circuits/verify/mutations.txt}, whose lines the share in the build is compared with.
 */
class MutationsTest {
  private static final int SHARE = 6;
  private static final Path GOLDEN = Path.of("../test-circuits/verify/mutations.txt");

  /** How a line about one fault begins. */
  private static final String LINE = "small-";

  private final FaultTable table = new FaultTable();
  private final List<String> lines = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private final Set<String> faultless = new HashSet<>();

  @Test
  void certificateFindsFaultsAndAccusesNoFaultlessCircuit() throws IOException {
    int count = Integer.getInteger("mutations", SHARE);
    for (int seed = 0; seed < count; seed++) {
      SmallProblem small = SmallProblem.of(seed);
      CompileEngine.Compiled compiled =
          CompileEngine.compile(small.problem(), Options.Effort.QUICK, (_, _) -> {});
      Verification sound = Verdicts.of(compiled.findings().certificate());
      assertNotEquals(Outcome.DIFFERS, sound.verdict(), () -> small.name() + sound.checks());
      faultless.add(compiled.qasm());
      SplittableRandom random = new SplittableRandom(seed);
      inText(small, compiled, seed, random);
      inMaking(small, compiled, seed, random);
      inCounts(small, compiled, seed);
    }
    assertEquals(count, faultless.size(), "distinct circuits");
    FaultTable.Row all = table.all();
    assertTrue(100 * (all.caught + all.harmless) >= 99 * all.planted, missed.toString());
    compare(count);
  }

  private void inText(
      SmallProblem small, CompileEngine.Compiled compiled, int seed, SplittableRandom random) {
    PlantedFault.Kind[] kinds = PlantedFault.Kind.values();
    for (int turn = 0; turn < 2; turn++) {
      List<PlantedFault> faults = List.of();
      for (int k = 2 * seed + turn; faults.isEmpty(); k += 2) {
        PlantedFault.Kind kind = kinds[k % kinds.length];
        faults = PlantedFault.in(small.name(), compiled.qasm(), List.of(kind), 1, random);
      }
      PlantedFault fault = faults.getFirst();
      FaultTable.Row row = table.planted(fault.kind().toString());
      Verification verification =
          Examination.of(
                  small.problem(),
                  small.name() + ".qasm",
                  fault.text(),
                  fault.name().equals("alpha")
                      ? Optional.of(report(small, compiled))
                      : Optional.empty(),
                  Options.Effort.QUICK,
                  _ -> {})
              .verification();
      Optional<Check> wrong = differing(verification);
      if (fault.isHarmless(compiled.loaded())) {
        row.harmless++;
        assertTrue(wrong.isEmpty(), fault.toString());
      } else {
        judged(small, fault.kind().toString(), fault.toString(), row, wrong);
        boolean named =
            verification.checks().stream()
                .anyMatch(check -> fault.isNamedBy(check.culprit().orElse("")));
        row.named += named ? 1 : 0;
        row.first += wrong.isPresent() && fault.isNamedBy(culprit(wrong)) ? 1 : 0;
      }
    }
  }

  /** α has a range of true values; the report has the exact one. */
  private static Report report(SmallProblem small, CompileEngine.Compiled compiled) {
    return new ReportMaker(small.problem(), compiled.analysis(), Plans.profile(small.problem()))
        .of(compiled);
  }

  private void inMaking(
      SmallProblem small, CompileEngine.Compiled compiled, int seed, SplittableRandom random) {
    MethodFault[] faults = MethodFault.values();
    for (int k = 0; k < faults.length; k++) {
      MethodFault fault = faults[(seed + k) % faults.length];
      var other = fault.in(compiled.plan().method(), random);
      if (other.isPresent()) {
        Program made =
            CompileEngine.built(
                small.problem(), compiled.plan(), other.get(), Plans.profile(small.problem()));
        Program loaded = Loader.load(small.name(), HierarchicalEmitter.text(made)).orThrow();
        FaultTable.Row row = table.planted(fault.toString());
        Optional<Check> wrong =
            differing(
                Verdicts.of(
                    Referee.examine(small.problem(), loaded, Stated.NOTHING, Effort.QUICK, _ -> {})
                        .certificate()));
        judged(small, fault.toString(), small.name() + ": " + fault, row, wrong);
        return;
      }
    }
  }

  /** One count of the report is one too many. */
  private void inCounts(SmallProblem small, CompileEngine.Compiled compiled, int seed) {
    var counts =
        Recomputed.counts(
            new ReportMaker(small.problem(), compiled.analysis(), Plans.profile(small.problem()))
                .resources(compiled.plan().method(), compiled.program(), 1));
    String name = counts.keySet().asList().get(seed % counts.size());
    var other = new TreeMap<>(counts);
    other.merge(name, BigInteger.ONE, BigInteger::add);
    Verification verification =
        Verdicts.of(
            Referee.examine(
                    small.problem(),
                    compiled.loaded(),
                    new Stated(ImmutableSortedMap.copyOfSorted(other)),
                    Effort.QUICK,
                    _ -> {})
                .certificate());
    Optional<Check> wrong = differing(verification);
    FaultTable.Row row = table.planted("a count of the report one too many");
    judged(small, "count " + name, small.name() + ": " + name, row, wrong);
    row.named += culprit(wrong).startsWith(name) ? 1 : 0;
    row.first += culprit(wrong).startsWith(name) ? 1 : 0;
  }

  private static Optional<Check> differing(Verification verification) {
    return verification.checks().stream()
        .filter(check -> check.verdict() == Outcome.DIFFERS)
        .findFirst();
  }

  private static String culprit(Optional<Check> wrong) {
    return wrong.flatMap(Check::culprit).orElse("");
  }

  private void judged(
      SmallProblem small, String kind, String what, FaultTable.Row row, Optional<Check> wrong) {
    wrong.ifPresentOrElse(check -> row.caught(check.name()), () -> missed.add(what));
    lines.add(small.name() + " " + kind + ": " + wrong.map(Check::name).orElse("missed"));
  }

  private void compare(int count) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(
          GOLDEN,
          faultless.size()
              + " distinct faultless circuits, 0 accused\n\n"
              + table
              + "\nmissed\n"
              + missed.stream().map(what -> "  " + what + "\n").collect(Collectors.joining())
              + "\n"
              + String.join("\n", lines)
              + "\n");
    }
    List<String> golden =
        Files.readAllLines(GOLDEN).stream().filter(line -> line.startsWith(LINE)).toList();
    assertEquals(golden.subList(0, lines.size()), lines, count + " circuits");
  }
}

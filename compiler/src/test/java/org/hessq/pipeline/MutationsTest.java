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
import org.hessq.load.Loader;
import org.hessq.method.Program;
import org.hessq.report.Check;
import org.hessq.report.Outcome;
import org.hessq.report.Verification;
import org.hessq.verify.Stated;
import org.junit.jupiter.api.Test;

/**
 * Mutation evidence: distinct faultless circuits, none of which the certificate accuses; two faults
 * in the text of each, one in its making and one wrong count. It finds them without the report
 * beside the file, save for an alpha that the circuit allows: only the report has the exact one.
 *
 * <p>{@code -Dmutations=300} takes that many circuits; with {@code -Dgolden.update=true} it writes
 * {@code test-circuits/verify/mutations.txt}, whose lines the share in the build is compared with.
 */
class MutationsTest {
  private static final int SHARE = 6;

  /** One circuit of another family for so many of the first. */
  private static final int FEWER = 6;

  private static final Path GOLDEN = Path.of("../test-circuits/verify/mutations.txt");

  /** What every table has to have a row for, by the first words of the kind. */
  private static final List<String> KINDS =
      List.of(
          "angle sign",
          "swapped operands",
          "missing uncomputation",
          "deleted conditional gate",
          "wrong control polarity",
          "off-by-one lookup row",
          "circuit made with a wrong threshold bit",
          "dropped feed-forward",
          "wrong count in the report",
          "wrong alpha");

  private final FaultTable table = new FaultTable();
  private final List<String> lines = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private final List<String> harmless = new ArrayList<>();
  private final Set<String> faultless = new HashSet<>();
  private int subjects;

  @Test
  void certificateFindsFaultsAndAccusesNoFaultlessCircuit() throws IOException {
    int count = Integer.getInteger("mutations", SHARE);
    for (SmallProblem.Family family : SmallProblem.Family.values()) {
      int own = family == SmallProblem.Family.SMALL ? count : count / FEWER;
      int most = subjects + own;
      for (int seed = 0; subjects < most; seed++) {
        Optional<ProblemSubject> subject = ProblemSubject.of(SmallProblem.of(family, seed));
        if (subject.isPresent()) {
          plant(subject.get(), seed);
        }
      }
    }
    for (int seed = 0; seed < count / FEWER; seed++) {
      plant(TermSubject.of(seed), seed);
    }
    write();
    assertEquals(subjects, faultless.size(), "distinct circuits");
    FaultTable.Row all = table.all();
    assertTrue(100 * (all.caught + all.harmless) >= 99 * all.planted, missed.toString());
    if (count > SHARE) {
      KINDS.forEach(kind -> assertTrue(table.toString().contains("\n" + kind), kind));
    }
    compare(count);
  }

  private void plant(Subject subject, int seed) {
    Verification sound = subject.sound();
    assertNotEquals(Outcome.DIFFERS, sound.verdict(), () -> subject.name() + sound.checks());
    subjects++;
    faultless.add(subject.qasm());
    SplittableRandom random = new SplittableRandom(seed);
    inText(subject, seed, random);
    inMaking(subject, seed, random);
    if (!subject.counts().isEmpty()) {
      inCounts(subject, seed);
    }
  }

  private void inText(Subject subject, int seed, SplittableRandom random) {
    FaultKind[] kinds = FaultKind.values();
    for (int turn = 0; turn < 2; turn++) {
      List<PlantedFault> faults = List.of();
      for (int k = 2 * seed + turn; faults.isEmpty(); k += 2) {
        FaultKind kind = kinds[k % kinds.length];
        faults = PlantedFault.in(subject.name(), subject.qasm(), List.of(kind), 1, random);
      }
      PlantedFault fault = faults.getFirst();
      FaultTable.Row row = table.planted(fault.kind().toString());
      Verification verification = subject.examined(fault.text());
      if (fault.kind() == FaultKind.WRONG_ALPHA && differing(verification).isEmpty()) {
        // The block is right for a range of alphas; the report has the exact one.
        verification = subject.examinedBesideReport(fault.text());
      }
      Optional<Check> wrong = differing(verification);
      if (fault.isHarmless(subject.loaded()) || wrong.isEmpty() && isSame(subject, fault)) {
        row.harmless++;
        harmless.add(fault.toString());
        assertTrue(wrong.isEmpty(), fault.toString());
      } else {
        judged(subject, fault.kind().toString(), fault.toString(), row, wrong);
        boolean named =
            verification.checks().stream()
                .anyMatch(check -> fault.isNamedBy(check.culprit().orElse("")));
        row.named += named ? 1 : 0;
        row.first += wrong.isPresent() && fault.isNamedBy(culprit(wrong)) ? 1 : 0;
      }
    }
  }

  /** A changed comment says something else, whatever the gates do; so may a word's. */
  private static boolean isSame(Subject subject, PlantedFault fault) {
    if (fault.routine().equals("header")) {
      return false;
    }
    Program other = Loader.load("fault", fault.text()).orThrow();
    return SameRun.of(subject.loaded(), other)
        || fault.routine().equals("main") && SameRun.ofRotations(subject.loaded(), other);
  }

  private void inMaking(Subject subject, int seed, SplittableRandom random) {
    MethodFault[] faults = MethodFault.values();
    for (int k = 0; k < faults.length; k++) {
      MethodFault fault = faults[(seed + k) % faults.length];
      Optional<Program> made = subject.made(fault, random);
      if (made.isPresent()) {
        FaultTable.Row row = table.planted(fault.toString());
        Verification verification = subject.judged(made.get(), Stated.NOTHING);
        Optional<Check> wrong = differing(verification);
        String what = subject.name() + ": " + fault;
        if (wrong.isEmpty() && subject.isAccurate(made.get())) {
          row.harmless++;
          harmless.add(what + ", and its state is as near to the solution as was asked for");
        } else {
          judged(subject, fault.toString(), what, row, wrong);
          boolean named =
              verification.checks().stream()
                  .anyMatch(check -> fault.isNamedBy(check.culprit().orElse("")));
          row.named += named ? 1 : 0;
          row.first += fault.isNamedBy(culprit(wrong)) ? 1 : 0;
        }
        return;
      }
    }
  }

  /** One count of the report is one too many. */
  private void inCounts(Subject subject, int seed) {
    var counts = new TreeMap<>(subject.counts());
    String name = List.copyOf(counts.keySet()).get(seed % counts.size());
    counts.merge(name, BigInteger.ONE, BigInteger::add);
    Stated stated = new Stated(ImmutableSortedMap.copyOfSorted(counts));
    Optional<Check> wrong = differing(subject.judged(subject.loaded(), stated));
    FaultTable.Row row = table.planted("wrong count in the report: one too many");
    judged(subject, "count " + name, subject.name() + ": " + name, row, wrong);
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
      Subject subject, String kind, String what, FaultTable.Row row, Optional<Check> wrong) {
    wrong.ifPresentOrElse(check -> row.caught(check.name()), () -> missed.add(what));
    lines.add(subject.name() + " " + kind + ": " + wrong.map(Check::name).orElse("missed"));
  }

  private static String indented(List<String> list) {
    return list.stream().map(what -> "  " + what + "\n").collect(Collectors.joining());
  }

  private void write() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(
          GOLDEN,
          faultless.size()
              + " distinct faultless circuits, 0 accused\n\n"
              + table
              + "\nmissed\n"
              + indented(missed)
              + "\nharmless, by rule or by running both: what the circuit does has not changed\n"
              + indented(harmless)
              + "\neach fault and the first check that differs\n"
              + String.join("\n", lines)
              + "\n");
    }
  }

  private void compare(int count) throws IOException {
    Set<String> names = lines.stream().map(line -> line.split(" ")[0]).collect(Collectors.toSet());
    List<String> golden =
        Files.readAllLines(GOLDEN).stream()
            .filter(line -> names.contains(line.split(" ")[0]))
            .toList();
    assertEquals(golden, lines, count + " circuits");
  }
}

package org.hessq.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hessq.method.Method;
import org.hessq.plan.Plans;
import org.hessq.problem.Problem;
import org.hessq.read.DataFiles;
import org.hessq.read.ProblemReader;
import org.hessq.report.Check;
import org.hessq.report.Json;
import org.hessq.report.Outcome;
import org.hessq.report.Output;
import org.hessq.report.Report;
import org.hessq.report.Verification;
import org.junit.jupiter.api.Test;

/**
 * Single faults in emitted files and in reports: the referee finds each, and names what was
 * changed, most often in the first check that differs.
 *
 * <p>The table is compared with {@code test-circuits/verify/faults.txt}; {@code
 * -Dgolden.update=true} writes it anew, {@code -Dfaults=20} plants up to that many of each kind in
 * each program.
 */
class PlantedFaultsTest {
  private static final int SEED = 7;
  private static final int EACH = 2;
  private static final Path GOLDEN = Path.of("../test-circuits/verify/faults.txt");

  /** Facts that have a range of true values; the report beside the file has the exact one. */
  private static final Pattern BY_REPORT = Pattern.compile(".*hessq.fact alpha .*");

  /** What a report says besides what can be found out from the problem and the circuit. */
  private static final Pattern NOT_DERIVED =
      Pattern.compile(
          "hessq|problem\\.file|plan\\.encoding|plan\\.normIs|plan\\.candidates.*"
              + "|plan\\.beside.*|plan\\.unproven"
              + "|errorBudget\\.(entries|polynomial|phases|rotations|statePreparation)"
              + "\\.computed|verification\\.checks\\[\\d+\\]\\.(name|scope|culprit)"
              + "|resources\\.basis|outputs\\[.*|readout\\[\\d+\\]\\.(shots|tCount)");

  /** What happens at other guesses than the file's is not in the file. */
  private static final Pattern OTHER_GUESSES =
      Pattern.compile("resources\\.expected(Repetitions|\\..*)");

  /**
   * A wrong summand shows in the sum of all, which is what can be named, as an observable's error
   * can by its readout.
   */
  private static final Pattern SUMMAND = Pattern.compile("errorBudget\\.\\w+\\.proven");

  private static final String SUM = "errorBudget.total.proven";

  private static final List<Case> CASES = cases();

  /** A problem, its circuit and its report. */
  private record Case(
      String name, Problem problem, CompileEngine.Compiled compiled, Report report) {
    static Case of(String name, String text) {
      DataFiles none = file -> new DataFiles.Unreadable("no such file");
      Problem problem = ProblemReader.read(name + ".hq", text, none).orThrow();
      CompileEngine.Compiled compiled =
          CompileEngine.compile(problem, Options.Effort.QUICK, (_, _) -> {});
      Output output = Output.of(name + ".qasm", compiled.qasm().getBytes());
      Report report =
          new ReportMaker(problem, compiled.analysis(), Plans.profile(problem))
              .of(compiled)
              .withOutputs(List.of(output));
      return new Case(name, problem, compiled, report);
    }

    Verification examined(String qasm, Optional<Report> beside) {
      return Examination.of(problem, name + ".qasm", qasm, beside, Options.Effort.QUICK, _ -> {})
          .verification();
    }
  }

  private static List<Case> cases() {
    String load =
        "vector b = entries(i -> cos(i));\nsolve A x = b to 0.05;\nreport norm, x[0];\n"
            + "use kernel_reflection;\n";
    String mixed = "matrix A = tridiagonal(4, -1, 2, -1) + diagonal(4, i -> i);\n";
    return List.of(
        Case.of(
            "encode-classes",
            "matrix A = tridiagonal(5, -1, 3, -2) + diagonal(5, i -> i / 3);\nencode A to 0.1;\n"),
        Case.of(
            "encode-shifts",
            "matrix A = tridiagonal(8, -1, 3, -2);\nencode A to 0.1;\ntarget unitary;\n"),
        Case.of("kernel-classes", mixed + load),
        Case.of(
            "kernel-classes-unitary",
            "matrix A = tridiagonal(3, -1, 2, -1) + diagonal(3, i -> i);\n"
                + "vector b = basis(1);\nsolve A x = b to 0.05;\ntarget unitary;\n"
                + "use kernel_reflection;\n"),
        Case.of("kernel-shifts", "matrix A = tridiagonal(4, -1, 2.2, -1);\n" + load),
        Case.of(
            "inversion",
            "matrix A = tridiagonal(4, -1, 3, -1);\nvector b = entries(i -> i + 1);\n"
                + "solve A x = b to 0.1;\ntarget unitary;\nuse inversion;\n"),
        Case.of(
            "amplified",
            "matrix A = diagonal(2, i -> 0.215 - 0.43 * i) + tridiagonal(2, 0, 0, -0.873);\n"
                + "vector b = uniform;\nsolve A x = b to 0.106;\nuse inversion;\n"),
        Case.of(
            "projection",
            "matrix A = tridiagonal(4, -1, 3, -1);\nvector b = entries(i -> i + 1);\n"
                + "solve A x = b to 0.1;\nuse kernel_projection;\n"),
        Case.of(
            "guesses",
            "matrix A = tridiagonal(2, -1, 3, -1);\nvector b = entries(i -> i + 1);\n"
                + "solve A x = b to 0.2;\nuse random_guesses;\n"));
  }

  @Test
  void eachFaultIsFoundAndNamed() throws IOException {
    FaultTable table = new FaultTable();
    List<String> missed = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(SEED);
    for (Case sound : CASES) {
      Outcome verdict =
          sound.examined(sound.compiled().qasm(), Optional.of(sound.report())).verdict();
      assertTrue(verdict != Outcome.DIFFERS, sound.name());
      for (PlantedFault fault :
          PlantedFault.in(
              sound.name(), sound.compiled().qasm(), Integer.getInteger("faults", EACH), random)) {
        judge(sound, fault, table.planted(fault.kind().toString()), missed);
      }
      report(sound, table, missed);
    }
    assertEquals(List.of(), missed, "seed " + SEED);
    assertTrue(table.all().planted >= 100, table.toString());
    if (Integer.getInteger("faults") == null) {
      compare(table.toString());
    }
  }

  private static void judge(
      Case sound, PlantedFault fault, FaultTable.Row row, List<String> missed) {
    boolean byReport = BY_REPORT.matcher(fault.what()).matches();
    List<Check> wrong =
        sound
            .examined(fault.text(), byReport ? Optional.of(sound.report()) : Optional.empty())
            .checks()
            .stream()
            .filter(check -> check.verdict() == Outcome.DIFFERS)
            .toList();
    if (fault.isHarmless(sound.compiled().loaded())) {
      row.harmless++;
      assertTrue(wrong.isEmpty(), fault + ": " + wrong);
    } else if (wrong.isEmpty()) {
      missed.add(fault.toString());
    } else {
      row.caught(wrong.getFirst().name());
      if (wrong.stream().anyMatch(check -> fault.isNamedBy(check.culprit().orElse("")))) {
        row.named++;
      } else {
        missed.add(fault + ": blamed on " + wrong.getFirst().culprit().orElse("nothing"));
      }
      row.first += fault.isNamedBy(wrong.getFirst().culprit().orElse("")) ? 1 : 0;
    }
  }

  private static final Pattern LEAF = Pattern.compile("( +)(\"(\\w+)\" : )?([^{\\[]+?)(,?)");

  /** Changes each value of the report in turn. */
  private static void report(Case sound, FaultTable table, List<String> missed) {
    String json = Json.write(sound.report());
    List<String> lines = json.lines().toList();
    TreeSet<String> kinds = new TreeSet<>();
    for (int k = 0; k < lines.size(); k++) {
      Matcher leaf = LEAF.matcher(lines.get(k));
      if (!leaf.matches() || leaf.group(4).matches("[}\\]]")) {
        continue;
      }
      String path = path(lines, k);
      boolean open =
          NOT_DERIVED.matcher(path).matches()
              || sound.compiled().plan().procedure().isPresent()
                  && OTHER_GUESSES.matcher(path).matches();
      if (open || !kinds.add(path.replaceAll("\\[\\d+\\]", "[]"))) {
        continue;
      }
      List<String> changed = new ArrayList<>(lines);
      changed.set(
          k,
          leaf.group(1)
              + Optional.ofNullable(leaf.group(2)).orElse("")
              + other(leaf.group(4))
              + leaf.group(5));
      var read = Json.readReport(String.join("\n", changed), "report.json");
      FaultTable.Row row = table.planted("a value of the report changed");
      if (!read.isOk()) {
        row.caught("reading");
        row.named++;
        row.first++;

        continue;
      }
      Check check =
          Recomputed.check(
              sound.problem(),
              List.of(Output.of(sound.name() + ".qasm", sound.compiled().qasm().getBytes())),
              sound.compiled().loaded(),
              sound.compiled().findings(),
              read.orThrow());
      if (check.verdict() == Outcome.DIFFERS) {
        row.caught++;
        String culprit = check.culprit().orElse("");
        if (culprit.startsWith(path.split("\\[")[0])) {
          row.named++;
          row.first++;
        } else if (SUMMAND.matcher(path).matches() && culprit.startsWith(SUM)
            || path.startsWith("solution.observables") && culprit.startsWith("readout")) {
          row.named++;
        } else {
          missed.add(sound.name() + ", report: " + path + ": blamed on " + culprit);
        }
        row.by.merge("report", 1, Integer::sum);
      } else {
        missed.add(sound.name() + ", report: " + path + " = " + lines.get(k).strip());
      }
    }
  }

  private static String other(String value) {
    if (value.startsWith("\"")) {
      return switch (value) {
        case "\"agrees\"" -> "\"not-refuted\"";
        case "\"computed\"" -> "\"bounded\"";
        case "\"exact\"" -> "\"bound\"";
        case "\"numerical\"" -> "\"proven\"";
        default -> value.replaceFirst("\"$", "x\"");
      };
    }
    return switch (value) {
      case "true" -> "false";
      case "false" -> "true";
      case "null" -> "1.5";
      default ->
          value.matches("\\d+")
              ? value.replaceFirst("\\d$", value.endsWith("7") ? "8" : "7")
              : Double.toString(Double.parseDouble(value) * 3 + 0.01);
    };
  }

  /** The keys around line {@code at}, outermost first. */
  private static String path(List<String> lines, int at) {
    StringBuilder path = new StringBuilder();
    int indent = indent(lines.get(at)) + 2;
    int elements = 0;
    for (int k = at; k > 0; k--) {
      String line = lines.get(k);
      if (indent(line) == indent && line.strip().equals("{")) {
        elements++;
      }
      if (indent(line) < indent && !line.strip().matches("[}\\]],?")) {
        indent = indent(line);
        Matcher key = Pattern.compile(" +\"(\\w+)\" :.*").matcher(line);
        if (key.matches()) {
          path.insert(0, path.isEmpty() ? key.group(1) : key.group(1) + ".");
        } else if (line.strip().equals("{")) {
          path.insert(0, "#");
          elements = 0;
        }
      }
    }
    return path.toString().replaceAll("\\.?#", "[0].").replaceAll("\\.$", "");
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static void compare(String table) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, table);
    }
    assertEquals(Files.readString(GOLDEN), table);
  }

  @Test
  void anAmplifiedInversionIsAmongTheCases() {
    assertTrue(
        CASES.stream()
            .anyMatch(
                c -> c.compiled().plan().method() instanceof Method.Inversion m && m.rounds() > 0));
  }
}

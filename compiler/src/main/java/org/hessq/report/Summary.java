package org.hessq.report;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A report as text for a terminal: what it costs, where the error comes from, what the referee
 * says, where the files are. No line is longer than 80 characters, escape sequences apart.
 */
public final class Summary {
  /** Whether words are coloured by escape sequences. */
  public enum Style {
    PLAIN,
    COLOURED
  }

  private final Report report;
  private final Style style;
  private final StringBuilder out = new StringBuilder();

  private Summary(Report report, Style style) {
    this.report = report;
    this.style = style;
  }

  /**
   * {@return the summary, ending with a line feed}
   *
   * @param folder where the files are; printed before their names
   */
  public static String of(Report report, String folder, Style style) {
    Summary summary = new Summary(report, style);
    summary.title();
    summary.cost();
    summary.plan();
    summary.budget();
    summary.checks();
    summary.solution();
    summary.files(folder);
    return summary.out.toString();
  }

  private void title() {
    ProblemFacts problem = report.problem();
    out.append(styled("1", problem.name()));
    out.append(": ").append(problem.task()).append(' ');
    out.append(Figures.count(report.matrix().rows())).append(" rows, ");
    out.append(Figures.count(problem.sparsity())).append(" non-zeros a row, to ");
    out.append(Figures.real(problem.epsilon())).append("\n\n");
  }

  private void cost() {
    Resources cost = report.resources();
    Paragraph text = new Paragraph(out, "cost");
    String solved =
        isSolve()
            ? ", " + Figures.count(cost.expected().tCount()) + " until success on average"
            : "";
    text.line(Figures.count(cost.tCount()) + " T in one run" + solved);
    if (cost.basis() == Basis.NUMERICAL) {
      text.line("not counted: words of rotations have the mean length of many others");
    }
    String depth =
        cost.tDepth()
            .map(d -> ", T-depth " + (cost.tDepthIs() == Depth.BOUND ? "<= " : ""))
            .orElse("");
    text.line(
        Figures.count(cost.logicalQubits())
            + " qubits"
            + depth
            + cost.tDepth().map(Figures::count).orElse("")
            + (isSolve()
                ? ", success probability " + Figures.real(cost.successProbability())
                : ""));
    if (isSolve()) {
      text.line(
          Figures.count(cost.queries().matrix())
              + " queries of the matrix, "
              + Figures.count(cost.queries().vector())
              + " of the vector");
    }
  }

  private boolean isSolve() {
    return report.problem().task().equals("solve");
  }

  private void plan() {
    PlanFacts plan = report.plan();
    Paragraph text = new Paragraph(out, "plan");
    text.line(
        plan.solver().map(solver -> solver + ", ").orElse("")
            + plan.degree().map(d -> "degree " + Figures.count(d) + ", ").orElse("")
            + "alpha "
            + Figures.real(plan.alpha())
            + (plan.effectiveConditionNumber().isPresent()
                ? ", effective condition number " + Figures.real(plan.effectiveConditionNumber())
                : ""));
    text.line(plan.encoding());
    if (plan.normIs() == Origin.COMPUTED_CLASSICALLY) {
      text.line("the norm of the solution was computed classically, as hard as the problem");
    }
    for (Variant variant : plan.beside()) {
      text.line(
          variant.assumption()
              + ": "
              + Figures.count(variant.expectedTCount())
              + " T until success");
    }
    plan.unproven().ifPresent(why -> text.line("no plan with every error proven: " + why));
  }

  private void budget() {
    Paragraph text = new Paragraph(out, "error");
    text.line(String.format(Locale.ROOT, "%-18s %10s %10s", "", "computed", "proven"));
    report.errorBudget().parts().entrySet().stream()
        .filter(part -> isKnown(part.getValue()))
        .forEach(part -> text.line(row(part.getKey(), part.getValue())));
    text.line(row("total", report.errorBudget().total()));
  }

  private static boolean isKnown(ErrorShare share) {
    return share.computed().isPresent() || share.proven().isPresent();
  }

  private static String row(String name, ErrorShare share) {
    return String.format(
        Locale.ROOT,
        "%-18s %10s %10s",
        name,
        Figures.error(share.computed()),
        Figures.error(share.proven()));
  }

  private void checks() {
    Paragraph text = new Paragraph(out, "checks");
    if (report.verification().isEmpty()) {
      text.line("none: nothing was compiled");
      return;
    }
    Verification verification = report.verification().get();
    int width =
        verification.checks().stream().mapToInt(check -> check.name().length()).max().orElse(0);
    for (Check check : verification.checks()) {
      String culprit = check.culprit().map(c -> ", wrong: " + c).orElse("");
      String verdict = String.format(Locale.ROOT, "%-13s", check.verdict().word());
      String name = check.name() + " ".repeat(width - check.name().length() + 2);
      int start = out.length();
      text.line(verdict + name + error(check) + check.scope() + culprit, 15 + width);
      colour(check.verdict(), start);
    }
    int start = out.length();
    new Paragraph(out, "verdict").line(verification.verdict().word());
    colour(verification.verdict(), start);
  }

  /** Colours the first mention of {@code outcome} from {@code start} on. */
  private void colour(Outcome outcome, int start) {
    int at = out.indexOf(outcome.word(), start);
    out.replace(at, at + outcome.word().length(), styled(colour(outcome), outcome.word()));
  }

  private static String error(Check check) {
    boolean exact = check.tolerance().isEmpty() || check.tolerance().getAsDouble() == 0;
    return exact || check.error().isEmpty()
        ? ""
        : Figures.error(check.error()) + " of " + Figures.error(check.tolerance()) + ", ";
  }

  private void solution() {
    report
        .solution()
        .ifPresent(
            solution -> {
              Paragraph text = new Paragraph(out, "solution");
              text.line(
                  "state error "
                      + Figures.error(OptionalDouble.of(solution.stateError()))
                      + ", 1 - fidelity "
                      + Figures.error(OptionalDouble.of(1 - solution.fidelity())));
              solution.observables().stream().map(this::observable).forEach(text::line);
            });
  }

  private String observable(Solution.Value value) {
    String classical =
        value.classical().isPresent()
            ? " (classically " + Figures.real(value.classical()) + ")"
            : "";
    return value.observable() + " = " + Figures.real(value.value()) + classical;
  }

  private void files(String folder) {
    Paragraph text = new Paragraph(out, "files");
    text.line(folder);
    Stream<String> outputs = report.outputs().stream().map(Output::path);
    Stream.concat(outputs, Stream.of("report.json", "report.html", "timings.json"))
        .distinct()
        .forEach(path -> text.line("  " + path));
  }

  private static String colour(Outcome outcome) {
    return switch (outcome) {
      case AGREES -> "32";
      case NOT_REFUTED, TOO_LARGE -> "33";
      case DIFFERS -> "1;31";
    };
  }

  private String styled(String code, String text) {
    return style == Style.COLOURED ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}

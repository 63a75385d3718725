package org.hessq.cli.view;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.plan.Plan;
import org.hessq.problem.Problem;
import org.hessq.report.Figures;

/**
 * What was considered for a problem, what won, and why.
 *
 * @param alpha the normalisation of the chosen block-encoding
 * @param effectiveConditionNumber α/σ_min; absent for an encoding alone
 * @param normIs where the norm of the solution comes from
 * @param candidates the Pareto front of T gates against qubits, and the plan
 * @param errors by source: of the normalised state, or of the block relative to α
 * @param variants the plan when less is known
 */
public record PlanView(
    String name,
    String task,
    double epsilon,
    String profile,
    int qubits,
    double alpha,
    OptionalDouble effectiveConditionNumber,
    String normIs,
    double success,
    List<Candidate> candidates,
    Map<String, Share> errors,
    List<Variant> variants)
    implements View {
  public PlanView {
    candidates = List.copyOf(candidates);
    errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    variants = List.copyOf(variants);
  }

  /**
   * One plan.
   *
   * @param solver its name; absent for an encoding alone
   * @param degree of the polynomial; likewise
   * @param expectedTCount T gates until success, on average, as forecast
   * @param logicalQubits at the peak, as forecast
   */
  public record Candidate(
      String encoding,
      Optional<String> solver,
      double alpha,
      Optional<Integer> degree,
      double expectedTCount,
      long logicalQubits,
      boolean chosen,
      String why) {
    static Candidate of(Plan.Candidate plan) {
      boolean solves = !plan.solver().isEmpty();
      return new Candidate(
          plan.encoding(),
          solves ? Optional.of(plan.solver()) : Optional.empty(),
          plan.alpha(),
          solves ? Optional.of(plan.degree()) : Optional.empty(),
          plan.cost().expectedT(),
          plan.cost().logicalQubits(),
          plan.chosen(),
          plan.why());
    }
  }

  /** What one source contributes at most, for every such instance and on this one. */
  public record Share(OptionalDouble proven, OptionalDouble computed) {}

  /**
   * The plan under another assumption.
   *
   * @param basis where its figures come from
   */
  public record Variant(
      String assumption, double degree, double success, double expectedTCount, String basis) {}

  /** {@return the view of the plan for {@code problem}} */
  public static PlanView of(Problem problem, Plan plan, String profile) {
    boolean solves = plan.matrix().smallest() > 0;
    return new PlanView(
        problem.name(),
        problem.task().word(),
        problem.epsilon(),
        profile,
        plan.system().qubits(),
        plan.matrix().alpha(),
        solves
            ? OptionalDouble.of(plan.matrix().effectiveConditionNumber())
            : OptionalDouble.empty(),
        plan.matrix().normIs().name().toLowerCase(Locale.ROOT),
        plan.cost().success(),
        plan.candidates().stream().map(Candidate::of).toList(),
        shares(plan.errors()),
        plan.variants().stream()
            .map(v -> new Variant(v.assumption(), v.degree(), v.success(), v.tCount(), v.basis()))
            .toList());
  }

  private static Map<String, Share> shares(Plan.Errors errors) {
    Map<String, Share> shares = new LinkedHashMap<>();
    shares.put("entries", share(errors.entries()));
    shares.put("polynomial", share(errors.polynomial()));
    shares.put("phases", share(errors.phases()));
    shares.put("rotations", share(errors.rotations()));
    shares.put("statePreparation", share(errors.statePreparation()));
    return shares;
  }

  private static Share share(Plan.Error error) {
    return new Share(error.proven(), error.computed());
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(name).append(": ").append(task).append(" to ").append(Figures.real(epsilon));
    out.append(", ").append(profile).append(", ").append(qubits).append(" system qubits, alpha ");
    out.append(Figures.real(alpha));
    if (effectiveConditionNumber.isPresent()) {
      out.append(", effective condition number ");
      out.append(Figures.real(effectiveConditionNumber)).append(",\nnorm of the solution ");
      out.append(normIs).append(", success ").append(Figures.real(success));
    }
    out.append("\n\n").append(candidateTable()).append('\n').append(errorTable());
    if (!variants.isEmpty()) {
      out.append('\n').append(variantTable());
    }
    return out.toString();
  }

  private String candidateTable() {
    Table table =
        new Table(
            Table.Side.LEFT,
            Table.Side.RIGHT,
            Table.Side.RIGHT,
            Table.Side.RIGHT,
            Table.Side.LEFT,
            Table.Side.LEFT,
            Table.Side.RIGHT,
            Table.Side.LEFT);
    table.row("", "expected T", "qubits", "degree", "solver", "encoding", "alpha", "why");
    for (Candidate plan : candidates) {
      table.row(
          plan.chosen() ? "*" : "",
          whole(plan.expectedTCount()),
          Figures.count(BigInteger.valueOf(plan.logicalQubits())),
          plan.degree().map(d -> Figures.count(BigInteger.valueOf(d))).orElse(Figures.NONE),
          plan.solver().orElse(Figures.NONE),
          plan.encoding(),
          Figures.real(plan.alpha()),
          plan.why());
    }
    return table.text();
  }

  private String errorTable() {
    Table table = new Table(Table.Side.LEFT, Table.Side.RIGHT, Table.Side.RIGHT);
    table.row("error", "computed", "proven");
    errors.forEach(
        (source, share) ->
            table.row(source, Figures.error(share.computed()), Figures.error(share.proven())));
    table.row("requested", Figures.error(OptionalDouble.of(epsilon)), "");
    return table.text();
  }

  private String variantTable() {
    Table table =
        new Table(
            Table.Side.RIGHT, Table.Side.RIGHT, Table.Side.RIGHT, Table.Side.LEFT, Table.Side.LEFT);
    table.row("expected T", "degree", "success", "if", "by");
    for (Variant variant : variants) {
      table.row(
          whole(variant.expectedTCount()),
          whole(variant.degree()),
          Figures.real(variant.success()),
          variant.assumption(),
          variant.basis());
    }
    return table.text();
  }

  private static String whole(double count) {
    return Double.isFinite(count)
        ? Figures.count(BigDecimal.valueOf(count).setScale(0, RoundingMode.CEILING).toBigInteger())
        : Figures.NONE;
  }
}

package org.hessq.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * All that is said about one problem: {@code report.json}.
 *
 * @param hessq the version that made it
 * @param problem what was asked
 * @param matrix what the analysis found
 * @param plan what was chosen, and what else was considered
 * @param errorBudget where the error comes from
 * @param resources what the circuit needs
 * @param readout what each observable costs
 * @param physical estimates for error-corrected machines, one for each model
 * @param verification the referee's verdict; empty for an estimate
 * @param solution how good the prepared state is; empty, and then absent from the file, unless the
 *     circuit was simulated
 * @param outputs the other files made, by path
 */
public record Report(
    String hessq,
    ProblemFacts problem,
    MatrixFacts matrix,
    PlanFacts plan,
    ErrorBudget errorBudget,
    Resources resources,
    List<Readout> readout,
    List<PhysicalEstimate> physical,
    Optional<Verification> verification,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Solution> solution,
    List<Output> outputs) {
  public Report {
    readout = List.copyOf(readout);
    physical = List.copyOf(physical);
    outputs = List.copyOf(outputs);
  }

  /** {@return this report with the list of files made} */
  public Report withOutputs(List<Output> made) {
    return new Report(
        hessq,
        problem,
        matrix,
        plan,
        errorBudget,
        resources,
        readout,
        physical,
        verification,
        solution,
        made);
  }

  /** {@return this report on other resources} */
  public Report withResources(Resources other) {
    return new Report(
        hessq,
        problem,
        matrix,
        plan,
        errorBudget,
        other,
        readout,
        physical,
        verification,
        solution,
        outputs);
  }
}

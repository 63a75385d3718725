package org.hessq.report;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was chosen, and what else was considered.
 *
 * @param encoding the term, in words
 * @param alpha the normalisation of the block-encoding
 * @param solver its name; empty for an encoding alone
 * @param degree of the polynomial
 * @param effectiveConditionNumber α / σ_min
 * @param norm of the solution, for the guess that the solver needs
 * @param normIs where {@code norm} comes from
 * @param candidates everything considered, the chosen one among them
 * @param beside the chosen plan under other assumptions
 * @param unproven why no plan with every error proven is beside it; empty where there is one or
 *     where nothing is solved
 */
public record PlanFacts(
    String encoding,
    double alpha,
    Optional<String> solver,
    Optional<BigInteger> degree,
    OptionalDouble effectiveConditionNumber,
    OptionalDouble norm,
    Origin normIs,
    List<Candidate> candidates,
    List<Variant> beside,
    Optional<String> unproven) {
  public PlanFacts {
    candidates = List.copyOf(candidates);
    beside = List.copyOf(beside);
  }
}

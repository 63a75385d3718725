package org.hessq.report.training;

import java.util.OptionalDouble;

/**
 * The matrix of a step after damping, sparsification and repair.
 *
 * @param dimension N
 * @param nonzeros of the matrix
 * @param sparsity the most non-zeros in a row, as they are and not as they were asked for
 * @param shift what the repair added to the diagonal
 * @param smallest eigenvalue
 * @param largest eigenvalue
 * @param conditionNumber σ_max/σ_min
 * @param conditionNumberIs {@code computed}, {@code bounded} or {@code unknown}
 * @param exactConditionNumber of the Hessian before it was made sparse
 * @param definiteAbove a proven lower bound of all eigenvalues, above 0; empty where there is none
 * @param how what the ends of the spectrum rest on
 */
public record StepMatrix(
    int dimension,
    int nonzeros,
    int sparsity,
    double shift,
    double smallest,
    double largest,
    OptionalDouble conditionNumber,
    String conditionNumberIs,
    OptionalDouble exactConditionNumber,
    OptionalDouble definiteAbove,
    String how) {}

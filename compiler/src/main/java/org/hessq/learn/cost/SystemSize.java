package org.hessq.learn.cost;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What classical costs depend on.
 *
 * @param dimension N
 * @param nonzeros of the matrix
 * @param conditionNumber empty where it is not known
 * @param definite whether the matrix is proven to be positive definite
 * @param rank of the matrix less its damping, where that is known and the damping positive
 * @param epsilon relative accuracy
 */
public record SystemSize(
    double dimension,
    double nonzeros,
    OptionalDouble conditionNumber,
    boolean definite,
    OptionalInt rank,
    double epsilon) {}

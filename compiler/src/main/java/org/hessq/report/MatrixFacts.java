package org.hessq.report;

import java.math.BigInteger;
import java.util.OptionalDouble;

/**
 * What the analysis found about the matrix.
 *
 * @param rows as the user wrote it, before any embedding
 * @param nonzeros how many entries are not zero
 * @param rowSparsity the most non-zeros in a row
 * @param columnSparsity the most non-zeros in a column
 * @param symmetric whether it equals its conjugate transpose, checked entry by entry or by form
 * @param norm the largest singular value; where bounded, an upper bound
 * @param normIs where {@code norm} comes from
 * @param sigmaMin the smallest singular value; where bounded, a lower bound
 * @param conditionNumber norm / sigmaMin
 * @param conditionNumberIs the weaker origin of the two
 */
public record MatrixFacts(
    BigInteger rows,
    BigInteger nonzeros,
    BigInteger rowSparsity,
    BigInteger columnSparsity,
    boolean symmetric,
    OptionalDouble norm,
    Origin normIs,
    OptionalDouble sigmaMin,
    OptionalDouble conditionNumber,
    Origin conditionNumberIs) {}

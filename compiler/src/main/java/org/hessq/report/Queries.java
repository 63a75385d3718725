package org.hessq.report;

import java.math.BigInteger;

/**
 * Uses of the two inputs, adjoints included.
 *
 * @param matrix of the block-encoding
 * @param vector of the preparation of the right-hand side
 */
public record Queries(BigInteger matrix, BigInteger vector) {}

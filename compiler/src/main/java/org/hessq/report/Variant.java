package org.hessq.report;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The chosen plan under another assumption, for example without knowing the norm of the solution.
 *
 * @param assumption in words
 * @param degree of the polynomial
 * @param successProbability of one run
 * @param tCount T gates of one successful run
 * @param expectedTCount T gates until success, on average
 * @param basis what these figures rest on
 */
public record Variant(
    String assumption,
    Optional<BigInteger> degree,
    double successProbability,
    BigInteger tCount,
    BigInteger expectedTCount,
    Basis basis) {}

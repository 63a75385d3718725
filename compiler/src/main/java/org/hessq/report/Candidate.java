package org.hessq.report;

import java.math.BigInteger;
import java.util.Optional;

/**
 * One plan that was considered.
 *
 * @param encoding the term, in words
 * @param solver its name; empty for an encoding alone
 * @param alpha the normalisation of the block-encoding
 * @param degree of the polynomial
 * @param tCount T gates until success where the plan is compiled, of one run where it is estimated;
 *     the next two are the same of both
 * @param tCountPerRun T gates of one run, as forecast
 * @param repetitions runs until one succeeds, on average
 * @param logicalQubits at the peak
 * @param chosen whether this is the plan
 * @param why it was chosen, or what is better
 */
public record Candidate(
    String encoding,
    Optional<String> solver,
    double alpha,
    Optional<BigInteger> degree,
    BigInteger tCount,
    BigInteger tCountPerRun,
    double repetitions,
    BigInteger logicalQubits,
    boolean chosen,
    String why) {
  /** {@return T gates until success, on average} */
  public double expectedTCount() {
    return tCountPerRun.doubleValue() * repetitions;
  }
}

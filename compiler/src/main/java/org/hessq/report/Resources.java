package org.hessq.report;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What the circuit needs.
 *
 * @param logicalQubits at the peak, scratch included
 * @param tCount every T of one successful run
 * @param toffoliCount temporary ANDs and Toffolis of one successful run
 * @param tDepth longest path in layers of T
 * @param tDepthIs whether {@code tDepth} is exact
 * @param cliffordCount Clifford gates of one successful run; empty where none were counted
 * @param measurementCount measurements of one successful run
 * @param rotationCount rotations that became Clifford+T words
 * @param queries uses of matrix and vector in one successful run
 * @param successProbability of one run
 * @param expectedRepetitions runs until success, on average
 * @param perAttempt one round of what amplitude amplification repeats
 * @param expected until success, on average
 * @param basis what the counts rest on
 * @param byRoutine who spends it; the T counts add up to {@code tCount}
 */
public record Resources(
    BigInteger logicalQubits,
    BigInteger tCount,
    BigInteger toffoliCount,
    Optional<BigInteger> tDepth,
    Depth tDepthIs,
    Optional<BigInteger> cliffordCount,
    BigInteger measurementCount,
    BigInteger rotationCount,
    Queries queries,
    double successProbability,
    double expectedRepetitions,
    Share perAttempt,
    Share expected,
    Basis basis,
    List<RoutineCost> byRoutine) {
  public Resources {
    byRoutine = List.copyOf(byRoutine);
  }

  /** {@return the same with {@code count} Clifford gates} */
  public Resources withCliffords(BigInteger count) {
    return new Resources(
        logicalQubits,
        tCount,
        toffoliCount,
        tDepth,
        tDepthIs,
        Optional.of(count),
        measurementCount,
        rotationCount,
        queries,
        successProbability,
        expectedRepetitions,
        perAttempt,
        expected,
        basis,
        byRoutine);
  }

  /** {@return the same where something else is repeated till it succeeds} */
  public Resources withExpected(double repetitions, Share expectation) {
    return new Resources(
        logicalQubits,
        tCount,
        toffoliCount,
        tDepth,
        tDepthIs,
        cliffordCount,
        measurementCount,
        rotationCount,
        queries,
        successProbability,
        repetitions,
        perAttempt,
        expectation,
        basis,
        byRoutine);
  }

  /**
   * The counts of a part of a run, or of several runs.
   *
   * @param tCount T gates
   * @param toffoliCount temporary ANDs and Toffolis
   * @param queries uses of matrix and vector
   */
  public record Share(BigInteger tCount, BigInteger toffoliCount, Queries queries) {}
}

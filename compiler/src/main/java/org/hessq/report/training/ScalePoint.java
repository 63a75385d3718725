package org.hessq.report.training;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One system.
 *
 * @param matrix as the problem writes it
 * @param dimension N
 * @param nonzeros of the matrix, or the most it can have
 * @param sparsity the most non-zeros in a row
 * @param conditionNumber σ_max/σ_min; where bounded, an upper bound
 * @param conditionNumberIs what it rests on
 * @param classical candidates
 * @param quantum the estimate; empty where none is possible
 * @param decisions one for each machine, that of the run first
 * @param remarks what the user should know
 */
public record ScalePoint(
    String matrix,
    BigInteger dimension,
    BigInteger nonzeros,
    BigInteger sparsity,
    OptionalDouble conditionNumber,
    String conditionNumberIs,
    List<ClassicalCost> classical,
    Optional<QuantumCost> quantum,
    List<Decision> decisions,
    List<String> remarks) {
  public ScalePoint {
    classical = List.copyOf(classical);
    decisions = List.copyOf(decisions);
    remarks = List.copyOf(remarks);
  }
}

package org.hessq.report.training;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.report.Candidate;

/**
 * What the quantum solver needs for a step.
 *
 * @param is {@code compiled}: counted in a circuit that was emitted, read back and judged; {@code
 *     estimated}: by formula
 * @param verdict of the referee; empty for an estimate
 * @param encoding the term, in words
 * @param solver its name
 * @param alpha normalisation of the block-encoding
 * @param degree of the polynomial
 * @param tCount of one run
 * @param layers of T gates in one run; where {@code layersAre} is {@code serial}, its T gates one
 *     after the other
 * @param layersAre {@code exact}, {@code bound} or {@code serial}
 * @param logicalQubits at the peak
 * @param queries uses of H in one run
 * @param successProbability of one run
 * @param expectedRuns until one solution is prepared, on average; a run that is given up early
 *     counts as its share of the T gates
 * @param preparations how often the solution is prepared for the readout
 * @param loadingShare of the T gates: lookups and preparations of g
 * @param normIs where the guess of the norm came from
 * @param guess the norm of Δ that was guessed; empty where none was
 * @param published uses of H by the published formula
 * @param publishedAsCoded likewise with the second factor α of the published code
 * @param candidates everything that the planner considered
 */
public record QuantumCost(
    String is,
    Optional<String> verdict,
    String encoding,
    String solver,
    double alpha,
    Optional<BigInteger> degree,
    BigInteger tCount,
    BigInteger layers,
    String layersAre,
    BigInteger logicalQubits,
    BigInteger queries,
    double successProbability,
    double expectedRuns,
    double preparations,
    double loadingShare,
    String normIs,
    OptionalDouble guess,
    OptionalDouble published,
    OptionalDouble publishedAsCoded,
    List<Candidate> candidates) {
  public QuantumCost {
    candidates = List.copyOf(candidates);
  }

  /** {@return layers until one solution is prepared, on average} */
  public double layersOfSolution() {
    return layers.doubleValue() * expectedRuns;
  }

  /** {@return layers of the whole readout, on average} */
  public double layersOfReadout() {
    return layersOfSolution() * preparations;
  }
}

package org.hessq.report.training;

import java.util.List;

/**
 * What was asked for.
 *
 * @param name of the run
 * @param file the problem file, without its folder
 * @param sha256 of the problem text and the data read with it
 * @param model in a word
 * @param weights how many are known; 0 where another program knows them
 * @param sparsification rule, size and repair in words
 * @param damping λ
 * @param stop gradient norm at which the run ends
 * @param epsilon accuracy of the direction of a step
 * @param machine whose times decide
 * @param readout what is read out of a quantum step
 * @param solvers the candidates
 * @param flops classical floating-point operations in a second
 * @param circuits whether quantum costs are of circuits that were {@code compiled}, {@code
 *     estimated}, or there are {@code none}
 */
public record TrainingFacts(
    String name,
    String file,
    String sha256,
    String model,
    int weights,
    String sparsification,
    double damping,
    double stop,
    double epsilon,
    String machine,
    String readout,
    List<String> solvers,
    double flops,
    String circuits) {
  public TrainingFacts {
    solvers = List.copyOf(solvers);
  }
}

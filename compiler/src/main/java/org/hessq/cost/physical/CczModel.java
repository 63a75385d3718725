package org.hessq.cost.physical;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A surface code with one {@link CczFactory}, half of the budget for its states and half for the
 * data, which take 1.5 tiles a qubit.
 *
 * @param cycleSeconds of one round of error correction
 */
record CczModel(String name, double physicalError, double cycleSeconds) {

  PhysicalEstimate estimate(LogicalCounts counts, double errorBudget) {
    if (counts.rotations().signum() > 0) {
      return new PhysicalEstimate.Unreachable(name, "rotations must be synthesised first");
    }
    BigInteger states = CczFactory.states(counts.tGates(), counts.toffolis());
    Optional<CczFactory> found = factory(states, errorBudget / 2);
    if (found.isEmpty()) {
      return new PhysicalEstimate.Unreachable(
          name,
          states
              + " CCZ states need a better factory than one of distances up to "
              + Code.LARGEST_DISTANCE);
    }
    CczFactory factory = found.get();
    BigInteger cycles =
        factory.cycles(counts.tGates(), counts.toffolis()).max(counts.measurements());
    cycles = cycles.max(BigInteger.ONE);
    BigInteger tiles =
        counts.qubits().multiply(BigInteger.valueOf(3)).add(BigInteger.ONE).shiftRight(1);
    double each = errorBudget / 2 / tiles.multiply(cycles).doubleValue();
    for (int d = 3; d <= Code.LARGEST_DISTANCE; d += 2) {
      if (CczFactory.logicalError(physicalError, d) <= each) {
        return reached(factory, cycles, tiles, states, d);
      }
    }
    return new PhysicalEstimate.Unreachable(
        name,
        "a logical error of "
            + each
            + " for each tile and cycle needs a distance above "
            + Code.LARGEST_DISTANCE);
  }

  private PhysicalEstimate reached(
      CczFactory factory, BigInteger cycles, BigInteger tiles, BigInteger states, int distance) {
    boolean any = states.signum() > 0;
    BigInteger factoryQubits = any ? BigInteger.valueOf(factory.footprint()) : BigInteger.ZERO;
    return new PhysicalEstimate.Reached(
        name,
        distance,
        tiles.multiply(Code.SURFACE.qubits(distance)).add(factoryQubits),
        cycles.doubleValue() * cycleSeconds,
        any ? BigInteger.ONE : BigInteger.ZERO,
        factoryQubits,
        cycleSeconds * distance,
        cycles.divide(BigInteger.valueOf(distance)).max(BigInteger.ONE),
        states);
  }

  /** {@return the smallest factory, by footprint times time, that keeps the error} */
  private Optional<CczFactory> factory(BigInteger states, double budget) {
    CczFactory best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int d1 = 5; d1 <= Code.LARGEST_DISTANCE; d1 += 2) {
      for (int d2 = d1; d2 <= Code.LARGEST_DISTANCE; d2 += 2) {
        CczFactory factory = new CczFactory(d1, d2);
        double volume = (double) factory.footprint() * Math.max(2 * d1 + 1, d2);
        double error = factory.outputError(physicalError) * states.doubleValue();
        if (error <= budget && volume < least) {
          best = factory;
          least = volume;
        }
      }
    }
    return Optional.ofNullable(best);
  }
}

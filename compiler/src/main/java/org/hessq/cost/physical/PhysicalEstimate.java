package org.hessq.cost.physical;

import java.math.BigInteger;

/** What one model says about a run. */
public sealed interface PhysicalEstimate {
  /** {@return the name of the machine and its code} */
  String model();

  /**
   * A machine that keeps the error budget.
   *
   * @param codeDistance of the qubits that compute
   * @param physicalQubits of layout and factories together
   * @param runtimeSeconds of one run
   * @param factories that work at the same time
   * @param factoryQubits physical qubits of all of them
   * @param logicalCycleSeconds one step of a logical qubit
   * @param logicalDepth logical cycles of the run
   * @param tStates that the factories deliver
   */
  record Reached(
      String model,
      int codeDistance,
      BigInteger physicalQubits,
      double runtimeSeconds,
      BigInteger factories,
      BigInteger factoryQubits,
      double logicalCycleSeconds,
      BigInteger logicalDepth,
      BigInteger tStates)
      implements PhysicalEstimate {}

  /**
   * A machine that cannot keep it.
   *
   * @param reason in words
   */
  record Unreachable(String model, String reason) implements PhysicalEstimate {}
}

package org.hessq.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the referee says of one circuit.
 *
 * @param achieved how good the prepared state is; empty where it could not be computed or nothing
 *     is solved
 * @param encoded the system that the file solves; empty likewise
 */
public record Findings(
    Certificate certificate, Optional<Achieved> achieved, Optional<Encoded> encoded) {

  /** {@return the same with {@code more} checks at the end} */
  public Findings with(List<Check> more) {
    List<Check> checks = new ArrayList<>(certificate.checks());
    checks.addAll(more);
    return new Findings(new Certificate(checks), achieved, encoded);
  }

  /**
   * Facts of the block B that the file encodes.
   *
   * @param smallest the smallest singular value of B
   * @param norm ‖B^{-1} b̂‖
   */
  public record Encoded(double smallest, double norm) {}

  /**
   * The state that the emitted circuit prepares, against the classical solution of the unrounded
   * problem.
   *
   * @param success probability of the wanted outcomes in one run
   * @param stateError 2-norm distance of the normalised vectors, up to a global phase
   * @param fidelity |⟨x̂, ŷ⟩|²
   * @param norm ‖A^{-1} b‖ as the success probability gives it; NaN where it does not
   * @param normError relative error of {@code norm}; likewise
   * @param vector ŷ with its phase turned so that it is nearest to x̂: {@code re, im, re, im, …} on
   *     the system qubits
   * @param solution x = A^{-1} b on the system qubits, real; where the file is for the norm, the
   *     kernel vector on system and branch instead
   */
  public record Achieved(
      double success,
      double stateError,
      double fidelity,
      double norm,
      double normError,
      double[] vector,
      double[] solution) {}
}

package org.hessq.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hessq.method.Method;

/**
 * What will be built and why.
 *
 * @param method the winner, ready for synthesis
 * @param system how the problem's system was written on qubits
 * @param matrix facts of the encoded system
 * @param cost of the winner, as forecast
 * @param errors what contributes to the error
 * @param norm the circuit that tells the norm of the solution, where it is asked for and the
 *     winner's own success does not
 * @param procedure the winner's expectation over its random guesses, if it makes any
 * @param candidates the Pareto front of what was considered, the winner among them
 * @param variants the winner under other assumptions
 */
public record Plan(
    Method method,
    SystemFacts system,
    MatrixFacts matrix,
    PlanCost cost,
    Errors errors,
    Optional<Method.NormProjection> norm,
    Optional<Procedure> procedure,
    List<Candidate> candidates,
    List<Variant> variants) {
  public Plan {
    candidates = List.copyOf(candidates);
    variants = List.copyOf(variants);
  }

  /**
   * How the problem's rows are written on qubits.
   *
   * @param form {@code real} or {@code complex-as-real}
   * @param qubits of the system register
   * @param dimension the problem's own number of rows
   * @param padding the diagonal of the rows that were added, 0 if none were
   * @param rightHandSideNorm ‖b‖, 0 for an encoding alone
   */
  public record SystemFacts(
      String form, int qubits, long dimension, double padding, double rightHandSideNorm) {}

  /**
   * What random guesses come to.
   *
   * @param reflection probability that a guess's first stage succeeds, on average
   * @param success probability that both do
   * @param here the same for the guess whose circuit is built
   */
  public record Procedure(double reflection, double success, double here) {
    /** {@return rounds until success, on average} */
    public double rounds() {
      return 1 / success;
    }
  }

  /** Where the norm of the solution comes from. */
  public enum NormOrigin {
    GIVEN,
    COMPUTED,
    BOUNDED,
    UNKNOWN
  }

  /**
   * Facts of the encoded system.
   *
   * @param alpha the encoding's normalisation
   * @param smallest σ_min of A/α; 0 for an encoding alone
   * @param norm |x| = ‖(A/α)^{-1} b̂‖; 0 for an encoding alone
   */
  public record MatrixFacts(double alpha, double smallest, double norm, NormOrigin normIs) {
    /** {@return K = α/σ_min} */
    public double effectiveConditionNumber() {
      return 1 / smallest;
    }
  }

  /** One source of error: a bound for every such instance, and what this instance gives. */
  public record Error(OptionalDouble proven, OptionalDouble computed) {}

  /** The errors of the state, or of the block for an encoding alone. */
  public record Errors(
      double requested,
      Error entries,
      Error polynomial,
      Error phases,
      Error rotations,
      Error statePreparation) {}

  /**
   * One plan that was considered.
   *
   * @param cost of one attempt, as forecast
   */
  public record Candidate(
      String encoding,
      String solver,
      double alpha,
      int degree,
      PlanCost cost,
      boolean chosen,
      String why) {}

  /** The winner when less is known. */
  public record Variant(
      String assumption, double degree, double success, double tCount, String basis) {}
}

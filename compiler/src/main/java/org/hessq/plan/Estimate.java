package org.hessq.plan;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hessq.formula.SolveCost;
import org.hessq.formula.arithmetic.BlockCost;
import org.hessq.method.Preparation;
import org.hessq.method.TableLayout;
import org.hessq.numeric.Certainty;
import org.hessq.problem.Solver;

/** What a problem of any size costs, by formulas; every error in it is proven. */
public sealed interface Estimate {
  /** {@return the encoding that was chosen} */
  SizedEncoding encoding();

  /** {@return how its table is read} */
  TableLayout layout();

  /** {@return what was considered, the chosen one first} */
  List<Candidate> candidates();

  /** {@return where the error comes from} */
  Plan.Errors errors();

  /** {@return T gates of one attempt, those of rotations by the law} */
  BigInteger tCount();

  /** {@return a lower bound of the probability that one attempt succeeds} */
  double success();

  /** {@return qubits at the peak} */
  long logicalQubits();

  /** {@return the same with what was considered} */
  Estimate with(List<Candidate> considered);

  /**
   * One of the plans that were considered.
   *
   * @param solver empty for an encoding alone
   * @param tCount of one attempt
   * @param success of one attempt
   */
  record Candidate(
      String encoding,
      Optional<String> solver,
      double alpha,
      Optional<BigInteger> degree,
      BigInteger tCount,
      double success,
      long logicalQubits,
      boolean chosen,
      String why) {}

  /**
   * A block-encoding alone.
   *
   * @param use one use of it
   */
  record Block(
      SizedEncoding encoding,
      TableLayout layout,
      BlockCost use,
      BigInteger tCount,
      Plan.Errors errors,
      List<Candidate> candidates)
      implements Estimate {
    public Block {
      candidates = List.copyOf(candidates);
    }

    @Override
    public double success() {
      return 1;
    }

    @Override
    public long logicalQubits() {
      return encoding.qubits() + encoding.ancillas() + (long) use.scratch();
    }

    @Override
    public Estimate with(List<Candidate> considered) {
      return new Block(encoding, layout, use, tCount, errors, considered);
    }
  }

  /**
   * A system.
   *
   * @param gap K, its inverse, and where it comes from
   * @param norm of (A/α)^{-1} b̂
   * @param run the solver at its norm guess
   * @param preparation of the right-hand side; empty where it is too long to be written down
   * @param tolerances of the words
   * @param variants the run under other assumptions
   */
  record Solve(
      SizedEncoding encoding,
      TableLayout layout,
      InverseGap gap,
      Norm norm,
      Run run,
      Optional<Preparation> preparation,
      BigInteger preparationRotations,
      Tolerances tolerances,
      BigInteger tCount,
      Plan.Errors errors,
      List<Candidate> candidates,
      List<Alternative> variants)
      implements Estimate {
    public Solve {
      candidates = List.copyOf(candidates);
      variants = List.copyOf(variants);
    }

    @Override
    public double success() {
      return run.success();
    }

    @Override
    public long logicalQubits() {
      return run.cost().logicalQubits();
    }

    @Override
    public Estimate with(List<Candidate> considered) {
      return new Solve(
          encoding,
          layout,
          gap,
          norm,
          run,
          preparation,
          preparationRotations,
          tolerances,
          tCount,
          errors,
          considered,
          variants);
    }

    /** {@return d, without the repetition by amplitude amplification} */
    public BigInteger degree() {
      BigInteger attempts =
          switch (run.sequence()) {
            case Sequence.Inversion(_, var rounds) -> BigInteger.valueOf(2L * rounds + 1);
            case Sequence.Reflection _, Sequence.Projection _, Sequence.Guesses _ -> BigInteger.ONE;
          };
      return run.cost().degree().divide(attempts);
    }

    /** {@return rotations of one run, phases and preparations} */
    public BigInteger rotations() {
      return run.cost().phaseRotations().add(preparationWords());
    }

    /** {@return rotations of all preparations of one run} */
    public BigInteger preparationWords() {
      return run.cost().preparations().multiply(preparationRotations);
    }
  }

  /**
   * The inverse gap.
   *
   * @param effective α/σ_min of A
   * @param k of the rounded matrix: at least its α/σ_min, and above 1
   * @param is what σ_min rests on
   */
  record InverseGap(double effective, double k, Certainty is) {}

  /**
   * The norm of (A/α)^{-1} b̂ and what is guessed for it.
   *
   * @param low at least 1
   * @param high at most K, rounding apart
   * @param guess t; 0 for a solver that guesses nothing
   * @param branchThreshold W; 0 likewise
   */
  record Norm(
      double low, double high, Plan.NormOrigin origin, double guess, long branchThreshold) {}

  /**
   * One attempt.
   *
   * @param shave every polynomial is scaled to sup-norm 1 − shave
   * @param cost Clifford+T parts and rotations
   * @param success a lower bound of the probability; for random guesses that with which T gates
   *     over probability are the T gates until success, on average
   */
  record Run(Sequence sequence, double shave, SolveCost cost, double success) {}

  /** The polynomials of a solver. */
  sealed interface Sequence {
    /** {@return whose they are} */
    Solver solver();

    /** A kernel reflection. */
    record Reflection(double eta) implements Sequence {
      @Override
      public Solver solver() {
        return Solver.KERNEL_REFLECTION;
      }
    }

    /** A kernel projection from the right-hand side. */
    record Projection(double eta) implements Sequence {
      @Override
      public Solver solver() {
        return Solver.KERNEL_PROJECTION;
      }
    }

    /**
     * A kernel reflection at a random guess and a kernel projection.
     *
     * @param gap of both, at most 1/3
     */
    record Guesses(double gap, double reflectionEta, double projectionEta) implements Sequence {
      @Override
      public Solver solver() {
        return Solver.RANDOM_GUESSES;
      }
    }

    /**
     * A polynomial for 1/x.
     *
     * @param error of it, uniform
     * @param rounds of amplification
     */
    record Inversion(double error, int rounds) implements Sequence {
      @Override
      public Solver solver() {
        return Solver.INVERSION;
      }
    }
  }

  /** Operator-norm errors of the words for phases and for the preparation. */
  record Tolerances(double phase, double preparation) {}

  /**
   * The same under another assumption.
   *
   * @param tCount T gates of one attempt
   * @param expectedT T gates until success, on average
   */
  record Alternative(
      String assumption,
      BigInteger degree,
      double success,
      BigInteger tCount,
      BigInteger expectedT) {}
}

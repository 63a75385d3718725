package org.hessq.formula;

import java.math.BigInteger;
import org.hessq.circuit.Profile;
import org.hessq.encoding.Augmented;
import org.hessq.encoding.Leaf;
import org.hessq.formula.arithmetic.ArithmeticCost;
import org.hessq.formula.arithmetic.BlockCost;
import org.hessq.method.TableLayout;

/**
 * What one attempt of a solver costs besides its rotations, as multiples of its parts.
 *
 * @param degree d, uses of the encoding or its adjoint
 * @param encoding one use of the encoding
 * @param flags ANDs of all projector flags of one attempt
 * @param preparations uses of the right-hand side's preparation or its adjoint
 * @param phaseRotations rotations of the signal qubit
 * @param logicalQubits at the peak, without what the preparation needs
 */
public record SolveCost(
    BigInteger degree,
    BlockCost encoding,
    BigInteger flags,
    BigInteger preparations,
    BigInteger phaseRotations,
    long logicalQubits) {

  /**
   * {@return the cost of a kernel reflection of degree {@code degree} = 2ℓ}
   *
   * <p>Of the d + 1 phases the first and the last need no flag; the other d − 1 compute [ancillas
   * are 0], and the d/2 left ones also [branch and system are 0]. The right-hand side is prepared
   * once and then undone and redone at each left phase.
   */
  public static SolveCost kernelReflection(
      Leaf leaf, long branchThreshold, BigInteger degree, TableLayout layout, Profile profile) {
    BlockCost use = new EncodingCost(layout, profile).of(new Augmented(leaf, branchThreshold));
    return kernelReflection(use, leaf.qubits(), leaf.ancillas(), degree);
  }

  /**
   * {@return the same for an encoding of which only the cost and the sizes are known}
   *
   * @param use of the augmented system, scratch included
   * @param n qubits of the system
   * @param ancillas of the encoding
   */
  public static SolveCost kernelReflection(BlockCost use, int n, int ancillas, BigInteger degree) {
    return walk(use, n, 1, ancillas, degree);
  }

  /** {@return the cost of a kernel projection of degree {@code degree} = 2ℓ, without a branch} */
  public static SolveCost kernelProjection(
      Leaf leaf, BigInteger degree, TableLayout layout, Profile profile) {
    BlockCost use = new EncodingCost(layout, profile).of(leaf);
    return kernelProjection(use, leaf.qubits(), leaf.ancillas(), degree);
  }

  /** {@return the same for an encoding of which only the cost and the sizes are known} */
  public static SolveCost kernelProjection(BlockCost use, int n, int ancillas, BigInteger degree) {
    return walk(use, n, 0, ancillas, degree);
  }

  /**
   * {@return the cost of a kernel reflection and a kernel projection of what it leaves, one after
   * the other}
   *
   * <p>The projection has a signal of its own, does not prepare the right-hand side at its start,
   * and leaves the branch alone; that the ancillas are 0 in between goes into one more qubit.
   */
  public static SolveCost randomGuesses(
      BlockCost use, int n, int ancillas, BigInteger reflection, BigInteger projection) {
    SolveCost first = walk(use, n, 1, ancillas, reflection);
    SolveCost second = walk(use, n, 0, ancillas, projection);
    return new SolveCost(
        first.degree().add(second.degree()),
        use,
        first
            .flags()
            .add(second.flags())
            .add(BigInteger.valueOf(ArithmeticCost.computedFlag(ancillas).ands())),
        first.preparations().add(projection),
        first.phaseRotations().add(second.phaseRotations()),
        first.logicalQubits() + 2);
  }

  /** {@code branch} is the number of qubits that b' has beside those of b̂. */
  private static SolveCost walk(BlockCost use, int n, int branch, int ancillas, BigInteger degree) {
    BlockCost ancillaFlag = ArithmeticCost.computedFlag(ancillas);
    BlockCost loadFlag = ArithmeticCost.computedFlag(n + branch + 1);
    BigInteger interior = degree.subtract(BigInteger.ONE);
    BigInteger left = degree.shiftRight(1);
    BigInteger flags =
        interior
            .multiply(BigInteger.valueOf(ancillaFlag.ands()))
            .add(left.multiply(BigInteger.valueOf(loadFlag.ands())));
    long held = Math.max(0, ancillas - 2) + Math.max(0, n + branch - 1);
    return new SolveCost(
        degree,
        use,
        flags,
        degree.add(BigInteger.ONE),
        degree.add(BigInteger.ONE),
        n + branch + 1 + ancillas + 2 + Math.max(use.scratch(), held));
  }

  /**
   * {@return the cost of an inversion of odd degree {@code degree} with {@code rounds} of
   * amplification}
   *
   * <p>Each of the 2·rounds + 1 attempts has d uses of the encoding, d + 1 phases of which d − 1
   * compute [ancillas are 0] (d where it is amplified, since then the last phase meets every
   * state), and prepares the right-hand side once; a round adds two signs.
   */
  public static SolveCost inversion(
      Leaf leaf, BigInteger degree, int rounds, TableLayout layout, Profile profile) {
    BlockCost use = new EncodingCost(layout, profile).of(leaf);
    return inversion(use, leaf.qubits(), leaf.ancillas(), degree, rounds);
  }

  /** {@return the same for an encoding of which only the cost and the sizes are known} */
  public static SolveCost inversion(
      BlockCost use, int n, int ancillas, BigInteger degree, int rounds) {
    BigInteger attempts = BigInteger.valueOf(2L * rounds + 1);
    BigInteger interior = degree.subtract(rounds == 0 ? BigInteger.ONE : BigInteger.ZERO);
    long signs =
        rounds
            * (ArithmeticCost.computedFlag(ancillas + 1).ands()
                + ArithmeticCost.computedFlag(ancillas + 1 + n).ands());
    BigInteger flags =
        attempts
            .multiply(interior)
            .multiply(BigInteger.valueOf(ArithmeticCost.computedFlag(ancillas).ands()))
            .add(BigInteger.valueOf(signs));
    int products = rounds == 0 ? ancillas - 2 : ancillas + n - 1;
    return new SolveCost(
        attempts.multiply(degree),
        use,
        flags,
        attempts,
        attempts.multiply(degree.add(BigInteger.ONE)),
        n + 1 + ancillas + 1 + Math.max(use.scratch(), Math.max(0, products)));
  }

  /** {@return T gates of one attempt without its rotations} */
  public BigInteger tWithoutRotations(Profile profile) {
    long perUse =
        switch (profile) {
          case ADAPTIVE -> encoding.adaptiveT();
          case UNITARY -> encoding.unitaryT();
        };
    int perFlag =
        switch (profile) {
          case ADAPTIVE -> 4;
          case UNITARY -> 8;
        };
    return degree
        .multiply(BigInteger.valueOf(perUse))
        .add(flags.multiply(BigInteger.valueOf(perFlag)));
  }
}

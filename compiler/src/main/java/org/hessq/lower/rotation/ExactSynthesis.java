package org.hessq.lower.rotation;

import org.hessq.numeric.ring.ZOmega;
import org.hessq.numeric.ring.ZRootTwo;

/**
 * Exact synthesis with the least number of T gates.
 *
 * <p>The operator is (1/√N) [[a, −b†], [b, a†]] with a, b in ℤ[ω] and a†a + b†b = N, a quaternion;
 * N = 2<sup>k</sup> at even level m = 2k and 2<sup>k</sup>(2+√2) at odd level m = 2k+1. For a ≡ b
 * (mod √2) the quaternion lies in √2 times the maximal order over ℤ[√2], in which the Clifford
 * group is the group of units and T, HT, SHT stand for the three left divisors of norm √2: an
 * element at level m is a product of at most m−2 of them and a Clifford operator. Dividing them out
 * from the left gives the Matsumoto–Amano normal form (T|ε)(HT|SHT)*C, which has the fewest T of
 * all words for the operator.
 *
 * <p>Matsumoto and Amano, arXiv:0806.3834; Giles and Selinger, arXiv:1312.6584.
 */
final class ExactSynthesis {
  private ExactSynthesis() {}

  /**
   * {@return a word in time order for the operator with this first column, up to a global phase; b
   * is replaced by ωb where that is what makes a ≡ b (mod √2)}
   *
   * @param level m ≥ 2 with a†a + b†b = N as above
   */
  static String word(ZOmega a, ZOmega b, int level) {
    ZOmega left = a;
    ZOmega right = a.minus(b).isDivisibleByRootTwo() ? b : b.timesOmega(1);
    if (!left.minus(right).isDivisibleByRootTwo()) {
      throw new IllegalStateException("not in the maximal order: " + a + ", " + b);
    }
    StringBuilder syllables = new StringBuilder();
    int m = level;
    while (m > 2) {
      if (isMultipleOfRootTwo(left, right)) {
        left = left.dividedByRootTwo();
        right = right.dividedByRootTwo();
        m -= 2;
        continue;
      }
      if (!endsInT(left, right)) {
        ZOmega top = hadamardTop(left, right);
        ZOmega bottom = hadamardTop(left, right.negate());
        if (endsInT(top, bottom)) {
          syllables.append('H');
        } else {
          syllables.append("SH");
          top = hadamardTop(left.timesOmega(1), right.timesOmega(-1));
          bottom = hadamardTop(left.timesOmega(1), right.timesOmega(3));
        }
        left = top;
        right = bottom;
      }
      syllables.append('T');
      left = overDeltaConjugate(left);
      right = right.dividedByDelta();
      if (m % 2 == 0) {
        // Keeps N in its standard form: (2−√2)λ² = 2+√2.
        left = left.times(ZRootTwo.LAMBDA);
        right = right.times(ZRootTwo.LAMBDA);
      }
      m--;
    }
    return PauliFrame.compact(Clifford.word(left, right) + syllables.reverse());
  }

  private static boolean isMultipleOfRootTwo(ZOmega a, ZOmega b) {
    return a.isDivisibleByRootTwo()
        && b.isDivisibleByRootTwo()
        && a.dividedByRootTwo().minus(b.dividedByRootTwo()).isDivisibleByRootTwo();
  }

  /** {@return whether the quaternion is T times an element of the order} */
  private static boolean endsInT(ZOmega a, ZOmega b) {
    return a.isDivisibleByDelta()
        && b.isDivisibleByDelta()
        && overDeltaConjugate(a).minus(b.dividedByDelta()).isDivisibleByRootTwo();
  }

  /** {@return i(a+b)/√2, the upper entry after iH, which has determinant 1} */
  private static ZOmega hadamardTop(ZOmega a, ZOmega b) {
    return a.plus(b).dividedByRootTwo().timesOmega(2);
  }

  private static ZOmega overDeltaConjugate(ZOmega z) {
    return z.conjugate().dividedByDelta().conjugate();
  }
}

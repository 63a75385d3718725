package org.hessq.lower.rotation;

import java.util.Objects;

/**
 * A one-qubit Clifford+T word and how far it is from the rotation that it stands for.
 *
 * @param gates letters H, S, s (S†), T, t (T†), X, Y, Z in time order: the first letter acts first
 * @param tCount the number of letters T and t
 * @param error a proven upper bound on the operator-norm distance to the target, minimised over the
 *     global phase
 */
public record Word(String gates, int tCount, double error) {
  /**
   * @throws IllegalArgumentException if a letter is unknown, {@code tCount} is not the number of T
   *     and t, or {@code error} is negative or not a number
   */
  public Word {
    Objects.requireNonNull(gates);
    int count = 0;
    for (int k = 0; k < gates.length(); k++) {
      switch (gates.charAt(k)) {
        case 'T', 't' -> count++;
        case 'H', 'S', 's', 'X', 'Y', 'Z' -> {}
        default ->
            throw new IllegalArgumentException("'" + gates.charAt(k) + "' is not one of HSsTtXYZ");
      }
    }
    if (count != tCount) {
      throw new IllegalArgumentException("tCount = " + tCount + ", but " + gates + " has " + count);
    }
    if (!(error >= 0)) {
      throw new IllegalArgumentException("error = " + error + " is not a bound");
    }
  }

  /** {@return the word of the inverse operator, with the same T-count and the same error} */
  public Word inverse() {
    StringBuilder reversed = new StringBuilder(gates.length());
    for (int k = gates.length() - 1; k >= 0; k--) {
      reversed.append(
          switch (gates.charAt(k)) {
            case 'S' -> 's';
            case 's' -> 'S';
            case 'T' -> 't';
            case 't' -> 'T';
            default -> gates.charAt(k);
          });
    }
    return new Word(reversed.toString(), tCount, error);
  }
}

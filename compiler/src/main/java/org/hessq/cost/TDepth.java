package org.hessq.cost;

import org.hessq.circuit.Profile;
import org.hessq.circuit.Routine;

/**
 * The T-depth of a circuit: the most T gates on any path of operations that follow one another on a
 * qubit or through a measured bit.
 *
 * @param layers T gates on the longest path, or at least as many
 * @param is whether that is the number itself
 */
public record TDepth(long layers, Accuracy is) {
  /** What {@link TDepth#layers} is. */
  public enum Accuracy {
    EXACT("exact"),
    /** At least the T-depth: some routine was taken as a box that all its qubits wait for. */
    BOUND("bound");

    private final String word;

    Accuracy(String word) {
      this.word = word;
    }

    /** {@return the word that stands for this in a report} */
    public String word() {
      return word;
    }
  }

  /** The widest routine whose map of qubits to qubits is kept; a use of it takes its cube. */
  static final int WIDEST_MAP = 768;

  /**
   * {@return the T-depth of one run, every branch taken}
   *
   * <p>Gates synchronise their qubits; a branch waits for its bit. An AND counts as the gates that
   * it is lowered to. A routine wider than 768 qubits is a box: each of its outputs is as late as
   * its latest input plus its own T-depth. Words and other narrow routines are exact.
   *
   * @throws IllegalStateException if a rotation is not synthesised
   */
  public static TDepth of(Routine routine, Profile profile) {
    return of(routine, profile, WIDEST_MAP);
  }

  /** {@return the same with boxes for all routines wider than {@code widestMap}} */
  static TDepth of(Routine routine, Profile profile, int widestMap) {
    return new DepthWalk(profile, widestMap).depth(routine);
  }
}

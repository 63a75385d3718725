package org.hessq.problem.training;

import java.util.Locale;

/**
 * How a Hessian is made sparse; the pattern is symmetric and has the diagonal.
 *
 * @param size k: non-zeros of a row, the diagonal counted, or size of a block, or half-width of the
 *     taper; at least 1
 */
public record Sparsification(Rule rule, int size, Repair repair) {
  /** The Hessian as it is. */
  public static final Sparsification NONE = new Sparsification(Rule.NONE, 1, new Repair.AsItIs());

  public Sparsification {
    if (size < 1) {
      throw new IllegalArgumentException("size " + size);
    }
  }

  /** {@return the rule with its size and the repair, as the problem language writes them} */
  public String text() {
    String kept =
        rule == Rule.NONE ? "all entries" : rule.name().toLowerCase(Locale.ROOT) + "(" + size + ")";
    return switch (repair) {
      case Repair.AsItIs _ -> kept;
      case Repair.Shift(var floor) -> kept + ", shift(" + floor + ")";
      case Repair.Compensation _ -> kept + ", compensation";
    };
  }

  /** Which entries stay. */
  public enum Rule {
    /** All. */
    NONE,
    /** An entry that is among the k−1 largest of its row or of its column. */
    UNION,
    /** An entry that is among the k−1 largest of its row and of its column. */
    INTERSECTION,
    /** Entries in the order of their size while both rows have less than k−1. */
    MATCHING,
    /** Principal blocks of k indices that belong together; positive definiteness stays. */
    BLOCKS,
    /** All within distance k, weighted by 1 − distance/k; positive definiteness stays. */
    TAPER
  }

  /** What is done about a matrix that is no longer positive definite. */
  public sealed interface Repair {
    /** Nothing. */
    record AsItIs() implements Repair {}

    /** A multiple of the identity, so that no eigenvalue is below {@code floor}. */
    record Shift(double floor) implements Repair {}

    /** The sum of the dropped |entries| of each row on its diagonal. */
    record Compensation() implements Repair {}
  }
}

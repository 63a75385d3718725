package org.hessq.execute.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;

/** Inverses and powers of sequences of turns. */
public final class Powers {
  /** The most turns that a repetition may come to. */
  private static final long MOST_TURNS = 1_000_000;

  /** The most qubits of a gate whose matrix is computed as a whole. */
  private static final int MOST_QUBITS = 6;

  private Powers() {}

  /** {@return what undoes {@code turns}} */
  public static List<Turn> inverse(List<Turn> turns) {
    List<Turn> inverse = new ArrayList<>(turns.size());
    for (Turn turn : turns.reversed()) {
      inverse.add(turn.inverse());
    }
    return inverse;
  }

  /**
   * {@return the power of a gate; a fractional one takes the gate's eigenphases in (-π, π]}
   *
   * @throws Trouble if the exponent is not finite, or the gate or the exponent too large
   */
  public static List<Turn> of(List<Turn> turns, double exponent) {
    if (!Double.isFinite(exponent)) {
      throw new Trouble(ExecuteCode.VALUE, "the exponent is " + exponent);
    }
    boolean whole = exponent == Math.rint(exponent);
    if (turns.size() == 1) {
      Turn turn = turns.getFirst();
      return List.of(
          whole && Math.abs(exponent) < 1L << 30
              ? whole(turn, (long) exponent)
              : turn.power(exponent));
    }
    if (turns.isEmpty()) {
      return turns;
    }
    long count = (long) Math.abs(exponent);
    if (whole && count <= MOST_TURNS / turns.size()) {
      List<Turn> once = exponent < 0 ? inverse(turns) : turns;
      List<Turn> repeated = new ArrayList<>();
      Collections.nCopies((int) count, once).forEach(repeated::addAll);
      return repeated;
    }
    return general(turns, exponent);
  }

  /** By squaring, which keeps exact entries exact. */
  private static Turn whole(Turn turn, long exponent) {
    return switch (turn) {
      case Turn.Phase(double gamma) -> new Turn.Phase(gamma * exponent);
      case Turn.Controlled(var matrix, int target, var controls) -> {
        Matrix2 square = exponent < 0 ? matrix.inverse() : matrix;
        Matrix2 product = Matrix2.IDENTITY;
        for (long rest = Math.abs(exponent); rest > 0; rest >>= 1) {
          product = (rest & 1) != 0 ? square.after(product) : product;
          square = square.after(square);
        }
        yield new Turn.Controlled(product, target, controls);
      }
    };
  }

  private static List<Turn> general(List<Turn> turns, double exponent) {
    TreeSet<Integer> used = new TreeSet<>();
    for (Turn turn : turns) {
      if (turn instanceof Turn.Controlled(_, int target, var controls)) {
        used.add(target);
        for (int control : controls) {
          used.add(control);
        }
      }
    }
    if (used.size() > MOST_QUBITS) {
      throw new Trouble(
          ExecuteCode.TOO_LARGE,
          "this power needs the matrix of a gate on "
              + used.size()
              + " qubits, and "
              + MOST_QUBITS
              + " are the limit");
    }
    int[] qubits = used.stream().mapToInt(Integer::intValue).toArray();
    return TwoLevels.of(Unitary.of(turns, qubits).power(exponent), qubits);
  }
}

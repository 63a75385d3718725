package org.hessq.execute.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.GateKind;
import org.hessq.execute.gate.Matrix2;

/** Which 2×2 matrices are Clifford gates, and as which words of H and S. */
final class Cliffords {
  /** Entries of a product of a few dozen gates err less. */
  private static final double ROUNDING = 1e-10;

  private static final List<Word> WORDS = words();

  private Cliffords() {}

  private record Word(Matrix2 matrix, List<GateKind> gates) {}

  /**
   * A Pauli gate with a phase.
   *
   * @param power of i
   * @param gate controlled; empty for the identity
   */
  record Phased(int power, Optional<GateKind> gate) {}

  private static List<Word> words() {
    List<Word> words = new ArrayList<>(List.of(new Word(Matrix2.IDENTITY, List.of())));
    for (int next = 0; next < words.size(); next++) {
      for (GateKind kind : List.of(GateKind.H, GateKind.S)) {
        Word word = words.get(next);
        Matrix2 matrix = (kind == GateKind.H ? Matrix2.H : Matrix2.S).after(word.matrix);
        if (words.stream().noneMatch(known -> sameUpToPhase(known.matrix, matrix))) {
          List<GateKind> gates = new ArrayList<>(word.gates);
          gates.add(kind);
          words.add(new Word(matrix, List.copyOf(gates)));
        }
      }
    }
    return List.copyOf(words);
  }

  /** {@return gates in the order of time whose product is {@code matrix} up to a phase, if any} */
  static Optional<List<GateKind>> word(Matrix2 matrix) {
    GateKind named = StepBackend.NAMED.get(matrix);
    if (named != null && named.isClifford()) {
      return Optional.of(List.of(named));
    }
    return WORDS.stream()
        .filter(word -> sameUpToPhase(word.matrix, matrix))
        .findFirst()
        .map(Word::gates);
  }

  private static boolean sameUpToPhase(Matrix2 a, Matrix2 b) {
    Matrix2 quotient = a.inverse().after(b);
    return Math.hypot(quotient.re01(), quotient.im01()) < ROUNDING
        && Math.hypot(quotient.re00() - quotient.re11(), quotient.im00() - quotient.im11())
            < ROUNDING;
  }

  /** {@return the Pauli gate and power of i that make up {@code matrix}, if any do} */
  static Optional<Phased> pauli(Matrix2 matrix) {
    for (int power = 0; power < 4; power++) {
      Matrix2 without = matrix.times(-power * Math.PI / 2);
      Optional<GateKind> gate =
          isEqual(without, Matrix2.X)
              ? Optional.of(GateKind.CX)
              : isEqual(without, Matrix2.Y)
                  ? Optional.of(GateKind.CY)
                  : isEqual(without, Matrix2.Z) ? Optional.of(GateKind.CZ) : Optional.empty();
      if (gate.isPresent() || isIdentity(without)) {
        return Optional.of(new Phased(power, gate));
      }
    }
    return Optional.empty();
  }

  static boolean isIdentity(Matrix2 matrix) {
    return isEqual(matrix, Matrix2.IDENTITY);
  }

  private static boolean isEqual(Matrix2 a, Matrix2 b) {
    Matrix2 quotient = a.inverse().after(b);
    return sameUpToPhase(a, b) && Math.hypot(quotient.re00() - 1, quotient.im00()) < ROUNDING;
  }
}

package org.hessq.lower.rotation;

/**
 * Shortens a word by moving Pauli operators to its end: S T becomes T† Z and Paulis pass H, T, T†
 * with at most a change of sign, so that the body of a normal form keeps one Clifford gate per T.
 */
final class PauliFrame {
  private PauliFrame() {}

  /**
   * {@return a word for the same operator up to a global phase, with as many T}
   *
   * @param word letters H, S, s, T, t, X, Y, Z in time order
   */
  static String compact(String word) {
    StringBuilder out = new StringBuilder(word.length() + 2);
    boolean x = false;
    boolean z = false;
    for (int k = 0; k < word.length(); k++) {
      char gate = word.charAt(k);
      switch (gate) {
        case 'X' -> x = !x;
        case 'Z' -> z = !z;
        case 'Y' -> {
          x = !x;
          z = !z;
        }
        case 'H' -> {
          boolean swap = x;
          x = z;
          z = swap;
          out.append('H');
        }
        case 'S', 's' -> {
          boolean beforeT = k + 1 < word.length() && word.charAt(k + 1) == 'T';
          if (gate == 'S' && beforeT) {
            // S T = T† Z up to a phase, and Z commutes with T†.
            z = !z;
            out.append(x ? 'T' : 't');
            k++;
          } else {
            // S X = X S†: the sign moves into a Z.
            z ^= x;
            out.append(gate);
          }
        }
        case 'T' -> out.append(x ? 't' : 'T');
        case 't' -> out.append(x ? 'T' : 't');
        default -> throw new IllegalArgumentException("'" + gate + "' is not one of HSsTtXYZ");
      }
    }
    if (x || z) {
      out.append(x && z ? 'Y' : x ? 'X' : 'Z');
    }
    return out.toString();
  }
}

package org.hessq.simulate;

import java.util.Arrays;
import java.util.BitSet;

/** Steps on bit planes, {@value #STRIDE} numbers each. */
final class StepList {
  /** Numbers per step: operation, three qubits (or a multiple of π/4), routine it came from. */
  static final int STRIDE = 5;

  static final int NOT = 0;
  static final int CX = 1;
  static final int CCX = 2;
  static final int COPY = 3;
  static final int AND = 4;
  static final int CHECKED_AND = 5;
  static final int CHECK_AND = 6;
  static final int CHECK_ZERO = 7;
  static final int SET_ZERO = 8;
  static final int SET_ONE = 9;
  static final int SWAP = 10;
  static final int PHASE = 11;
  static final int CZ = 12;
  static final int FAIL = 13;

  private final BitSet touched = new BitSet();
  private final BitSet controls = new BitSet();
  private final BitSet written = new BitSet();
  private int[] code = new int[STRIDE * 64];
  private int length;

  int[] code() {
    return code;
  }

  /** {@return the number of steps} */
  int length() {
    return length / STRIDE;
  }

  BitSet touched() {
    return touched;
  }

  BitSet controls() {
    return controls;
  }

  BitSet written() {
    return written;
  }

  /** {@return whether both have the same steps} */
  boolean sameAs(StepList other) {
    return Arrays.equals(code, 0, length, other.code, 0, other.length);
  }

  /** {@return whether some steps are the same as some of {@code other}} */
  boolean sameAs(int from, int to, StepList other, int otherFrom, int otherTo) {
    return Arrays.equals(
        code, from * STRIDE, to * STRIDE, other.code, otherFrom * STRIDE, otherTo * STRIDE);
  }

  /** {@return the qubits whose value before step {@code from} the steps up to {@code to} read} */
  BitSet reads(int from, int to) {
    BitSet reads = new BitSet();
    BitSet overwritten = new BitSet();
    for (int k = from * STRIDE; k < to * STRIDE; k += STRIDE) {
      int given =
          switch (code[k]) {
            case CX, SWAP, CZ, AND -> 2;
            case CCX, CHECKED_AND, CHECK_AND -> 3;
            case SET_ZERO, SET_ONE -> 0;
            default -> 1;
          };
      for (int n = 1; n <= given; n++) {
        reads.set(code[k + n], reads.get(code[k + n]) || !overwritten.get(code[k + n]));
      }
      switch (code[k]) {
        case SET_ZERO, SET_ONE -> overwritten.set(code[k + 1]);
        case COPY -> overwritten.set(code[k + 2]);
        case AND -> overwritten.set(code[k + 3]);
        default -> {}
      }
    }
    return reads;
  }

  /** {@return the qubit whose value step {@code index} tests} */
  int tested(int index) {
    int at = index * STRIDE;
    boolean and = code[at] == CHECKED_AND || code[at] == CHECK_AND;
    return and ? code[at + 3] : code[at + 1];
  }

  /** {@return what is wrong with that qubit where the test fails} */
  String complaint(int index) {
    return switch (code[index * STRIDE]) {
      case CHECK_AND -> "does not hold the AND that is to be cleared";
      case CHECKED_AND -> "is not |0> where an AND is written";
      default -> "is not |0> where it has to be";
    };
  }

  /** Appends a step of the routine with number {@code origin}. */
  void add(int operation, int a, int b, int c, int origin) {
    if (length == code.length) {
      code = Arrays.copyOf(code, 2 * length);
    }
    code[length] = operation;
    code[length + 1] = a;
    code[length + 2] = b;
    code[length + 3] = c;
    code[length + 4] = origin;
    length += STRIDE;
    touched.set(a);
    switch (operation) {
      case NOT -> written.set(a);
      case CX -> {
        touched.set(b);
        written.set(b);
      }
      case CCX -> {
        touched.set(b);
        touched.set(c);
        written.set(c);
      }
      case COPY, SWAP -> overwrite(a, b);
      case AND, CHECKED_AND, CHECK_AND -> {
        overwrite(a, b);
        overwrite(a, c);
      }
      case CZ -> touched.set(b);
      case PHASE -> {}
      default -> overwrite(a, a);
    }
  }

  /**
   * What is overwritten, tested or read for that is not merely carried on: it counts as a control,
   * and generously as written.
   */
  private void overwrite(int a, int b) {
    touched.set(b);
    controls.set(a);
    controls.set(b);
    written.set(a);
    written.set(b);
  }
}

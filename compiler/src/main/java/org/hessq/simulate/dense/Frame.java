package org.hessq.simulate.dense;

/**
 * A Clifford operator C on at most 31 qubits, with its phase, as the Paulis that C†·C makes of X
 * and Z of each qubit.
 *
 * <p>The images leave a phase open. One entry ⟨row|C|column⟩ = ω^k 2^{-h/2}, ω = e^{iπ/8}, that is
 * not 0 settles it: the image of Z of each qubit is an operator with which ⟨row|C is an
 * eigenvector, and relates the entries of one row of C.
 */
public final class Frame {
  private final int qubits;
  private final Pauli[] x;
  private final Pauli[] z;
  private int row;
  private int column;
  private int sixteenths;
  private int halvings;

  /** The identity. */
  public Frame(int qubits) {
    this.qubits = qubits;
    x = new Pauli[qubits];
    z = new Pauli[qubits];
    clear();
  }

  /** Becomes the identity. */
  public void clear() {
    for (int q = 0; q < qubits; q++) {
      x[q] = new Pauli(1 << q, 0, 0);
      z[q] = new Pauli(0, 1 << q, 0);
    }
    row = 0;
    column = 0;
    sixteenths = 0;
    halvings = 0;
  }

  /** {@return C†·X·C for X of {@code qubit}} */
  public Pauli x(int qubit) {
    return x[qubit];
  }

  /** {@return C†·Y·C for Y = iXZ of {@code qubit}} */
  public Pauli y(int qubit) {
    return x[qubit].times(z[qubit]).turned(1);
  }

  /** {@return C†·Z·C for Z of {@code qubit}} */
  public Pauli z(int qubit) {
    return z[qubit];
  }

  /** C becomes e^{iπ·sixteenths/8}·C. */
  public void turn(int bySixteenths) {
    sixteenths = sixteenths + bySixteenths & 15;
  }

  public void pauliX(int qubit) {
    z[qubit] = z[qubit].turned(2);
    row ^= 1 << qubit;
  }

  public void pauliZ(int qubit) {
    x[qubit] = x[qubit].turned(2);
    turn(8 * (row >>> qubit & 1));
  }

  /** S = diag(1, i), {@code quarters} times. */
  public void phase(int qubit, int quarters) {
    for (int k = 0; k < (quarters & 3); k++) {
      x[qubit] = x[qubit].times(z[qubit]).turned(3);
    }
    turn(4 * (quarters & 3) * (row >>> qubit & 1));
  }

  public void controlledX(int control, int target) {
    x[control] = x[control].times(x[target]);
    z[target] = z[control].times(z[target]);
    row ^= (row >>> control & 1) << target;
  }

  public void controlledZ(int a, int b) {
    x[a] = x[a].times(z[b]);
    x[b] = x[b].times(z[a]);
    turn(8 * (row >>> a & row >>> b & 1));
  }

  public void swap(int a, int b) {
    Pauli held = x[a];
    x[a] = x[b];
    x[b] = held;
    held = z[a];
    z[a] = z[b];
    z[b] = held;
    int differ = (row >>> a ^ row >>> b) & 1;
    row ^= differ << a | differ << b;
  }

  public void hadamard(int qubit) {
    int bit = row >>> qubit & 1;
    // ⟨row ^ qubit| C = ⟨row| C · image of X.
    int quarters = ratio(x[qubit]);
    Pauli held = x[qubit];
    x[qubit] = z[qubit];
    z[qubit] = held;
    if (quarters < 0) {
      row &= ~(1 << qubit);
      halvings++;
      return;
    }
    halvings += (quarters & 1) == 0 ? -1 : 0;
    switch (quarters) {
      case 0 -> row &= ~(1 << qubit);
      case 2 -> {
        row |= 1 << qubit;
        turn(8 * bit);
      }
      default -> {
        row &= ~(1 << qubit);
        turn(quarters == 1 ? 2 : -2);
      }
    }
  }

  /**
   * C becomes C·(1 - A)/√2, so that C|ψ⟩ stays itself when ψ is made (1 + A)/√2 ψ.
   *
   * @param a a Pauli with A² = -1
   */
  public void undo(Pauli a) {
    int quarters = ratio(a);
    if (quarters < 0) {
      halvings++;
    } else if ((quarters & 1) == 1) {
      turn(quarters == 1 ? -2 : 2);
    } else {
      halvings--;
      if (quarters == 0) {
        // The entry vanishes; its neighbour is i^m·(1 + 1)/√2, A|neighbour⟩ being -i^{-m}|column⟩.
        sixteenths = sixteenths - 4 * a.powerOn(column) & 15;
        column ^= a.x();
      }
    }
    for (int q = 0; q < qubits; q++) {
      x[q] = x[q].commutes(a) ? x[q] : a.times(x[q]);
      z[q] = z[q].commutes(a) ? z[q] : a.times(z[q]);
    }
  }

  /** {@return whether C is a permutation of basis states with phases} */
  public boolean isMonomial() {
    for (Pauli image : z) {
      if (image.x() != 0) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether C = 1} */
  public boolean isIdentity() {
    for (int q = 0; q < qubits; q++) {
      if (!x[q].equals(new Pauli(1 << q, 0, 0)) || !z[q].equals(new Pauli(0, 1 << q, 0))) {
        return false;
      }
    }
    return row == column && sixteenths == 0;
  }

  /**
   * {@return the basis state that a monomial C takes to {@code index}, in the low 32 bits, and the
   * sixteenths of a turn that it adds, above}
   */
  public long origin(int index) {
    int from = column;
    int turned = sixteenths;
    int reached = row;
    for (int differ = index ^ row; differ != 0; differ &= differ - 1) {
      int q = Integer.numberOfTrailingZeros(differ);
      // ⟨reached ^ q|C|from ^ v⟩ = ⟨reached|C · image of X|from ^ v⟩.
      from ^= x[q].x();
      turned += 4 * x[q].powerOn(from);
      reached ^= 1 << q;
    }
    return (long) (turned & 15) << 32 | from & 0xffffffffL;
  }

  /**
   * Finds what {@link #origin} finds for a run of basis states, in a time that does not depend on
   * the number of qubits for each.
   *
   * @param first a multiple of the run's length, which is a power of two
   * @param from becomes the basis states
   * @param added becomes the sixteenths of a turn that C adds to each
   */
  public void origins(int first, int[] from, int[] added) {
    long origin = origin(first);
    from[0] = (int) origin;
    added[0] = (int) (origin >>> 32);
    for (int q = 0; 1 << q < from.length; q++) {
      for (int k = 0; k < 1 << q; k++) {
        int next = k | 1 << q;
        from[next] = from[k] ^ x[q].x();
        added[next] = added[k] + 4 * x[q].powerOn(from[next]) & 15;
      }
    }
  }

  /** {@return the m with ⟨row|C·P|column⟩ = i^m ⟨row|C|column⟩, or -1 if the left side is 0} */
  private int ratio(Pauli p) {
    int[] basis = new int[qubits];
    Pauli[] element = new Pauli[qubits];
    for (int q = 0; q < qubits; q++) {
      int sign = row >>> q & 1;
      Pauli next = reduce(z[q].turned(2 * sign), basis, element);
      if (next.x() != 0) {
        int pivot = Integer.numberOfTrailingZeros(next.x());
        basis[pivot] = next.x();
        element[pivot] = next;
      }
    }
    // ⟨row|C·S = ⟨row|C for every S that is multiplied in.
    Pauli rest = reduce(p, basis, element);
    return rest.x() != 0 ? -1 : rest.powerOn(column) & 3;
  }

  private static Pauli reduce(Pauli p, int[] basis, Pauli[] element) {
    Pauli rest = p;
    for (int q = 0; q < basis.length; q++) {
      if ((rest.x() >>> q & 1) != 0 && basis[q] != 0) {
        rest = element[q].times(rest);
      }
    }
    return rest;
  }
}

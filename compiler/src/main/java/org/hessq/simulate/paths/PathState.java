package org.hessq.simulate.paths;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.hessq.circuit.GateKind;
import org.hessq.circuit.Operation;
import org.hessq.simulate.StepSink;
import org.hessq.simulate.UnsupportedStepException;
import org.hessq.simulate.paths.QuadraticForm.Parity;

/**
 * A Clifford+T circuit from |0…0⟩ as a sum over paths, Σ_x i^{Q(x)}·Π_j ω^{m_j u_j(x)} |v(x)⟩, up
 * to a constant factor: x are bits, Q a quadratic form, the v of the qubits and the u of the T
 * gates parities of x.
 *
 * <p>Bits of x that no v and no u shows are summed up from time to time. Then x and (v, u)
 * determine each other.
 */
final class PathState implements StepSink {
  private final List<Parity> qubits = new ArrayList<>();
  private final List<Parity> phased = new ArrayList<>();
  private final List<Integer> eighths = new ArrayList<>();
  private QuadraticForm form = new QuadraticForm();

  /** The state |0…0⟩. */
  PathState(int width) {
    IntStream.range(0, width).forEach(_ -> qubits.add(new Parity(new BitSet(), false)));
  }

  QuadraticForm form() {
    return form;
  }

  /** {@return v of each qubit} */
  List<Parity> qubits() {
    return qubits;
  }

  /** {@return the u_j} */
  List<Parity> phased() {
    return phased;
  }

  /** {@return the odd numbers m_j} */
  List<Integer> eighths() {
    return eighths;
  }

  /** Sums over what is not seen. Then no two u have the same parity, and none is constant. */
  void reduce() {
    int before;
    do {
      before = phased.size();
      sumUnseen();
      merge();
      // With fewer u there is more that is not seen.
    } while (phased.size() < before);
  }

  /** Merges the u that conditions among the bits have made alike. */
  private void merge() {
    List<Parity> parities = List.copyOf(phased);
    List<Integer> turns = List.copyOf(eighths);
    phased.clear();
    eighths.clear();
    for (int j = 0; j < parities.size(); j++) {
      phase(turns.get(j), parities.get(j));
    }
  }

  private void sumUnseen() {
    Elimination seen = new Elimination();
    qubits.forEach(parity -> seen.add(parity.bits()));
    phased.forEach(parity -> seen.add(parity.bits()));
    int rank = seen.rank();
    if (rank == form.size()) {
      return;
    }
    // The first bits are the echelon rows, which are all that is seen; the others are unseen.
    List<Parity> values = new ArrayList<>();
    BitSet unseen = seen.free(form.size());
    int[] unseenPlace = new int[form.size()];
    int next = rank;
    for (int column = unseen.nextSetBit(0); column >= 0; column = unseen.nextSetBit(column + 1)) {
      unseenPlace[column] = next++;
    }
    int[] seenPlace = new int[form.size()];
    for (int k = 0; k < rank; k++) {
      seenPlace[seen.pivot(k)] = k;
    }
    for (int bit = 0; bit < form.size(); bit++) {
      if (unseen.get(bit)) {
        values.add(Parity.of(unseenPlace[bit]));
      } else {
        BitSet sum = new BitSet();
        BitSet row = seen.row(seenPlace[bit]);
        sum.set(seenPlace[bit]);
        row.stream().filter(unseen::get).forEach(column -> sum.set(unseenPlace[column]));
        values.add(new Parity(sum, false));
      }
    }
    form = form.of(form.size(), values);
    replaceAll(qubits, unseen, seenPlace);
    replaceAll(phased, unseen, seenPlace);
    for (int bit = form.size() - 1; bit >= rank; bit--) {
      sum(bit);
    }
    compact();
  }

  private static void replaceAll(List<Parity> parities, BitSet unseen, int[] seenPlace) {
    parities.replaceAll(
        parity -> {
          BitSet bits = new BitSet();
          parity.bits().stream()
              .filter(bit -> !unseen.get(bit))
              .forEach(bit -> bits.set(seenPlace[bit]));
          return new Parity(bits, parity.constant());
        });
  }

  /** Sums over an unseen bit. */
  private void sum(int bit) {
    BitSet met = (BitSet) form.products(bit).clone();
    int own = form.quarters(bit);
    form.clear(bit);
    if ((own & 1) != 0) {
      form.addQuarters(-own, new Parity(met, false));
    } else if (!met.isEmpty()) {
      // The parity of those met is own/2: the last of them, unseen if any is, is that of the
      // others.
      int other = met.length() - 1;
      met.clear(other);
      Parity value = new Parity(met, own == 2);
      BitSet signs = (BitSet) form.products(other).clone();
      int quarters = form.quarters(other);
      form.clear(other);
      form.addQuarters(quarters, value);
      signs.stream().forEach(sign -> form.addSign(Parity.of(sign), value));
      substitute(qubits, other, value);
      substitute(phased, other, value);
    } else if (own == 2) {
      throw new IllegalStateException("a state of norm 0");
    }
  }

  private static void substitute(List<Parity> parities, int bit, Parity value) {
    parities.replaceAll(
        parity -> parity.bits().get(bit) ? parity.xor(Parity.of(bit)).xor(value) : parity);
  }

  /** Forgets bits that are in no v and no u. */
  private void compact() {
    BitSet used = new BitSet();
    qubits.forEach(parity -> used.or(parity.bits()));
    phased.forEach(parity -> used.or(parity.bits()));
    int[] place = new int[form.size()];
    int next = 0;
    List<Parity> values = new ArrayList<>();
    for (int bit = 0; bit < form.size(); bit++) {
      place[bit] = next;
      values.add(used.get(bit) ? Parity.of(next++) : new Parity(new BitSet(), false));
    }
    form = form.of(next, values);
    replaceAll(qubits, new BitSet(), place);
    replaceAll(phased, new BitSet(), place);
  }

  // Steps

  private void turn(int qubit, int quarters) {
    form.addQuarters(quarters, qubits.get(qubit));
  }

  private void flip(int qubit) {
    Parity own = qubits.get(qubit);
    qubits.set(qubit, new Parity(own.bits(), !own.constant()));
  }

  private void hadamard(int qubit) {
    if (form.size() > 2 * (qubits.size() + phased.size()) + Long.SIZE) {
      reduce();
    }
    Parity fresh = Parity.of(form.add());
    form.addSign(fresh, qubits.get(qubit));
    qubits.set(qubit, fresh);
  }

  private void controlledX(int a, int b) {
    qubits.set(b, qubits.get(b).xor(qubits.get(a)));
  }

  /** Multiplies by ω^{by·u}. */
  private void phase(int by, Parity u) {
    for (int j = 0; j < phased.size(); j++) {
      if (phased.get(j).bits().equals(u.bits())) {
        int sum = eighths.get(j) + (phased.get(j).constant() == u.constant() ? by : -by);
        Parity met = phased.remove(j);
        eighths.remove(j);
        if ((sum & 1) != 0) {
          phased.add(met);
          eighths.add(sum & 7);
        } else {
          form.addQuarters(sum >> 1 & 3, met);
        }
        return;
      }
    }
    if (!u.bits().isEmpty()) {
      phased.add(u);
      eighths.add(by & 7);
    }
  }

  private void doublyControlledX(int a, int b, int c) {
    hadamard(c);
    Parity x = qubits.get(a);
    Parity y = qubits.get(b);
    Parity z = qubits.get(c);
    // 4xyz = x + y + z - (x+y) - (x+z) - (y+z) + (x+y+z) with sums modulo 2 in brackets.
    for (Parity one : List.of(x, y, z, x.xor(y).xor(z))) {
      phase(1, one);
    }
    for (Parity two : List.of(x.xor(y), x.xor(z), y.xor(z))) {
      phase(-1, two);
    }
    hadamard(c);
  }

  @Override
  public void gate(GateKind kind, int a, int b, int c) {
    switch (kind) {
      case X -> flip(a);
      case Y -> {
        turn(a, 2);
        flip(a);
      }
      case Z -> turn(a, 2);
      case H -> hadamard(a);
      case S -> turn(a, 1);
      case SDG -> turn(a, 3);
      case T -> phase(1, qubits.get(a));
      case TDG -> phase(-1, qubits.get(a));
      case CX -> controlledX(a, b);
      case CY -> {
        turn(b, 3);
        controlledX(a, b);
        turn(b, 1);
      }
      case CZ -> form.addSign(qubits.get(a), qubits.get(b));
      case SWAP -> {
        Parity held = qubits.get(a);
        qubits.set(a, qubits.get(b));
        qubits.set(b, held);
      }
      case CCX -> doublyControlledX(a, b, c);
    }
  }

  /**
   * @throws UnsupportedStepException always
   */
  @Override
  public void rotation(Operation.Axis axis, double radians, int qubit) {
    throw new UnsupportedStepException("a rotation on qubit " + qubit + " of a sum over paths");
  }

  @Override
  public void and(int a, int b, int target) {
    doublyControlledX(a, b, target);
  }

  @Override
  public void unAnd(int a, int b, int target) {
    doublyControlledX(a, b, target);
  }

  /**
   * @throws UnsupportedStepException always
   */
  @Override
  public boolean measure(int qubit, int bit) {
    throw new UnsupportedStepException("a measurement of qubit " + qubit);
  }

  /**
   * @throws UnsupportedStepException always
   */
  @Override
  public void reset(int qubit) {
    throw new UnsupportedStepException("a reset of qubit " + qubit);
  }
}

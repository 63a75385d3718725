package org.hessq.simulate.paths;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Phases i^{Σ l_j x_j + 2 Σ q_jk x_j x_k} of bits x, up to a constant: l modulo 4, q modulo 2.
 *
 * <p>All parameters that are sets of bits stand for the parity of these bits, or its opposite.
 */
final class QuadraticForm {
  private final List<BitSet> products = new ArrayList<>();
  private final List<Integer> quarters = new ArrayList<>();

  /** A bit that depends on others. */
  record Parity(BitSet bits, boolean constant) {
    static Parity of(int bit) {
      BitSet bits = new BitSet();
      bits.set(bit);
      return new Parity(bits, false);
    }

    Parity xor(Parity other) {
      BitSet sum = (BitSet) bits.clone();
      sum.xor(other.bits);
      return new Parity(sum, constant ^ other.constant);
    }
  }

  int size() {
    return quarters.size();
  }

  /** {@return l of a bit} */
  int quarters(int bit) {
    return quarters.get(bit);
  }

  /** {@return the bits whose product with {@code bit} is a sign; not to be changed} */
  BitSet products(int bit) {
    return products.get(bit);
  }

  /** {@return the number of a new bit} */
  int add() {
    products.add(new BitSet());
    quarters.add(0);
    return quarters.size() - 1;
  }

  private void turn(int bit, int by) {
    quarters.set(bit, quarters.get(bit) + by & 3);
  }

  /** Multiplies by i^{by·parity}. */
  void addQuarters(int by, Parity parity) {
    // A parity is Σx - 2Σxx modulo 4.
    BitSet bits = parity.bits;
    int signed = parity.constant ? -by : by;
    bits.stream().forEach(bit -> turn(bit, signed));
    if ((by & 1) != 0) {
      bits.stream()
          .forEach(
              bit -> {
                products.get(bit).xor(bits);
                products.get(bit).clear(bit);
              });
    }
  }

  /** Multiplies by (-1)^{ab}. */
  void addSign(Parity a, Parity b) {
    a.bits.stream()
        .forEach(
            i -> {
              BitSet others = (BitSet) b.bits.clone();
              if (others.get(i)) {
                turn(i, 2);
                others.clear(i);
              }
              products.get(i).xor(others);
              others.stream().forEach(j -> products.get(j).flip(i));
            });
    if (a.constant) {
      b.bits.stream().forEach(j -> turn(j, 2));
    }
    if (b.constant) {
      a.bits.stream().forEach(i -> turn(i, 2));
    }
  }

  /** Takes every phase with {@code bit} out. */
  void clear(int bit) {
    products.get(bit).stream().forEach(other -> products.get(other).clear(bit));
    products.get(bit).clear();
    quarters.set(bit, 0);
  }

  /** {@return the form of other bits, of which each of these is a parity} */
  QuadraticForm of(int bits, List<Parity> values) {
    QuadraticForm form = new QuadraticForm();
    for (int k = 0; k < bits; k++) {
      form.add();
    }
    for (int bit = 0; bit < size(); bit++) {
      int own = bit;
      form.addQuarters(quarters(bit), values.get(bit));
      products.get(bit).stream()
          .filter(other -> other > own)
          .forEach(other -> form.addSign(values.get(own), values.get(other)));
    }
    return form;
  }
}

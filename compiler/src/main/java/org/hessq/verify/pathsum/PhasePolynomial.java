package org.hessq.verify.pathsum;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hessq.simulate.TooLargeException;

/** A phase as a sum of eighths of a turn on products of variables, and of angles on polynomials. */
final class PhasePolynomial {
  /** Terms of a phase that is still worked on. */
  private static final int MOST = 50_000;

  /** Angles that differ by less are the same: some hundred roundings. */
  private static final double SAME = 1e-13;

  private final Map<BitSet, Integer> eighths = new LinkedHashMap<>();
  private final Map<BooleanPolynomial, Double> angles = new LinkedHashMap<>();

  /** Adds {@code c} eighths on {@code product}. */
  void add(int c, BitSet product) {
    int sum = eighths.getOrDefault(product, 0) + c & 7;
    if (sum == 0) {
      eighths.remove(product);
    } else {
      eighths.put(product, sum);
      if (eighths.size() > MOST) {
        throw new TooLargeException("terms of a phase", eighths.size(), MOST);
      }
    }
  }

  /** Adds {@code c} eighths where {@code value} is 1: a ⊕ b is the integer a + b − 2ab. */
  void add(int c, BooleanPolynomial value) {
    add(c, value, new BitSet());
  }

  private void add(int c, BooleanPolynomial value, BitSet factor) {
    List<BitSet> products = List.copyOf(value.products());
    for (int i = 0; i < products.size(); i++) {
      BitSet one = BooleanPolynomial.union(factor, products.get(i));
      add(c, one);
      for (int j = i + 1; j < products.size() && (2 * c & 7) != 0; j++) {
        BitSet two = BooleanPolynomial.union(one, products.get(j));
        add(-2 * c, two);
        for (int k = j + 1; k < products.size() && (4 * c & 7) != 0; k++) {
          add(4 * c, BooleanPolynomial.union(two, products.get(k)));
        }
      }
    }
  }

  /** Adds {@code radians} where {@code value} is 1: whole eighths, and the rest as an angle. */
  void add(double radians, BooleanPolynomial value) {
    BooleanPolynomial key = value;
    double angle = radians;
    if (value.products().contains(new BitSet())) { // 1 − key in place of key: a constant is global
      key = value.plus(BooleanPolynomial.ONE);
      angle = -radians;
    }
    if (!key.isZero()) {
      double whole = Math.IEEEremainder(angles.getOrDefault(key, 0.0) + angle, 2 * Math.PI);
      int turns = (int) Math.rint(whole / (Math.PI / 4));
      double sum = whole - turns * (Math.PI / 4);
      add(turns, key);
      if (Math.abs(sum) <= SAME) {
        angles.remove(key);
      } else {
        angles.put(key, sum);
      }
    }
  }

  /** {@return the coefficients of {@code variable}, by the products that it is multiplied with} */
  Map<BitSet, Integer> coefficients(int variable) {
    Map<BitSet, Integer> coefficients = new LinkedHashMap<>();
    eighths.forEach(
        (product, c) -> {
          if (product.get(variable)) {
            BitSet rest = (BitSet) product.clone();
            rest.clear(variable);
            coefficients.put(rest, c);
          }
        });
    return coefficients;
  }

  boolean hasAngleOf(int variable) {
    return angles.keySet().stream().anyMatch(key -> key.contains(variable));
  }

  /** Takes all terms with {@code variable} away. */
  void remove(int variable) {
    eighths.keySet().removeIf(product -> product.get(variable));
  }

  /** Puts {@code value} in place of a variable. */
  void replace(int variable, BooleanPolynomial value) {
    Map<BitSet, Integer> coefficients = coefficients(variable);
    remove(variable);
    coefficients.forEach((rest, c) -> add(c, value, rest));
    if (hasAngleOf(variable)) {
      Map<BooleanPolynomial, Double> before = new LinkedHashMap<>(angles);
      angles.clear();
      before.forEach((key, angle) -> add(angle.doubleValue(), key.with(variable, value)));
    }
  }

  /** {@return the products, without the constant} */
  Iterable<BitSet> products() {
    return eighths.keySet().stream().filter(product -> !product.isEmpty()).toList();
  }

  int size() {
    return eighths.size() + angles.size();
  }

  boolean hasAngles() {
    return !angles.isEmpty();
  }

  /** {@return the phase in radians for an assignment} */
  double radians(BitSet ones) {
    double sum = 0;
    for (Map.Entry<BitSet, Integer> term : eighths.entrySet()) {
      BitSet missing = (BitSet) term.getKey().clone();
      missing.andNot(ones);
      sum += missing.isEmpty() ? term.getValue() * Math.PI / 4 : 0;
    }
    for (Map.Entry<BooleanPolynomial, Double> term : angles.entrySet()) {
      sum += term.getKey().evaluate(ones) ? term.getValue() : 0;
    }
    return Math.IEEEremainder(sum, 2 * Math.PI);
  }

  /** {@return the same phase, taken back} */
  void subtract(PhasePolynomial other) {
    other.eighths.forEach((product, c) -> add(-c, product));
    other.angles.forEach((key, angle) -> add(-angle, key));
  }
}

package org.hessq.verify.pathsum;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.hessq.simulate.TooLargeException;

/** A XOR of products of variables; a product is the set of its variables. Immutable. */
final class BooleanPolynomial {
  static final BooleanPolynomial ZERO = new BooleanPolynomial(Set.of());
  static final BooleanPolynomial ONE = new BooleanPolynomial(Set.of(new BitSet()));

  /** Products of a polynomial that is still worked on. */
  private static final int MOST = 20_000;

  private final Set<BitSet> products;

  private BooleanPolynomial(Set<BitSet> products) {
    if (products.size() > MOST) {
      throw new TooLargeException("products of a polynomial", products.size(), MOST);
    }
    this.products = products;
  }

  static BooleanPolynomial variable(int index) {
    BitSet product = new BitSet();
    product.set(index);
    return new BooleanPolynomial(Set.of(product));
  }

  /** {@return the product of the variables in {@code product}} */
  static BooleanPolynomial product(BitSet product) {
    return new BooleanPolynomial(Set.of(product));
  }

  /** {@return the products, which must not be changed} */
  Set<BitSet> products() {
    return products;
  }

  boolean isZero() {
    return products.isEmpty();
  }

  boolean isConstant() {
    return products.isEmpty() || products.size() == 1 && products.iterator().next().isEmpty();
  }

  BooleanPolynomial plus(BooleanPolynomial other) {
    Set<BitSet> sum = new LinkedHashSet<>(products);
    other.products.forEach(product -> toggle(sum, product));
    return new BooleanPolynomial(sum);
  }

  BooleanPolynomial times(BooleanPolynomial other) {
    Set<BitSet> result = new LinkedHashSet<>();
    for (BitSet one : products) {
      for (BitSet two : other.products) {
        toggle(result, union(one, two));
      }
    }
    return new BooleanPolynomial(result);
  }

  private static void toggle(Set<BitSet> products, BitSet product) {
    if (!products.remove(product)) {
      products.add(product);
    }
  }

  static BitSet union(BitSet one, BitSet two) {
    BitSet union = (BitSet) one.clone();
    union.or(two);
    return union;
  }

  boolean contains(int variable) {
    return products.stream().anyMatch(product -> product.get(variable));
  }

  boolean containsAny(BitSet variables) {
    return products.stream().anyMatch(product -> product.intersects(variables));
  }

  /** {@return the first of {@code variables} that stands alone in one product and in no other} */
  OptionalInt solvable(BitSet variables) {
    for (BitSet product : products) {
      if (product.cardinality() == 1) {
        int variable = product.nextSetBit(0);
        if (variables.get(variable)
            && products.stream().filter(other -> other.get(variable)).count() == 1) {
          return OptionalInt.of(variable);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** {@return this with {@code value} in place of a variable} */
  BooleanPolynomial with(int variable, BooleanPolynomial value) {
    if (!contains(variable)) {
      return this;
    }
    Set<BitSet> result = new LinkedHashSet<>();
    for (BitSet product : products) {
      if (product.get(variable)) {
        BitSet rest = (BitSet) product.clone();
        rest.clear(variable);
        value.products.forEach(other -> toggle(result, union(rest, other)));
      } else {
        toggle(result, product);
      }
    }
    return new BooleanPolynomial(result);
  }

  boolean evaluate(BitSet ones) {
    boolean value = false;
    for (BitSet product : products) {
      BitSet missing = (BitSet) product.clone();
      missing.andNot(ones);
      value ^= missing.isEmpty();
    }
    return value;
  }

  /**
   * {@return an assignment for which it is 1: the variables of a smallest product, of which no
   * other product is a part}
   */
  BitSet witness() {
    BitSet smallest = products.iterator().next();
    for (BitSet product : products) {
      smallest = product.cardinality() < smallest.cardinality() ? product : smallest;
    }
    return smallest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BooleanPolynomial polynomial && products.equals(polynomial.products);
  }

  @Override
  public int hashCode() {
    return products.hashCode();
  }
}

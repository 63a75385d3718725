package org.hessq.encoding;

import java.util.List;

/**
 * A matrix given by data: a sum of permutations with entries, where one uniform register w of m
 * bits chooses the class and tests the entry (absolute thresholds): w in the interval of class c
 * keeps column i iff w < start_c + threshold_c(i).
 *
 * <p>The classes' intervals are consecutive from 0, aligned to 2^(bits − labelBits); values of w
 * past the last interval are rejected. Then 2^bits times the block is exactly the integer matrix of
 * signed thresholds. If all classes are involutions the circuit is its own inverse.
 *
 * @param qubits n ≥ 1
 * @param bits m ≥ 1, at most 62
 * @param labelBits how many top bits of w decide the class, 0…m
 * @param unit the value of one step, > 0
 */
public record ClassSum(
    int qubits, int bits, int labelBits, double unit, List<PermutationClass> classes)
    implements Leaf {
  public ClassSum {
    classes = List.copyOf(classes);
    if (qubits < 1 || bits < 1 || bits > 62 || labelBits < 0 || labelBits > bits) {
      throw new IllegalArgumentException(
          "qubits " + qubits + ", bits " + bits + ", label bits " + labelBits);
    }
    if (!(unit > 0) || !Double.isFinite(unit) || classes.isEmpty()) {
      throw new IllegalArgumentException("unit " + unit + ", classes " + classes.size());
    }
    long next = 0;
    long step = 1L << (bits - labelBits);
    for (PermutationClass c : classes) {
      if (c.start() != next || c.size() % step != 0 || c.target().length() != 1 << qubits) {
        throw new IllegalArgumentException("the class at " + c.start() + " does not fit");
      }
      next += c.size();
    }
    if (next > 1L << bits) {
      throw new IllegalArgumentException(next + " values in " + bits + " bits");
    }
    PermutationClass last = classes.getLast();
    for (int i = 0; i < 1 << qubits; i++) {
      if (last.start() + last.threshold().get(i) >= 1L << bits) {
        throw new IllegalArgumentException("the last class leaves no value to reject");
      }
    }
  }

  @Override
  public int ancillas() {
    return bits + 1;
  }

  /** {@return whether every class is an involution, so that U = U†} */
  public boolean isInvolutive() {
    return classes.stream().allMatch(PermutationClass::isInvolution);
  }

  /** {@return the encoding of the transposed matrix, whose circuit is this one's inverse} */
  public ClassSum transposed() {
    return new ClassSum(
        qubits, bits, labelBits, unit, classes.stream().map(PermutationClass::transposed).toList());
  }
}

package org.hessq.simulate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which inputs the values on bit planes are functions of: each value is kept as a parity of inputs
 * and of products, so that what is added and taken away again leaves nothing behind.
 */
final class Dependence {
  /** The number of the constant 1 among the terms of a parity. */
  private static final int ONE = 0;

  /** Two factors, each a parity. */
  private record Product(BitSet a, BitSet b) {}

  private final BitSet[] parities;
  private final List<BitSet> inputs = new ArrayList<>();
  private final Map<Product, Integer> products = new HashMap<>();

  /** Qubits 0..width-1, those in {@code free} inputs and the others 0. */
  Dependence(int width, BitSet free) {
    parities = new BitSet[width];
    inputs.add(new BitSet());
    for (int q = 0; q < width; q++) {
      parities[q] = new BitSet();
      if (free.get(q)) {
        parities[q].set(inputs.size());
        BitSet own = new BitSet();
        own.set(q);
        inputs.add(own);
      }
    }
  }

  /** {@return the inputs that the value of {@code qubit} is a function of} */
  BitSet of(int qubit) {
    return behind(parities[qubit]);
  }

  private BitSet behind(BitSet parity) {
    BitSet all = new BitSet();
    parity.stream().forEach(term -> all.or(inputs.get(term)));
    return all;
  }

  /** Executes the steps {@code from ≤ k < to}. */
  void follow(StepList steps, int from, int to) {
    int[] code = steps.code();
    for (int k = from * StepList.STRIDE; k < to * StepList.STRIDE; k += StepList.STRIDE) {
      int a = code[k + 1];
      int b = code[k + 2];
      int c = code[k + 3];
      switch (code[k]) {
        case StepList.NOT -> parities[a].flip(ONE);
        case StepList.CX -> parities[b].xor(parities[a]);
        case StepList.CCX -> parities[c].flip(product(a, b));
        case StepList.COPY -> parities[b] = (BitSet) parities[a].clone();
        case StepList.AND, StepList.CHECKED_AND -> {
          int term = product(a, b);
          parities[c] = new BitSet();
          parities[c].set(term);
        }
        case StepList.SET_ZERO -> parities[a] = new BitSet();
        case StepList.SET_ONE -> {
          parities[a] = new BitSet();
          parities[a].set(ONE);
        }
        case StepList.SWAP -> {
          BitSet swapped = parities[a];
          parities[a] = parities[b];
          parities[b] = swapped;
        }
        case StepList.CHECK_AND,
            StepList.CHECK_ZERO,
            StepList.PHASE,
            StepList.CZ,
            StepList.FAIL -> {}
        default -> throw new IllegalStateException("step " + code[k]);
      }
    }
  }

  private int product(int a, int b) {
    Product product = new Product((BitSet) parities[a].clone(), (BitSet) parities[b].clone());
    return products.computeIfAbsent(
        product,
        fresh -> {
          BitSet all = behind(fresh.a);
          all.or(behind(fresh.b));
          inputs.add(all);
          return inputs.size() - 1;
        });
  }
}

package org.hessq.simulate.dense;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Splits couplings into passes that need few different flips, out of order where they commute. */
final class Schedule {
  private Schedule() {}

  /**
   * The couplings of one pass.
   *
   * @param basis flips that span those of the couplings; each has a highest bit that no other has
   */
  record Pass(List<Coupling> couplings, int[] basis) {
    /** {@return which of the basis make up {@code flip}: bit k for the k-th} */
    int coordinates(int flip) {
      int mask = 0;
      for (int k = 0; k < basis.length; k++) {
        mask |= (flip & Integer.highestOneBit(basis[k])) != 0 ? 1 << k : 0;
      }
      return mask;
    }

    /** {@return the sum modulo 2 of the basis elements in {@code mask}} */
    int combination(int mask) {
      int sum = 0;
      for (int k = 0; k < basis.length; k++) {
        sum ^= (mask >>> k & 1) != 0 ? basis[k] : 0;
      }
      return sum;
    }
  }

  /**
   * {@return passes whose flips have at most {@code rank} independent ones}
   *
   * @param flip of a coupling; those with 0 fit into any pass
   */
  static List<Pass> of(List<Coupling> couplings, ToIntFunction<Coupling> flip, int rank) {
    List<Pass> passes = new ArrayList<>();
    List<Coupling> rest = couplings;
    while (!rest.isEmpty()) {
      List<Coupling> taken = new ArrayList<>();
      List<Coupling> left = new ArrayList<>();
      List<Integer> basis = new ArrayList<>();
      for (Coupling coupling : rest) {
        int reduced = reduce(flip.applyAsInt(coupling), basis);
        if (reduced != 0 && basis.size() == rank || !passes(coupling, left)) {
          left.add(coupling);
          continue;
        }
        taken.add(coupling);
        if (reduced != 0) {
          extend(basis, reduced);
        }
      }
      passes.add(new Pass(taken, basis.stream().mapToInt(Integer::intValue).toArray()));
      rest = left;
    }
    return passes;
  }

  private static boolean passes(Coupling coupling, List<Coupling> before) {
    for (Coupling other : before) {
      if (!coupling.commutes(other)) {
        return false;
      }
    }
    return true;
  }

  private static int reduce(int flip, List<Integer> basis) {
    int rest = flip;
    for (int element : basis) {
      rest ^= (rest & Integer.highestOneBit(element)) != 0 ? element : 0;
    }
    return rest;
  }

  private static void extend(List<Integer> basis, int added) {
    int pivot = Integer.highestOneBit(added);
    basis.replaceAll(element -> (element & pivot) != 0 ? element ^ added : element);
    basis.add(added);
  }
}

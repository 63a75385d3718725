package org.hessq.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The state of a whole run: amplitudes over the live qubits, and for every other qubit that is not
 * |0⟩ its value as a function of them.
 */
final class LiveQubits {
  private final int maxLive;
  private final int[] position;
  private final Map<Integer, long[]> derived = new TreeMap<>();
  private final TreeMap<Integer, Boolean> measured = new TreeMap<>();
  private final LiveState state;
  private boolean impossible;

  /** All of {@code width} qubits |0⟩; those in {@code live} are live, the first one lowest. */
  LiveQubits(int width, List<Integer> live, int maxLive) {
    this.maxLive = maxLive;
    position = new int[width];
    Arrays.fill(position, -1);
    for (int k = 0; k < live.size(); k++) {
      position[live.get(k)] = k;
    }
    state = new LiveState(live.size());
  }

  int width() {
    return position.length;
  }

  LiveState state() {
    return state;
  }

  boolean isLive(int qubit) {
    return position[qubit] >= 0;
  }

  int position(int qubit) {
    return position[qubit];
  }

  /** {@return whether {@code qubit} is not live and not everywhere |0⟩} */
  boolean isDerived(int qubit) {
    return derived.containsKey(qubit);
  }

  boolean hasDerived() {
    return !derived.isEmpty();
  }

  /** {@return the table of {@code segment} on the present values} */
  PermutationTable tabulate(Segment segment) {
    return new TableBuilder(segment, position, state.live(), derived).build();
  }

  void permute(PermutationTable table) {
    state.permute(table);
    derived.clear();
    for (Map.Entry<Integer, long[]> entry : table.derived().entrySet()) {
      derived.put(entry.getKey(), table.spread(entry.getValue()));
    }
  }

  /** {@return the part of the squared norm where the live {@code qubit} is 1} */
  double squaredNormOfOne(int qubit) {
    int mask = 1 << position[qubit];
    return state.squaredNorm(mask, mask);
  }

  /** A measurement with a wanted outcome; the norm is not restored. */
  void project(int qubit, boolean value) {
    if (isLive(qubit)) {
      state.project(position[qubit], value);
    } else if (isDerived(qubit)) {
      state.project(derived.get(qubit), value);
    } else {
      impossible |= value;
    }
    measured.put(qubit, value);
  }

  /** Forgets that {@code qubit} was measured. */
  void forget(int qubit) {
    measured.remove(qubit);
  }

  /** {@return whether some derived qubit depended on {@code qubit}; all that did become live} */
  boolean requireIndependent(int qubit) {
    boolean promoted = false;
    for (Integer other : List.copyOf(derived.keySet())) {
      if (dependsOn(derived.get(other), position[qubit], 1 << state.live())) {
        promote(other);
        promoted = true;
      }
    }
    return promoted;
  }

  private static boolean dependsOn(long[] plane, int position, int size) {
    for (int w = 0; w < plane.length; w++) {
      long other = position >= 6 ? plane[w ^ 1 << position - 6] : plane[w] >>> (1 << position);
      long mask = -1L;
      if (position < 6) {
        mask = Planes.zeros(position) & (size < 64 ? (1L << size) - 1 : -1L);
      }
      if (((plane[w] ^ other) & mask) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Makes {@code qubit} live. */
  void promote(int qubit) {
    if (isLive(qubit)) {
      return;
    }
    if (state.live() >= maxLive) {
      throw new TooLargeException("live qubits", state.live() + 1, maxLive);
    }
    int old = 1 << state.live();
    long[] plane = derived.remove(qubit);
    state.promote(plane == null ? new long[Math.max(1, old >>> 6)] : plane);
    position[qubit] = state.live() - 1;
    derived.replaceAll((_, value) -> doubled(value, old));
  }

  private static long[] doubled(long[] plane, int size) {
    if (size < 64) {
      long low = plane[0] & (1L << size) - 1;
      return new long[] {low | low << size};
    }
    long[] twice = Arrays.copyOf(plane, 2 * plane.length);
    System.arraycopy(plane, 0, twice, plane.length, plane.length);
    return twice;
  }

  /** {@return the result for the register of {@code width} qubits from {@code first}} */
  WholeRun.Result result(int first, int width) {
    for (int k = 0; k < width; k++) {
      promote(first + k);
    }
    int base = 0;
    for (Map.Entry<Integer, Boolean> entry : measured.entrySet()) {
      if (isLive(entry.getKey()) && entry.getValue()) {
        base |= 1 << position[entry.getKey()];
      }
    }
    double success = impossible ? 0 : state.squaredNorm(0, 0);
    double[] amplitudes = new double[2 << width];
    double kept = 0;
    for (int k = 0; k < 1 << width && success > 0; k++) {
      int index = base;
      for (int q = 0; q < width; q++) {
        index |= (k >>> q & 1) << position[first + q];
      }
      int at = index;
      if (derived.entrySet().stream()
          .allMatch(
              entry ->
                  (entry.getValue()[at >>> 6] >>> (at & 63) & 1)
                      != 0
                      == measured.getOrDefault(entry.getKey(), false))) {
        amplitudes[2 * k] = state.re(index);
        amplitudes[2 * k + 1] = state.im(index);
        kept += state.re(index) * state.re(index) + state.im(index) * state.im(index);
      }
    }
    for (int k = 0; k < amplitudes.length && kept > 0; k++) {
      amplitudes[k] /= Math.sqrt(kept);
    }
    return new WholeRun.Result(success, amplitudes, Math.max(0, success - kept), state.live());
  }
}

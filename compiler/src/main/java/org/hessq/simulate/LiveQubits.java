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
  private final Map<Integer, LivePlane> derived = new TreeMap<>();
  private final TreeMap<Integer, Boolean> measured = new TreeMap<>();
  private final DeferredState state;
  private boolean impossible;

  /** All of {@code width} qubits |0⟩; those in {@code live} are live, the first one lowest. */
  LiveQubits(int width, List<Integer> live, int maxLive) {
    this.maxLive = maxLive;
    position = new int[width];
    Arrays.fill(position, -1);
    for (int k = 0; k < live.size(); k++) {
      position[live.get(k)] = k;
    }
    state = new DeferredState(live.size());
  }

  int width() {
    return position.length;
  }

  DeferredState state() {
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
      derived.put(entry.getKey(), new LivePlane(table.mask(), table.moved(entry.getValue())));
    }
  }

  /** {@return the part of the squared norm where the live {@code qubit} is 1} */
  double squaredNormOfOne(int qubit) {
    int mask = 1 << position[qubit];
    return state.settled().squaredNorm(mask, mask);
  }

  /** A measurement with a wanted outcome; the norm is not restored. */
  void project(int qubit, boolean value) {
    if (isLive(qubit)) {
      state.settled().project(position[qubit], value);
    } else if (isDerived(qubit)) {
      state.settled().project(derived.get(qubit), value);
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
      if (derived.get(other).dependsOn(position[qubit])) {
        promote(other);
        promoted = true;
      }
    }
    return promoted;
  }

  /** Makes {@code qubit} live. */
  void promote(int qubit) {
    if (isLive(qubit)) {
      return;
    }
    if (state.live() >= maxLive) {
      throw new TooLargeException("live qubits", state.live() + 1, maxLive);
    }
    LivePlane plane = derived.remove(qubit);
    state.settled().promote(plane == null ? LivePlane.zero() : plane);
    position[qubit] = state.live() - 1;
  }

  /** {@return the result for the register of {@code width} qubits from {@code first}} */
  WholeRun.Result result(int first, int width, long reused) {
    for (int k = 0; k < width; k++) {
      promote(first + k);
    }
    int base = 0;
    for (Map.Entry<Integer, Boolean> entry : measured.entrySet()) {
      if (isLive(entry.getKey()) && entry.getValue()) {
        base |= 1 << position[entry.getKey()];
      }
    }
    LiveState end = state.settled();
    double success = impossible ? 0 : end.squaredNorm(0, 0);
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
              entry -> entry.getValue().at(at) == measured.getOrDefault(entry.getKey(), false))) {
        amplitudes[2 * k] = end.re(index);
        amplitudes[2 * k + 1] = end.im(index);
        kept += end.re(index) * end.re(index) + end.im(index) * end.im(index);
      }
    }
    for (int k = 0; k < amplitudes.length && kept > 0; k++) {
      amplitudes[k] /= Math.sqrt(kept);
    }
    return new WholeRun.Result(
        success, amplitudes, Math.max(0, success - kept), end.live(), reused);
  }
}

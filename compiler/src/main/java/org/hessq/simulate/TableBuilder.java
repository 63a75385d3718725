package org.hessq.simulate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Tabulates a segment over live basis states by bit planes, chunk by chunk. */
final class TableBuilder {
  /** Words of all planes of a chunk that still leave room in a second-level cache. */
  private static final int CACHE_WORDS = 1 << 16;

  /** A table is sparse if at most one entry in so many does anything. */
  private static final int FEW = 8;

  /**
   * Tables are made over at least so many positions, the lowest ones, to be passed in long runs.
   */
  private static final int LONG = 10;

  private final Segment segment;
  private final int[] position;
  private final int live;
  private final Map<Integer, long[]> derived = new TreeMap<>();

  private final int[] enumerated;
  private final int[] places;
  private final int[] carried;
  private final int[] changed;
  private final int[] outputs;
  private final int mask;
  private final int entries;
  private final int lanes;
  private final int flips;
  private final int[][] few;
  private int[] packed;

  /**
   * @param segment ready to run
   * @param position per qubit its place among the live ones, or -1
   * @param given the values of the qubits that are not live and not |0⟩
   */
  TableBuilder(Segment segment, int[] position, int live, Map<Integer, LivePlane> given) {
    this.segment = segment;
    this.position = position;
    this.live = live;
    int[] qubitAt = new int[live];
    for (int q = 0; q < position.length; q++) {
      if (position[q] >= 0) {
        qubitAt[position[q]] = q;
      }
    }
    BitSet asked = new BitSet();
    BitSet kept = new BitSet();
    BitSet written = new BitSet();
    int all = 0;
    for (LivePlane plane : given.values()) {
      all |= plane.mask();
    }
    for (int p = 0; p < live; p++) {
      int q = qubitAt[p];
      if ((all >>> p & 1) != 0 || segment.controls().get(q)) {
        asked.set(p);
        all |= 1 << p;
      } else if (segment.touched().get(q)) {
        kept.set(p);
      }
      if (segment.written().get(q)) {
        written.set(p);
      }
    }
    for (int p = 0; p < live && Integer.bitCount(all) < LONG; p++) {
      asked.set(p);
      kept.clear(p);
      all |= 1 << p;
    }
    mask = all;
    enumerated = asked.stream().map(p -> qubitAt[p]).toArray();
    carried = kept.stream().map(p -> qubitAt[p]).toArray();
    places = written.stream().toArray();
    changed = written.stream().map(p -> qubitAt[p]).toArray();
    given.forEach((qubit, plane) -> derived.put(qubit, plane.over(mask).bits()));
    BitSet results = (BitSet) segment.written().clone();
    derived.keySet().forEach(results::set);
    outputs = results.stream().filter(q -> position[q] < 0 && !segment.isKnownZero(q)).toArray();
    entries = 1 << enumerated.length;
    lanes = lanes();
    flips = flips();
    few = new int[Math.max(1, entries / lanes)][];
  }

  /** {@return a guess of what most entries have in common: the gates without controls} */
  private int flips() {
    int flips = 0;
    int[] code = segment.code();
    for (int k = 0; k < segment.length() * StepList.STRIDE; k += StepList.STRIDE) {
      if (code[k] == StepList.NOT && position[code[k + 1]] >= 0) {
        flips ^= 1 << position[code[k + 1]];
      }
    }
    return flips;
  }

  private int lanes() {
    int most = 64;
    int planes = Math.max(1, segment.touched().cardinality() + 3);
    while (most < entries && most < 1 << 14 && 2 * (most >>> 6) * planes <= CACHE_WORDS) {
      most *= 2;
    }
    return most;
  }

  /**
   * {@return the table}
   *
   * @throws PremiseException if a premise fails on some basis state
   */
  PermutationTable build() {
    long[][] results = new long[outputs.length][Math.max(1, entries >>> 6)];
    AtomicInteger violated = new AtomicInteger(Integer.MAX_VALUE);
    Parallel.ranges(
        few.length,
        (from, to) -> {
          Planes work = new Planes(position.length, lanes);
          for (int chunk = from; chunk < to; chunk++) {
            int first = chunk * lanes;
            load(work, first);
            work.apply(segment).ifPresent(step -> violated.accumulateAndGet(step, Math::min));
            pack(work, chunk);
            for (int k = 0; k < outputs.length; k++) {
              System.arraycopy(work.plane(outputs[k]), 0, results[k], first >>> 6, lanes >>> 6);
            }
          }
        });
    if (violated.get() < Integer.MAX_VALUE) {
      throw segment.failure(violated.get());
    }
    return packed == null ? sparse(remaining(results)) : dense(remaining(results));
  }

  private Map<Integer, long[]> remaining(long[][] results) {
    Map<Integer, long[]> remaining = new TreeMap<>();
    for (int k = 0; k < outputs.length; k++) {
      if (entries < 64) {
        results[k][0] &= (1L << entries) - 1;
      }
      for (long word : results[k]) {
        if (word != 0) {
          remaining.put(outputs[k], results[k]);
          break;
        }
      }
    }
    return remaining;
  }

  private PermutationTable sparse(Map<Integer, long[]> remaining) {
    int count = 0;
    for (int[] chunk : few) {
      count += chunk.length / 2;
    }
    int[] at = new int[count];
    int[] entry = new int[count];
    int n = 0;
    for (int[] chunk : few) {
      for (int k = 0; k < chunk.length; k += 2) {
        at[n] = chunk[k];
        entry[n++] = chunk[k + 1];
      }
    }
    return new SparsePermutation(live, mask, flips, at, entry, deltas(entry), remaining);
  }

  private static int deltas(int[] entries) {
    int deltas = 0;
    for (int entry : entries) {
      deltas |= entry;
    }
    return deltas & PermutationTable.DELTA;
  }

  private PermutationTable dense(Map<Integer, long[]> remaining) {
    for (int[] chunk : few) {
      for (int k = 0; k < chunk.length; k += 2) {
        packed[chunk[k]] = chunk[k + 1];
      }
    }
    int[] phases = new int[8];
    for (int entry : packed) {
      phases[entry >>> PermutationTable.DELTA_BITS]++;
    }
    int common = 0;
    for (int phase = 1; phase < 8; phase++) {
      common = phases[phase] > phases[common] ? phase : common;
    }
    int doing = 0;
    for (int e = 0; e < entries; e++) {
      int phase = (packed[e] >>> PermutationTable.DELTA_BITS) - common & 7;
      packed[e] = packed[e] & PermutationTable.DELTA | phase << PermutationTable.DELTA_BITS;
      doing += packed[e] != 0 ? 1 : 0;
    }
    if (doing > entries / FEW) {
      for (int e = 0; e < entries && flips != 0; e++) {
        packed[e] ^= flips;
      }
      boolean signs = phases[common] + phases[common + 4 & 7] == entries;
      return new DensePermutation(live, mask, packed, deltas(packed), signs, remaining);
    }
    int[] at = new int[doing];
    int[] entry = new int[doing];
    int n = 0;
    for (int e = 0; e < entries; e++) {
      if (packed[e] != 0) {
        at[n] = e;
        entry[n++] = packed[e];
      }
    }
    return new SparsePermutation(live, mask, flips, at, entry, deltas(entry), remaining);
  }

  private void load(Planes work, int first) {
    work.enumerate(enumerated, first);
    for (int q : carried) {
      work.set(q, false);
    }
    for (Map.Entry<Integer, long[]> entry : derived.entrySet()) {
      long[] plane = work.plane(entry.getKey());
      long[] source = entry.getValue();
      System.arraycopy(source, first >>> 6, plane, 0, Math.min(plane.length, source.length));
    }
    work.clearPhases();
  }

  /** Lists the entries that do anything, or writes all of them where they are many. */
  private void pack(Planes work, int chunk) {
    int first = chunk * lanes;
    long[][] deltas = new long[changed.length][];
    for (int k = 0; k < changed.length; k++) {
      deltas[k] = work.plane(changed[k]);
    }
    Planes.unenumerate(deltas, changed, enumerated, first);
    for (int k = 0; k < changed.length; k++) {
      if ((flips >>> places[k] & 1) != 0) {
        Planes.invert(deltas[k]);
      }
    }
    int[] listed = new int[2 * (Math.min(lanes, entries) / FEW)];
    int count = 0;
    int[] all = null;
    long[] block = new long[64];
    for (int w = 0; w < lanes >>> 6; w++) {
      long doing = work.anyPhase(w);
      for (long[] delta : deltas) {
        doing |= delta[w];
      }
      int from = first + (w << 6);
      doing &= entries - from < 64 ? (1L << entries - from) - 1 : -1L;
      if (doing == 0) {
        continue;
      }
      Arrays.fill(block, 0);
      for (int k = 0; k < deltas.length; k++) {
        block[places[k]] = deltas[k][w];
      }
      work.phases(w, block, PermutationTable.DELTA_BITS);
      BitMatrix.transpose(block);
      if (all == null && count + 2 * Long.bitCount(doing) > listed.length) {
        all = packed();
      }
      for (; doing != 0; doing &= doing - 1) {
        int bit = Long.numberOfTrailingZeros(doing);
        if (all != null) {
          all[from + bit] = (int) block[bit];
        } else {
          listed[count++] = from + bit;
          listed[count++] = (int) block[bit];
        }
      }
    }
    few[chunk] = Arrays.copyOf(listed, count);
  }

  private synchronized int[] packed() {
    if (packed == null) {
      packed = new int[entries];
    }
    return packed;
  }
}

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

  private final Segment segment;
  private final int[] position;
  private final int live;
  private final Map<Integer, long[]> derived;

  private final int[] enumerated;
  private final int[] places;
  private final int[] carried;
  private final int[] changed;
  private final int[] outputs;
  private final int mask;

  /**
   * @param segment ready to run
   * @param position per qubit its place among the live ones, or -1
   * @param derived the planes, over all live indices, of the qubits that are not live and not |0⟩
   */
  TableBuilder(Segment segment, int[] position, int live, Map<Integer, long[]> derived) {
    this.segment = segment;
    this.position = position;
    this.live = live;
    this.derived = derived;
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
    for (int p = 0; p < live; p++) {
      int q = qubitAt[p];
      if (!derived.isEmpty() || segment.controls().get(q)) {
        asked.set(p);
        all |= 1 << p;
      } else if (segment.touched().get(q)) {
        kept.set(p);
      }
      if (segment.written().get(q)) {
        written.set(p);
      }
    }
    mask = all;
    enumerated = asked.stream().map(p -> qubitAt[p]).toArray();
    carried = kept.stream().map(p -> qubitAt[p]).toArray();
    places = written.stream().toArray();
    changed = written.stream().map(p -> qubitAt[p]).toArray();
    BitSet results = (BitSet) segment.written().clone();
    derived.keySet().forEach(results::set);
    outputs = results.stream().filter(q -> position[q] < 0 && !segment.isKnownZero(q)).toArray();
  }

  /**
   * {@return the table}
   *
   * @throws PremiseException if a premise fails on some basis state
   */
  PermutationTable build() {
    int entries = 1 << enumerated.length;
    int lanes = 64;
    int planes = Math.max(1, segment.touched().cardinality() + 3);
    while (lanes < entries && lanes < 1 << 14 && 2 * (lanes >>> 6) * planes <= CACHE_WORDS) {
      lanes *= 2;
    }
    int chunkLanes = lanes;
    int chunks = Math.max(1, entries / lanes);
    int[] packed = new int[Math.max(64, entries)];
    int[] moved = new int[chunks];
    boolean[] phased = new boolean[chunks];
    long[][] results = new long[outputs.length][Math.max(1, entries >>> 6)];
    AtomicInteger violated = new AtomicInteger(Integer.MAX_VALUE);
    Parallel.ranges(
        chunks,
        (from, to) -> {
          Planes work = new Planes(position.length, chunkLanes);
          for (int chunk = from; chunk < to; chunk++) {
            int first = chunk * chunkLanes;
            load(work, first);
            work.apply(segment).ifPresent(step -> violated.accumulateAndGet(step, Math::min));
            pack(work, first, entries, packed, chunk, moved, phased);
            for (int k = 0; k < outputs.length; k++) {
              System.arraycopy(
                  work.plane(outputs[k]), 0, results[k], first >>> 6, chunkLanes >>> 6);
            }
          }
        });
    if (violated.get() < Integer.MAX_VALUE) {
      throw segment.failure(violated.get());
    }
    return finish(packed, entries, moved, phased, results);
  }

  private PermutationTable finish(
      int[] packed, int entries, int[] moved, boolean[] phased, long[][] results) {
    int total = 0;
    boolean phases = false;
    for (int chunk = 0; chunk < moved.length; chunk++) {
      total += moved[chunk];
      phases |= phased[chunk];
    }
    int[] exact = packed.length == entries ? packed : Arrays.copyOf(packed, entries);
    int common = exact[0] >>> PermutationTable.DELTA_BITS;
    if (common != 0) {
      phases = false;
      for (int e = 0; e < entries; e++) {
        int phase = (exact[e] >>> PermutationTable.DELTA_BITS) - common & 7;
        int low = exact[e] & (1 << PermutationTable.DELTA_BITS) - 1;
        exact[e] = low | phase << PermutationTable.DELTA_BITS;
        phases |= phase != 0;
      }
    }
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
    int deltas = 0;
    for (int entry : exact) {
      deltas |= entry;
    }
    deltas &= (1 << PermutationTable.DELTA_BITS) - 1;
    return new PermutationTable(live, mask, exact, total, deltas, phases, remaining);
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

  private void pack(
      Planes work, int first, int entries, int[] packed, int chunk, int[] moved, boolean[] phased) {
    long[][] deltas = new long[changed.length][];
    for (int k = 0; k < changed.length; k++) {
      deltas[k] = work.plane(changed[k]);
    }
    Planes.unenumerate(deltas, changed, enumerated, first);
    long[] block = new long[64];
    int words = work.lanes() >>> 6;
    for (int w = 0; w < words; w++) {
      long phases = work.anyPhase(w);
      long any = phases;
      for (long[] delta : deltas) {
        any |= delta[w];
      }
      phased[chunk] |= phases != 0;
      if (any == 0) {
        continue;
      }
      Arrays.fill(block, 0);
      for (int k = 0; k < deltas.length; k++) {
        block[places[k]] = deltas[k][w];
      }
      work.phases(w, block, PermutationTable.DELTA_BITS);
      BitMatrix.transpose(block);
      for (int bit = 0; bit < 64 && first + (w << 6 | bit) < entries; bit++) {
        int entry = (int) block[bit];
        moved[chunk] += entry << Integer.SIZE - PermutationTable.DELTA_BITS != 0 ? 1 : 0;
        packed[first + (w << 6 | bit)] = entry;
      }
    }
  }
}

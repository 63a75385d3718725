package org.hessq.qasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlotsTest {
  /** Slots together with what they should hold. */
  private record Pair(Slots slots, List<Long> expected) {}

  private static Pair random(Random random) {
    Slots slots = Slots.of(random.nextInt(20), 1 + random.nextInt(8));
    List<Long> expected = new ArrayList<>();
    for (long i = 0; i < slots.size(); i++) {
      expected.add(slots.runs().getFirst().first() + i);
    }
    Pair pair = new Pair(slots, expected);
    for (int i = random.nextInt(4); i > 0; i--) {
      pair = random.nextBoolean() ? sliced(pair, random) : joined(pair, random(random));
    }
    return pair;
  }

  private static Pair sliced(Pair pair, Random random) {
    int size = pair.expected.size();
    int first = random.nextInt(size);
    int step = random.nextBoolean() ? 1 + random.nextInt(3) : -1 - random.nextInt(3);
    List<Long> expected = new ArrayList<>();
    for (int i = first; i >= 0 && i < size; i += step) {
      expected.add(pair.expected.get(i));
    }
    return new Pair(pair.slots.slice(first, step, expected.size()), expected);
  }

  private static Pair joined(Pair a, Pair b) {
    List<Long> expected = new ArrayList<>(a.expected);
    expected.addAll(b.expected);
    return new Pair(a.slots.and(b.slots), expected);
  }

  @Test
  void slicesHoldWhatTheySelect() {
    for (int seed = 0; seed < 2000; seed++) {
      Pair pair = random(new Random(seed));
      List<Long> held = new ArrayList<>();
      for (int i = 0; i < pair.slots.size(); i++) {
        held.add(pair.slots.at(i).runs().getFirst().first());
      }
      assertEquals(pair.expected, held, "seed " + seed);
    }
  }

  @Test
  void overlapIsFoundExactlyWhereItIs() {
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      Pair a = random(random);
      Pair b = random(random);
      List<Long> all = joined(a, b).expected;
      Set<Long> distinct = new HashSet<>(all);
      assertEquals(
          distinct.size() < all.size(),
          Slots.overlap(List.of(Optional.of(a.slots), Optional.empty(), Optional.of(b.slots))),
          "seed " + seed);
    }
  }
}

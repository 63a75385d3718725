package org.hessq.simulate;

import java.util.HashMap;
import java.util.Map;

/**
 * Tables of segments that came before. A table is reused only after {@link #PASSES} runs with fresh
 * outcomes have given the same one: to reuse it earlier would freeze the outcomes, and a missing
 * fix-up would go unnoticed.
 */
final class Permutations {
  /** The first run sets the table: a wrong fix-up agrees this often with probability 2^-19. */
  static final int PASSES = 20;

  /** Shorter segments are not worth the memory. */
  static final int MIN_STEPS = 100;

  /** Numbers kept in all tables together: 512 MiB. */
  private static final long MAX_ENTRIES = 1L << 27;

  private final Map<Shape.Key, Memo> memos = new HashMap<>();
  private long kept;

  private static final class Memo {
    private final PermutationTable table;
    private int agreed = 1;
    private boolean refuted;

    Memo(PermutationTable table) {
      this.table = table;
    }
  }

  /** {@return the table to reuse, or null while it has to be made} */
  PermutationTable settled(Shape.Key key) {
    Memo memo = memos.get(key);
    return memo != null && !memo.refuted && memo.agreed >= PASSES ? memo.table : null;
  }

  /** Forgets all tables. */
  void clear() {
    memos.clear();
    kept = 0;
  }

  /** Compares a newly made table with those of the same shape. */
  void note(Shape.Key key, PermutationTable table, int steps) {
    Memo memo = memos.get(key);
    if (memo != null) {
      if (memo.table.sameAs(table) && table.derived().isEmpty()) {
        memo.agreed++;
      } else {
        memo.refuted = true;
      }
    } else if (steps >= MIN_STEPS
        && table.derived().isEmpty()
        && kept + table.size() <= MAX_ENTRIES) {
      memos.put(key, new Memo(table));
      kept += table.size();
    }
  }
}

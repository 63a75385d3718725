package org.hessq.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hessq.compare.Difference.BodyChange;
import org.hessq.compare.Difference.Change;
import org.hessq.compare.Difference.Hunk;
import org.hessq.compare.Difference.Kind;

/** Compares lists of operations. */
final class Bodies {
  /** More changes than these are counted only. */
  private static final int MOST_HUNKS = 100;

  private static final int MOST_CHANGES = 40;

  private final Lines one;
  private final Lines two;
  private final List<Hunk> hunks = new ArrayList<>();
  private long altered;

  private Bodies(Lines one, Lines two) {
    this.one = one;
    this.two = two;
  }

  static BodyChange changes(Lines one, Lines two) {
    return new Bodies(one, two).changes();
  }

  private BodyChange changes() {
    long added = 0;
    long removed = 0;
    int from = 0;
    int otherFrom = 0;
    for (Alignment.Edit edit : Alignment.of(one.shapes(), two.shapes())) {
      alter(from, edit.from(), otherFrom);
      removed += edit.to() - edit.from();
      added += edit.otherTo() - edit.otherFrom();
      replace(edit);
      from = edit.to();
      otherFrom = edit.otherTo();
    }
    alter(from, one.size(), otherFrom);
    return new BodyChange(added, removed, altered, hunks);
  }

  private void replace(Alignment.Edit edit) {
    if (hunks.size() == MOST_HUNKS) {
      return;
    }
    List<Change> changes = new ArrayList<>();
    for (int k = edit.from(); k < edit.to() && changes.size() < MOST_CHANGES; k++) {
      changes.add(new Change(Kind.REMOVED, Optional.of(one.text(k)), Optional.empty()));
    }
    int most = changes.size() + MOST_CHANGES;
    for (int k = edit.otherFrom(); k < edit.otherTo() && changes.size() < most; k++) {
      changes.add(new Change(Kind.ADDED, Optional.empty(), Optional.of(two.text(k))));
    }
    hunks.add(new Hunk(one.place(edit.from()), two.place(edit.otherFrom()), changes));
  }

  /** Notes the operations with other parameters in a run of equal shapes. */
  private void alter(int from, int to, int otherFrom) {
    for (int k = from; k < to; k++) {
      int other = otherFrom + k - from;
      if (!one.isSame(k, two, other)) {
        altered++;
        if (hunks.size() < MOST_HUNKS) {
          Change change =
              new Change(Kind.CHANGED, Optional.of(one.text(k)), Optional.of(two.text(other)));
          hunks.add(new Hunk(one.place(k), two.place(other), List.of(change)));
        }
      }
    }
  }
}

package org.hessq.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The fewest insertions and deletions that make one sequence of another, in linear space.
 *
 * <p>Where two halves would need more than {@link #MOST} edits each, the alignment is still right
 * but may have more edits than needed.
 *
 * @paper Myers 1986, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1, Section 4b
 */
final class Alignment {
  /** Edits from either end before the search is cut short. */
  static final int MOST = 4096;

  /** A diagonal that was not reached. */
  private static final int NEVER = -1;

  /** A run that differs: elements {@code from} to {@code to} of each, the ends not included. */
  record Edit(int from, int to, int otherFrom, int otherTo) {}

  private final int[] a;
  private final int[] b;
  private final List<Edit> edits = new ArrayList<>();

  private Alignment(int[] a, int[] b) {
    this.a = a;
    this.b = b;
  }

  /** {@return the runs that differ, in order, no two of them adjacent} */
  static List<Edit> of(int[] a, int[] b) {
    Alignment alignment = new Alignment(a, b);
    alignment.run();
    return alignment.edits;
  }

  private void run() {
    Deque<Edit> open = new ArrayDeque<>();
    open.push(new Edit(0, a.length, 0, b.length));
    while (!open.isEmpty()) {
      Edit box = trimmed(open.pop());
      if (box.from == box.to || box.otherFrom == box.otherTo) {
        add(box);
      } else {
        int[] middle = middle(box);
        int x = box.from + middle[0];
        int y = box.otherFrom + middle[1];
        open.push(new Edit(x, box.to, y, box.otherTo));
        open.push(new Edit(box.from, x, box.otherFrom, y));
      }
    }
  }

  private void add(Edit edit) {
    if (edit.from == edit.to && edit.otherFrom == edit.otherTo) {
      return;
    }
    Edit last = edits.isEmpty() ? null : edits.getLast();
    if (last != null && last.to == edit.from && last.otherTo == edit.otherFrom) {
      edits.removeLast();
      edits.add(new Edit(last.from, edit.to, last.otherFrom, edit.otherTo));
    } else {
      edits.add(edit);
    }
  }

  private Edit trimmed(Edit box) {
    int from = box.from;
    int to = box.to;
    int otherFrom = box.otherFrom;
    int otherTo = box.otherTo;
    while (from < to && otherFrom < otherTo && a[from] == b[otherFrom]) {
      from++;
      otherFrom++;
    }
    while (from < to && otherFrom < otherTo && a[to - 1] == b[otherTo - 1]) {
      to--;
      otherTo--;
    }
    return new Edit(from, to, otherFrom, otherTo);
  }

  /** A point on a shortest path through the box, neither its first nor its last corner. */
  private int[] middle(Edit box) {
    int n = box.to - box.from;
    int m = box.otherTo - box.otherFrom;
    int most = (int) Math.min(((long) n + m + 1) / 2, MOST);
    int zero = most + 1;
    int[] forward = new int[2 * most + 3];
    int[] backward = new int[2 * most + 3];
    Arrays.fill(forward, NEVER);
    Arrays.fill(backward, NEVER);
    int delta = n - m;
    boolean odd = (delta & 1) != 0;
    for (int d = 0; d <= most; d++) {
      int low = -d + 2 * Math.max(0, d - m);
      int high = d - 2 * Math.max(0, d - n);
      for (int k = low; k <= high; k += 2) {
        int x = start(forward, zero, k, d, n, m);
        while (x >= 0 && x < n && x - k < m && a[box.from + x] == b[box.otherFrom + x - k]) {
          x++;
        }
        forward[zero + k] = x;
        int across = delta - k;
        if (odd && x >= 0 && Math.abs(across) < d && x + backward[zero + across] >= n) {
          return new int[] {x, x - k};
        }
      }
      for (int k = low; k <= high; k += 2) {
        int x = start(backward, zero, k, d, n, m);
        while (x >= 0 && x < n && x - k < m && a[box.to - 1 - x] == b[box.otherTo - 1 - x + k]) {
          x++;
        }
        backward[zero + k] = x;
        int across = delta - k;
        if (!odd && x >= 0 && Math.abs(across) <= d && x + forward[zero + across] >= n) {
          return new int[] {n - x, m - x + k};
        }
      }
    }
    return furthest(forward, zero, most, n, m);
  }

  /** How far down or right one more edit leads on diagonal k, or nowhere inside of the box. */
  private static int start(int[] reached, int zero, int k, int d, int n, int m) {
    if (d == 0) {
      return 0;
    }
    int down = reached[zero + k + 1];
    int right = reached[zero + k - 1];
    int x = down >= 0 && down - k <= m ? down : NEVER;
    return right >= 0 && right < n ? Math.max(x, right + 1) : x;
  }

  private static int[] furthest(int[] forward, int zero, int most, int n, int m) {
    int best = 0;
    int[] point = {0, 0};
    for (int k = -most; k <= most; k++) {
      int x = forward[zero + k];
      int y = x - k;
      if (x >= 0 && x + y > best) {
        best = x + y;
        point = new int[] {x, y};
      }
    }
    return point;
  }
}

package org.hessq.qasm.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The qubits (or bits) behind a name or a slice, as runs of numbers that are unique in the program.
 */
public record Slots(List<Run> runs) {
  /** The numbers {@code first, first + step, ...}; {@code count} of them. */
  public record Run(long first, long step, int count) {}

  public Slots {
    runs = List.copyOf(runs);
  }

  static Slots of(long first, int count) {
    return new Slots(List.of(new Run(first, 1, count)));
  }

  /** {@return how many there are} */
  public int size() {
    return runs.stream().mapToInt(Run::count).sum();
  }

  /** {@return the element at {@code index}, which is in range} */
  public Slots at(int index) {
    int i = index;
    for (Run run : runs) {
      if (i < run.count) {
        return of(run.first + i * run.step, 1);
      }
      i -= run.count;
    }
    throw new IndexOutOfBoundsException(index);
  }

  /** {@return the elements {@code first, first + step, ...}} */
  Slots slice(int first, int step, int count) {
    if (runs.size() == 1) {
      Run run = runs.getFirst();
      return new Slots(List.of(new Run(run.first + first * run.step, run.step * step, count)));
    }
    List<Run> slice = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      slice.addAll(at(first + i * step).runs);
    }
    return new Slots(slice);
  }

  Slots and(Slots other) {
    List<Run> all = new ArrayList<>(runs);
    all.addAll(other.runs);
    return new Slots(all);
  }

  /** {@return whether two of {@code parts}, all of which are known, share an element} */
  static boolean overlap(List<Optional<Slots>> parts) {
    List<Run> runs = new ArrayList<>();
    for (Optional<Slots> part : parts) {
      part.ifPresent(slots -> slots.runs.forEach(run -> addContiguous(run, runs)));
    }
    runs.sort((a, b) -> Long.compare(a.first, b.first));
    for (int i = 1; i < runs.size(); i++) {
      if (runs.get(i - 1).first + runs.get(i - 1).count > runs.get(i).first) {
        return true;
      }
    }
    return false;
  }

  private static void addContiguous(Run run, List<Run> runs) {
    if (run.step == 1 || run.count == 1) {
      runs.add(run);
    } else if (run.step == -1) {
      runs.add(new Run(run.first - run.count + 1, 1, run.count));
    } else {
      for (int i = 0; i < run.count; i++) {
        runs.add(new Run(run.first + i * run.step, 1, 1));
      }
    }
  }
}

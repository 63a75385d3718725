package org.hessq.execute.value;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;

/** What one subscript selects; indices below 0 count from the end. */
public sealed interface Selection {
  /** One element, whose dimension disappears. */
  record At(long index) implements Selection {}

  /** Both ends included; missing ones are those of what is indexed. */
  record Range(Optional<Long> start, long step, Optional<Long> stop) implements Selection {
    public Range {
      if (step == 0) {
        throw new Trouble(ExecuteCode.VALUE, "a range with step 0");
      }
    }
  }

  /** Several elements in this order. */
  record Set(List<Long> indices) implements Selection {
    public Set {
      indices = List.copyOf(indices);
    }
  }

  /**
   * {@return the selected positions among {@code size}}
   *
   * @throws Trouble if one is outside
   */
  default int[] within(int size) {
    return switch (this) {
      case At(long index) -> new int[] {position(index, size)};
      case Set(var indices) -> indices.stream().mapToInt(index -> position(index, size)).toArray();
      case Range(var start, long step, var stop) -> {
        if (size == 0 && start.isEmpty() && stop.isEmpty()) {
          yield new int[0];
        }
        int first = position(start.orElse(step > 0 ? 0L : -1L), size);
        int last = position(stop.orElse(step > 0 ? -1L : 0L), size);
        long count = Math.max(0, Math.floorDiv(last - first, step) + 1);
        yield IntStream.range(0, Math.toIntExact(count))
            .map(k -> Math.toIntExact(first + k * step))
            .toArray();
      }
    };
  }

  private static int position(long index, int size) {
    long position = index < 0 ? index + size : index;
    if (position < 0 || position >= size) {
      throw new Trouble(
          ExecuteCode.VALUE,
          "index " + index + (size == 0 ? " where there is nothing" : " outside 0.." + (size - 1)));
    }
    return (int) position;
  }
}

package org.hessq.execute.run;

import java.util.ArrayList;
import java.util.List;
import org.hessq.execute.value.Selection;
import org.hessq.execute.value.ValueType;

/** Where a classical value stands, to be read or written. */
sealed interface Place {
  /** What {@code path} selects in a variable. */
  record Part(Variable variable, List<Selection> path) implements Place {
    public Part {
      path = List.copyOf(path);
    }
  }

  /**
   * Bits of other variables under one name.
   *
   * @param register whether they are a register or a single bit
   */
  record Bits(List<Part> bits, boolean register) implements Place {
    public Bits {
      bits = List.copyOf(bits);
    }
  }

  /** {@return the part of this that {@code more} selects} */
  default Place select(List<Selection> more) {
    return switch (this) {
      case Part part -> narrow(part, more);
      case Bits(var bits, _) -> {
        Selection selection = more.getFirst();
        List<Part> selected = new ArrayList<>();
        for (int at : selection.within(bits.size())) {
          selected.add(bits.get(at));
        }
        yield new Bits(selected, !(selection instanceof Selection.At));
      }
    };
  }

  private static int size(ValueType type, int dimension) {
    return switch (type) {
      case ValueType.Array(var element, var dimensions) ->
          dimension < dimensions.size()
              ? dimensions.get(dimension)
              : size(element, dimension - dimensions.size());
      case ValueType.Bits(int width) -> width;
      case ValueType.Angle(int width) -> width;
      case ValueType.Whole whole -> whole.width();
      case ValueType.Bit _,
          ValueType.Truth _,
          ValueType.Real _,
          ValueType.Complex _,
          ValueType.Duration _ ->
          0;
    };
  }

  /** Subscripts of a slice count within the slice. */
  private static Part narrow(Part part, List<Selection> more) {
    List<Selection> path = new ArrayList<>(part.path());
    int next = 0;
    for (int dimension = 0; dimension < path.size() && next < more.size(); dimension++) {
      Selection old = path.get(dimension);
      if (old instanceof Selection.At) {
        continue;
      }
      int[] within = old.within(size(part.variable().type, dimension));
      Selection selection = more.get(next++);
      int[] at = selection.within(within.length);
      List<Long> positions = new ArrayList<>();
      for (int position : at) {
        positions.add((long) within[position]);
      }
      path.set(
          dimension,
          selection instanceof Selection.At
              ? new Selection.At(positions.getFirst())
              : new Selection.Set(positions));
    }
    path.addAll(more.subList(next, more.size()));
    return new Part(part.variable(), path);
  }
}

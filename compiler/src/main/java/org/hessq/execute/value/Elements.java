package org.hessq.execute.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.code.Trouble;

/** Elements and slices of arrays, and bits of registers, integers and angles. */
public final class Elements {
  private Elements() {}

  /**
   * {@return what {@code path} selects}
   *
   * @throws Trouble if there is no such part
   */
  public static Datum get(Datum of, List<Selection> path) {
    if (path.isEmpty()) {
      return of;
    }
    Selection first = path.getFirst();
    List<Selection> rest = path.subList(1, path.size());
    if (of instanceof Datum.Array(var elements, var type)) {
      int[] at = first.within(elements.size());
      if (first instanceof Selection.At) {
        return get(elements.get(at[0]), rest);
      }
      List<Datum> selected = new ArrayList<>();
      for (int position : at) {
        selected.add(get(elements.get(position), rest));
      }
      return array(selected, type);
    }
    requireLast(of, rest);
    BigInteger pattern = pattern(of);
    int[] at = first.within(width(of));
    if (first instanceof Selection.At) {
      return new Datum.Bit(pattern.testBit(at[0]));
    }
    BigInteger selected = BigInteger.ZERO;
    for (int k = 0; k < at.length; k++) {
      selected = pattern.testBit(at[k]) ? selected.setBit(k) : selected;
    }
    return new Datum.Bits(selected, at.length);
  }

  private static Datum array(List<Datum> elements, ValueType.Array type) {
    if (elements.isEmpty()) {
      List<Integer> dimensions = new ArrayList<>(type.dimensions());
      dimensions.set(0, 0);
      return new Datum.Array(elements, new ValueType.Array(type.element(), dimensions));
    }
    return of(elements);
  }

  /** {@return an array of these elements, of which there is at least one} */
  static Datum.Array of(List<Datum> elements) {
    List<Integer> dimensions = new ArrayList<>(List.of(elements.size()));
    ValueType element = elements.getFirst().type();
    if (element instanceof ValueType.Array(var inner, var more)) {
      dimensions.addAll(more);
      element = inner;
    }
    return new Datum.Array(elements, new ValueType.Array(element, dimensions));
  }

  /**
   * {@return {@code of} with {@code value}, converted, in the place that {@code path} selects}
   *
   * @throws Trouble if there is no such place, or the value does not fit it
   */
  public static Datum set(Datum of, List<Selection> path, Datum value) {
    if (path.isEmpty()) {
      return Conversions.to(of.type(), value);
    }
    Selection first = path.getFirst();
    List<Selection> rest = path.subList(1, path.size());
    if (of instanceof Datum.Array(var elements, var type)) {
      List<Datum> changed = new ArrayList<>(elements);
      int[] at = first.within(elements.size());
      if (first instanceof Selection.At) {
        changed.set(at[0], set(elements.get(at[0]), rest, value));
      } else {
        List<Datum> parts = parts(value, at.length);
        for (int k = 0; k < at.length; k++) {
          changed.set(at[k], set(elements.get(at[k]), rest, parts.get(k)));
        }
      }
      return new Datum.Array(changed, type);
    }
    requireLast(of, rest);
    return withPattern(of, changed(pattern(of), first, width(of), value));
  }

  private static List<Datum> parts(Datum value, int count) {
    if (value instanceof Datum.Array(var elements, _) && elements.size() == count) {
      return elements;
    }
    throw new Trouble(
        ExecuteCode.VALUE, "a slice of " + count + " elements does not take " + value.type());
  }

  private static BigInteger changed(BigInteger pattern, Selection place, int width, Datum value) {
    int[] at = place.within(width);
    if (place instanceof Selection.At) {
      return Conversions.truth(value) ? pattern.setBit(at[0]) : pattern.clearBit(at[0]);
    }
    BigInteger bits = ((Datum.Bits) Conversions.to(new ValueType.Bits(at.length), value)).pattern();
    BigInteger changed = pattern;
    for (int k = 0; k < at.length; k++) {
      changed = bits.testBit(k) ? changed.setBit(at[k]) : changed.clearBit(at[k]);
    }
    return changed;
  }

  private static void requireLast(Datum of, List<Selection> rest) {
    if (!rest.isEmpty()) {
      throw new Trouble(ExecuteCode.TYPE, "too many indices for " + of.type());
    }
  }

  /** {@return how many elements or bits one index selects from} */
  public static int width(Datum of) {
    return switch (of) {
      case Datum.Bits(_, int width) -> width;
      case Datum.Whole(_, var type) -> type.width();
      case Datum.Angle(_, int width) -> width;
      case Datum.Array(var elements, _) -> elements.size();
      case Datum.Bit _, Datum.Truth _, Datum.Real _, Datum.Complex _, Datum.Duration _ ->
          throw new Trouble(ExecuteCode.TYPE, of.type() + " has no parts");
    };
  }

  private static BigInteger pattern(Datum of) {
    return switch (of) {
      case Datum.Bits(var pattern, _) -> pattern;
      case Datum.Whole(var value, var type) -> Datum.low(value, type.width());
      case Datum.Angle(var pattern, _) -> pattern;
      case Datum.Bit _,
          Datum.Truth _,
          Datum.Real _,
          Datum.Complex _,
          Datum.Duration _,
          Datum.Array _ ->
          throw new Trouble(ExecuteCode.TYPE, of.type() + " has no bits to select");
    };
  }

  private static Datum withPattern(Datum of, BigInteger pattern) {
    return switch (of) {
      case Datum.Whole(_, var type) -> Datum.Whole.wrapped(pattern, type);
      case Datum.Angle(_, int width) -> new Datum.Angle(pattern, width);
      default -> new Datum.Bits(pattern, width(of));
    };
  }
}

package org.hessq.execute.value;

import java.util.List;

/** A classical type with its widths evaluated. */
public sealed interface ValueType {
  /** The width of {@code int}, {@code uint}, {@code float} and {@code angle} without a width. */
  int MACHINE = 64;

  /** A single {@code bit}. */
  record Bit() implements ValueType {
    @Override
    public String toString() {
      return "bit";
    }
  }

  /** {@code bit[width]}. */
  record Bits(int width) implements ValueType {
    @Override
    public String toString() {
      return "bit[" + width + "]";
    }
  }

  /** {@code bool}. */
  record Truth() implements ValueType {
    @Override
    public String toString() {
      return "bool";
    }
  }

  /**
   * {@code int} and {@code uint}.
   *
   * @param sized whether a width is written; without one the type differs from every sized one
   */
  record Whole(int width, boolean signed, boolean sized) implements ValueType {
    @Override
    public String toString() {
      return (signed ? "int" : "uint") + (sized ? "[" + width + "]" : "");
    }
  }

  /**
   * {@code float}.
   *
   * @param width 16, 32 or 64
   */
  record Real(int width) implements ValueType {
    @Override
    public String toString() {
      return "float[" + width + "]";
    }
  }

  /** {@code angle[width]}: k stands for 2πk/2^width. */
  record Angle(int width) implements ValueType {
    @Override
    public String toString() {
      return "angle[" + width + "]";
    }
  }

  /** {@code complex[float[width]]}. */
  record Complex(int width) implements ValueType {
    @Override
    public String toString() {
      return "complex[float[" + width + "]]";
    }
  }

  /** {@code duration}, known before the program runs. */
  record Duration() implements ValueType {
    @Override
    public String toString() {
      return "duration";
    }
  }

  /**
   * {@code array[element, dimensions]}.
   *
   * @param dimensions from the outermost; at least one
   */
  record Array(ValueType element, List<Integer> dimensions) implements ValueType {
    public Array {
      dimensions = List.copyOf(dimensions);
    }

    /** {@return the type of what one index selects} */
    public ValueType inner() {
      return dimensions.size() == 1
          ? element
          : new Array(element, dimensions.subList(1, dimensions.size()));
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("array[").append(element);
      dimensions.forEach(size -> text.append(", ").append(size));
      return text.append(']').toString();
    }
  }

  /** A single bit. */
  ValueType BIT = new Bit();

  /** A truth value. */
  ValueType TRUTH = new Truth();

  /** {@code int} without a width. */
  Whole INT = new Whole(MACHINE, true, false);

  /** {@code uint} without a width. */
  Whole UINT = new Whole(MACHINE, false, false);

  /** {@code float} without a width. */
  Real REAL = new Real(MACHINE);
}

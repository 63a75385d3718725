package org.hessq.qasm.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.check.DataType.Qubits;
import org.hessq.qasm.check.DataType.Scalar;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Subscript;
import org.hessq.qasm.tree.Type.Kind;

/** Elements and slices: their types, whether they are in range, and which qubits they are. */
final class Indices {
  private final Environment names;
  private final Values values;

  Indices(Environment names, Values values) {
    this.names = names;
    this.values = values;
  }

  /** A slice with constant ends: {@code count} elements from {@code first} on. */
  private record Slice(int first, int step, int count) {}

  /** {@return what is known of {@code base[subscripts]}} */
  Known element(Known base, List<Subscript> subscripts, Span span) {
    List<Part> parts =
        subscripts.size() == 1
            ? List.of(part(subscripts.getFirst()))
            : subscripts.stream().map(this::part).toList();
    DataType type =
        switch (base.type()) {
          case DataType.Array array -> array(array, parts, span);
          case Qubits(int size) when size != 0 && parts.size() == 1 ->
              new Qubits(selected(size, parts.getFirst()));
          case Scalar(Kind kind, int width) when isIndexable(kind, width) && parts.size() == 1 ->
              new Scalar(Kind.BIT, selected(width, parts.getFirst()));
          case DataType.Special special when special == DataType.Special.UNKNOWN -> special;
          case DataType.Reference _, DataType.Complex _, Qubits _, Scalar _, DataType.Special _ -> {
            names.complain(
                Code.INDEX, span, parts.size() + " indices do not select from " + base.type());
            yield DataType.Special.UNKNOWN;
          }
        };
    boolean constant = base.constant() && parts.stream().allMatch(Part::constant);
    boolean known = constant && type instanceof Scalar;
    return new Known(type, constant, known ? bits(base, parts.getFirst()) : Optional.empty());
  }

  /** A subscript with what is known of its parts: one index, a set of them, or a range. */
  private sealed interface Part {
    boolean constant();

    record Single(Known index, Span span) implements Part {
      @Override
      public boolean constant() {
        return index.constant();
      }
    }

    record Several(List<Single> indices, Span span) implements Part {
      @Override
      public boolean constant() {
        return indices.stream().allMatch(Single::constant);
      }
    }

    record Range(Optional<Single> start, Optional<Single> step, Optional<Single> stop, Span span)
        implements Part {
      @Override
      public boolean constant() {
        return start.stream().allMatch(Single::constant)
            && step.stream().allMatch(Single::constant)
            && stop.stream().allMatch(Single::constant);
      }
    }
  }

  private Part part(Subscript subscript) {
    return switch (subscript) {
      case Expression expression -> single(expression);
      case Subscript.Range(var start, var step, var stop, var span) ->
          new Part.Range(
              start.map(this::single), step.map(this::single), stop.map(this::single), span);
      case Subscript.Set(var elements, var span) -> {
        if (elements.isEmpty()) {
          names.complain(Code.INDEX, span, "an empty set selects nothing");
        }
        yield new Part.Several(elements.stream().map(this::single).toList(), span);
      }
    };
  }

  private Part.Single single(Expression expression) {
    return new Part.Single(integer(expression), expression.span());
  }

  private static boolean isIndexable(Kind kind, int width) {
    return switch (kind) {
      case BIT -> width != 0;
      case INT, UINT, ANGLE -> width > 0;
      case BOOL, FLOAT, DURATION, STRETCH -> false;
    };
  }

  /** Complains unless the expression is an integer. */
  Known integer(Expression expression) {
    Known known = values.of(expression);
    if (!known.type().isInteger() && !known.isUnknown()) {
      names.complain(Code.INDEX, expression.span(), known.type() + " is no integer");
    }
    return known;
  }

  private DataType array(DataType.Array array, List<Part> parts, Span span) {
    if (parts.size() > array.rank()) {
      names.complain(Code.INDEX, span, parts.size() + " indices for " + array);
      return DataType.Special.UNKNOWN;
    }
    List<Integer> shape = new ArrayList<>();
    for (int i = 0; i < array.rank(); i++) {
      int size = array.shape().get(i);
      int selected = i < parts.size() ? selected(size, parts.get(i)) : size;
      if (i >= parts.size() || !(parts.get(i) instanceof Part.Single)) {
        shape.add(selected);
      }
    }
    return shape.isEmpty() ? array.element() : new DataType.Array(array.element(), shape);
  }

  /** {@return how many elements are selected, 0 for a single one} */
  private int selected(int size, Part part) {
    return switch (part) {
      case Part.Single single -> {
        checkRange(size, single);
        yield 0;
      }
      case Part.Several(var indices, var _) -> {
        indices.forEach(index -> checkRange(size, index));
        yield indices.isEmpty() ? DataType.RUNTIME : indices.size();
      }
      case Part.Range range -> {
        range.start().ifPresent(start -> checkRange(size, start));
        range.stop().ifPresent(stop -> checkRange(size, stop));
        Optional<Slice> slice = slice(size, range);
        if (slice.isPresent() && slice.get().count == 0) {
          names.complain(Code.INDEX, range.span(), "the slice is empty");
        }
        yield slice.map(Slice::count).filter(count -> count > 0).orElse(DataType.RUNTIME);
      }
    };
  }

  private void checkRange(int size, Part.Single index) {
    OptionalInt at = Values.index(index.index());
    if (size >= 0 && at.isPresent() && (at.getAsInt() >= size || at.getAsInt() < -size)) {
      names.complain(
          Code.INDEX, index.span(), "index " + at.getAsInt() + " is outside 0.." + (size - 1));
    }
  }

  /** {@return the slice, if its ends are constant and in range} */
  private Optional<Slice> slice(int size, Part.Range range) {
    OptionalInt step = range.step().map(s -> Values.index(s.index())).orElse(OptionalInt.of(1));
    if (step.isPresent() && step.getAsInt() == 0) {
      names.complain(Code.RANGE, range.span(), "the step is 0");
      return Optional.empty();
    }
    if (size <= 0 || step.isEmpty()) {
      return Optional.empty();
    }
    int by = step.getAsInt();
    OptionalInt first = end(size, range.start(), by > 0 ? 0 : size - 1);
    OptionalInt last = end(size, range.stop(), by > 0 ? size - 1 : 0);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    long count = Math.floorDiv((long) last.getAsInt() - first.getAsInt(), (long) by) + 1;
    return Optional.of(new Slice(first.getAsInt(), by, (int) Math.max(count, 0)));
  }

  private static OptionalInt end(int size, Optional<Part.Single> end, int otherwise) {
    return at(size, end.map(e -> Values.index(e.index())).orElse(OptionalInt.of(otherwise)));
  }

  private static OptionalInt at(int size, OptionalInt index) {
    if (index.isEmpty()) {
      return index;
    }
    int at = index.getAsInt() < 0 ? index.getAsInt() + size : index.getAsInt();
    return at >= 0 && at < size ? OptionalInt.of(at) : OptionalInt.empty();
  }

  /** {@return the bits of a constant that are selected, if they are known} */
  private Optional<ConstantValue> bits(Known base, Part part) {
    if (base.value().isEmpty() || !(base.type() instanceof Scalar)) {
      return Optional.empty();
    }
    ConstantValue.Bits bits = Arithmetic.bits(base.value().get(), base.type());
    Optional<Slots> chosen = part(Slots.of(0, bits.width()), part);
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    if (part instanceof Part.Single) {
      long at = chosen.get().at(0).runs().getFirst().first();
      return Optional.of(new ConstantValue.Truth(bits.value().testBit((int) at)));
    }
    BigInteger pattern = BigInteger.ZERO;
    int size = chosen.get().size();
    for (int i = 0; i < size; i++) {
      long at = chosen.get().at(i).runs().getFirst().first();
      pattern = bits.value().testBit((int) at) ? pattern.setBit(i) : pattern;
    }
    return size == 0 ? Optional.empty() : Optional.of(new ConstantValue.Bits(pattern, size));
  }

  /** {@return how many qubits an operand has that was checked before; not positive of others} */
  int registerSize(Expression operand) {
    return switch (operand) {
      case Expression.Name(var name, var _) ->
          names.scope().find(name) instanceof Symbol.Variable variable
                  && variable.type() instanceof Qubits(int size)
              ? size
              : 0;
      case Expression.Indexed indexed
          when indexed.subscripts().size() == 1
              && indexed.subscripts().getFirst() instanceof Expression ->
          0;
      case Expression.Indexed _ -> values.typeOf(operand) instanceof Qubits(int size) ? size : 0;
      default -> 0;
    };
  }

  /** {@return the qubits that an operand stands for, where that is constant} */
  Optional<Slots> slots(Expression operand) {
    return switch (operand) {
      case Expression.Name(var name, var _) ->
          names.scope().find(name) instanceof Symbol.Variable variable
              ? variable.slots()
              : Optional.empty();
      case Expression.Indexed(var base, var subscripts, var _) when subscripts.size() == 1 ->
          slots(base).flatMap(slots -> part(slots, part(subscripts.getFirst())));
      default -> Optional.empty();
    };
  }

  private Optional<Slots> part(Slots slots, Part part) {
    int size = slots.size();
    return switch (part) {
      case Part.Single single -> {
        OptionalInt at = at(size, Values.index(single.index()));
        yield at.isPresent() ? Optional.of(slots.at(at.getAsInt())) : Optional.empty();
      }
      case Part.Range range ->
          slice(size, range).map(slice -> slots.slice(slice.first, slice.step, slice.count));
      case Part.Several(var indices, var _) -> {
        Optional<Slots> all = Optional.empty();
        for (Part.Single index : indices) {
          Optional<Slots> one = part(slots, index);
          if (one.isEmpty()) {
            yield one;
          }
          all = all.map(some -> some.and(one.get())).or(() -> one);
        }
        yield all;
      }
    };
  }

  /** {@return whether a hardware qubit stands twice among the operands} */
  static boolean sameHardware(List<Expression> operands) {
    Set<String> seen = null;
    for (Expression operand : operands) {
      if (operand instanceof Expression.HardwareQubit(var index, var _)) {
        seen = seen == null ? new HashSet<>() : seen;
        if (!seen.add(index.replaceFirst("^0+(?=.)", ""))) {
          return true;
        }
      }
    }
    return false;
  }
}

package org.hessq.qasm.check;

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

  /** {@return the type of {@code base[subscripts]}} */
  DataType element(DataType base, List<Subscript> subscripts, Span span) {
    subscripts.forEach(this::parts);
    return switch (base) {
      case DataType.Array(var element, var rank) -> array(element, rank, subscripts, span);
      case Qubits(int size) when size != 0 && subscripts.size() == 1 -> {
        int selected = selected(size, subscripts.getFirst());
        yield new Qubits(selected);
      }
      case Scalar(Kind kind, int width) when isIndexable(kind, width) && subscripts.size() == 1 ->
          new Scalar(
              Kind.BIT, selected(width == 0 ? DataType.RUNTIME : width, subscripts.getFirst()));
      case DataType.Special special when special == DataType.Special.UNKNOWN -> special;
      default -> {
        names.complain(Code.INDEX, span, subscripts.size() + " indices do not select from " + base);
        yield DataType.Special.UNKNOWN;
      }
    };
  }

  private static boolean isIndexable(Kind kind, int width) {
    return switch (kind) {
      case BIT -> width != 0;
      case INT, UINT, ANGLE -> true;
      case BOOL, FLOAT, DURATION, STRETCH -> false;
    };
  }

  private void parts(Subscript subscript) {
    switch (subscript) {
      case Expression expression -> integer(expression);
      case Subscript.Range(var start, var step, var stop, var _) -> {
        start.ifPresent(this::integer);
        step.ifPresent(this::integer);
        stop.ifPresent(this::integer);
      }
      case Subscript.Set(var elements, var _) -> elements.forEach(this::integer);
    }
  }

  /** Complains unless the expression is an integer. */
  void integer(Expression expression) {
    DataType type = values.typeOf(expression);
    boolean fits = type.is(Kind.INT, Kind.UINT, Kind.BIT, Kind.BOOL);
    if (!fits && type != DataType.Special.UNKNOWN) {
      names.complain(Code.INDEX, expression.span(), type + " is no integer");
    }
  }

  private DataType array(DataType element, int rank, List<Subscript> subscripts, Span span) {
    int removed = (int) subscripts.stream().filter(s -> s instanceof Expression).count();
    if (rank == DataType.RUNTIME) {
      return DataType.Special.UNKNOWN;
    }
    if (subscripts.size() > rank && !isIndexableElement(element, subscripts.size() - rank)) {
      names.complain(Code.INDEX, span, subscripts.size() + " indices for " + rank + " dimensions");
      return DataType.Special.UNKNOWN;
    }
    if (subscripts.size() > rank) {
      return DataType.Special.UNKNOWN;
    }
    return removed == rank ? element : new DataType.Array(element, rank - removed);
  }

  private static boolean isIndexableElement(DataType element, int more) {
    return more == 1 && element instanceof Scalar(Kind kind, int width) && isIndexable(kind, width);
  }

  /** {@return how many elements are selected, 0 for a single one} */
  private int selected(int size, Subscript subscript) {
    return switch (subscript) {
      case Expression expression -> {
        checkRange(size, expression);
        yield 0;
      }
      case Subscript.Set(var elements, var _) -> {
        elements.forEach(element -> checkRange(size, element));
        yield elements.isEmpty() ? DataType.RUNTIME : elements.size();
      }
      case Subscript.Range range -> {
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

  private void checkRange(int size, Expression expression) {
    OptionalInt index = names.index(expression);
    if (size > 0 && index.isPresent() && (index.getAsInt() >= size || index.getAsInt() < -size)) {
      names.complain(
          Code.INDEX,
          expression.span(),
          "index " + index.getAsInt() + " is outside 0.." + (size - 1));
    }
  }

  /** {@return the slice, if its ends are constant and in range} */
  private Optional<Slice> slice(int size, Subscript.Range range) {
    OptionalInt step = range.step().map(names::index).orElse(OptionalInt.of(1));
    if (size <= 0 || step.isEmpty()) {
      return Optional.empty();
    }
    int by = step.getAsInt();
    if (by == 0) {
      names.complain(Code.RANGE, range.span(), "the step is 0");
      return Optional.empty();
    }
    OptionalInt first = end(size, range.start(), by > 0 ? 0 : size - 1);
    OptionalInt last = end(size, range.stop(), by > 0 ? size - 1 : 0);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    long count = Math.floorDiv((long) last.getAsInt() - first.getAsInt(), (long) by) + 1;
    return Optional.of(new Slice(first.getAsInt(), by, (int) Math.max(count, 0)));
  }

  private OptionalInt end(int size, Optional<Expression> end, int otherwise) {
    OptionalInt index = end.map(names::index).orElse(OptionalInt.of(otherwise));
    if (index.isEmpty()) {
      return index;
    }
    int at = index.getAsInt() < 0 ? index.getAsInt() + size : index.getAsInt();
    return at >= 0 && at < size ? OptionalInt.of(at) : OptionalInt.empty();
  }

  /** {@return the qubits that an operand stands for, where that is constant} */
  Optional<Slots> slots(Expression operand) {
    return switch (operand) {
      case Expression.Name(var name, var _) ->
          names.scope().find(name) instanceof Symbol.Variable variable
              ? variable.slots()
              : Optional.empty();
      case Expression.Indexed(var base, var subscripts, var _) when subscripts.size() == 1 ->
          slots(base).flatMap(slots -> part(slots, subscripts.getFirst()));
      default -> Optional.empty();
    };
  }

  private Optional<Slots> part(Slots slots, Subscript subscript) {
    int size = slots.size();
    return switch (subscript) {
      case Expression expression -> {
        OptionalInt at = end(size, Optional.of(expression), 0);
        yield at.isPresent() ? Optional.of(slots.at(at.getAsInt())) : Optional.empty();
      }
      case Subscript.Range range ->
          slice(size, range).map(slice -> slots.slice(slice.first, slice.step, slice.count));
      case Subscript.Set(var elements, var _) -> {
        Optional<Slots> all = Optional.empty();
        for (Expression element : elements) {
          Optional<Slots> one = part(slots, element);
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

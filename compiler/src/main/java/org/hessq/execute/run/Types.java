package org.hessq.execute.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hessq.execute.code.ExecuteCode;
import org.hessq.execute.value.Conversions;
import org.hessq.execute.value.Datum;
import org.hessq.execute.value.ValueType;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Type;

/** Evaluates the sizes in written types. */
final class Types {
  /** The most bits of a number, and the most elements of an array. */
  private static final int LARGEST = 1 << 24;

  private final Evaluator evaluator;

  Types(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** {@return a classical type} */
  ValueType resolve(Type type, Scope scope) {
    return switch (type) {
      case Type.Scalar(var kind, var width, var _) -> scalar(type, kind, width, scope);
      case Type.Complex(var component, var _) -> {
        ValueType part = component.map(c -> resolve(c, scope)).orElse(ValueType.REAL);
        yield new ValueType.Complex(((ValueType.Real) part).width());
      }
      case Type.Array array -> array(array, scope);
      case Type.Reference(var _, var array, var _) -> array(array, scope);
      case Type.Shapeless _, Type.Qubit _ ->
          throw ExecuteCode.TYPE.refuse(type.span(), "no classical type of one shape");
    };
  }

  private ValueType array(Type.Array array, Scope scope) {
    List<Integer> dimensions = new ArrayList<>();
    long elements = 1;
    for (Expression dimension : array.dimensions()) {
      int size = size(dimension, scope);
      dimensions.add(size);
      elements *= size;
      if (elements > LARGEST) {
        throw ExecuteCode.TOO_LARGE.refuse(
            array.span(), "an array of more than " + LARGEST + " elements");
      }
    }
    return new ValueType.Array(resolve(array.element(), scope), dimensions);
  }

  private ValueType scalar(Type type, Type.Kind kind, Optional<Expression> width, Scope scope) {
    int bits = width.map(w -> size(w, scope)).orElse(ValueType.MACHINE);
    return switch (kind) {
      case BIT -> width.isPresent() ? new ValueType.Bits(bits) : ValueType.BIT;
      case INT -> new ValueType.Whole(bits, true, width.isPresent());
      case UINT -> new ValueType.Whole(bits, false, width.isPresent());
      case FLOAT -> {
        if (bits != 16 && bits != 32 && bits != 64) {
          throw ExecuteCode.NOT_EXECUTABLE.refuse(
              type.span(), "float[" + bits + "]: 16, 32 and 64 bits are known here");
        }
        yield new ValueType.Real(bits);
      }
      case ANGLE -> new ValueType.Angle(bits);
      case BOOL -> ValueType.TRUTH;
      case DURATION -> new ValueType.Duration();
      case STRETCH -> throw ExecuteCode.NOT_EXECUTABLE.refuse(type.span(), "a stretch");
    };
  }

  /** {@return a size, at least 0} */
  int size(Expression expression, Scope scope) {
    Datum value = evaluator.evaluate(expression, scope);
    long size =
        evaluator.at(
            expression.span(),
            () -> ((Datum.Whole) Conversions.to(ValueType.INT, value)).value().longValueExact());
    if (size < 0 || size > LARGEST) {
      throw ExecuteCode.TOO_LARGE.refuse(
          expression.span(), "a size of " + size + "; at most " + LARGEST);
    }
    return (int) size;
  }
}

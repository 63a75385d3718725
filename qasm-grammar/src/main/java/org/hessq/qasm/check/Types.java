package org.hessq.qasm.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hessq.qasm.check.DataType.Array;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.Type.Kind;
import org.hessq.qasm.tree.Version;

/** Evaluates the sizes in written types. */
final class Types {
  private static final int MOST_DIMENSIONS = 7;

  private final Environment names;
  private final Values values;

  Types(Environment names, Values values) {
    this.names = names;
    this.values = values;
  }

  /** {@return the type with its sizes evaluated} */
  DataType resolve(Type type) {
    DataType resolved =
        switch (type) {
          case Type.Scalar(var kind, var width, var _) ->
              new DataType.Scalar(
                  kind, width.map(kind == Kind.BIT ? this::length : this::width).orElse(0));
          case Type.Complex(var component, var _) -> complex(component.map(this::resolve));
          case Type.Array(var element, var dimensions, var _) -> array(element, dimensions);
          case Type.Reference(var access, var array, var _) ->
              new DataType.Reference(access, array(array.element(), array.dimensions()));
          case Type.Shapeless(var access, var element, var rank, var _) ->
              new DataType.Reference(access, new Array(base(element), unknown(rank)));
          case Type.Qubit(var size, var _) -> new DataType.Qubits(size.map(this::length).orElse(0));
        };
    names.record(type, resolved);
    return resolved;
  }

  private static DataType complex(Optional<DataType> component) {
    return new DataType.Complex(
        component.filter(c -> c.is(Kind.FLOAT)).map(DataType::bits).orElse(0));
  }

  private Array array(Type element, List<Expression> dimensions) {
    List<Integer> shape = new ArrayList<>();
    dimensions.forEach(size -> shape.add(dimension(size)));
    if (dimensions.size() > MOST_DIMENSIONS) {
      names.complain(
          Code.SHAPE, dimensions.getLast().span(), dimensions.size() + " dimensions of an array");
    }
    return new Array(base(element), shape);
  }

  private DataType base(Type element) {
    DataType base = resolve(element);
    if (base.is(Kind.BIT, Kind.STRETCH)) {
      names.complain(Code.SHAPE, element.span(), "an array of " + base);
    }
    return base;
  }

  private List<Integer> unknown(Expression rank) {
    int dimensions = atLeast(1, rank);
    if (dimensions > MOST_DIMENSIONS) {
      names.complain(Code.SHAPE, rank.span(), dimensions + " dimensions of an array");
    }
    return Collections.nCopies(Math.clamp(dimensions, 1, MOST_DIMENSIONS), DataType.RUNTIME);
  }

  /** {@return a positive width} */
  private int width(Expression expression) {
    return atLeast(1, expression);
  }

  private int dimension(Expression expression) {
    int size = atLeast(0, expression);
    if (size == 0) {
      names.newer(new Version(3, 2), expression.span(), "the size 0");
    }
    return size;
  }

  /** {@return the length of a register; {@link DataType#RUNTIME} of an empty one} */
  int length(Expression expression) {
    int size = dimension(expression);
    return size == 0 ? DataType.RUNTIME : size;
  }

  /** {@return a constant size; {@link DataType#RUNTIME} after a complaint} */
  private int atLeast(int least, Expression expression) {
    Known known = values.of(expression);
    if (known.isUnknown()) {
      return DataType.RUNTIME;
    }
    if (!known.constant() || !known.type().isInteger() && !known.type().is(Kind.FLOAT)) {
      names.complain(Code.NOT_CONSTANT, expression.span(), "the size is not a constant integer");
      return DataType.RUNTIME;
    }
    if (known.value().isEmpty()) {
      return DataType.RUNTIME;
    }
    OptionalInt size = Values.index(known);
    if (size.isEmpty() || size.getAsInt() < least) {
      names.complain(
          Code.SIZE, expression.span(), "a size is at least " + least + " and below 2147483648");
      return DataType.RUNTIME;
    }
    return size.getAsInt();
  }
}

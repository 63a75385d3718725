package org.hessq.qasm.check;

import java.util.List;
import java.util.Optional;
import org.hessq.qasm.check.DataType.Qubits;
import org.hessq.qasm.check.DataType.Scalar;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Type.Kind;

/** Checks aliases: other names for qubits or bits, joined from parts that share none. */
final class Aliases {
  private final Environment names;
  private final Values values;

  Aliases(Environment names, Values values) {
    this.names = names;
    this.values = values;
  }

  void declare(Identifier name, List<Expression> parts) {
    boolean quantum = false;
    boolean classical = false;
    int size = 0;
    Optional<Slots> slots = Optional.of(new Slots(List.of()));
    for (Expression part : parts) {
      DataType type = values.typeOf(part);
      boolean qubits = type instanceof Qubits && !(part instanceof Expression.HardwareQubit);
      boolean place = part instanceof Expression.Name || part instanceof Expression.Indexed;
      if (!place || !qubits && !type.isBits() && !type.equals(DataType.BIT)) {
        if (type != DataType.Special.UNKNOWN) {
          names.complain(Code.OPERAND_TYPE, part.span(), "no alias stands for this: " + type);
        }
        slots = Optional.empty();
        continue;
      }
      quantum |= qubits;
      classical |= !qubits;
      int width = type instanceof Qubits(int n) ? n : ((Scalar) type).width();
      size = width < 0 || size < 0 ? DataType.RUNTIME : size + Math.max(width, 1);
      Optional<Slots> more = values.indices().slots(part);
      slots = slots.flatMap(some -> more.map(some::and));
      if (parts.size() == 1 && width == 0) {
        size = 0;
      }
    }
    if (quantum && classical) {
      names.complain(Code.OPERAND_TYPE, name.span(), "an alias of qubits and bits together");
    }
    values.requireDistinct(parts, name.span());
    DataType type =
        quantum
            ? new Qubits(size)
            : classical ? new Scalar(Kind.BIT, size) : DataType.Special.UNKNOWN;
    names.declare(name, names.variable(type, use(parts), Optional.empty(), slots));
  }

  /** An alias of a constant is none to assign to. */
  private Symbol.Use use(List<Expression> parts) {
    for (Expression part : parts) {
      Expression base = part;
      while (base instanceof Expression.Indexed(var inner, var _, var _)) {
        base = inner;
      }
      if (base instanceof Expression.Name(var name, var _)
          && names.scope().find(name) instanceof Symbol.Variable variable
          && variable.use() != Symbol.Use.VARIABLE) {
        return Symbol.Use.READONLY;
      }
    }
    return Symbol.Use.VARIABLE;
  }
}

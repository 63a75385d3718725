package org.hessq.qasm.check;

import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.check.DataType.Qubits;
import org.hessq.qasm.check.DataType.Scalar;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Parameter;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.Type.Access;
import org.hessq.qasm.tree.Type.Kind;
import org.hessq.qasm.tree.Value;

/** Checks declarations, definitions and directives, and enters what they declare. */
final class Declarations {
  private static final DataType ANGLE = new Scalar(Kind.ANGLE, 0);

  private final Environment names;
  private final Values values;
  private final Body body;

  Declarations(Environment names, Values values, Body body) {
    this.names = names;
    this.values = values;
    this.body = body;
  }

  void check(Statement statement) {
    Span span = statement.span();
    switch (statement) {
      case Statement.QubitDeclaration(var name, var size, var _) -> {
        global(span, "qubits are declared");
        qubits(name, size.map(names::size).orElse(0));
      }
      case Statement.Declaration(var type, var name, var value, var _) -> {
        DataType resolved = declared(type, span);
        value.ifPresent(v -> body.value(resolved, v));
        variable(name, resolved, Symbol.Use.VARIABLE, Optional.empty());
      }
      case Statement.Constant(var type, var name, var value, var _) -> constant(type, name, value);
      case Statement.Input(var type, var name, var _) -> {
        global(span, "inputs are declared");
        variable(name, declared(type, span), Symbol.Use.VARIABLE, Optional.empty());
      }
      case Statement.Output(var type, var name, var _) -> {
        global(span, "outputs are declared");
        variable(name, declared(type, span), Symbol.Use.VARIABLE, Optional.empty());
      }
      case Statement.Alias(var name, var parts, var _) -> alias(name, parts);
      case Statement.Gate gate -> gate(gate);
      case Statement.Subroutine subroutine -> subroutine(subroutine);
      case Statement.Extern(var name, var parameters, var result, var _) -> {
        global(span, "external functions are declared");
        body.unchecked(span, "how it is linked is not checked");
        names.declare(
            name,
            new Symbol.Subroutine(
                parameters.stream().map(values::resolve).toList(), result(result)));
      }
      case Statement.Pragma _ -> global(span, "pragmas stand");
      case Statement.Include _ -> global(span, "files are included");
      case Statement.CalibrationGrammar _ -> {
        global(span, "calibration grammars are chosen");
        body.unchecked(span, "calibrations are kept as text");
      }
      case Statement.Calibration _ -> body.unchecked(span, "calibrations are kept as text");
      case Statement.CalibrationDefinition _ -> {
        global(span, "calibrations are defined");
        body.unchecked(span, "calibrations are kept as text");
      }
      default -> throw new IllegalStateException("no declaration: " + statement.getClass());
    }
  }

  private void global(Span span, String what) {
    if (!names.isGlobal()) {
      names.complain(Code.NOT_GLOBAL, span, what + " only at the top level");
    }
  }

  private DataType declared(Type type, Span span) {
    DataType resolved = values.resolve(type);
    if (resolved instanceof DataType.Array) {
      global(span, "arrays are declared");
      body.unchecked(span, "the shapes of arrays are not checked");
    }
    return resolved;
  }

  private void variable(
      Identifier name, DataType type, Symbol.Use use, Optional<ConstantValue> value) {
    Optional<Slots> bits =
        type.isBits() && type instanceof Scalar(var _, var width) && width > 0
            ? Optional.of(names.allocate(width))
            : Optional.empty();
    names.declare(name, new Symbol.Variable(type, use, value, bits));
  }

  private void qubits(Identifier name, int size) {
    Optional<Slots> slots =
        size == DataType.RUNTIME
            ? Optional.empty()
            : Optional.of(names.allocate(Math.max(size, 1)));
    names.declare(
        name, new Symbol.Variable(new Qubits(size), Symbol.Use.VARIABLE, Optional.empty(), slots));
  }

  private void constant(Type type, Identifier name, Value value) {
    DataType resolved = values.resolve(type);
    body.value(resolved, value);
    Optional<ConstantValue> known = Optional.empty();
    if (value instanceof Expression expression) {
      known = names.evaluate(expression);
      boolean number = resolved.isNumber() || resolved.is(Kind.ANGLE);
      if (known.isEmpty() && number && values.dependsOnVariable(expression)) {
        names.complain(Code.NOT_CONSTANT, value.span(), "the value of '" + name + "' varies");
      }
      if (resolved.is(Kind.INT, Kind.UINT)
          && known.orElse(null) instanceof ConstantValue.Real real) {
        names.complain(
            Code.TYPE_MISMATCH, value.span(), real.value() + " where an integer is needed");
      }
    } else {
      names.complain(Code.NOT_CONSTANT, value.span(), "the value of '" + name + "' varies");
    }
    Optional<ConstantValue> converted = known.map(k -> convert(resolved, k));
    names.declare(
        name, new Symbol.Variable(resolved, Symbol.Use.CONSTANT, converted, Optional.empty()));
  }

  private static ConstantValue convert(DataType type, ConstantValue value) {
    if (type.is(Kind.FLOAT, Kind.ANGLE)) {
      return new ConstantValue.Real(value.toReal());
    }
    if (type.is(Kind.BOOL)) {
      return new ConstantValue.Truth(value.toTruth());
    }
    return value;
  }

  private void alias(Identifier name, List<Expression> parts) {
    boolean quantum = false;
    boolean classical = false;
    int size = 0;
    Optional<Slots> slots = Optional.of(new Slots(List.of()));
    for (Expression part : parts) {
      DataType type = values.typeOf(part);
      boolean qubits = type instanceof Qubits && !(part instanceof Expression.HardwareQubit);
      if (!qubits && !type.isBits() && !type.equals(DataType.BIT)) {
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
    names.declare(name, new Symbol.Variable(type, Symbol.Use.VARIABLE, Optional.empty(), slots));
  }

  private void gate(Statement.Gate gate) {
    global(gate.span(), "gates are defined");
    Scope outer = names.scope();
    names.declare(gate.name(), new Symbol.Unfinished());
    Scope scope = outer.innerBody();
    names.inside(
        scope,
        () -> {
          for (Identifier angle : gate.angles()) {
            variable(angle, ANGLE, Symbol.Use.READONLY, Optional.empty());
          }
          gate.qubits().forEach(qubit -> qubits(qubit, 0));
        });
    body.gate(scope, gate.body());
    if (outer.find(gate.name().name()) instanceof Symbol.Unfinished) {
      outer.replace(
          gate.name().name(), new Symbol.Gate(gate.angles().size(), gate.qubits().size()));
    }
  }

  private void subroutine(Statement.Subroutine subroutine) {
    global(subroutine.span(), "subroutines are defined");
    List<DataType> types =
        subroutine.parameters().stream().map(p -> values.resolve(p.type())).toList();
    DataType result = result(subroutine.result());
    names.declare(subroutine.name(), new Symbol.Subroutine(types, result));
    Scope scope = names.scope().innerBody();
    names.inside(
        scope,
        () -> {
          for (int i = 0; i < types.size(); i++) {
            parameter(subroutine.parameters().get(i), types.get(i));
          }
        });
    body.subroutine(scope, subroutine.body(), result, subroutine.name());
  }

  private void parameter(Parameter parameter, DataType type) {
    if (type instanceof Qubits(int size)) {
      qubits(parameter.name(), size);
      return;
    }
    boolean readonly =
        switch (parameter.type()) {
          case Type.Reference(var access, var _, var _) -> access == Access.READONLY;
          case Type.Shapeless(var access, var _, var _, var _) -> access == Access.READONLY;
          default -> false;
        };
    if (type instanceof DataType.Array) {
      body.unchecked(parameter.span(), "the shapes of arrays are not checked");
    }
    variable(
        parameter.name(),
        type,
        readonly ? Symbol.Use.READONLY : Symbol.Use.VARIABLE,
        Optional.empty());
  }

  private DataType result(Optional<Type> type) {
    return type.map(values::resolve).orElse(DataType.Special.VOID);
  }
}

package org.hessq.qasm.check;

import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.check.DataType.Qubits;
import org.hessq.qasm.check.DataType.Scalar;
import org.hessq.qasm.check.Symbol.Use;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.Value;

/** Checks declarations and directives, and enters what they declare. */
final class Declarations {
  private final Environment names;
  private final Values values;
  private final Body body;
  private final Aliases aliases;
  private final Definitions definitions;

  /** What calibrations are written in, as the program says. */
  private Optional<String> grammar = Optional.empty();

  Declarations(Environment names, Values values, Body body) {
    this.names = names;
    this.values = values;
    this.body = body;
    this.aliases = new Aliases(names, values);
    this.definitions = new Definitions(names, values, body, this);
  }

  void check(Statement statement) {
    Span span = statement.span();
    switch (statement) {
      case Statement.QubitDeclaration(var name, var size, var _) -> {
        global(span, "qubits are declared");
        qubits(name, size);
      }
      case Statement.Declaration(var type, var name, var value, var _) -> {
        DataType resolved = declared(type, span);
        value.ifPresent(v -> body.value(resolved, v));
        variable(name, resolved, Use.VARIABLE, Optional.empty());
      }
      case Statement.Constant(var type, var name, var value, var _) -> constant(type, name, value);
      case Statement.Input(var type, var name, var _) -> {
        global(span, "inputs are declared");
        variable(name, declared(type, span), Use.VARIABLE, Optional.empty());
      }
      case Statement.Output(var type, var name, var _) -> {
        global(span, "outputs are declared");
        variable(name, declared(type, span), Use.VARIABLE, Optional.empty());
      }
      case Statement.Alias(var name, var parts, var _) -> aliases.declare(name, parts);
      case Statement.Gate gate -> {
        global(span, "gates are defined");
        definitions.gate(gate);
      }
      case Statement.Subroutine subroutine -> {
        global(span, "subroutines are defined");
        definitions.subroutine(subroutine);
      }
      case Statement.Extern(var name, var parameters, var result, var _) -> {
        global(span, "external functions are declared");
        body.unchecked(span, "how '" + name + "' is linked is left to who runs the program");
        definitions.external(name, parameters, result);
      }
      case Statement.Pragma _ -> global(span, "pragmas stand");
      case Statement.Include _ -> global(span, "files are included");
      case Statement.CalibrationGrammar(var name, var _) -> {
        global(span, "calibration grammars are chosen");
        grammar = Optional.of(name);
      }
      case Statement.Calibration _ -> body.unchecked(span, "a calibration" + kept());
      case Statement.CalibrationDefinition calibration -> {
        global(span, "calibrations are defined");
        // An opaque gate of version 2 has no text.
        body.unchecked(
            span,
            calibration.body().isBlank()
                ? "'" + calibration.target() + "' is known by its form alone"
                : "the calibration of '" + calibration.target() + "'" + kept());
        definitions.calibration(calibration);
      }
      default -> throw new IllegalStateException("no declaration: " + statement.getClass());
    }
  }

  private String kept() {
    return grammar
        .map(name -> " is kept as text of the grammar '" + name + "'")
        .orElse(" is kept as text; no defcalgrammar says in which grammar");
  }

  private void global(Span span, String what) {
    if (!names.isGlobal()) {
      names.complain(Code.NOT_GLOBAL, span, what + " only at the top level");
    }
  }

  private DataType declared(Type type, Span span) {
    DataType resolved = values.types().resolve(type);
    if (resolved instanceof DataType.Array) {
      global(span, "arrays are declared");
    }
    return resolved;
  }

  void variable(Identifier name, DataType type, Use use, Optional<ConstantValue> value) {
    Optional<Slots> bits =
        type.isBits() && type instanceof Scalar(var _, var width) && width > 0
            ? Optional.of(names.allocate(width))
            : Optional.empty();
    names.declare(name, names.variable(type, use, value, bits));
  }

  private void qubits(Identifier name, Optional<Expression> size) {
    qubits(name, size.map(values.types()::length).orElse(0));
  }

  void qubits(Identifier name, int size) {
    Optional<Slots> slots =
        size == DataType.RUNTIME
            ? Optional.empty()
            : Optional.of(names.allocate(Math.max(size, 1)));
    names.declare(name, names.variable(new Qubits(size), Use.VARIABLE, Optional.empty(), slots));
  }

  private void constant(Type type, Identifier name, Value value) {
    DataType resolved = values.types().resolve(type);
    Known known = value instanceof Expression expression ? values.of(expression) : Known.NOTHING;
    if (!(value instanceof Expression expression)) {
      body.value(resolved, value);
      names.complain(Code.NOT_CONSTANT, value.span(), "the value of '" + name + "' varies");
    } else if (!known.isUnknown()) {
      initialise(resolved, name, known, expression);
    }
    boolean usable = !known.isUnknown() && Conversions.assignable(resolved, known);
    Optional<ConstantValue> converted =
        known.value().filter(_ -> usable).map(v -> converted(v, resolved));
    names.declare(name, names.variable(resolved, Use.CONSTANT, converted, Optional.empty()));
  }

  private void initialise(DataType type, Identifier name, Known known, Expression expression) {
    if (!known.constant()) {
      names.complain(Code.NOT_CONSTANT, expression.span(), "the value of '" + name + "' varies");
    } else if (type.is(Type.Kind.INT, Type.Kind.UINT) && known.type().is(Type.Kind.FLOAT)) {
      names.complain(
          Code.TYPE_MISMATCH, expression.span(), known.type() + " where an integer is needed");
    } else if (!Conversions.assignable(type, known)) {
      values.assign(type, known, expression);
    } else if (type.is(Type.Kind.INT, Type.Kind.UINT)
        && known.value().filter(v -> !fits(type, v)).isPresent()) {
      names.complain(
          Code.EVALUATION,
          expression.span(),
          known.value().get().toWhole() + " is out of the range of " + type);
    }
  }

  private static boolean fits(DataType type, ConstantValue value) {
    if (value instanceof ConstantValue.Bits) {
      return true;
    }
    return type.bits() == 0
        ? type.is(Type.Kind.INT) || value.toWhole().signum() >= 0
        : Conversions.holds(type, value.toWhole());
  }

  /** Integers without a width stay exact. */
  private static ConstantValue converted(ConstantValue value, DataType type) {
    return type.bits() == 0 && type.is(Type.Kind.INT, Type.Kind.UINT)
        ? new ConstantValue.Whole(value.toWhole())
        : Arithmetic.convert(value, type);
  }

  List<DataType> resolve(List<Type> types) {
    return types.stream().map(values.types()::resolve).toList();
  }
}

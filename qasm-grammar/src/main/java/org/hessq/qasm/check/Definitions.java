package org.hessq.qasm.check;

import java.util.List;
import java.util.Optional;
import org.hessq.qasm.check.DataType.Qubits;
import org.hessq.qasm.check.DataType.Reference;
import org.hessq.qasm.check.Symbol.Use;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Node;
import org.hessq.qasm.tree.Parameter;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.Type.Access;

/** Checks definitions of gates, subroutines and calibrations. */
final class Definitions {
  private final Environment names;
  private final Values values;
  private final Body body;
  private final Declarations declarations;

  Definitions(Environment names, Values values, Body body, Declarations declarations) {
    this.names = names;
    this.values = values;
    this.body = body;
    this.declarations = declarations;
  }

  void gate(Statement.Gate gate) {
    Scope outer = names.scope();
    String name = gate.name().name();
    if (outer.find(name) instanceof Symbol.Calibrated) {
      outer.replace(name, new Symbol.Unfinished());
    } else {
      names.declare(gate.name(), new Symbol.Unfinished());
    }
    Scope scope = outer.innerBody();
    names.inside(
        scope,
        () -> {
          for (Identifier angle : gate.angles()) {
            declarations.variable(angle, DataType.GATE_ANGLE, Use.READONLY, Optional.empty());
          }
          gate.qubits().forEach(qubit -> declarations.qubits(qubit, 0));
        });
    body.gate(scope, gate.body());
    Symbol finished = new Symbol.Gate(name, gate.angles().size(), gate.qubits().size(), kept(gate));
    names.record(gate.name(), finished);
    if (outer.find(name) instanceof Symbol.Unfinished) {
      outer.replace(name, finished);
    }
  }

  /** Whoever only checks forgets definitions, to read files of any length. */
  private <T> Optional<T> kept(T definition) {
    return names.isRecording() ? Optional.of(definition) : Optional.empty();
  }

  void subroutine(Statement.Subroutine subroutine) {
    List<DataType> types =
        declarations.resolve(subroutine.parameters().stream().map(Parameter::type).toList());
    DataType result = result(subroutine.result());
    names.declare(subroutine.name(), new Symbol.Subroutine(types, result, kept(subroutine)));
    Scope scope = names.scope().innerBody();
    names.inside(
        scope,
        () -> {
          for (int i = 0; i < types.size(); i++) {
            parameter(subroutine.parameters().get(i).name(), types.get(i));
          }
        });
    body.subroutine(scope, subroutine.body(), result, subroutine.name());
  }

  void external(Identifier name, List<Type> parameters, Optional<Type> result) {
    names.declare(
        name,
        new Symbol.Subroutine(declarations.resolve(parameters), result(result), Optional.empty()));
  }

  private void parameter(Identifier name, DataType type) {
    switch (type) {
      case Qubits(int size) -> declarations.qubits(name, size);
      case Reference(var access, var array) ->
          declarations.variable(
              name,
              array,
              access == Access.READONLY ? Use.READONLY : Use.VARIABLE,
              Optional.empty());
      case DataType.Scalar _, DataType.Complex _, DataType.Array _, DataType.Special _ ->
          declarations.variable(name, type, Use.VARIABLE, Optional.empty());
    }
  }

  private DataType result(Optional<Type> type) {
    return type.map(values.types()::resolve).orElse(DataType.Special.VOID);
  }

  /** A calibration makes its target known, if nothing else does; its body stays text. */
  void calibration(Statement.CalibrationDefinition calibration) {
    Identifier target = calibration.target();
    DataType result = result(calibration.result());
    names.inside(names.scope().innerBody(), () -> calibration.arguments().forEach(this::argument));
    int arguments = calibration.arguments().size();
    int qubits = calibration.operands().size();
    switch (target.name()) {
      case "measure", "reset", "delay" -> builtIn(calibration, arguments, qubits);
      default -> {
        Symbol known = names.scope().find(target.name());
        switch (known) {
          case null -> names.declare(target, new Symbol.Calibrated(arguments, qubits, result));
          case Symbol.Gate(var name, var angles, var width, var _) -> {
            if (angles != arguments || width != qubits) {
              names.complain(
                  Code.CALIBRATION,
                  target.span(),
                  "'" + name + "' has " + angles + " angles and " + width + " qubits");
            }
            names.record(target, known);
          }
          case Symbol.Calibrated _ -> names.record(target, known);
          case Symbol.Variable _, Symbol.Subroutine _, Symbol.Function _, Symbol.Unfinished _ ->
              names.complain(
                  Code.REDECLARED, target.span(), "'" + target + "' is no gate or measurement");
        }
      }
    }
  }

  private void builtIn(Statement.CalibrationDefinition calibration, int arguments, int qubits) {
    String target = calibration.target().name();
    int wanted = target.equals("delay") ? 1 : 0;
    if (arguments != wanted || qubits != 1 && wanted == 0) {
      names.complain(
          Code.CALIBRATION, calibration.target().span(), "no such form of '" + target + "'");
    }
    if (calibration.result().isPresent() && !target.equals("measure")) {
      names.complain(
          Code.CALIBRATION, calibration.target().span(), "'" + target + "' has no result");
    }
  }

  private void argument(Node argument) {
    switch (argument) {
      case Parameter(var type, var name, var _) -> parameter(name, values.types().resolve(type));
      case Expression expression -> {
        Known known = values.of(expression);
        if (!known.constant() && !known.isUnknown()) {
          names.complain(
              Code.NOT_CONSTANT, expression.span(), "a calibration for a value that varies");
        }
      }
      default -> throw new IllegalStateException("no argument: " + argument.getClass());
    }
  }
}

package org.hessq.qasm.tree;

import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Span;

/**
 * A statement.
 *
 * <p>Old forms become the new ones: {@code qreg q[2];} is a {@link QubitDeclaration}, {@code
 * measure q -> c;} an {@link Assignment}; a body without braces is a {@link Block} of one
 * statement.
 */
public sealed interface Statement extends Node {

  // Structure

  /** {@code { ... }}, a scope of its own. */
  record Block(List<Statement> statements, Span span) implements Statement {
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /** A statement with the annotations before it, of which there is at least one. */
  record Annotated(List<Annotation> annotations, Statement statement, Span span)
      implements Statement {
    public Annotated {
      annotations = List.copyOf(annotations);
    }
  }

  // Directives

  /** {@code pragma content}. */
  record Pragma(String content, Span span) implements Statement {}

  /** {@code include "file";}. */
  record Include(String file, Span span) implements Statement {}

  /** {@code defcalgrammar "name";}. */
  record CalibrationGrammar(String name, Span span) implements Statement {}

  /** {@code cal { body }}; the body is kept as it stands. */
  record Calibration(String body, Span span) implements Statement {}

  /**
   * {@code defcal target(arguments) operands -> type { body }}; the body is kept as it stands.
   *
   * @param target a gate's name, {@code measure}, {@code reset} or {@code delay}
   * @param arguments {@link Parameter} or {@link Expression}, in any mixture
   */
  record CalibrationDefinition(
      Identifier target,
      List<Node> arguments,
      List<Expression> operands,
      Optional<Type> result,
      String body,
      Span span)
      implements Statement {
    public CalibrationDefinition {
      arguments = List.copyOf(arguments);
      operands = List.copyOf(operands);
    }
  }

  // Declarations

  /** {@code qubit[size] name;}; without a size, a single qubit. */
  record QubitDeclaration(Identifier name, Optional<Expression> size, Span span)
      implements Statement {}

  /** {@code type name = value;}. */
  record Declaration(Type type, Identifier name, Optional<Value> value, Span span)
      implements Statement {}

  /** {@code const type name = value;}. */
  record Constant(Type type, Identifier name, Value value, Span span) implements Statement {}

  /** {@code input type name;}. */
  record Input(Type type, Identifier name, Span span) implements Statement {}

  /** {@code output type name;}. */
  record Output(Type type, Identifier name, Span span) implements Statement {}

  /** {@code let name = first ++ second ...;}. */
  record Alias(Identifier name, List<Expression> parts, Span span) implements Statement {
    public Alias {
      parts = List.copyOf(parts);
    }
  }

  /** {@code gate name(angles) qubits { ... }}. */
  record Gate(
      Identifier name, List<Identifier> angles, List<Identifier> qubits, Block body, Span span)
      implements Statement {
    public Gate {
      angles = List.copyOf(angles);
      qubits = List.copyOf(qubits);
    }
  }

  /** {@code def name(parameters) -> result { ... }}. */
  record Subroutine(
      Identifier name, List<Parameter> parameters, Optional<Type> result, Block body, Span span)
      implements Statement {
    public Subroutine {
      parameters = List.copyOf(parameters);
    }
  }

  /** {@code extern name(types) -> result;}. */
  record Extern(Identifier name, List<Type> parameters, Optional<Type> result, Span span)
      implements Statement {
    public Extern {
      parameters = List.copyOf(parameters);
    }
  }

  // Quantum operations

  /**
   * {@code modifiers name(arguments)[duration] operands;}.
   *
   * <p>By its text alone it may also be a call of a calibrated measurement whose outcome is
   * dropped.
   */
  record GateCall(
      List<Modifier> modifiers,
      Identifier name,
      List<Expression> arguments,
      Optional<Expression> duration,
      List<Expression> operands,
      Span span)
      implements Statement {
    public GateCall {
      modifiers = List.copyOf(modifiers);
      arguments = List.copyOf(arguments);
      operands = List.copyOf(operands);
    }
  }

  /** {@code modifiers gphase(angle)[duration] operands;}. */
  record GlobalPhase(
      List<Modifier> modifiers,
      Expression angle,
      Optional<Expression> duration,
      List<Expression> operands,
      Span span)
      implements Statement {
    public GlobalPhase {
      modifiers = List.copyOf(modifiers);
      operands = List.copyOf(operands);
    }
  }

  /** {@code measure q;} with the outcome dropped. */
  record Measure(Expression source, Span span) implements Statement {}

  /** {@code reset q;}. */
  record Reset(Expression operand, Span span) implements Statement {}

  /** {@code barrier q, r;}; without operands, all qubits. */
  record Barrier(List<Expression> operands, Span span) implements Statement {
    public Barrier {
      operands = List.copyOf(operands);
    }
  }

  /** {@code nop q, r;}. */
  record Nop(List<Expression> operands, Span span) implements Statement {
    public Nop {
      operands = List.copyOf(operands);
    }
  }

  /** {@code delay[duration] q, r;}. */
  record Delay(Expression duration, List<Expression> operands, Span span) implements Statement {
    public Delay {
      operands = List.copyOf(operands);
    }
  }

  /** {@code box[duration] { ... }}. */
  record Box(Optional<Expression> duration, Block body, Span span) implements Statement {}

  // Classical operations

  /** {@code target = value;}, also {@code ^=} and its like, also with a measurement as value. */
  record Assignment(Expression target, AssignmentOperator operator, Value value, Span span)
      implements Statement {}

  /** An expression alone, for example the call of a subroutine. */
  record ExpressionStatement(Expression expression, Span span) implements Statement {}

  // Control

  /** {@code if (condition) then else otherwise}. */
  record If(Expression condition, Block then, Optional<Block> otherwise, Span span)
      implements Statement {}

  /** {@code for type name in domain body}; a range stands in brackets, a set in braces. */
  record For(Type type, Identifier name, Subscript domain, Block body, Span span)
      implements Statement {}

  /** {@code while (condition) body}. */
  record While(Expression condition, Block body, Span span) implements Statement {}

  /** {@code switch (subject) { case 1, 2 { ... } default { ... } }}. */
  record Switch(Expression subject, List<SwitchCase> cases, Span span) implements Statement {
    public Switch {
      cases = List.copyOf(cases);
    }
  }

  /** {@code break;}. */
  record Break(Span span) implements Statement {}

  /** {@code continue;}. */
  record Continue(Span span) implements Statement {}

  /** {@code end;}, which stops the whole program. */
  record End(Span span) implements Statement {}

  /** {@code return value;}. */
  record Return(Optional<Value> value, Span span) implements Statement {}
}

package org.hessq.qasm.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.grammar.QasmParser;
import org.hessq.qasm.grammar.QasmParser.*;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Node;
import org.hessq.qasm.tree.Parameter;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Statement.Block;
import org.hessq.qasm.tree.Type;

/** Declarations, definitions and directives from their parse trees. */
final class Definitions {
  private final Source source;
  private final Expressions expressions;
  private final Function<ScopeContext, Block> blocks;

  Definitions(Source source, Expressions expressions, Function<ScopeContext, Block> blocks) {
    this.source = source;
    this.expressions = expressions;
    this.blocks = blocks;
  }

  Statement of(ParserRuleContext context) {
    Span span = source.span(context);
    return switch (context) {
      case DeclarationContext c ->
          new Statement.Declaration(
              expressions.type(c.type()),
              name(c.NAME()),
              Optional.ofNullable(c.initialiser()).map(expressions::initialiser),
              span);
      case ConstantContext c ->
          new Statement.Constant(
              expressions.scalar(c.scalarType()),
              name(c.NAME()),
              expressions.initialiser(c.initialiser()),
              span);
      case InterfaceVariableContext c ->
          c.direction.getType() == QasmParser.INPUT
              ? new Statement.Input(expressions.type(c.type()), name(c.NAME()), span)
              : new Statement.Output(expressions.type(c.type()), name(c.NAME()), span);
      case QuantumDeclarationContext c ->
          new Statement.QubitDeclaration(
              name(c.NAME()), expressions.designator(c.designator()), span);
      case OldDeclarationContext c -> oldDeclaration(c, span);
      case AliasContext c ->
          new Statement.Alias(name(c.NAME()), Source.each(c.expression(), expressions::of), span);
      case GateDefinitionContext c ->
          new Statement.Gate(
              name(c.NAME()), names(c.parameters), names(c.qubits), blocks.apply(c.scope()), span);
      case OpaqueContext c -> opaque(c, span);
      case SubroutineContext c ->
          new Statement.Subroutine(
              name(c.NAME()),
              Source.each(c.parameter(), this::parameter),
              expressions.maybe(c.scalarType()),
              blocks.apply(c.scope()),
              span);
      case ExternalContext c ->
          new Statement.Extern(
              name(c.NAME()),
              Source.each(c.argumentType(), this::argumentType),
              expressions.maybe(c.scalarType()),
              span);
      case PragmaContext c -> new Statement.Pragma(c.content.getText().strip(), span);
      case IncludeContext c -> new Statement.Include(quoted(c.TEXT()), span);
      case CalibrationGrammarContext c -> new Statement.CalibrationGrammar(quoted(c.TEXT()), span);
      case CalibrationContext c ->
          new Statement.Calibration(source.between(c.LBRACE().getSymbol(), c.stop), span);
      case CalibrationDefinitionContext c -> calibration(c, span);
      default -> throw new IllegalStateException("no statement: " + context.getClass());
    };
  }

  private Identifier name(TerminalNode node) {
    return source.identifier(node.getSymbol());
  }

  private List<Identifier> names(NamesContext context) {
    return context == null ? List.of() : Source.each(context.NAME(), this::name);
  }

  /** A gate without a definition is what only a calibration defines. */
  private Statement opaque(OpaqueContext context, Span span) {
    List<Node> angles = new ArrayList<>();
    for (Identifier name : names(context.parameters)) {
      Type angle = new Type.Scalar(Type.Kind.ANGLE, Optional.empty(), name.span());
      angles.add(new Parameter(angle, name, name.span()));
    }
    List<Expression> qubits =
        Source.each(names(context.qubits), q -> new Expression.Name(q.name(), q.span()));
    return new Statement.CalibrationDefinition(
        name(context.NAME()), angles, qubits, Optional.empty(), "", span);
  }

  private static String quoted(TerminalNode node) {
    String text = node.getText();
    return text.substring(1, text.length() - 1);
  }

  private Statement oldDeclaration(OldDeclarationContext context, Span span) {
    Optional<Expression> size = expressions.designator(context.designator());
    Identifier name = name(context.NAME());
    return context.kind.getType() == QasmParser.QREG
        ? new Statement.QubitDeclaration(name, size, span)
        : new Statement.Declaration(
            new Type.Scalar(Type.Kind.BIT, size, source.span(context.kind)),
            name,
            Optional.empty(),
            span);
  }

  private Parameter parameter(ParameterContext context) {
    return new Parameter(parameterType(context), name(context.NAME()), source.span(context));
  }

  private Type parameterType(ParameterContext context) {
    if (context.scalarType() != null) {
      return expressions.scalar(context.scalarType());
    }
    if (context.arrayReference() != null) {
      return expressions.reference(context.arrayReference());
    }
    Optional<Expression> size = expressions.designator(context.designator());
    if (context.old == null) {
      Token last = size.isPresent() ? context.designator().stop : context.start;
      return new Type.Qubit(size, source.span(context.start, last));
    }
    Span span = source.span(context.old);
    return context.old.getType() == QasmParser.QREG
        ? new Type.Qubit(size, span)
        : new Type.Scalar(Type.Kind.BIT, size, span);
  }

  private Type argumentType(ArgumentTypeContext context) {
    if (context.scalarType() != null) {
      return expressions.scalar(context.scalarType());
    }
    return context.arrayReference() != null
        ? expressions.reference(context.arrayReference())
        : new Type.Scalar(
            Type.Kind.BIT, expressions.designator(context.designator()), source.span(context));
  }

  private Statement calibration(CalibrationDefinitionContext context, Span span) {
    List<Node> arguments = new ArrayList<>();
    for (CalibrationArgumentContext argument : context.calibrationArgument()) {
      arguments.add(
          argument.parameter() != null
              ? parameter(argument.parameter())
              : expressions.of(argument.expression()));
    }
    return new Statement.CalibrationDefinition(
        source.identifier(context.target),
        arguments,
        Source.each(context.calibrationOperand(), this::calibrationOperand),
        expressions.maybe(context.scalarType()),
        source.between(context.LBRACE().getSymbol(), context.stop),
        span);
  }

  private Expression calibrationOperand(CalibrationOperandContext context) {
    Span span = source.span(context);
    return context.HARDWARE() != null
        ? new Expression.HardwareQubit(context.getText().substring(1), span)
        : new Expression.Name(source.name(context.start), span);
  }
}

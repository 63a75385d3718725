package org.hessq.qasm.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.grammar.QasmParser;
import org.hessq.qasm.grammar.QasmParser.*;
import org.hessq.qasm.tree.Annotation;
import org.hessq.qasm.tree.AssignmentOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Modifier;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Statement.Block;
import org.hessq.qasm.tree.Subscript;
import org.hessq.qasm.tree.SwitchCase;
import org.hessq.qasm.tree.Value;

/** Statements from their parse trees; those with a syntax error inside are left out. */
final class Statements {
  private final Source source;
  private final Expressions expressions;
  private final Definitions definitions;
  private final OldStatements old;

  Statements(Source source) {
    this.source = source;
    this.expressions = new Expressions(source, this::block);
    this.definitions = new Definitions(source, expressions, this::block);
    this.old = new OldStatements(source);
  }

  /** {@return the statement, unless it was given up} */
  Optional<Statement> of(StatementContext context) {
    if (context.exception != null) {
      return Optional.empty();
    }
    try {
      int last = context.getChildCount() - 1;
      Statement built = build((ParserRuleContext) context.getChild(last));
      Statement statement = source.isVersion2() ? old.of(built) : built;
      return Optional.of(last == 0 ? statement : annotated(context, statement));
    } catch (Source.Rejected _) {
      return Optional.empty();
    }
  }

  private Statement annotated(StatementContext context, Statement statement) {
    List<Annotation> annotations = Source.each(context.annotation(), this::annotation);
    if (statement instanceof Block || statement instanceof Statement.Pragma) {
      source.complain(
          Code.LOOSE_ANNOTATION, annotations.getFirst().span(), "nothing here can be annotated");
    }
    return new Statement.Annotated(annotations, statement, source.span(context));
  }

  private Annotation annotation(AnnotationContext context) {
    String content = context.content == null ? "" : context.content.getText().strip();
    return new Annotation(context.keyword.getText().substring(1), content, source.span(context));
  }

  private Statement build(ParserRuleContext context) {
    return switch (context) {
      case ActionContext c -> action(c);
      case ScopeContext c -> block(c);
      case MeasurementContext c -> measurement(c);
      case IfStatementContext c -> ifStatement(c);
      case ForStatementContext c -> forStatement(c);
      case WhileStatementContext c ->
          new Statement.While(expressions.of(c.expression()), body(c.statement()), source.span(c));
      case SwitchStatementContext c ->
          new Statement.Switch(
              expressions.of(c.expression()),
              Source.each(c.switchCase(), this::switchCase),
              source.span(c));
      case ResetContext c -> new Statement.Reset(expressions.operand(c.operand()), source.span(c));
      case BarrierContext c ->
          new Statement.Barrier(expressions.operands(c.operands()), source.span(c));
      case DelayContext c ->
          new Statement.Delay(
              expressions.of(c.designator().expression()),
              expressions.operands(c.operands()),
              source.span(c));
      case BoxContext c ->
          new Statement.Box(
              expressions.designator(c.designator()), block(c.scope()), source.span(c));
      case JumpContext c -> jump(c);
      case ReturnStatementContext c ->
          new Statement.Return(
              Optional.ofNullable(c.value()).map(expressions::value), source.span(c));
      default -> definitions.of(context);
    };
  }

  Block block(ScopeContext context) {
    List<Statement> statements = new ArrayList<>(Math.max(context.getChildCount() - 2, 0));
    for (ParseTree child : context.children) {
      if (child instanceof StatementContext statement) {
        of(statement).ifPresent(statements::add);
      }
    }
    return new Block(statements, source.span(context));
  }

  /** A body that may be a single statement. */
  private Block body(StatementContext context) {
    if (context.getChildCount() == 1 && context.getChild(0) instanceof ScopeContext scope) {
      return block(scope);
    }
    return new Block(of(context).stream().toList(), source.span(context));
  }

  // Operations

  private Statement action(ActionContext context) {
    List<Modifier> modifiers =
        context.start == firstOfHead(context)
            ? List.of()
            : Source.each(context.modifier(), this::modifier);
    Span span = source.span(context);
    if (context.GPHASE() != null) {
      return new Statement.GlobalPhase(
          modifiers,
          expressions.of(context.phase),
          expressions.designator(context.designator()),
          expressions.operands(context.operands()),
          span);
    }
    Expression head = expressions.of(context.head);
    if (context.operator != null) {
      requireNoModifiers(modifiers);
      return assignment(context, head, span);
    }
    List<Expression> operands = expressions.operands(context.operands());
    if (context.target != null) {
      requireNoModifiers(modifiers);
      Expression target = expressions.operand(context.target);
      requireAssignable(target);
      Span call = head.span().to(operands.getLast().span());
      return new Statement.Assignment(
          target, AssignmentOperator.SET, expressions.call(head, operands, call), span);
    }
    if (operands.isEmpty()) {
      requireNoModifiers(modifiers);
      return head instanceof Expression.Name(String name, Span _) && isNop(name)
          ? new Statement.Nop(operands, span)
          : new Statement.ExpressionStatement(head, span);
    }
    return gateCall(modifiers, head, operands, span);
  }

  private boolean isNop(String name) {
    return name.equals("nop") && !source.isVersion2();
  }

  private static Token firstOfHead(ActionContext context) {
    return context.GPHASE() != null ? context.GPHASE().getSymbol() : context.head.start;
  }

  private void requireNoModifiers(List<Modifier> modifiers) {
    if (!modifiers.isEmpty()) {
      source.complain(
          Code.NOT_A_GATE_CALL, modifiers.getFirst().span(), "only a gate call has modifiers");
      throw new Source.Rejected();
    }
  }

  private Statement assignment(ActionContext context, Expression target, Span span) {
    requireAssignable(target);
    return new Statement.Assignment(
        target, operator(context.operator), expressions.value(context.value()), span);
  }

  private void requireAssignable(Expression target) {
    Expression base = target;
    while (base instanceof Expression.Indexed(var inner, var _, var _)) {
      base = inner;
    }
    if (!(base instanceof Expression.Name)) {
      source.complain(
          Code.NOT_ASSIGNABLE, target.span(), "only a name or part of it is assignable");
      throw new Source.Rejected();
    }
  }

  private static AssignmentOperator operator(Token token) {
    for (AssignmentOperator operator : AssignmentOperator.values()) {
      if (operator.symbol().equals(token.getText())) {
        return operator;
      }
    }
    throw new IllegalStateException("no assignment: " + token.getText());
  }

  /** Splits a head such as {@code rz(a)[5ns]}, and rejects all heads that are no gate. */
  private Statement gateCall(
      List<Modifier> modifiers, Expression head, List<Expression> operands, Span span) {
    if (head instanceof Expression.Indexed(var base, var subscripts, var _)
        && subscripts.size() == 1
        && subscripts.getFirst() instanceof Expression duration) {
      return gateCall(modifiers, base, Optional.of(duration), operands, span);
    }
    return gateCall(modifiers, head, Optional.empty(), operands, span);
  }

  private Statement gateCall(
      List<Modifier> modifiers,
      Expression gate,
      Optional<Expression> duration,
      List<Expression> operands,
      Span span) {
    return switch (gate) {
      case Expression.Name(var name, var _)
          when isNop(name) && modifiers.isEmpty() && duration.isEmpty() ->
          new Statement.Nop(operands, span);
      case Expression.Call(var name, var arguments, var _)
          when isNop(name.name())
              && arguments.isEmpty()
              && modifiers.isEmpty()
              && duration.isEmpty() ->
          new Statement.Nop(operands, span);
      case Expression.Name(var name, var place) ->
          new Statement.GateCall(
              modifiers, new Identifier(name, place), List.of(), duration, operands, span);
      case Expression.Call(var name, var arguments, var _) ->
          new Statement.GateCall(modifiers, name, arguments, duration, operands, span);
      default -> {
        source.complain(Code.NOT_A_GATE_CALL, gate.span(), "this is not the name of a gate");
        throw new Source.Rejected();
      }
    };
  }

  private Modifier modifier(ModifierContext context) {
    Modifier.Kind kind = Modifier.Kind.valueOf(context.kind.getText().toUpperCase(Locale.ROOT));
    return new Modifier(kind, expressions.maybe(context.expression()), source.span(context));
  }

  private Statement measurement(MeasurementContext context) {
    Expression qubits = expressions.operand(context.source);
    Span span = source.span(context);
    if (context.target == null) {
      return new Statement.Measure(qubits, span);
    }
    Span measured = source.span(context.start, context.source.stop);
    Expression target = expressions.operand(context.target);
    requireAssignable(target);
    return new Statement.Assignment(
        target, AssignmentOperator.SET, new Value.Measurement(qubits, measured), span);
  }

  // Control

  private Statement ifStatement(IfStatementContext context) {
    return new Statement.If(
        expressions.of(context.expression()),
        body(context.yes),
        Optional.ofNullable(context.no).map(this::body),
        source.span(context));
  }

  private Statement forStatement(ForStatementContext context) {
    return new Statement.For(
        expressions.scalar(context.scalarType()),
        source.identifier(context.NAME().getSymbol()),
        domain(context),
        context.scope() != null ? block(context.scope()) : body(context.statement()),
        source.span(context));
  }

  private Subscript domain(ForStatementContext context) {
    if (context.set() != null) {
      return expressions.set(context.set());
    }
    if (context.range() != null) {
      return expressions.range(context.range());
    }
    return context.expression() != null
        ? expressions.of(context.expression())
        : expressions.operand(context.operand());
  }

  private SwitchCase switchCase(SwitchCaseContext context) {
    return new SwitchCase(
        expressions.list(context.expressions()), block(context.scope()), source.span(context));
  }

  private Statement jump(JumpContext context) {
    Span span = source.span(context);
    return switch (context.kind.getType()) {
      case QasmParser.BREAK -> new Statement.Break(span);
      case QasmParser.CONTINUE -> new Statement.Continue(span);
      default -> new Statement.End(span);
    };
  }
}

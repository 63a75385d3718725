package org.hessq.qasm.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.grammar.QasmParser;
import org.hessq.qasm.grammar.QasmParser.*;
import org.hessq.qasm.tree.BinaryOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Subscript;
import org.hessq.qasm.tree.Type;
import org.hessq.qasm.tree.UnaryOperator;
import org.hessq.qasm.tree.Value;

/** Expressions, operands, values and types from their parse trees. */
final class Expressions {
  /** Deepest expression, also counting chains such as {@code a + b + c ...}. */
  static final int HEIGHT = 1000;

  private final Source source;
  private final Literals literals;
  private final Function<ScopeContext, Statement.Block> blocks;
  private int height;

  Expressions(Source source, Function<ScopeContext, Statement.Block> blocks) {
    this.source = source;
    this.literals = new Literals(source);
    this.blocks = blocks;
  }

  Optional<Expression> maybe(ExpressionContext context) {
    return Optional.ofNullable(context).map(this::of);
  }

  List<Expression> list(ExpressionsContext context) {
    return context == null ? List.of() : Source.each(context.expression(), this::of);
  }

  Expression of(ExpressionContext context) {
    if (height == HEIGHT) {
      source.complain(
          Code.TOO_DEEP, source.span(context), "an expression of more than " + HEIGHT + " levels");
      throw new Source.Rejected();
    }
    height++;
    try {
      return build(context);
    } finally {
      height--;
    }
  }

  private Expression build(ExpressionContext context) {
    return switch (context) {
      case NameOrCallContext c -> nameOrCall(c);
      case ConstantValueContext c -> literals.of(c.start);
      case HardwareQubitContext c -> hardware(c.start);
      case ParenthesisedContext c -> of(c.expression());
      case IndexedContext c -> indexed(of(c.expression()), c.index());
      case UnaryContext c ->
          new Expression.Unary(unary(c.operator), of(c.expression()), source.span(c));
      case BinaryContext c ->
          new Expression.Binary(
              binary(c.operator), of(c.expression(0)), of(c.expression(1)), source.span(c));
      case CastContext c ->
          new Expression.Cast(
              c.scalarType() != null ? scalar(c.scalarType()) : array(c.arrayType()),
              of(c.expression()),
              source.span(c));
      case DurationOfContext c ->
          new Expression.DurationOf(blocks.apply(c.scope()), source.span(c));
      default -> throw new IllegalStateException("no expression: " + context.getClass());
    };
  }

  private Expression nameOrCall(NameOrCallContext context) {
    if (context.stop == context.start) {
      return name(context.start);
    }
    return new Expression.Call(
        source.identifier(context.start), list(context.expressions()), source.span(context));
  }

  private Expression name(Token token) {
    return new Expression.Name(source.name(token), source.span(token));
  }

  private Expression hardware(Token token) {
    return new Expression.HardwareQubit(token.getText().substring(1), source.span(token));
  }

  private static UnaryOperator unary(Token token) {
    return switch (token.getText()) {
      case "-" -> UnaryOperator.NEGATE;
      case "!" -> UnaryOperator.NOT;
      default -> UnaryOperator.COMPLEMENT;
    };
  }

  private static BinaryOperator binary(Token token) {
    String symbol = token.getText();
    for (BinaryOperator operator : BinaryOperator.values()) {
      if (operator.symbol().equals(symbol)) {
        return operator;
      }
    }
    throw new IllegalStateException("no operator: " + symbol);
  }

  // Subscripts

  private Expression indexed(Expression base, IndexContext index) {
    List<Subscript> subscripts =
        index.set() != null ? List.of(set(index.set())) : subscripts(index.subscript());
    Span span = base.span().to(source.span(index));
    return new Expression.Indexed(base, subscripts, span);
  }

  private List<Subscript> subscripts(List<SubscriptContext> contexts) {
    if (contexts.size() == 1) {
      return List.of(subscript(contexts.getFirst()));
    }
    return Source.each(contexts, this::subscript);
  }

  private Subscript subscript(SubscriptContext context) {
    return context.rangeTail() == null
        ? of(context.start)
        : range(context.start, context.rangeTail(), source.span(context));
  }

  Subscript.Range range(RangeContext context) {
    return range(context.start, context.rangeTail(), source.span(context));
  }

  private Subscript.Range range(ExpressionContext start, RangeTailContext tail, Span span) {
    boolean stepped =
        tail.getChildCount() > 1 && isColon(tail, 1)
            || tail.getChildCount() > 2 && isColon(tail, 2);
    return stepped
        ? new Subscript.Range(maybe(start), maybe(tail.middle), maybe(tail.stop), span)
        : new Subscript.Range(maybe(start), Optional.empty(), maybe(tail.middle), span);
  }

  private static boolean isColon(RangeTailContext tail, int child) {
    ParseTree node = tail.getChild(child);
    return node instanceof TerminalNode t && t.getSymbol().getType() == QasmParser.COLON;
  }

  Subscript.Set set(SetContext context) {
    return new Subscript.Set(list(context.expressions()), source.span(context));
  }

  // Operands and values

  List<Expression> operands(OperandsContext context) {
    if (context == null) {
      return List.of();
    }
    List<Expression> operands = new ArrayList<>();
    for (ParseTree child : context.children) {
      if (child instanceof OperandContext operand) {
        operands.add(operand(operand));
      }
    }
    return operands;
  }

  Expression operand(OperandContext context) {
    Token first = context.start;
    if (first.getType() == QasmParser.HARDWARE) {
      return hardware(first);
    }
    Expression operand = name(first);
    for (int i = 1; i < context.getChildCount(); i++) {
      operand = indexed(operand, (IndexContext) context.getChild(i));
    }
    return operand;
  }

  Value value(ValueContext context) {
    if (context.operand() != null) {
      return new Value.Measurement(operand(context.operand()), source.span(context));
    }
    Expression expression = of(context.expression());
    return context.operands() == null
        ? expression
        : call(expression, operands(context.operands()), source.span(context));
  }

  /** {@return a measurement call, for which {@code callee} must be a name or a call} */
  Value call(Expression callee, List<Expression> operands, Span span) {
    if (!(callee instanceof Expression.Name || callee instanceof Expression.Call)) {
      source.complain(Code.NOT_A_GATE_CALL, callee.span(), "this is not the name of a measurement");
      throw new Source.Rejected();
    }
    return new Value.MeasurementCall(callee, operands, span);
  }

  Value initialiser(InitialiserContext context) {
    return context.value() != null ? value(context.value()) : arrayLiteral(context.arrayLiteral());
  }

  private Value arrayLiteral(ArrayLiteralContext context) {
    return new Value.ArrayLiteral(
        Source.each(
            context.element(),
            e -> e.expression() != null ? of(e.expression()) : arrayLiteral(e.arrayLiteral())),
        source.span(context));
  }

  // Types

  Type type(TypeContext context) {
    return context.scalarType() != null ? scalar(context.scalarType()) : array(context.arrayType());
  }

  Optional<Type> maybe(ScalarTypeContext context) {
    return Optional.ofNullable(context).map(this::scalar);
  }

  Type scalar(ScalarTypeContext context) {
    Span span = source.span(context);
    if (context.kind.getType() == QasmParser.COMPLEX) {
      return new Type.Complex(maybe(context.scalarType()), span);
    }
    return new Type.Scalar(kind(context.kind), designator(context.designator()), span);
  }

  private static Type.Kind kind(Token token) {
    for (Type.Kind kind : Type.Kind.values()) {
      if (kind.keyword().equals(token.getText())) {
        return kind;
      }
    }
    throw new IllegalStateException("no type: " + token.getText());
  }

  Optional<Expression> designator(DesignatorContext context) {
    return context == null ? Optional.empty() : Optional.of(of(context.expression()));
  }

  private Type.Array array(ArrayTypeContext context) {
    return new Type.Array(
        scalar(context.scalarType()), list(context.expressions()), source.span(context));
  }

  Type reference(ArrayReferenceContext context) {
    Type.Access access =
        context.access.getType() == QasmParser.READONLY
            ? Type.Access.READONLY
            : Type.Access.MUTABLE;
    Span span = source.span(context);
    Type element = scalar(context.scalarType());
    if (context.expressions() == null) {
      return new Type.Shapeless(access, element, of(context.expression()), span);
    }
    Span array = source.span(context.ARRAY().getSymbol(), context.stop);
    return new Type.Reference(
        access, new Type.Array(element, list(context.expressions()), array), span);
  }
}

package org.hessq.read;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.hessq.read.ProblemParser.ArgumentContext;
import org.hessq.read.ProblemParser.ExpressionContext;
import org.hessq.read.ProblemParser.ObservableContext;
import org.hessq.read.ProblemParser.StatementContext;
import org.hessq.read.Syntax.Argument;
import org.hessq.read.Syntax.Expression;
import org.hessq.read.Syntax.Name;

/** Parse tree to syntax tree. */
record TreeReader(Places places) {
  Syntax.Statement statement(StatementContext tree) {
    var span = places.of(tree);
    return switch (tree) {
      case ProblemParser.ConstantContext t ->
          new Syntax.Let(name(t.NAME().getSymbol()), expression(t.expression()), span);
      case ProblemParser.MatrixContext t ->
          new Syntax.Matrix(name(t.NAME().getSymbol()), expression(t.expression()), span);
      case ProblemParser.VectorContext t ->
          new Syntax.Vector(name(t.NAME().getSymbol()), expression(t.expression()), span);
      case ProblemParser.SolveContext t ->
          new Syntax.Solve(
              name(t.NAME(0).getSymbol()),
              name(t.NAME(1).getSymbol()),
              expression(t.expression(0)),
              expression(t.expression(1)),
              span);
      case ProblemParser.EncodeContext t ->
          new Syntax.Encode(name(t.NAME().getSymbol()), expression(t.expression()), span);
      case ProblemParser.NewtonContext t ->
          new Syntax.Newton(t.argument().stream().map(this::argument).toList(), span);
      case ProblemParser.ReportContext t ->
          new Syntax.Report(t.observable().stream().map(this::item).toList(), span);
      case ProblemParser.BoundContext t ->
          new Syntax.Bound(
              name(t.NAME(0).getSymbol()),
              name(t.NAME(1).getSymbol()),
              t.op.getText(),
              expression(t.expression()),
              span);
      case ProblemParser.GuessContext t ->
          new Syntax.Guess(
              name(t.NAME(0).getSymbol()),
              Optional.ofNullable(t.NAME(1)).map(node -> name(node.getSymbol())),
              Optional.ofNullable(t.expression()).map(this::expression),
              span);
      case ProblemParser.UseContext t ->
          new Syntax.Use(
              name(t.NAME().getSymbol()),
              Optional.ofNullable(t.expression()).map(this::expression),
              span);
      case ProblemParser.TargetContext t ->
          new Syntax.Target(
              name(t.NAME().getSymbol()),
              Optional.ofNullable(t.expression()).map(this::expression),
              span);
      case ProblemParser.SeedContext t -> new Syntax.Seed(expression(t.expression()), span);
      default -> throw unknown(tree);
    };
  }

  private Syntax.Item item(ObservableContext tree) {
    var span = places.of(tree);
    String text = places.text(tree);
    return switch (tree) {
      case ProblemParser.ComponentContext t ->
          new Syntax.Component(name(t.NAME().getSymbol()), expression(t.expression()), text, span);
      case ProblemParser.ProductContext t ->
          new Syntax.Product(
              name(t.NAME(0).getSymbol()),
              expression(t.expression()),
              name(t.NAME(1).getSymbol()),
              text,
              span);
      case ProblemParser.WholeNameContext t ->
          new Syntax.Whole(
              name(t.NAME(0).getSymbol()),
              Optional.ofNullable(t.NAME(1)).map(node -> name(node.getSymbol())),
              text,
              span);
      default -> throw unknown(tree);
    };
  }

  private Expression expression(ExpressionContext tree) {
    var span = places.of(tree);
    return switch (tree) {
      case ProblemParser.PowerContext t ->
          new Syntax.Binary('^', expression(t.expression(0)), expression(t.expression(1)), span);
      case ProblemParser.MultiplyContext t ->
          new Syntax.Binary(
              t.op.getText().charAt(0),
              expression(t.expression(0)),
              expression(t.expression(1)),
              span);
      case ProblemParser.AddContext t ->
          new Syntax.Binary(
              t.op.getText().charAt(0),
              expression(t.expression(0)),
              expression(t.expression(1)),
              span);
      case ProblemParser.SignContext t ->
          t.op.getText().equals("-")
              ? new Syntax.Minus(expression(t.expression()), span)
              : expression(t.expression());
      case ProblemParser.CallContext t ->
          new Syntax.Call(
              name(t.NAME().getSymbol()), t.argument().stream().map(this::argument).toList(), span);
      case ProblemParser.NameContext t -> new Syntax.Reference(name(t.NAME().getSymbol()));
      case ProblemParser.NumberContext _ -> new Syntax.Number(places.text(tree), span);
      case ProblemParser.ImaginaryContext _ -> {
        String text = places.text(tree);
        yield new Syntax.Imaginary(text.substring(0, text.length() - 1), span);
      }
      case ProblemParser.TextContext _ -> {
        String text = places.text(tree.getStart());
        yield new Syntax.Text(text.substring(1, text.length() - 1), span);
      }
      case ProblemParser.GroupContext t -> expression(t.expression());
      default -> throw unknown(tree);
    };
  }

  private Argument argument(ArgumentContext tree) {
    var span = places.of(tree);
    return switch (tree) {
      case ProblemParser.NamedContext t ->
          new Syntax.Named(name(t.NAME().getSymbol()), expression(t.expression()), span);
      case ProblemParser.IndexRuleContext t ->
          new Syntax.Rule(name(t.NAME().getSymbol()), expression(t.expression()), span);
      case ProblemParser.BandsContext t -> new Syntax.Bands(pairs(t.pair()), span);
      case ProblemParser.PlainContext t -> new Syntax.Plain(expression(t.expression()));
      default -> throw unknown(tree);
    };
  }

  private List<Syntax.Pair> pairs(List<ProblemParser.PairContext> trees) {
    return trees.stream()
        .map(t -> new Syntax.Pair(expression(t.expression(0)), expression(t.expression(1))))
        .toList();
  }

  private Name name(Token token) {
    return new Name(places.text(token), places.of(token));
  }

  private static IllegalStateException unknown(ParserRuleContext tree) {
    return new IllegalStateException("no reading of " + tree.getClass().getSimpleName());
  }
}

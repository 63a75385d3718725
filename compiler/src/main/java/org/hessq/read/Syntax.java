package org.hessq.read;

import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Span;

/** The syntax tree of the problem language: what stands where, without any meaning yet. */
final class Syntax {
  private Syntax() {}

  /** A word and its place. */
  record Name(String text, Span span) {}

  /** One statement. */
  sealed interface Statement {
    Span span();
  }

  /** {@code let n = 8;}. */
  record Let(Name name, Expression value, Span span) implements Statement {}

  /** {@code matrix A = …;}. */
  record Matrix(Name name, Expression value, Span span) implements Statement {}

  /** {@code vector b = …;}. */
  record Vector(Name name, Expression value, Span span) implements Statement {}

  /** {@code solve A x = b to epsilon;}. */
  record Solve(Name matrix, Name unknown, Expression rightHandSide, Expression epsilon, Span span)
      implements Statement {}

  /** {@code encode A to epsilon;}. */
  record Encode(Name matrix, Expression epsilon, Span span) implements Statement {}

  /** <code>newton {name = value, …};</code>. */
  record Newton(List<Argument> settings, Span span) implements Statement {}

  /** {@code report …;}. */
  record Report(List<Item> items, Span span) implements Statement {}

  /** {@code bound what(of) <= limit;}. */
  record Bound(Name what, Name of, String relation, Expression limit, Span span)
      implements Statement {}

  /** {@code guess norm(x) = value;} or {@code guess none;}. */
  record Guess(Name what, Optional<Name> of, Optional<Expression> value, Span span)
      implements Statement {}

  /** {@code use solver;} or {@code use solver round;}. */
  record Use(Name solver, Optional<Expression> round, Span span) implements Statement {}

  /** {@code target what;} or {@code target what value;}. */
  record Target(Name what, Optional<Expression> value, Span span) implements Statement {}

  /** {@code seed 7;}. */
  record Seed(Expression value, Span span) implements Statement {}

  /** A statement with a syntax error; {@code name} is what it would have defined. */
  record Broken(Optional<Name> name, Span span) implements Statement {}

  /** One thing to report; {@code text} is how it is written. */
  sealed interface Item {
    String text();

    Span span();
  }

  /** {@code x[3]}. */
  record Component(Name of, Expression index, String text, Span span) implements Item {}

  /** {@code dot(g, x)}. */
  record Product(Name what, Expression left, Name right, String text, Span span) implements Item {}

  /** {@code norm} or {@code norm(x)}. */
  record Whole(Name what, Optional<Name> of, String text, Span span) implements Item {}

  /** An expression: of numbers, vectors or matrices alike. */
  sealed interface Expression {
    Span span();
  }

  /** A number as it is written. */
  record Number(String text, Span span) implements Expression {}

  /** A number with the unit i, which {@code text} leaves out. */
  record Imaginary(String text, Span span) implements Expression {}

  /** What stands between two quotes. */
  record Text(String text, Span span) implements Expression {}

  /** A name used as a value. */
  record Reference(Name name) implements Expression {
    @Override
    public Span span() {
      return name.span();
    }
  }

  /** A value with a minus before it. */
  record Minus(Expression operand, Span span) implements Expression {}

  /** Two values with one of {@code + - * / ^} between them. */
  record Binary(char operator, Expression left, Expression right, Span span)
      implements Expression {}

  /** {@code name(arguments)}. */
  record Call(Name function, List<Argument> arguments, Span span) implements Expression {}

  /** An argument of a call. */
  sealed interface Argument {
    Span span();
  }

  /** A value. */
  record Plain(Expression value) implements Argument {
    @Override
    public Span span() {
      return value.span();
    }
  }

  /** {@code name = value}. */
  record Named(Name name, Expression value, Span span) implements Argument {}

  /** {@code i -> value}. */
  record Rule(Name variable, Expression value, Span span) implements Argument {}

  /** <code>{diagonal: value, …}</code>. */
  record Bands(List<Pair> pairs, Span span) implements Argument {}

  /** {@code diagonal: value}. */
  record Pair(Expression diagonal, Expression value) {}
}

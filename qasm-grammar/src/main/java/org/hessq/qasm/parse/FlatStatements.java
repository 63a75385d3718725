package org.hessq.qasm.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.tree.AssignmentOperator;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Identifier;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Value;

/**
 * Reads the statements that long programs are made of straight from the characters: gate calls,
 * measurements, resets, barriers, and definitions of gates that hold nothing else. Whatever looks
 * different, even by a comment, is left to the grammar.
 */
final class FlatStatements {
  private final FlatText text;
  private final FlatExpressions expressions;
  private final boolean old;

  /**
   * Reads statements of version 2 if {@code old}.
   *
   * @param names gives the one copy of a name
   */
  FlatStatements(SourceText text, UnaryOperator<String> names, boolean old) {
    this.text = new FlatText(text, names);
    this.expressions = new FlatExpressions(this.text, old);
    this.old = old;
  }

  /**
   * {@return the statement at the text's position in {@code startLine}, or null if it is not of
   * these kinds}
   */
  Statement read(int startLine) {
    text.start(startLine);
    text.blanks();
    return statement(true);
  }

  /** {@return whether so many blanks were skipped from here on that there may be more} */
  boolean skipsMoreBlanks(int startLine) {
    text.start(startLine);
    return text.skipsMoreBlanks();
  }

  /** {@return where the statement just read ends} */
  int end() {
    return text.position();
  }

  /** {@return the line in which the statement just read ends} */
  int line() {
    return text.line();
  }

  private Statement statement(boolean global) {
    int start = text.position();
    FlatText.Word word = text.word();
    if (word == null) {
      return null;
    }
    Span place = text.spanSince(start);
    if (!word.reserved()) {
      return nameFirst(word, place, global);
    }
    if (!text.blanks()) {
      return null;
    }
    return switch (word.name()) {
      case "barrier" -> barrier(place);
      case "measure" -> global ? measure(place) : null;
      case "reset" -> global ? reset(place) : null;
      case "gate" -> global ? gate(place) : null;
      default -> null;
    };
  }

  /** A gate call, or the assignment of a measurement. */
  private Statement nameFirst(FlatText.Word word, Span place, boolean global) {
    boolean blank = text.blanks();
    List<Expression> angles = List.of();
    if (text.next() == '[' || text.next() == '=') {
      return global ? assignment(word, place) : null;
    }
    if (text.take('(')) {
      angles = expressions.angles();
      text.blanks();
      blank = true;
    }
    if (!blank || angles == null) {
      return null;
    }
    List<Expression> operands = expressions.operands();
    if (operands == null || !text.take(';')) {
      return null;
    }
    Identifier gate = new Identifier(word.name(), place);
    return new Statement.GateCall(
        List.of(), gate, angles, Optional.empty(), operands, text.spanFrom(place));
  }

  private Statement assignment(FlatText.Word word, Span place) {
    Expression target = expressions.operand(word, place);
    if (target == null || !text.take('=')) {
      return null;
    }
    text.blanks();
    int start = text.position();
    FlatText.Word keyword = text.word();
    if (keyword == null || !keyword.name().equals("measure")) {
      return null;
    }
    Span measure = text.spanSince(start);
    if (!text.blanks()) {
      return null;
    }
    Expression source = expressions.operand();
    if (source == null || !text.take(';')) {
      return null;
    }
    return measured(target, source, measure, text.spanFrom(place));
  }

  private static Statement measured(
      Expression target, Expression source, Span measure, Span whole) {
    Value value = new Value.Measurement(source, measure.to(source.span()));
    return new Statement.Assignment(target, AssignmentOperator.SET, value, whole);
  }

  private Statement measure(Span place) {
    Expression source = expressions.operand();
    if (source == null) {
      return null;
    }
    if (text.take(';')) {
      return old ? null : new Statement.Measure(source, text.spanFrom(place));
    }
    if (!text.take('-') || !text.take('>')) {
      return null;
    }
    text.blanks();
    Expression target = expressions.operand();
    return target == null || !text.take(';')
        ? null
        : measured(target, source, place, text.spanFrom(place));
  }

  private Statement reset(Span place) {
    Expression operand = expressions.operand();
    return operand == null || !text.take(';')
        ? null
        : new Statement.Reset(operand, text.spanFrom(place));
  }

  private Statement barrier(Span place) {
    List<Expression> operands = expressions.operands();
    return operands == null || !text.take(';')
        ? null
        : new Statement.Barrier(operands, text.spanFrom(place));
  }

  // Definitions

  private Statement gate(Span place) {
    Identifier name = identifier();
    if (name == null) {
      return null;
    }
    text.blanks();
    List<Identifier> angles = List.of();
    if (text.take('(')) {
      text.blanks();
      angles = identifiers();
      if (angles == null || !text.take(')')) {
        return null;
      }
      text.blanks();
    }
    List<Identifier> qubits = identifiers();
    if (qubits == null || text.next() != '{') {
      return null;
    }
    int start = text.position();
    text.take('{');
    Span brace = text.spanSince(start);
    List<Statement> statements = new ArrayList<>();
    text.blanks();
    while (!text.take('}')) {
      Statement statement = statement(false);
      if (statement == null) {
        return null;
      }
      statements.add(statement);
      text.blanks();
    }
    Statement.Block body = new Statement.Block(statements, text.spanFrom(brace));
    return new Statement.Gate(name, angles, qubits, body, text.spanFrom(place));
  }

  private Identifier identifier() {
    int start = text.position();
    FlatText.Word word = text.word();
    return word == null || word.reserved()
        ? null
        : new Identifier(word.name(), text.spanSince(start));
  }

  /** {@return names with commas between them, and skips the blanks behind them} */
  private List<Identifier> identifiers() {
    List<Identifier> names = new ArrayList<>(4);
    do {
      if (text.take(',')) {
        text.blanks();
      }
      Identifier name = identifier();
      if (name == null) {
        return null;
      }
      names.add(name);
      text.blanks();
    } while (text.next() == ',');
    return names;
  }
}

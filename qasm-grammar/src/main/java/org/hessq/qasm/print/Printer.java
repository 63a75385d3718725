package org.hessq.qasm.print;

import java.util.List;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.tree.Comment;
import org.hessq.qasm.tree.Expression;
import org.hessq.qasm.tree.Program;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Statement.Block;

/**
 * Programs in canonical layout: two blanks of indentation, one statement a line, braces around
 * every body, an empty line around definitions.
 *
 * <p>Printing what was read from a printed text gives the same text again. Comments stay: on the
 * line whose end they stood at, else on lines of their own before the next statement; one inside a
 * statement goes behind it or into its body.
 */
public final class Printer {
  private static final Span AFTER_ALL = new Span("", Integer.MAX_VALUE, 1, Integer.MAX_VALUE, 1);

  private final StringBuilder out = new StringBuilder();
  private final Remarks remarks;
  private final Expressions expressions;
  private final Statements statements;
  private int indent;

  private Printer(List<Comment> comments) {
    remarks = new Remarks(comments);
    expressions = new Expressions(out, this::block);
    statements = new Statements(out, expressions, this);
  }

  /** {@return the text of a program, ending with a line feed unless it is empty} */
  public static String print(Program program) {
    Printer printer = new Printer(program.comments());
    printer.program(program);
    return printer.out.toString();
  }

  /** {@return the text of one statement without line end and comments} */
  public static String print(Statement statement) {
    Printer printer = new Printer(List.of());
    printer.statements.write(statement);
    return printer.out.toString();
  }

  /** {@return the text of an expression} */
  public static String print(Expression expression) {
    Printer printer = new Printer(List.of());
    printer.expressions.expression(expression);
    return printer.out.toString();
  }

  private void program(Program program) {
    List<Statement> list = program.statements();
    if (program.version().major() == 2) {
      statements.writeVersion2();
    }
    if (program.header().isPresent()) {
      Span span = program.header().get().span();
      remarksBefore(span.line(), span.column());
      out.append("OPENQASM ").append(program.version()).append(';');
      finish(span, list.isEmpty() ? AFTER_ALL : list.getFirst().span(), !list.isEmpty());
    }
    boolean definition = false;
    for (int i = 0; i < list.size(); i++) {
      Statement statement = list.get(i);
      if (!out.isEmpty() && (definition || isDefinition(statement))) {
        out.append('\n');
      }
      line(statement, i + 1 < list.size() ? list.get(i + 1).span() : AFTER_ALL, true);
      definition = isDefinition(statement);
    }
    if (definition && remarks.isBefore(AFTER_ALL.line(), AFTER_ALL.column())) {
      out.append('\n');
    }
    remarksBefore(AFTER_ALL.line(), AFTER_ALL.column());
  }

  private static boolean isDefinition(Statement statement) {
    return switch (statement) {
      case Statement.Annotated annotated -> isDefinition(annotated.statement());
      case Statement.Gate _, Statement.Subroutine _, Statement.CalibrationDefinition _ -> true;
      default -> false;
    };
  }

  /** Writes {@code { ... }}, the closing brace at the current indentation. */
  void block(Block block) {
    out.append("{\n");
    int start = out.length();
    indent++;
    List<Statement> list = block.statements();
    for (int i = 0; i < list.size(); i++) {
      boolean last = i + 1 == list.size();
      line(list.get(i), last ? block.span() : list.get(i + 1).span(), !last);
    }
    remarksBefore(block.span().endLine(), block.span().endColumn());
    indent--;
    if (out.length() == start) {
      out.setLength(start - 1);
    } else {
      indent();
    }
    out.append('}');
  }

  /** Writes a statement on lines of its own, with the comments before it and behind it. */
  private void line(Statement statement, Span next, boolean startOfNext) {
    remarksBefore(statement.span().line(), statement.span().column());
    indent();
    statements.write(statement);
    finish(statement.span(), next, startOfNext);
  }

  private void remarksBefore(int line, int column) {
    while (remarks.isBefore(line, column)) {
      indent();
      out.append(remarks.take().text()).append('\n');
    }
  }

  /**
   * Ends the line of a statement, after the comments inside it and those behind it on its last line
   * that stand before the start or the end of {@code next}. What follows a comment that ends the
   * line is left to the next statement.
   */
  private void finish(Span statement, Span next, boolean startOfNext) {
    int line = startOfNext ? next.line() : next.endLine();
    int column = startOfNext ? next.column() : next.endColumn();
    boolean open = true;
    while (open
        && (remarks.isBefore(statement.endLine(), statement.endColumn())
            || remarks.isInLine(statement.endLine()) && remarks.isBefore(line, column))) {
      Comment comment = remarks.take();
      out.append(' ').append(comment.text());
      open = !comment.endsLine() && comment.text().indexOf('\n') < 0;
      if (!open) {
        out.append('\n');
      }
    }
    if (open) {
      out.append('\n');
    }
  }

  /** Starts a line. */
  void indent() {
    out.repeat("  ", indent);
  }

  /** Writes something one level further in. */
  void deeper(Runnable write) {
    indent++;
    write.run();
    indent--;
  }
}

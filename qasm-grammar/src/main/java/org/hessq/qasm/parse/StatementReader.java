package org.hessq.qasm.parse;

import java.io.Reader;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.code.Complaints;
import org.hessq.qasm.grammar.QasmParser;
import org.hessq.qasm.tree.Comment;
import org.hessq.qasm.tree.Header;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Version;

/**
 * Reads a program one top-level statement after another, and holds no more than one of them.
 *
 * <p>A statement with a syntax error is reported and left out. An error of the underlying reader
 * comes as {@link java.io.UncheckedIOException}.
 */
public final class StatementReader {
  private final Complaints complaints;
  private final SourceText text;
  private final StatementTokens tokens;
  private final Recovery recovery;
  private final GuardedParser parser;
  private final Source source;
  private final Statements statements;
  private FlatStatements flat;
  private Optional<Header> header = Optional.empty();
  private boolean started;
  private boolean plain;

  /** Where the plain statement just read, or blanks before it, begins. */
  private int plainStart;

  private int plainLine;
  private int plainColumn;

  /** Reads the file called {@code file}, for messages, from {@code reader}, which stays open. */
  public StatementReader(String file, Reader reader) {
    this(file, reader, new Complaints());
  }

  /** Reads as above and adds what is wrong to {@code complaints}. */
  public StatementReader(String file, Reader reader, Complaints complaints) {
    this(new SourceText(file, reader), complaints);
  }

  /** Reads a text that sets its own limit of one statement. */
  StatementReader(SourceText text, Complaints complaints) {
    this.complaints = complaints;
    this.text = text;
    tokens = new StatementTokens(text, complaints);
    recovery = new Recovery(tokens, complaints);
    parser = new GuardedParser(tokens, recovery);
    source = new Source(tokens, complaints);
    statements = new Statements(source);
    flat = new FlatStatements(text, source::name, false);
  }

  /** {@return a reader that takes no short cut; it gives the same, only slower} */
  static StatementReader byGrammarAlone(String file, Reader reader) {
    StatementReader slow = new StatementReader(file, reader);
    slow.flat = null;
    return slow;
  }

  /** {@return the next statement, or nothing at the end of the file} */
  public Optional<Statement> next() {
    while (!complaints.isFull()) {
      if (flat != null && tokens.isDrained()) {
        while (flat.skipsMoreBlanks(tokens.line())) {
          tokens.resume(flat.end(), flat.line());
        }
        begin();
        Statement statement = flat.read(tokens.line());
        if (statement != null) {
          tokens.resume(flat.end(), flat.line());
          plain = true;
          started = true;
          return Optional.of(statement);
        }
      }
      plain = false;
      tokens.forget();
      Token token = tokens.LT(1);
      int type = token.getType();
      if (type == Token.EOF) {
        if (text.isTooLong()) {
          complaints.add(Code.TOO_LARGE, tokens.span(token), "a statement without end");
        }
        return Optional.empty();
      } else if (type == QasmParser.OPENQASM) {
        readVersion();
      } else if (type == QasmParser.RBRACE) {
        complaints.add(Code.UNBALANCED_BRACE, tokens.span(token), "this '}' closes nothing");
        tokens.consume();
      } else if (!Recovery.startsStatement(type)) {
        recovery.skipStray();
      } else {
        Optional<Statement> statement = statements.of(parser.statement());
        started = true;
        if (statement.isPresent()) {
          return statement;
        }
      }
    }
    return Optional.empty();
  }

  private void begin() {
    plainLine = tokens.line();
    plainStart = text.sinceStart();
    plainColumn = text.column(plainLine);
  }

  /** A place in the file, with its position from the start. */
  record Mark(int position, int line, int column) {}

  /** {@return whether the statement just read is one that {@link FlatStatements} reads} */
  boolean isPlain() {
    return plain;
  }

  /** {@return where the plain statement just read begins, with the blanks before it} */
  Mark mark() {
    return new Mark(plainStart, plainLine, plainColumn);
  }

  /** {@return the position at which the plain statement just read ends} */
  int plainEnd() {
    return text.sinceStart();
  }

  /** {@return whether the program is one of version 2} */
  boolean isVersion2() {
    return tokens.isVersion2();
  }

  private void readVersion() {
    Token first = tokens.LT(1);
    boolean misplaced = started;
    started = true;
    QasmParser.VersionContext context;
    try {
      context = parser.version();
    } catch (RecognitionException _) {
      recovery.skipRest();
      return;
    }
    Span span = tokens.span(context.number);
    if (misplaced) {
      complaints.add(Code.MISPLACED_VERSION, tokens.span(first), "the version is not first");
      return;
    }
    String text = context.number.getText();
    if (text.matches("2(\\.0)?")) {
      tokens.beginVersion2();
      flat = flat == null ? null : new FlatStatements(this.text, source::name, true);
      header = Optional.of(new Header(new Version(2, 0), tokens.span(first, context.stop)));
      return;
    }
    if (!text.matches("3(\\.[012])?")) {
      complaints.add(Code.UNKNOWN_VERSION, span, "version " + text + " is unknown");
      return;
    }
    int minor = text.length() == 1 ? 0 : text.charAt(2) - '0';
    header = Optional.of(new Header(new Version(3, minor), tokens.span(first, context.stop)));
  }

  /** {@return the header, known once the first statement was read} */
  public Optional<Header> header() {
    return header;
  }

  /** {@return the comments met since the last call, in the order of the file} */
  public List<Comment> takeComments() {
    return tokens.takeComments();
  }

  /** {@return whether an error was found so far} */
  public boolean failed() {
    return complaints.failed();
  }

  /** {@return everything found to be wrong so far} */
  public List<Diagnostic> diagnostics() {
    return complaints.list();
  }

  /** {@return the place from the start of the file to what was read so far} */
  public Span end() {
    Token last = tokens.LT(1);
    Span end = tokens.span(last);
    return new Span(end.file(), 1, 1, end.line(), end.column());
  }
}

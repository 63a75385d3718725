package org.hessq.qasm;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.parse.StatementReader;
import org.hessq.qasm.tree.Comment;
import org.hessq.qasm.tree.Program;
import org.hessq.qasm.tree.Statement;

/** OpenQASM 3 programs: read and check. */
public final class Qasm {
  /** Most characters of a program that is read as a whole. */
  public static final int LARGEST = 1 << 28;

  private Qasm() {}

  /** {@return the syntax tree of {@code text}, or every syntax error in it} */
  public static Checked<Program> parse(String file, CharSequence text) {
    if (text.length() > LARGEST) {
      return Checked.failed(
          List.of(
              Code.TOO_LARGE.at(
                  Span.of(file),
                  text.length() + " characters, where " + LARGEST + " are the limit")));
    }
    StatementReader reader = new StatementReader(file, new StringReader(text.toString()));
    List<Statement> statements = new ArrayList<>();
    List<Comment> comments = new ArrayList<>();
    for (Optional<Statement> next = reader.next(); next.isPresent(); next = reader.next()) {
      statements.add(next.get());
      comments.addAll(reader.takeComments());
    }
    comments.addAll(reader.takeComments());
    Program program = new Program(reader.header(), statements, comments, reader.end());
    return Checked.of(program, reader.diagnostics());
  }
}

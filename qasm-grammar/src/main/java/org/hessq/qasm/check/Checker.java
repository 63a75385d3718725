package org.hessq.qasm.check;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.code.Complaints;
import org.hessq.qasm.parse.StatementReader;
import org.hessq.qasm.tree.Program;
import org.hessq.qasm.tree.Statement;
import org.hessq.qasm.tree.Version;

/**
 * Checks the meaning of a program, one top-level statement after another: names, scopes, types,
 * sizes, counts of arguments and operands, places where statements may stand.
 *
 * <p>What is known to the language but not checked here gets the warning {@link Code#UNCHECKED}.
 */
public final class Checker {
  private final Complaints complaints;
  private final Includes includes;
  private final Environment names;
  private final Body body;
  private final Deque<String> open = new ArrayDeque<>();

  /** Starts a program in which nothing is declared yet. */
  public Checker(Includes includes, Complaints complaints) {
    this.includes = includes;
    this.complaints = complaints;
    this.names = new Environment(complaints);
    this.body = new Body(names);
  }

  /** Checks a whole program. */
  public void check(Program program) {
    begin(program.version());
    program.statements().forEach(this::check);
  }

  /** Sets the version of the language; newer features get a warning. */
  public void begin(Version version) {
    body.begin(version);
  }

  /** Checks the next top-level statement. */
  public void check(Statement statement) {
    if (statement instanceof Statement.Include include) {
      include(include);
    } else {
      body.check(statement);
    }
  }

  private void include(Statement.Include include) {
    String file = include.file();
    if (file.equals(Standard.LIBRARY) || file.endsWith("/" + Standard.LIBRARY)) {
      Standard.declareLibrary(names.scope());
      return;
    }
    if (open.contains(file)) {
      complaints.add(Code.INCLUDE_CYCLE, include.span(), "'" + file + "' includes itself");
      return;
    }
    Optional<String> text = includes.text(file);
    if (text.isEmpty()) {
      complaints.add(Code.INCLUDE_MISSING, include.span(), "'" + file + "' cannot be read");
      return;
    }
    open.push(file);
    StatementReader reader = new StatementReader(file, new StringReader(text.get()), complaints);
    for (Optional<Statement> next = reader.next(); next.isPresent(); next = reader.next()) {
      check(next.get());
    }
    open.pop();
  }
}

package org.hessq.qasm.check;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

  /** All statements, also those of included files; null if nobody wants them. */
  private List<Statement> expanded;

  /** Starts a program in which nothing is declared yet. */
  public Checker(Includes includes, Complaints complaints) {
    this(includes, complaints, Optional.empty());
  }

  private Checker(Includes includes, Complaints complaints, Optional<Analysis.Recorder> recorder) {
    this.includes = includes;
    this.complaints = complaints;
    this.names = new Environment(complaints, recorder);
    this.body = new Body(names);
  }

  /** Checks a whole program. */
  public void check(Program program) {
    begin(program.version());
    program.statements().forEach(this::check);
  }

  /** {@return what a program means, which is only to be used if there is no complaint} */
  public static Analysis analyse(Program program, Includes includes, Complaints complaints) {
    Analysis.Recorder recorder = new Analysis.Recorder();
    Checker checker = new Checker(includes, complaints, Optional.of(recorder));
    checker.expanded = new ArrayList<>();
    checker.check(program);
    Program whole =
        new Program(program.header(), checker.expanded, program.comments(), program.span());
    return new Analysis(whole, recorder);
  }

  /** Sets the version of the language; newer features get a warning. */
  public void begin(Version version) {
    names.begin(version);
  }

  /** Checks the next top-level statement. */
  public void check(Statement statement) {
    if (statement instanceof Statement.Include include) {
      include(include);
    } else {
      expanded(statement);
      body.check(statement);
    }
  }

  private void expanded(Statement statement) {
    if (expanded != null) {
      expanded.add(statement);
    }
  }

  private void include(Statement.Include include) {
    String file = include.file();
    if (Standard.is(Standard.LIBRARY, file)) {
      expanded(include);
      Standard.declareLibrary(names.scope());
      return;
    }
    if (Standard.is(Standard.OLD_LIBRARY, file)) {
      expanded(new Statement.Include(Standard.LIBRARY, include.span()));
      Standard.declareLibrary(names.scope());
      read(Standard.OLD_LIBRARY, OldLibrary.TEXT);
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
    read(file, text.get());
    open.pop();
  }

  private void read(String file, String text) {
    StatementReader reader = new StatementReader(file, new StringReader(text), complaints);
    for (Optional<Statement> next = reader.next(); next.isPresent(); next = reader.next()) {
      check(next.get());
    }
  }
}

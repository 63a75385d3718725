package org.hessq.load;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.hessq.circuit.Circuit;
import org.hessq.circuit.Operation;
import org.hessq.circuit.Register;
import org.hessq.circuit.Routine;
import org.hessq.circuit.RoutineKind;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;
import org.hessq.method.Program;
import org.hessq.method.Roles;
import org.hessq.qasm.check.Checker;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.code.Complaints;
import org.hessq.qasm.parse.StatementReader;
import org.hessq.qasm.tree.Statement;

/**
 * Reads the operations of a program one after the other, and holds no more than one statement and
 * the definitions: files without definitions may be of any length.
 *
 * <p>The operations are those of the main routine that {@link Loader} makes of the same text. It
 * stops at the first statement that is no circuit.
 */
public final class OperationReader {
  private final String fileName;
  private final Complaints complaints = new Complaints();
  private final StatementReader statements;
  private final Checker checker = new Checker(Includes.NONE, complaints);
  private final List<Diagnostic> refused = new ArrayList<>();
  private final CommentReader comments = new CommentReader(refused);
  private final Scope global = Scope.global();
  private final Placement placement = new Placement(comments, global, refused);
  private final Frame frame = new Frame();
  private final BodyReader body = new BodyReader(frame, new Definitions(global, refused), refused);
  private final List<Operation> produced = new ArrayList<>();
  private final Deque<Operation> waiting = new ArrayDeque<>();
  private Span span;
  private boolean begun;
  private boolean libraryKnown;
  private boolean ended;

  /**
   * Reads the file called {@code fileName}, for messages, from {@code reader}, which stays open.
   */
  public OperationReader(String fileName, Reader reader) {
    this.fileName = fileName;
    statements = new StatementReader(fileName, reader, complaints);
    span = Span.of(fileName);
  }

  /** {@return the next operation, or nothing at the end or at the first error} */
  public Optional<Operation> next() {
    while (waiting.isEmpty() && !ended) {
      Optional<Statement> statement = failed() ? Optional.empty() : statements.next();
      comments.read(statements.takeComments());
      if (statement.isEmpty()) {
        ended = true;
        span = statements.end();
      } else {
        read(statement.get());
      }
    }
    return Optional.ofNullable(failed() ? null : waiting.poll());
  }

  private void read(Statement statement) {
    if (!begun) {
      begun = true;
      statements.header().ifPresent(header -> checker.begin(header.version()));
    }
    libraryKnown |= statement instanceof Statement.Include || statement instanceof Statement.Gate;
    if (!libraryKnown && needsGates(statement)) {
      libraryKnown = true;
      checker.check(new Statement.Include("stdgates.inc", statement.span()));
    }
    span = statement.span();
    checker.check(statement);
    if (complaints.failed()) {
      return;
    }
    placement.next(statement);
    produced.clear();
    body.read(List.of(statement), global, produced);
    waiting.addAll(produced);
  }

  /** Declarations come before the place where a missing library is missed. */
  private static boolean needsGates(Statement statement) {
    return !(statement instanceof Statement.QubitDeclaration
        || statement instanceof Statement.Declaration
        || statement instanceof Statement.Constant
        || statement instanceof Statement.Pragma);
  }

  /** {@return where the statement stands that the last operation came from} */
  public Span span() {
    return span;
  }

  /** {@return the registers that were declared so far, under the names of the file} */
  public List<Register> registers() {
    return frame.registers();
  }

  /** {@return whether an error was found so far} */
  public boolean failed() {
    return complaints.failed() || refused.stream().anyMatch(Diagnostic::isError);
  }

  /** {@return everything found to be wrong so far} */
  public List<Diagnostic> diagnostics() {
    var all = new LinkedHashSet<>(complaints.list());
    all.addAll(refused);
    return List.copyOf(all);
  }

  /**
   * {@return the program without its operations: name, roles, registers and number of bits; empty
   * if there was an error}
   *
   * @throws IllegalStateException if the end has not been reached
   */
  public Optional<Program> outline() {
    if (!ended && !failed()) {
      throw new IllegalStateException("the end of " + fileName + " has not been reached");
    }
    if (failed()) {
      return Optional.empty();
    }
    try {
      Routine main = frame.routine("main", RoutineKind.MAIN, placement.main(), List.of());
      Roles roles = new RolesReader(comments, main.registers(), refused).roles();
      String name = comments.name().orElse(Loader.baseName(fileName));
      return failed() ? Optional.empty() : Optional.of(new Program(name, new Circuit(main), roles));
    } catch (Refusal refusal) {
      refused.add(refusal.diagnostic());
      return Optional.empty();
    }
  }
}

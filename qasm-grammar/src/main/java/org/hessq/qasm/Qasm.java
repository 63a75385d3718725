package org.hessq.qasm;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hessq.diagnostic.Checked;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;
import org.hessq.qasm.check.Analysis;
import org.hessq.qasm.check.Checker;
import org.hessq.qasm.check.Includes;
import org.hessq.qasm.code.Code;
import org.hessq.qasm.code.Complaints;
import org.hessq.qasm.parse.StatementReader;
import org.hessq.qasm.print.Printer;
import org.hessq.qasm.tree.Comment;
import org.hessq.qasm.tree.Program;
import org.hessq.qasm.tree.Statement;

/** OpenQASM 3 programs: read, check, print. */
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
    return DeepStack.run(() -> read(file, text.toString()));
  }

  private static Checked<Program> read(String file, String text) {
    StatementReader reader = new StatementReader(file, new StringReader(text));
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

  /** {@return the program, or everything that is wrong with its meaning} */
  public static Checked<Program> check(Program program, Includes includes) {
    Complaints complaints = new Complaints();
    return DeepStack.run(
        () -> {
          new Checker(includes, complaints).check(program);
          return Checked.of(program, complaints.list());
        });
  }

  /** {@return what the program means, or everything that is wrong with it} */
  public static Checked<Analysis> analyse(Program program, Includes includes) {
    Complaints complaints = new Complaints();
    return DeepStack.run(
        () -> {
          Analysis analysis = Checker.analyse(program, includes, complaints);
          return Checked.of(analysis, complaints.list());
        });
  }

  /**
   * {@return the syntax tree of {@code text} if syntax and meaning are right, or everything that is
   * wrong; the meaning of a program with syntax errors is not looked at}
   */
  public static Checked<Program> load(String file, CharSequence text, Includes includes) {
    Checked<Program> parsed = parse(file, text);
    if (!parsed.isOk()) {
      return parsed;
    }
    Program program = parsed.orThrow();
    List<Diagnostic> all = new ArrayList<>(parsed.diagnostics());
    all.addAll(check(program, includes).diagnostics());
    return Checked.of(program, all);
  }

  /** {@return the program in canonical layout, with its comments} */
  public static String print(Program program) {
    return DeepStack.run(() -> Printer.print(program));
  }
}

package org.hessq.qasm;

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
import org.hessq.qasm.parse.ProgramReader;
import org.hessq.qasm.print.Printer;
import org.hessq.qasm.tree.Program;

/** OpenQASM 3 programs: read, check, print. */
public final class Qasm {
  /** Most characters of a program that is read as a whole. */
  public static final int LARGEST = 1 << 28;

  private Qasm() {}

  /** {@return the syntax tree of {@code text}, or every syntax error in it} */
  public static Checked<Program> parse(String file, CharSequence text) {
    return tooLarge(file, text)
        .orElseGet(() -> DeepStack.run(() -> ProgramReader.read(file, text.toString())));
  }

  private static Optional<Checked<Program>> tooLarge(String file, CharSequence text) {
    return text.length() <= LARGEST
        ? Optional.empty()
        : Optional.of(
            Checked.failed(
                List.of(
                    Code.TOO_LARGE.at(
                        Span.of(file),
                        text.length() + " characters, where " + LARGEST + " are the limit"))));
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
    return tooLarge(file, text)
        .orElseGet(() -> DeepStack.run(() -> readAndCheck(file, text.toString(), includes)));
  }

  private static Checked<Program> readAndCheck(String file, String text, Includes includes) {
    Complaints complaints = new Complaints();
    Checker checker = new Checker(includes, complaints);
    Checked<Program> parsed =
        ProgramReader.read(
            file,
            text,
            version -> {
              checker.begin(version);
              return checker::check;
            });
    if (!parsed.isOk()) {
      return parsed;
    }
    List<Diagnostic> all = new ArrayList<>(parsed.diagnostics());
    all.addAll(complaints.list());
    return Checked.of(parsed.orThrow(), all);
  }

  /** {@return the program in canonical layout, with its comments} */
  public static String print(Program program) {
    return DeepStack.run(() -> Printer.print(program));
  }
}

package org.hessq.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.report.Version;

/** Says why a command stopped, and with which exit code. */
record Failure(Console console, Sources sources, boolean stackTrace) {
  private static final String PROGRAM = "hessq";

  /** {@return the exit code for {@code failure}, after printing it} */
  int report(Throwable failure) {
    return switch (failure) {
      case Faults faults -> {
        faults.diagnostics().forEach(this::print);
        yield Exit.INPUT;
      }
      case UncheckedIOException wrapped -> report(wrapped.getCause());
      case IOException fault -> input(FileFault.of(fault));
      case InvalidPathException fault ->
          input(FileFault.NOT_A_NAME.of(fault.getInput(), "not a file name"));
      case OutOfMemoryError _ ->
          input(FileFault.MEMORY.of(PROGRAM, "this needs more memory than " + memory()));
      default -> {
        reportBug(failure);
        yield Exit.BUG;
      }
    };
  }

  /** Prints one fault of the input with the line that it is about. */
  void print(Diagnostic diagnostic) {
    console.err().print(sources.rendering(diagnostic.span().file()).of(diagnostic));
  }

  private void reportBug(Throwable bug) {
    PrintStream err = console.err();
    err.println("error: this is a bug of hessq " + Version.text() + ", not of your input");
    err.println("  " + bug);
    for (Throwable cause = bug.getCause(); cause != null; cause = cause.getCause()) {
      err.println("  because of " + cause);
    }
    if (stackTrace) {
      bug.printStackTrace(err);
    } else {
      err.println("  help: report it with the input and the output of --stacktrace");
    }
  }

  private int input(Diagnostic fault) {
    print(fault);
    return Exit.INPUT;
  }

  private static String memory() {
    return (Runtime.getRuntime().maxMemory() >> 20) + " MB";
  }
}

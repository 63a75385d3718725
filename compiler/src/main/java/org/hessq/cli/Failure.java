package org.hessq.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.report.Version;

/** Says why a command stopped, and with which exit code. */
record Failure(Console console, boolean stackTrace) {

  /** {@return the exit code for {@code failure}, after printing it} */
  int report(Throwable failure) {
    return switch (failure) {
      case Faults faults -> {
        faults.diagnostics().forEach(this::print);
        yield Exit.INPUT;
      }
      case UncheckedIOException wrapped -> report(wrapped.getCause());
      case IOException fault -> {
        console.err().println("error: " + describe(fault));
        yield Exit.INPUT;
      }
      default -> {
        reportBug(failure);
        yield Exit.BUG;
      }
    };
  }

  private void print(Diagnostic diagnostic) {
    console
        .err()
        .println(diagnostic.span() + ": error[" + diagnostic.code() + "]: " + diagnostic.message());
    console.err().println("  help: " + diagnostic.help());
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

  private static String describe(IOException fault) {
    return switch (fault) {
      case NoSuchFileException missing -> missing.getFile() + ": there is no such file";
      case AccessDeniedException denied -> denied.getFile() + ": access denied";
      case FileNotFoundException missing -> missing.getMessage();
      case CharacterCodingException _ -> "the file is not UTF-8 text";
      case FileSystemException system ->
          system.getFile()
              + ": "
              + (system.getReason() == null
                  ? system.getClass().getSimpleName()
                  : system.getReason());
      default -> fault.getMessage();
    };
  }
}

package org.hessq.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Rendering;
import org.hessq.report.Version;

/** Says why a command stopped, and with which exit code. */
record Failure(Console console, Sources sources, boolean stackTrace) {

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
      case InvalidPathException fault -> {
        console.err().println("error: not a file name: " + fault.getInput());
        yield Exit.INPUT;
      }
      default -> {
        reportBug(failure);
        yield Exit.BUG;
      }
    };
  }

  /** Prints one fault of the input with the line that it is about. */
  void print(Diagnostic diagnostic) {
    String text = sources.quotable(diagnostic.span().file());
    console.err().print(new Rendering(text).of(diagnostic));
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
      case FileAlreadyExistsException taken -> taken.getFile() + ": there is a file of that name";
      case NotDirectoryException file -> file.getFile() + ": not a folder";
      case FileSystemException system -> system.getMessage();
      default -> fault.getMessage();
    };
  }
}

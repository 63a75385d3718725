package org.hessq.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;

/**
 * Everything that can keep a file from being read or written, and a machine from being enough.
 *
 * <p>HQ0811 and HQ0812 are retired. Those from HQ0813 to HQ0819 are {@link
 * org.hessq.cli.run.RunFault}'s.
 */
enum FileFault {
  MISSING("HQ0801", "Check the name; relative names start at the folder of the command."),
  DENIED("HQ0802", "Give yourself the right to read or write it."),
  FOLDER("HQ0803", "Name a file in it."),
  NOT_TEXT("HQ0804", "Problems and circuits are UTF-8 text; convert the file."),
  TOO_LARGE(
      "HQ0805",
      "The limit guards against damaged and endless files; split the data. inspect takes circuits"
          + " of any length."),
  NOT_A_NAME("HQ0806", "File names hold no null character and none that the system forbids."),
  TAKEN("HQ0807", "Name a folder, or another place."),
  INPUT_OUTPUT("HQ0808", "The system's own words; check disk, name and rights."),
  MEMORY("HQ0809", "Give the JVM more, for example JAVA_TOOL_OPTIONS=-Xmx8g, or a smaller input."),
  OVERFLOW("HQ0810", "Scale the entries: norms are doubles."),
  NO_FIGURE(
      "HQ0820",
      "Limit tCount, cliffordCount, gates, logicalQubits, measurements, resets, branches,"
          + " rotations, operations, a gate such as cx, or tDepth of circuits without rotations."),
  NO_CASES("HQ0821", "A folder of golden files holds problems, NAME.hq, beside NAME.qasm."),
  COMPILED(
      "HQ0822",
      "Name another folder with -o: the report in this one is that of the circuit, and verify"
          + " reads it.");

  private final String code;
  private final String help;

  FileFault(String code, String help) {
    this.code = code;
    this.help = help;
  }

  /** {@return the fault of {@code file}} */
  Diagnostic of(String file, String message) {
    return Diagnostic.error(code, Span.of(file), message, help);
  }

  /** {@return the same on its way to whoever prints it} */
  Faults fault(String file, String message) {
    return new Faults(of(file, message));
  }

  /** {@return what the system said, as a fault of the file that it was about} */
  static Diagnostic of(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing -> MISSING.of(missing.getFile(), "there is no such file");
      case AccessDeniedException denied -> DENIED.of(denied.getFile(), "access denied");
      case FileAlreadyExistsException taken ->
          TAKEN.of(taken.getFile(), "there is a file of that name");
      case NotDirectoryException file -> TAKEN.of(file.getFile(), "not a folder");
      case FileSystemException system when system.getFile() != null ->
          INPUT_OUTPUT.of(system.getFile(), String.valueOf(system.getReason()));
      default -> INPUT_OUTPUT.of("hessq", String.valueOf(failure.getMessage()));
    };
  }
}

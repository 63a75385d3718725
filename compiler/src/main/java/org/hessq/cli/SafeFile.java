package org.hessq.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes files so that each is there in full or not at all: aside first, then renamed.
 *
 * <p>What is written aside has a name that begins with a dot and ends with {@code .part}; it is
 * removed when writing fails and when the process is interrupted.
 */
final class SafeFile {
  /** Writes what a caller has to say. */
  @FunctionalInterface
  interface Body {
    void writeTo(Path file) throws IOException;
  }

  private SafeFile() {}

  /** Writes {@code text} as UTF-8. */
  static void write(Path target, String text) throws IOException {
    write(target, aside -> Files.writeString(aside, text, StandardCharsets.UTF_8));
  }

  /** Lets {@code body} write a file and gives it the name {@code target} when it is complete. */
  static void write(Path target, Body body) throws IOException {
    Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    Files.createDirectories(real.getParent());
    Path aside =
        real.resolveSibling(
            "." + real.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    Thread removal = new Thread(() -> remove(aside));
    Runtime.getRuntime().addShutdownHook(removal);
    try {
      body.writeTo(aside);
      keepPermissions(real, aside);
      rename(aside, real);
    } finally {
      Files.deleteIfExists(aside);
      forget(removal);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void remove(Path aside) {
    try {
      Files.deleteIfExists(aside);
    } catch (IOException _) {
      // The process is ending: there is nobody left to tell.
    }
  }

  private static void forget(Thread removal) {
    try {
      Runtime.getRuntime().removeShutdownHook(removal);
    } catch (IllegalStateException _) {
      // The process is ending and the hook runs.
    }
  }
}

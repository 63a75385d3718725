package org.hessq.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder whose files appear together when they are complete.
 *
 * <p>They are written into a folder aside, inside the one that they are for, whose name begins with
 * a dot and ends with {@code .part}. What is not published is removed at the end, also when the
 * process is interrupted.
 */
final class StagedFolder implements AutoCloseable {
  private static final int ATTEMPTS = 100;

  private final Path target;
  private final Path aside;
  private final boolean made;
  private final Thread removal = new Thread(this::removeWhileDying);

  /** Makes the folder aside, and {@code target} if there is none. */
  StagedFolder(Path target) throws IOException {
    this.target = target;
    this.made = !Files.exists(target);
    Files.createDirectories(target);
    this.aside = target.resolve(".hessq-" + ProcessHandle.current().pid() + ".part");
    remove(aside);
    Files.createDirectory(aside);
    Runtime.getRuntime().addShutdownHook(removal);
  }

  /** {@return where to write} */
  Path aside() {
    return aside;
  }

  /** Gives every file its place, replacing older ones of the same name. */
  void publish() throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(aside)) {
      files = list.sorted().toList();
    }
    for (Path file : files) {
      Files.move(
          file,
          target.resolve(file.getFileName()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was not published. */
  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(removal);
    } catch (IllegalStateException _) {
      // The process is ending and the hook runs.
    }
  }

  private void remove() {
    try {
      remove(aside);
      if (made && isEmpty(target)) {
        Files.deleteIfExists(target);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The interrupted work may still be writing: its next file is removed too. */
  private void removeWhileDying() {
    for (int attempt = 0; attempt < ATTEMPTS && Files.exists(aside); attempt++) {
      try {
        remove();
      } catch (UncheckedIOException _) {
        Thread.yield();
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.findAny().isEmpty();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> all = Files.walk(folder)) {
      inside = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : inside) {
      Files.deleteIfExists(file);
    }
  }
}

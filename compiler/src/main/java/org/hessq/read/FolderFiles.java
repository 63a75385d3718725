package org.hessq.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Data files in the folder of a problem file and below it; links are followed before the place is
 * judged.
 *
 * @param folder the folder of the problem file
 * @param reach whether files elsewhere may be read too
 */
public record FolderFiles(Path folder, Reach reach) implements DataFiles {
  /** The largest file that is read, in bytes. */
  public static final long LARGEST = 1L << 30;

  /** Where data files may lie. */
  public enum Reach {
    /** Only in the folder and below it. */
    INSIDE,
    /** Anywhere. */
    ANYWHERE
  }

  @Override
  public Answer open(String name) {
    try {
      Path inside = folder.toAbsolutePath().normalize();
      Path wanted = inside.resolve(name);
      if (reach == Reach.INSIDE && !wanted.normalize().startsWith(inside)) {
        return new Outside();
      }
      if (!Files.exists(wanted)) {
        return new Unreadable("no such file");
      }
      if (reach == Reach.INSIDE && !wanted.toRealPath().startsWith(inside.toRealPath())) {
        return new Outside();
      }
      if (!Files.isRegularFile(wanted)) {
        return new Unreadable("not a file");
      }
      if (Files.size(wanted) > LARGEST) {
        return new Unreadable(Files.size(wanted) + " bytes, and at most " + LARGEST + " are read");
      }
      return new Content(Files.readAllBytes(wanted));
    } catch (InvalidPathException _) {
      return new Unreadable("not a file name");
    } catch (IOException exception) {
      return new Unreadable(reason(exception));
    }
  }

  private static String reason(IOException exception) {
    return exception instanceof java.nio.file.AccessDeniedException
        ? "access denied"
        : "input error";
  }
}

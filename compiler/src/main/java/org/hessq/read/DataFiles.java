package org.hessq.read;

/** How a problem's data files are reached; the reader itself opens nothing. */
@FunctionalInterface
public interface DataFiles {
  /** {@return what is at {@code name}, which is relative to the folder of the problem file} */
  Answer open(String name);

  /** What became of a wish to read a file. */
  sealed interface Answer {}

  /** The content of the file. */
  record Content(byte[] bytes) implements Answer {}

  /** The file lies outside the folder of the problem, and that was not allowed. */
  record Outside() implements Answer {}

  /**
   * The file cannot be read.
   *
   * @param reason a phrase such as {@code no such file}
   */
  record Unreadable(String reason) implements Answer {}
}

package org.hessq.compare;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that may be read several times.
 *
 * @param name to print in diagnostics
 * @param length in characters or bytes
 */
public record Text(String name, long length, Opener opener) {
  /** Longer texts are read in a stream. */
  public static final long STREAMED = 1L << 24;

  /** Starts at the beginning again. */
  @FunctionalInterface
  public interface Opener {
    Reader open() throws IOException;
  }

  /** {@return a text that is in memory} */
  public static Text of(String name, String text) {
    return new Text(name, text.length(), () -> new StringReader(text));
  }

  /** {@return the text in a file} */
  public static Text of(Path file) throws IOException {
    return new Text(
        file.toString(),
        Files.size(file),
        () -> Files.newBufferedReader(file, StandardCharsets.UTF_8));
  }

  /** {@return all of it} */
  String read() throws IOException {
    try (Reader reader = opener.open()) {
      StringBuilder all = new StringBuilder();
      char[] buffer = new char[1 << 16];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        all.append(buffer, 0, n);
      }
      return all.toString();
    }
  }
}

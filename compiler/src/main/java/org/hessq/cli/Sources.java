package org.hessq.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts that a command has read, kept to show lines of them beside diagnostics. */
final class Sources {
  /** What stands for standard input on the command line. */
  static final String STANDARD_INPUT = "-";

  private static final long LONGEST_TO_QUOTE = 1L << 26;

  private final InputStream in;
  private final Map<String, String> texts = new LinkedHashMap<>();

  Sources(InputStream in) {
    this.in = in;
  }

  /**
   * {@return the text of a file, or of standard input}
   *
   * @throws FileSystemException if it is not UTF-8
   */
  String read(String name) throws IOException {
    byte[] bytes =
        name.equals(STANDARD_INPUT) ? in.readAllBytes() : Files.readAllBytes(Path.of(name));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      texts.put(name, text);
      return text;
    } catch (CharacterCodingException _) {
      throw new FileSystemException(name, null, "not UTF-8 text");
    }
  }

  /** {@return the text that diagnostics about {@code name} quote; empty where it is not at hand} */
  String quotable(String name) {
    if (!texts.containsKey(name)) {
      texts.put(name, "");
      try {
        if (Files.isRegularFile(Path.of(name)) && Files.size(Path.of(name)) <= LONGEST_TO_QUOTE) {
          read(name);
        }
      } catch (IOException _) {
        // The diagnostic itself is printed all the same, and says more than this could.
      }
    }
    return texts.get(name);
  }
}

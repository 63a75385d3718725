package org.hessq.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hessq.diagnostic.Rendering;
import org.hessq.qasm.Qasm;
import org.hessq.read.FolderFiles;

/** The texts that a command has read, kept to show lines of them beside diagnostics. */
final class Sources {
  /** What stands for standard input on the command line. */
  static final String STANDARD_INPUT = "-";

  private static final long LONGEST_TO_QUOTE = 1L << 26;

  private final InputStream in;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, Rendering> renderings = new LinkedHashMap<>();

  Sources(InputStream in) {
    this.in = in;
  }

  /**
   * {@return the text of a file, or of standard input}
   *
   * @throws org.hessq.diagnostic.Faults if it is a folder, longer than {@link Qasm#LARGEST} bytes
   *     or not UTF-8
   */
  String read(String name) throws IOException {
    return text(name, read(name, Qasm.LARGEST));
  }

  /**
   * {@return what was read from {@code name} as a text}
   *
   * @throws org.hessq.diagnostic.Faults if it is not UTF-8
   */
  String text(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      texts.put(name, text);
      return text;
    } catch (CharacterCodingException _) {
      throw FileFault.NOT_TEXT.fault(name, "not UTF-8 text: " + firstBadByte(bytes));
    }
  }

  /**
   * {@return the bytes of a file, or of standard input}
   *
   * @throws org.hessq.diagnostic.Faults if it is a folder or longer than {@link
   *     FolderFiles#LARGEST}
   */
  byte[] readBytes(String name) throws IOException {
    return read(name, (int) FolderFiles.LARGEST);
  }

  /**
   * {@return the start of a file, or standard input}
   *
   * @throws org.hessq.diagnostic.Faults if it is a folder
   */
  InputStream open(String name) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return in;
    }
    Path file = Path.of(name);
    if (Files.isDirectory(file)) {
      throw FileFault.FOLDER.fault(name, "a folder, not a file");
    }
    return Files.newInputStream(file);
  }

  private byte[] read(String name, int limit) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      return bounded(name, in, limit);
    }
    try (InputStream stream = open(name)) {
      Path file = Path.of(name);
      if (Files.isRegularFile(file) && Files.size(file) > limit) {
        throw tooLarge(name, Files.size(file) + " bytes", limit);
      }
      return bounded(name, stream, limit);
    }
  }

  /** A pipe or a device has no size that could be asked for before. */
  private static byte[] bounded(String name, InputStream stream, int limit) throws IOException {
    byte[] bytes = stream.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw tooLarge(name, "more bytes", limit);
    }
    return bytes;
  }

  private static RuntimeException tooLarge(String name, String size, int limit) {
    return FileFault.TOO_LARGE.fault(
        name, size + ", and at most " + limit + " are read as a whole");
  }

  private static String firstBadByte(byte[] bytes) {
    String read = new String(bytes, StandardCharsets.UTF_8);
    byte[] back = read.getBytes(StandardCharsets.UTF_8);
    int at = Arrays.mismatch(bytes, back);
    return String.format("the byte %02x at offset %d", bytes[at], at);
  }

  /** {@return what shows diagnostics about {@code name}; its lines are split once} */
  Rendering rendering(String name) {
    return renderings.computeIfAbsent(name, file -> new Rendering(quotable(file)));
  }

  /** {@return the text that diagnostics about {@code name} quote; empty where it is not at hand} */
  private String quotable(String name) {
    if (!texts.containsKey(name)) {
      texts.put(name, "");
      try {
        Path file = Path.of(name);
        if (Files.isRegularFile(file) && Files.size(file) <= LONGEST_TO_QUOTE) {
          texts.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      } catch (IOException | java.nio.file.InvalidPathException _) {
        // The diagnostic itself is printed all the same, and says more than this could.
      }
    }
    return texts.get(name);
  }
}

package org.hessq.report;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was made.
 *
 * @param path relative to the report
 * @param bytes its length
 * @param sha256 of its bytes, in hexadecimal
 */
public record Output(String path, long bytes, String sha256) {
  /** {@return the file of the given name and content} */
  public static Output of(String path, byte[] content) {
    return new Output(path, content.length, Hashing.sha256().hashBytes(content).toString());
  }

  /** {@return the file under {@code file}, called {@code path}, whatever its length} */
  public static Output of(String path, Path file) throws IOException {
    String sha256 = MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    return new Output(path, Files.size(file), sha256);
  }
}

package org.hessq.report;

import com.google.common.hash.Hashing;

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
}

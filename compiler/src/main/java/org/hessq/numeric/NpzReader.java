package org.hessq.numeric;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hessq.diagnostic.Checked;

/**
 * Reads one matrix from an archive that {@code numpy.savez}, {@code savez_compressed} or {@code
 * scipy.sparse.save_npz} wrote.
 *
 * <p>An archive with a member {@code format} is a sparse matrix (csr, csc or coo). Otherwise it
 * must hold one array, or the caller names one.
 */
public final class NpzReader {
  /** The most bytes that all members together may inflate to. */
  public static final long MAX_BYTES = 1L << 28;

  /** Where the record that ends a zip archive can begin: 22 bytes and a comment. */
  private static final int END_RECORD_REACH = 22 + 65535;

  private NpzReader() {}

  /**
   * {@return the only matrix in {@code bytes}, or every fault found; {@code name} is for messages}
   */
  public static Checked<MatrixData> read(String name, byte[] bytes) {
    return read(name, bytes, Optional.empty());
  }

  /**
   * {@return a matrix in {@code bytes}, or every fault found}
   *
   * @param name for messages
   * @param member which array, without .npy; may be absent if there is only one, or a sparse matrix
   */
  public static Checked<MatrixData> read(String name, byte[] bytes, Optional<String> member) {
    FaultLog log = new FaultLog(name);
    Optional<MatrixData> data =
        members(bytes, log).flatMap(members -> matrix(members, member, log));
    return log.result(data::orElseThrow);
  }

  private static Optional<MatrixData> matrix(
      Map<String, byte[]> members, Optional<String> member, FaultLog log) {
    if (member.isEmpty() && members.containsKey("format")) {
      return SparseArchive.matrix(members, log);
    }
    if (member.isEmpty() && members.size() != 1) {
      log.add(MatrixFault.MEMBER, "the archive holds the arrays " + members.keySet());
      return Optional.empty();
    }
    String chosen = member.orElseGet(() -> members.keySet().iterator().next());
    if (!members.containsKey(chosen)) {
      log.add(MatrixFault.MEMBER, "no array '" + chosen + "' among " + members.keySet());
      return Optional.empty();
    }
    return NpyArray.parse(chosen, members.get(chosen), log)
        .flatMap(array -> NpyReader.matrix(array, log));
  }

  private static Optional<Map<String, byte[]>> members(byte[] bytes, FaultLog log) {
    if (!hasEndRecord(bytes)) {
      log.add(MatrixFault.NOT_ZIP, "the file is no zip archive, or its end is missing");
      return Optional.empty();
    }
    Map<String, byte[]> members = new TreeMap<>();
    long left = MAX_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] data = zip.readNBytes((int) left + 1);
        left -= data.length;
        if (left < 0) {
          log.add(
              MatrixFault.TOO_LARGE, "the archive inflates to more than " + MAX_BYTES + " bytes");
          return Optional.empty();
        }
        String name = entry.getName().replaceFirst("\\.npy$", "");
        if (members.put(name, data) != null) {
          log.add(MatrixFault.NOT_ZIP, "the archive holds '" + name + "' twice");
          return Optional.empty();
        }
      }
    } catch (IOException | IllegalArgumentException damage) {
      log.add(MatrixFault.NOT_ZIP, "the archive is damaged: " + damage.getMessage());
      return Optional.empty();
    }
    return Optional.of(members);
  }

  private static boolean hasEndRecord(byte[] bytes) {
    for (int k = bytes.length - 22; k >= Math.max(0, bytes.length - END_RECORD_REACH); k--) {
      if (bytes[k] == 'P' && bytes[k + 1] == 'K' && bytes[k + 2] == 5 && bytes[k + 3] == 6) {
        return true;
      }
    }
    return false;
  }
}

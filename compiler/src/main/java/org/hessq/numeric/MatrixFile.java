package org.hessq.numeric;

import java.util.Locale;
import java.util.Optional;
import org.hessq.diagnostic.Checked;

/** Chooses the reader by the ending of a file's name: .mtx, .csv, .npy or .npz, in any case. */
public final class MatrixFile {
  private MatrixFile() {}

  /** {@return the matrix in {@code bytes}, or every fault found} */
  public static Checked<MatrixData> read(String name, byte[] bytes) {
    return read(name, bytes, Optional.empty());
  }

  /**
   * {@return the matrix in {@code bytes}, or every fault found}
   *
   * @param name its ending decides on the format; for messages
   * @param member which array of an .npz archive, if it holds several; other files have no members
   */
  public static Checked<MatrixData> read(String name, byte[] bytes, Optional<String> member) {
    FaultLog log = new FaultLog(name);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (member.isPresent() && !ending.equals("npz")) {
      log.add(MatrixFault.MEMBER, "only .npz files have members, not " + name);
      return log.result(() -> null);
    }
    return switch (ending) {
      case "mtx" -> MatrixMarketReader.read(name, bytes);
      case "csv" -> CsvReader.read(name, bytes);
      case "npy" -> NpyReader.read(name, bytes);
      case "npz" -> NpzReader.read(name, bytes, member);
      default -> {
        log.add(MatrixFault.FILE_TYPE, "the ending of " + name + " is unknown");
        yield log.result(() -> null);
      }
    };
  }
}

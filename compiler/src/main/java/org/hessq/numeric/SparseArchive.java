package org.hessq.numeric;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hessq.numeric.MatrixData.Symmetry;

/** A sparse matrix as SciPy's {@code save_npz} lays it out in the members of an archive. */
final class SparseArchive {
  private final Map<String, byte[]> members;
  private final FaultLog log;

  private SparseArchive(Map<String, byte[]> members, FaultLog log) {
    this.members = members;
    this.log = log;
  }

  /** {@return the matrix, or nothing and a fault} */
  static Optional<MatrixData> matrix(Map<String, byte[]> members, FaultLog log) {
    return new SparseArchive(members, log).matrix();
  }

  private Optional<MatrixData> matrix() {
    Optional<String> format =
        array("format")
            .filter(array -> array.isText() && array.shape().length == 0)
            .map(array -> array.text(0));
    Optional<int[]> shape =
        array("shape").flatMap(array -> array.indices(SparseMatrix.MAX_DIMENSION, log));
    if (format.isEmpty() || shape.isEmpty()) {
      return fail("format or shape is malformed");
    }
    if (!List.of("csr", "csc", "coo").contains(format.get())) {
      log.add(MatrixFault.SPARSE_FORMAT, "the sparse format is '" + format.get() + "'");
      return Optional.empty();
    }
    int[] axes = shape.get();
    if (axes.length != 2 || axes[0] < 1 || axes[1] < 1) {
      log.add(MatrixFault.DIMENSION, "the shape is " + Arrays.toString(axes));
      return Optional.empty();
    }
    Optional<NpyArray> data = array("data").filter(array -> array.shape().length == 1);
    if (data.isEmpty() || data.get().isText()) {
      return fail("data is no list of numbers");
    }
    EntryList entries = new EntryList(axes[0], axes[1]);
    boolean read =
        switch (format.get()) {
          case "csr" -> compressed(axes[0], axes[1], false, data.get(), entries);
          case "csc" -> compressed(axes[1], axes[0], true, data.get(), entries);
          default -> coordinates(axes, data.get(), entries);
        };
    if (read) {
      entries.requireDistinct(log, false);
    }
    return read && log.isEmpty()
        ? Optional.of(entries.toMatrix(Symmetry.GENERAL, data.get().isComplex()))
        : fail("indices and data do not fit");
  }

  private boolean compressed(
      int major, int minor, boolean byColumn, NpyArray data, EntryList entries) {
    Optional<int[]> starts =
        array("indptr").flatMap(array -> array.indices(Integer.MAX_VALUE, log));
    Optional<int[]> indices = array("indices").flatMap(array -> array.indices(minor - 1, log));
    if (starts.isEmpty()
        || indices.isEmpty()
        || indices.get().length != data.size()
        || !isPartition(starts.get(), major, data.size())) {
      return false;
    }
    for (int i = 0; i < major; i++) {
      for (int k = starts.get()[i]; k < starts.get()[i + 1]; k++) {
        int j = indices.get()[k];
        NpyReader.add(data, k, byColumn ? j : i, byColumn ? i : j, entries, log);
      }
    }
    return true;
  }

  private static boolean isPartition(int[] starts, int parts, int size) {
    if (starts.length != parts + 1 || starts[0] != 0 || starts[parts] != size) {
      return false;
    }
    for (int k = 0; k < parts; k++) {
      if (starts[k] > starts[k + 1]) {
        return false;
      }
    }
    return true;
  }

  private boolean coordinates(int[] axes, NpyArray data, EntryList entries) {
    Optional<int[]> rows = array("row").flatMap(array -> array.indices(axes[0] - 1, log));
    Optional<int[]> columns = array("col").flatMap(array -> array.indices(axes[1] - 1, log));
    if (rows.isEmpty()
        || columns.isEmpty()
        || rows.get().length != data.size()
        || columns.get().length != data.size()) {
      return false;
    }
    for (int k = 0; k < data.size(); k++) {
      NpyReader.add(data, k, rows.get()[k], columns.get()[k], entries, log);
    }
    return true;
  }

  private Optional<NpyArray> array(String name) {
    if (!members.containsKey(name)) {
      log.add(MatrixFault.MEMBER, "the sparse archive has no member '" + name + "'");
      return Optional.empty();
    }
    return NpyArray.parse(name, members.get(name), log);
  }

  /** Notes what is wrong unless something more exact is noted already. */
  private Optional<MatrixData> fail(String message) {
    if (log.isEmpty()) {
      log.add(MatrixFault.SPARSE_STRUCTURE, message);
    }
    return Optional.empty();
  }
}

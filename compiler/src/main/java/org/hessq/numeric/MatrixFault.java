package org.hessq.numeric;

import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Span;

/** Everything that can be wrong with a matrix file, with its code and what to do about it. */
public enum MatrixFault {
  EMPTY_FILE("HQ0101", "The file must hold at least one number."),
  NOT_TEXT("HQ0102", "Matrix Market and CSV files are UTF-8 text; a binary array belongs in .npy."),
  BAD_BANNER(
      "HQ0103",
      "The first line reads: %%MatrixMarket matrix coordinate|array real|integer|complex|pattern"
          + " general|symmetric|skew-symmetric|hermitian."),
  CONTRADICTING_BANNER(
      "HQ0104",
      "pattern goes with coordinate and not with skew-symmetric or hermitian; hermitian goes with"
          + " complex."),
  BAD_SIZE_LINE(
      "HQ0105",
      "The first line that is no comment holds rows, columns and (coordinate only) the number of"
          + " entries."),
  DIMENSION("HQ0106", "Rows and columns lie in 1..16777216; larger matrices are described."),
  NOT_SQUARE("HQ0107", "A symmetric, skew-symmetric or hermitian matrix is square."),
  FIELD_COUNT(
      "HQ0108", "Every line has as many fields as the format says; % or # opens a comment."),
  NOT_A_NUMBER("HQ0109", "Numbers look like -12, 0.5 or 6.02e23."),
  NOT_FINITE("HQ0110", "NaN and infinity, also by overflow, are no matrix entries."),
  NOT_REPRESENTABLE(
      "HQ0111", "Entries are doubles: write the integer as a real number if rounding is intended."),
  INDEX_RANGE("HQ0112", "Indices in Matrix Market files count from 1, in NPZ files from 0."),
  DUPLICATE("HQ0113", "Every entry is given once; sum duplicates before writing the file."),
  UPPER_TRIANGLE("HQ0114", "Symmetric kinds store the lower triangle: row index >= column index."),
  SKEW_DIAGONAL("HQ0115", "The diagonal of a skew-symmetric matrix is zero and not stored."),
  COMPLEX_DIAGONAL("HQ0116", "The diagonal of a Hermitian matrix is real."),
  TOO_FEW("HQ0117", "The file may be truncated; compare it with its size line or header."),
  TOO_MANY("HQ0118", "Compare the file with its size line or header."),
  RAGGED("HQ0119", "Every row of a CSV file has equally many numbers."),
  NOT_NPY("HQ0120", "The file begins with the bytes 93 4E 55 4D 50 59 and a version 1, 2 or 3."),
  BAD_NPY_HEADER(
      "HQ0121", "The header is a dictionary with exactly descr, fortran_order and shape."),
  ELEMENT_TYPE(
      "HQ0122",
      "Supported are bool, integers to 64 bits, float16/32/64 and complex64/128; convert with"
          + " astype."),
  OBJECT_ARRAY("HQ0123", "Object arrays run code when loaded; save the array with a number type."),
  SHAPE("HQ0124", "A matrix has two axes, a vector one."),
  NOT_ZIP("HQ0125", "Save the file again with numpy.savez or scipy.sparse.save_npz."),
  MEMBER("HQ0126", "Name the array to load."),
  SPARSE_FORMAT("HQ0127", "Supported are csr, csc and coo; convert with tocsr()."),
  SPARSE_STRUCTURE("HQ0128", "Save the matrix again with scipy.sparse.save_npz."),
  TOO_LARGE("HQ0129", "The limit guards against damaged and hostile files; split the data."),
  FILE_TYPE("HQ0130", "Supported are .mtx, .csv, .npy and .npz.");

  private final String code;
  private final String help;

  MatrixFault(String code, String help) {
    this.code = code;
    this.help = help;
  }

  /** {@return the stable code, HQ01xx} */
  public String code() {
    return code;
  }

  /** {@return what the user can do} */
  public String help() {
    return help;
  }

  Diagnostic at(Span span, String message) {
    return Diagnostic.error(code, span, message, help);
  }
}

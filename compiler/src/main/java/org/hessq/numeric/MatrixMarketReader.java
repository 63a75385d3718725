package org.hessq.numeric;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.hessq.diagnostic.Checked;
import org.hessq.numeric.MatrixData.Symmetry;

/**
 * Reads Matrix Market files: coordinate or array; real, integer, complex or pattern; all four
 * symmetries.
 *
 * <p>A pattern has the value 1 everywhere. A duplicate is a fault, not a sum.
 *
 * <p>@paper Boisvert, Pozo, Remington 1996, NISTIR 5935
 */
public final class MatrixMarketReader {
  private enum Field {
    REAL,
    INTEGER,
    COMPLEX,
    PATTERN;

    int width() {
      return this == PATTERN ? 0 : this == COMPLEX ? 2 : 1;
    }
  }

  private record Banner(boolean coordinate, Field field, Symmetry symmetry) {}

  private final TextSource source;
  private final FaultLog log;

  private MatrixMarketReader(TextSource source, FaultLog log) {
    this.source = source;
    this.log = log;
  }

  /** {@return the matrix in {@code bytes}, or every fault found; {@code name} is for messages} */
  public static Checked<MatrixData> read(String name, byte[] bytes) {
    FaultLog log = new FaultLog(name);
    Optional<MatrixData> data =
        TextSource.of(bytes, '%', log)
            .flatMap(source -> new MatrixMarketReader(source, log).read());
    return log.result(data::orElseThrow);
  }

  private Optional<MatrixData> read() {
    Optional<Banner> banner = banner();
    if (banner.isEmpty()) {
      return Optional.empty();
    }
    boolean coordinate = banner.get().coordinate();
    List<Token> words = source.nextWords();
    long[] sizes = new long[coordinate ? 3 : 2];
    if (words.size() != sizes.length || !words.stream().allMatch(w -> isSize(w.text()))) {
      String message = "expected " + sizes.length + " sizes";
      if (words.isEmpty()) {
        log.add(MatrixFault.BAD_SIZE_LINE, source.line(), message + ", found the end of the file");
      } else {
        log.add(MatrixFault.BAD_SIZE_LINE, words.getFirst(), message);
      }
      return Optional.empty();
    }
    for (int k = 0; k < sizes.length; k++) {
      sizes[k] = Long.parseLong(words.get(k).text());
      if (k < 2 && (sizes[k] < 1 || sizes[k] > SparseMatrix.MAX_DIMENSION)) {
        log.add(MatrixFault.DIMENSION, words.get(k), "dimension " + sizes[k]);
      }
    }
    if (log.isEmpty() && sizes[0] != sizes[1] && banner.get().symmetry() != Symmetry.GENERAL) {
      log.add(MatrixFault.NOT_SQUARE, words.getFirst(), sizes[0] + " x " + sizes[1]);
    }
    if (!log.isEmpty()) {
      return Optional.empty();
    }
    EntryList entries = new EntryList((int) sizes[0], (int) sizes[1]);
    if (coordinate) {
      coordinates(banner.get(), sizes, entries);
    } else {
      array(banner.get(), sizes, entries);
    }
    return log.isEmpty()
        ? Optional.of(
            entries.toMatrix(banner.get().symmetry(), banner.get().field() == Field.COMPLEX))
        : Optional.empty();
  }

  private static boolean isSize(String word) {
    return word.matches("[0-9]{1,18}");
  }

  private Optional<Banner> banner() {
    List<Token> words = source.words(source.firstLine());
    if (words.isEmpty() && source.nextLine() == null) {
      log.add(MatrixFault.EMPTY_FILE, "the file is empty");
      return Optional.empty();
    }
    List<String> lower = words.stream().map(w -> w.text().toLowerCase(Locale.ROOT)).toList();
    List<String> kinds = List.of("general", "symmetric", "skew-symmetric", "hermitian");
    List<String> fields = List.of("real", "integer", "complex", "pattern");
    List<String> formats = List.of("coordinate", "array");
    List<List<String>> choices =
        List.of(List.of("%%matrixmarket"), List.of("matrix"), formats, fields, kinds);
    for (int k = 0; k < choices.size(); k++) {
      if (k >= lower.size()) {
        log.add(MatrixFault.BAD_BANNER, 1, "the banner has " + k + " of 5 words");
        return Optional.empty();
      }
      if (!choices.get(k).contains(lower.get(k))) {
        Token word = words.get(k);
        log.add(MatrixFault.BAD_BANNER, word, word.quoted() + " in the banner");
        return Optional.empty();
      }
    }
    if (lower.size() > choices.size()) {
      log.add(MatrixFault.BAD_BANNER, words.get(choices.size()), "a sixth word in the banner");
      return Optional.empty();
    }
    Banner banner =
        new Banner(
            lower.get(2).equals("coordinate"),
            Field.values()[fields.indexOf(lower.get(3))],
            Symmetry.values()[kinds.indexOf(lower.get(4))]);
    boolean pattern = banner.field() == Field.PATTERN;
    boolean plain =
        banner.symmetry() == Symmetry.GENERAL || banner.symmetry() == Symmetry.SYMMETRIC;
    boolean hermitian = banner.symmetry() == Symmetry.HERMITIAN;
    if ((pattern && !(banner.coordinate() && plain))
        || (hermitian && banner.field() != Field.COMPLEX)) {
      String all = String.join(" ", lower.subList(2, 5));
      log.add(MatrixFault.CONTRADICTING_BANNER, words.get(3), "'" + all + "'");
      return Optional.empty();
    }
    return Optional.of(banner);
  }

  private void coordinates(Banner banner, long[] sizes, EntryList entries) {
    long read = 0;
    for (List<Token> words = source.nextWords();
        !words.isEmpty() && !log.isFull();
        words = source.nextWords()) {
      if (++read > sizes[2]) {
        log.add(MatrixFault.TOO_MANY, words.getFirst(), "more than " + sizes[2] + " entries");
        return;
      }
      int width = 2 + banner.field().width();
      if (words.size() != width) {
        log.add(
            MatrixFault.FIELD_COUNT,
            words.getFirst(),
            words.size() + " fields instead of " + width);
        continue;
      }
      OptionalInt row = words.get(0).index((int) sizes[0], "row", log);
      OptionalInt column = words.get(1).index((int) sizes[1], "column", log);
      OptionalDouble re = part(banner.field(), 0, words, 2);
      OptionalDouble im = part(banner.field(), 1, words, 2);
      if (row.isPresent() && column.isPresent() && re.isPresent() && im.isPresent()) {
        int i = row.getAsInt();
        int j = column.getAsInt();
        if (isStored(banner.symmetry(), i, j, im.getAsDouble(), words.getFirst())) {
          entries.add(i, j, re.getAsDouble(), im.getAsDouble(), words.getFirst().line());
        }
      }
    }
    if (read < sizes[2] && !log.isFull()) {
      log.add(MatrixFault.TOO_FEW, source.line(), read + " entries instead of " + sizes[2]);
    }
    entries.requireDistinct(log, true);
  }

  /** {@return the real (0) or imaginary (1) part of the value after {@code indices} indices} */
  private OptionalDouble part(Field field, int part, List<Token> words, int indices) {
    if (part >= field.width()) {
      return OptionalDouble.of(part == 0 ? 1 : 0);
    }
    Token word = words.get(indices + part);
    return field == Field.INTEGER ? word.integer(log) : word.real(log);
  }

  private boolean isStored(Symmetry symmetry, int i, int j, double im, Token place) {
    String entry = "entry (" + (i + 1) + ", " + (j + 1) + ")";
    if (symmetry != Symmetry.GENERAL && i < j) {
      log.add(MatrixFault.UPPER_TRIANGLE, place, entry + " lies above the diagonal");
    } else if (symmetry == Symmetry.SKEW_SYMMETRIC && i == j) {
      log.add(MatrixFault.SKEW_DIAGONAL, place, entry + " lies on the diagonal");
    } else if (symmetry == Symmetry.HERMITIAN && i == j && im != 0) {
      log.add(MatrixFault.COMPLEX_DIAGONAL, place, entry + " has the imaginary part " + im);
    } else {
      return true;
    }
    return false;
  }

  private void array(Banner banner, long[] sizes, EntryList entries) {
    Symmetry symmetry = banner.symmetry();
    int skip = symmetry == Symmetry.SKEW_SYMMETRIC ? 1 : 0;
    boolean general = symmetry == Symmetry.GENERAL;
    for (int j = 0; j < sizes[1]; j++) {
      for (int i = general ? 0 : j + skip; i < sizes[0]; i++) {
        List<Token> words = source.nextWords();
        if (words.isEmpty()) {
          log.add(
              MatrixFault.TOO_FEW,
              source.line(),
              "the file ends before entry (" + (i + 1) + ", " + (j + 1) + ")");
        } else if (words.size() != banner.field().width()) {
          log.add(
              MatrixFault.FIELD_COUNT,
              words.getFirst(),
              words.size() + " fields instead of " + banner.field().width());
        } else {
          OptionalDouble re = part(banner.field(), 0, words, 0);
          OptionalDouble im = part(banner.field(), 1, words, 0);
          if (re.isPresent()
              && im.isPresent()
              && isStored(symmetry, i, j, im.getAsDouble(), words.getFirst())) {
            entries.add(i, j, re.getAsDouble(), im.getAsDouble(), source.line());
          }
        }
        if (words.isEmpty() || log.isFull()) {
          return;
        }
      }
    }
    List<Token> words = source.nextWords();
    if (!words.isEmpty()) {
      log.add(MatrixFault.TOO_MANY, words.getFirst(), "a number after the last entry");
    }
  }
}

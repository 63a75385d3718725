package org.hessq.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hessq.diagnostic.Checked;

/**
 * Reads real matrices from lines of numbers between commas, semicolons, tabs or blanks.
 *
 * <p>Lines that begin with # are comments. A first line none of whose fields is a number is a
 * header. The separator is the first of {@code , ; tab} that the first line of numbers contains,
 * else blanks.
 */
public final class CsvReader {
  private final TextSource source;
  private final FaultLog log;

  private CsvReader(TextSource source, FaultLog log) {
    this.source = source;
    this.log = log;
  }

  /** {@return the matrix in {@code bytes}, or every fault found; {@code name} is for messages} */
  public static Checked<MatrixData> read(String name, byte[] bytes) {
    FaultLog log = new FaultLog(name);
    Triplets entries = new Triplets();
    int[] shape =
        TextSource.of(bytes, '#', log)
            .map(source -> new CsvReader(source, log).read(entries))
            .orElse(new int[2]);
    return log.result(() -> MatrixData.of(SparseMatrix.of(shape[0], shape[1], entries)));
  }

  private int[] read(Triplets entries) {
    int rows = 0;
    int columns = 0;
    boolean first = true;
    char separator = ' ';
    for (String line = source.nextLine(); line != null && !log.isFull(); line = source.nextLine()) {
      separator = rows == 0 ? separator(line) : separator;
      List<Token> fields = fields(line, separator);
      boolean header = first && fields.stream().noneMatch(Token::isNumber);
      first = false;
      if (header) {
        continue;
      }
      columns = rows == 0 ? fields.size() : columns;
      if (fields.size() != columns) {
        log.add(
            MatrixFault.RAGGED, source.line(), fields.size() + " numbers instead of " + columns);
      } else if (rows == SparseMatrix.MAX_DIMENSION || columns > SparseMatrix.MAX_DIMENSION) {
        log.add(MatrixFault.DIMENSION, source.line(), "more than " + SparseMatrix.MAX_DIMENSION);
        return new int[] {rows, columns};
      } else {
        for (int j = 0; j < columns; j++) {
          OptionalDouble value = fields.get(j).real(log);
          if (value.isPresent()) {
            entries.add(rows, j, value.getAsDouble());
          }
        }
      }
      rows++;
    }
    if (rows == 0) {
      log.add(MatrixFault.EMPTY_FILE, "the file holds no number");
    }
    return new int[] {rows, columns};
  }

  private static char separator(String line) {
    for (char candidate : new char[] {',', ';', '\t'}) {
      if (line.indexOf(candidate) >= 0) {
        return candidate;
      }
    }
    return ' ';
  }

  private List<Token> fields(String line, char separator) {
    if (separator == ' ') {
      return source.words(line);
    }
    List<Token> fields = new ArrayList<>();
    int start = 0;
    while (start <= line.length()) {
      int end = line.indexOf(separator, start);
      end = end < 0 ? line.length() : end;
      int visible = start;
      while (visible < end && Character.isWhitespace(line.charAt(visible))) {
        visible++;
      }
      fields.add(new Token(line.substring(start, end).strip(), source.line(), visible + 1));
      start = end + 1;
    }
    return fields;
  }
}

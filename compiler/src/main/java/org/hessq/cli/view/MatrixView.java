package org.hessq.cli.view;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.hessq.analyse.Analysis;
import org.hessq.numeric.Certainty;
import org.hessq.numeric.Interval;
import org.hessq.report.Figures;

/**
 * What the analysis knows of a matrix, with the meaning of {@link Analysis}.
 *
 * @param countsAre how non-zeros and sparsities are known, in the words of {@link Range#is}
 * @param invertible {@code yes}, {@code no} or {@code not certified}
 * @param remarks what is wrong with it for its task
 */
public record MatrixView(
    long rows,
    long columns,
    BigInteger nonZeros,
    long rowSparsity,
    long columnSparsity,
    String countsAre,
    String symmetry,
    String definiteness,
    String invertible,
    Range oneNorm,
    Range infinityNorm,
    Range largestEntry,
    Range frobeniusNorm,
    Range sigmaMax,
    Range sigmaMin,
    Range conditionNumber,
    List<Remark> remarks)
    implements View {
  public MatrixView {
    remarks = List.copyOf(remarks);
  }

  /** {@return the view of an analysis} */
  public static MatrixView of(Analysis matrix) {
    return new MatrixView(
        matrix.rows(),
        matrix.columns(),
        matrix.nonZeros(),
        matrix.rowSparsity(),
        matrix.columnSparsity(),
        Range.word(matrix.countsAre()),
        symmetry(matrix),
        word(matrix.definiteness()),
        invertible(matrix),
        Range.of(matrix.one()),
        Range.of(matrix.infinity()),
        Range.of(matrix.max()),
        Range.of(matrix.frobenius()),
        Range.of(matrix.sigmaMax()),
        Range.of(matrix.sigmaMin()),
        Range.of(matrix.conditionNumber()),
        matrix.remarks().stream().map(Remark::of).toList());
  }

  private static String symmetry(Analysis matrix) {
    return switch (matrix.symmetry()) {
      case SYMMETRIC, HERMITIAN -> word(matrix.symmetry());
      case NEITHER -> "neither symmetric nor hermitian";
      case UNKNOWN -> "not known";
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String invertible(Analysis matrix) {
    Interval least = matrix.sigmaMin();
    if (matrix.rows() != matrix.columns()) {
      return "no: not square";
    }
    if (least.low() > 0) {
      return least.certainty() == Certainty.GIVEN ? "yes, as given" : "yes";
    }
    return least.certainty() == Certainty.COMPUTED
        ? "no: singular to working precision"
        : "not certified";
  }

  @Override
  public String text() {
    return facts().text() + Remark.text(remarks);
  }

  /** {@return the facts as rows of name, value and origin} */
  Table facts() {
    Table table = new Table(Table.Side.LEFT, Table.Side.LEFT, Table.Side.LEFT);
    table.row("rows", count(rows), "");
    table.row("columns", count(columns), "");
    table.row("non-zeros", most(Figures.count(nonZeros)), countsAre);
    table.row("row sparsity", most(count(rowSparsity)), countsAre);
    table.row("column sparsity", most(count(columnSparsity)), countsAre);
    table.row("symmetry", symmetry, "");
    table.row("definiteness", definiteness, "");
    table.row("invertible", invertible, "");
    row(table, "one norm", oneNorm);
    row(table, "infinity norm", infinityNorm);
    row(table, "largest entry", largestEntry);
    row(table, "Frobenius norm", frobeniusNorm);
    row(table, "σ_max", sigmaMax);
    row(table, "σ_min", sigmaMin);
    row(table, "condition number", conditionNumber);
    return table;
  }

  private String most(String number) {
    return countsAre.equals(Range.word(Certainty.BOUNDED)) ? "at most " + number : number;
  }

  private static void row(Table table, String name, Range range) {
    table.row(name, range.value(), range.is());
  }

  private static String count(long number) {
    return Figures.count(BigInteger.valueOf(number));
  }
}

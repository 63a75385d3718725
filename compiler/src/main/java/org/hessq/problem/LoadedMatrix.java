package org.hessq.problem;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;
import org.hessq.numeric.ComplexSparse;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;

/**
 * A matrix whose entries were read from a file.
 *
 * @param file the file's name as the problem wrote it
 * @param data the entries; the imaginary part of a real matrix is empty
 */
public record LoadedMatrix(String file, ComplexSparse data) implements MatrixExpression {
  public LoadedMatrix {
    Dimensions.check(data.rows());
    Dimensions.check(data.columns());
  }

  /** {@return a real matrix} */
  public static LoadedMatrix of(String file, SparseMatrix real) {
    SparseMatrix zero = SparseMatrix.builder(real.rows(), real.columns()).build();
    return new LoadedMatrix(file, new ComplexSparse(real, zero));
  }

  @Override
  public long rows() {
    return data.rows();
  }

  @Override
  public long columns() {
    return data.columns();
  }

  @Override
  public boolean isReal() {
    return data.isReal();
  }

  @Override
  public Complex entry(long row, long column) {
    Dimensions.checkEntry(this, row, column);
    return new Complex(
        data.real().get((int) row, (int) column), data.imaginary().get((int) row, (int) column));
  }

  @Override
  public List<Entry> row(long row) {
    Dimensions.checkRow(this, row);
    SparseMatrix re = data.real();
    SparseMatrix im = data.imaginary();
    int i = (int) row;
    int a = re.start(i);
    int b = im.start(i);
    List<Entry> entries = new ArrayList<>();
    while (a < re.start(i + 1) || b < im.start(i + 1)) {
      int left = a < re.start(i + 1) ? re.column(a) : Integer.MAX_VALUE;
      int right = b < im.start(i + 1) ? im.column(b) : Integer.MAX_VALUE;
      double x = left <= right ? re.value(a++) : 0;
      double y = right <= left ? im.value(b++) : 0;
      entries.add(new Entry(row, Math.min(left, right), x, y));
    }
    return List.copyOf(entries);
  }

  @Override
  public long rowSparsityAtMost() {
    long most = 0;
    for (int i = 0; i < data.rows(); i++) {
      most = Math.max(most, row(i).size());
    }
    return most;
  }

  @Override
  public long columnSparsityAtMost() {
    return isReal() ? data.real().columnSparsity() : transpose().rowSparsityAtMost();
  }

  @Override
  public BigInteger nonZerosAtMost() {
    return BigInteger.valueOf(isReal() ? data.real().nonZeros() : entries().count());
  }

  @Override
  public NormBounds normBounds() {
    Norms norms = Norms.of(isReal() ? data.real() : absoluteValues());
    return new NormBounds(norms.one(), norms.infinity(), norms.max());
  }

  private SparseMatrix absoluteValues() {
    SparseMatrix.Builder builder = SparseMatrix.builder(data.rows(), data.columns());
    entries().forEach(e -> builder.add((int) e.row(), (int) e.column(), e.value().abs()));
    return builder.build();
  }

  @Override
  public Symmetry symmetry() {
    return data.isHermitian() ? Symmetry.selfAdjoint(isReal()) : Symmetry.NEITHER;
  }

  @Override
  public LoadedMatrix transpose() {
    return new LoadedMatrix(
        file, new ComplexSparse(data.real().transpose(), data.imaginary().transpose()));
  }

  @Override
  public LoadedMatrix conjugate() {
    return new LoadedMatrix(file, new ComplexSparse(data.real(), data.imaginary().scale(-1)));
  }

  @Override
  public Optional<Stencil> toStencil() {
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "load(\"" + file + "\")";
  }
}

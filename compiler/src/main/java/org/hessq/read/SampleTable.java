package org.hessq.read;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Optional;
import org.hessq.diagnostic.Span;
import org.hessq.numeric.MatrixData;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.training.Model;
import org.hessq.read.Syntax.Expression;

/**
 * Samples in rows.
 *
 * @param entries length rows × columns
 * @param standardised whether a feature enters less its mean, by its population standard deviation
 */
record SampleTable(Choices choices, double[][] entries, boolean standardised, Span span) {
  private static final long LIMIT = 1L << 26;

  /** How features enter the model. */
  private enum Features {
    RAW,
    STANDARDISED
  }

  /** {@return the samples of a file, or nothing after reporting why} */
  static Optional<SampleTable> load(
      Choices choices, DataLoader loader, Expression file, Expression features) {
    if (!(file instanceof Syntax.Text(var name, var span))) {
      return choices.wrong(file.span(), "a file of samples is needed here");
    }
    Features how =
        features == null
            ? Features.RAW
            : choices.word(features, Features.class).orElse(Features.RAW);
    Optional<MatrixData> data = loader.load(name, Optional.empty(), span);
    if (data.isEmpty()) {
      return Optional.empty();
    }
    if (data.get().imaginary().isPresent()
        || (long) data.get().rows() * data.get().columns() > LIMIT) {
      return choices.wrong(span, "samples are real, and at most " + LIMIT + " numbers");
    }
    return Optional.of(
        new SampleTable(
            choices, data.get().real().toDense(LIMIT), how == Features.STANDARDISED, span));
  }

  int columns() {
    return entries[0].length;
  }

  <T> Optional<T> wrong(String message) {
    return choices.evaluator().findings().error(Fault.SAMPLES, span, message);
  }

  Optional<Model.Logistic> logistic(int label, double ridge) {
    if (label >= columns() || columns() < 2) {
      return wrong("there are " + columns() + " columns, and the label should be in " + label);
    }
    double[] labels = new double[entries.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = entries[i][label];
      if (labels[i] != 0 && labels[i] != 1) {
        return wrong("the label of sample " + i + " is " + labels[i]);
      }
    }
    double first = labels[0];
    if (Arrays.stream(labels).allMatch(y -> y == first)) {
      return wrong("every label is " + (int) first + ": there is nothing to tell apart");
    }
    return features(label, label + 1)
        .map(x -> new Model.Logistic(x, ImmutableDoubleArray.copyOf(labels), ridge));
  }

  /** {@return all columns but those from {@code from} to before {@code to}} */
  Optional<SparseMatrix> features(int from, int to) {
    SparseMatrix.Builder builder = SparseMatrix.builder(entries.length, columns() - (to - from));
    for (int j = 0; j < columns(); j++) {
      if (j >= from && j < to) {
        continue;
      }
      double mean = standardised ? mean(j) : 0;
      double deviation = standardised ? deviation(j, mean) : 1;
      if (deviation == 0) {
        return wrong("column " + j + " is constant and cannot be standardised");
      }
      for (int i = 0; i < entries.length; i++) {
        builder.add(i, j < from ? j : j - (to - from), (entries[i][j] - mean) / deviation);
      }
    }
    return Optional.of(builder.build());
  }

  private double mean(int column) {
    double sum = 0;
    for (double[] row : entries) {
      sum += row[column];
    }
    return sum / entries.length;
  }

  private double deviation(int column, double mean) {
    double sum = 0;
    for (double[] row : entries) {
      sum += (row[column] - mean) * (row[column] - mean);
    }
    return Math.sqrt(sum / entries.length);
  }
}

package org.hessq.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hessq.analyse.Analysis;
import org.hessq.encoding.ClassSum;
import org.hessq.encoding.ShiftSum;
import org.hessq.formula.ClassSumSizes;
import org.hessq.numeric.ComplexSparse;
import org.hessq.problem.MatrixExpression;
import org.hessq.problem.Stencil;

/**
 * The encodings of a matrix that meet a demand with as few bits as possible: a shift sum where
 * there is a stencil, class sums from the entries where these fit into memory, else a class sum by
 * its sizes.
 *
 * <p>Besides the accuracy the register is at least four bits wider than lg of the norm guess, so
 * that the rounded guess is within 3 % of the wanted one.
 */
final class EncodingChoices {
  /** Largest number of rows whose entries are coloured. */
  static final long COLOURED_ROWS = 1L << 16;

  /** Largest number of non-zeros that are coloured. */
  static final int COLOURED_BITS = 20;

  /** Largest table that is written down. */
  private static final long TABLE_ROWS = 1L << 22;

  private static final int MOST_BITS = 61;
  private static final double GUESS_STEPS = 16;
  private static final int LABEL_BITS_TRIED = 4;

  private final MatrixExpression matrix;
  private final Analysis analysis;
  private final Demand demand;

  EncodingChoices(MatrixExpression matrix, Analysis analysis, Demand demand) {
    this.matrix = matrix;
    this.analysis = analysis;
    this.demand = demand;
  }

  /** {@return all of them; none if the entries would need more than 61 bits} */
  List<SizedEncoding> all() {
    Optional<Stencil> stencil = matrix.toStencil();
    if (stencil.isPresent()) {
      return shiftSum(stencil.get()).stream().toList();
    }
    return isColourable() ? fromEntries() : bySizes().stream().toList();
  }

  private boolean isColourable() {
    return matrix.isExplicit()
        && matrix.rows() <= COLOURED_ROWS
        && matrix.nonZerosAtMost().bitLength() <= COLOURED_BITS
        && (analysis.rowSparsity() + analysis.columnSparsity()) * matrix.rows() <= TABLE_ROWS;
  }

  /** {@return the width that the norm guess asks for} */
  private int guessBits(double alpha) {
    double guess = demand.largestGuess(alpha);
    return guess == 0 ? 1 : (int) Math.ceil(Math.log(GUESS_STEPS * guess) / Math.log(2));
  }

  private Optional<SizedEncoding> shiftSum(Stencil stencil) {
    double alpha = stencil.absoluteSum();
    int least = Math.max(2, 64 - Long.numberOfLeadingZeros(stencil.terms().size() - 1));
    int wanted = guessBits(alpha);
    for (int bits = Math.max(least, Math.min(wanted, MOST_BITS)); bits <= MOST_BITS; bits++) {
      double error = ShiftSums.relativeError(stencil, bits);
      if (demand.accepts(alpha, error)) {
        ShiftSum sum = ShiftSums.of(stencil, bits);
        double guess = demand.largestGuess(alpha);
        int whole = guess == 0 ? 0 : (int) Math.round(Math.log(guess) / Math.log(2));
        int extra = wanted <= MOST_BITS ? 0 : Math.max(0, whole - bits);
        return Optional.of(new SizedEncoding.Data(sum, extra, error));
      }
    }
    return Optional.empty();
  }

  private List<SizedEncoding> fromEntries() {
    ComplexSparse entries = matrix.toComplexSparse(1L << COLOURED_BITS);
    double inside = Math.max(analysis.max().high(), analysis.sigmaMin().high());
    Embedding system = Embedding.of(entries, new double[0], new double[0], inside);
    List<SizedEncoding> found = new ArrayList<>();
    for (Colouring.Diagonal diagonal : Colouring.Diagonal.values()) {
      Colouring colouring = Colouring.of(system.matrix(), diagonal);
      int count = colouring.classes().size();
      int label = 32 - Integer.numberOfLeadingZeros(count - 1);
      for (int more = 0; more < LABEL_BITS_TRIED; more++) {
        classSum(colouring, system.qubits(), label + more).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<SizedEncoding> classSum(Colouring colouring, int qubits, int label) {
    int count = colouring.classes().size();
    double[] maxima = new double[count];
    for (int c = 0; c < count; c++) {
      maxima[c] = colouring.maximum(c);
    }
    double alpha = ClassWeights.of(maxima, label).alpha();
    int bits = Math.max(Math.max(label + 1, 3), guessBits(alpha));
    while (bits <= MOST_BITS && !demand.accepts(alpha, rounding(count, bits))) {
      bits++;
    }
    for (; bits <= MOST_BITS; bits++) {
      ClassSum sum = ClassSums.of(colouring, qubits, bits, label);
      if (demand.accepts(sum.alpha(), rounding(count, bits)) && guessBits(sum.alpha()) <= bits) {
        return Optional.of(new SizedEncoding.Data(sum, 0, rounding(count, bits)));
      }
    }
    return Optional.empty();
  }

  /** Half a step in each class. */
  private static double rounding(long classes, int bits) {
    return Math.scalb((double) classes, -bits - 1);
  }

  /**
   * A pattern with at most s entries in each row and column falls into s partial permutations
   * (König); each class gets the largest entry.
   */
  private Optional<SizedEncoding> bySizes() {
    int copies = matrix.isReal() ? 1 : 2;
    long classes =
        copies * Math.max(1, Math.max(analysis.rowSparsity(), analysis.columnSparsity()));
    int qubits = Math.max(1, 64 - Long.numberOfLeadingZeros(matrix.rows() - 1)) + copies - 1;
    if (classes > 1L << 30 || 64 - Long.numberOfLeadingZeros(classes) + qubits > 62) {
      return Optional.empty();
    }
    int label = 64 - Long.numberOfLeadingZeros(classes - 1);
    double full = Math.scalb(analysis.max().high(), label);
    int bits = Math.max(label + 1, 3);
    while (true) {
      // Where no label is left over, the last class keeps one value to reject.
      double slot = Math.scalb(1.0, bits - label);
      double alpha = classes == 1L << label ? full * slot / (slot - 1) : full;
      double error = rounding(classes, bits);
      if (demand.accepts(alpha, error) && guessBits(alpha) <= bits) {
        ClassSumSizes sizes = ClassSumSizes.even(qubits, bits, classes);
        return Optional.of(new SizedEncoding.Sizes(sizes, alpha, error));
      }
      bits++;
    }
  }
}

package org.hessq.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hessq.problem.Stencil.Axis;
import org.hessq.problem.Stencil.Term;

/**
 * Brings two stencils of the same dimension to common axes.
 *
 * <p>An axis that no term shifts is <i>idle</i>: it may be cut anywhere, joined with an idle
 * neighbour and take any boundary. An axis that is shifted must be an axis of the result.
 */
final class Axes {
  private Axes() {}

  /** {@return the axes on which both can be written, if there are any} */
  static Optional<List<Axis>> common(Stencil left, Stencil right) {
    if (left.qubits() != right.qubits()) {
      throw new IllegalArgumentException(left.qubits() + " and " + right.qubits() + " qubits");
    }
    List<Axis> axes = new ArrayList<>();
    Walk a = new Walk(left);
    Walk b = new Walk(right);
    while (!a.atEnd()) {
      Optional<Axis> next =
          a.isIdle() && b.isIdle()
              ? Optional.of(new Axis(Math.min(a.width(), b.width()), Boundary.OPEN))
              : a.isIdle() ? b.fits(a) : b.isIdle() ? a.fits(b) : a.equalTo(b);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      axes.add(next.get());
      a.advance(next.get().width());
      b.advance(next.get().width());
    }
    return Optional.of(axes);
  }

  /** {@return the terms of {@code stencil} on finer or coarser axes that {@link #common} found} */
  static List<Term> rewrite(Stencil stencil, List<Axis> axes) {
    List<Term> terms = new ArrayList<>();
    for (Term term : stencil.terms()) {
      List<Long> shifts = new ArrayList<>();
      int position = 0;
      for (Axis axis : axes) {
        shifts.add(shiftAt(stencil, term, position, axis));
        position += axis.width();
      }
      terms.add(new Term(term.coefficient(), shifts));
    }
    return terms;
  }

  private static long shiftAt(Stencil stencil, Term term, int position, Axis axis) {
    int start = 0;
    for (int a = 0; a < stencil.axes().size(); a++) {
      if (start == position && stencil.axes().get(a).width() == axis.width()) {
        return term.shifts().get(a);
      }
      start += stencil.axes().get(a).width();
    }
    return 0;
  }

  /** A position in the axes of a stencil with idle neighbours joined. */
  private static final class Walk {
    private final List<Axis> axes = new ArrayList<>();
    private final List<Boolean> idle = new ArrayList<>();
    private int current;
    private int used;

    Walk(Stencil stencil) {
      for (int a = 0; a < stencil.axes().size(); a++) {
        int index = a;
        boolean still = stencil.terms().stream().allMatch(t -> t.shifts().get(index) == 0);
        Axis axis = stencil.axes().get(a);
        if (still && !idle.isEmpty() && idle.getLast()) {
          axis = new Axis(axis.width() + axes.removeLast().width(), Boundary.OPEN);
          idle.removeLast();
        }
        axes.add(axis);
        idle.add(still);
      }
    }

    boolean atEnd() {
      return current == axes.size();
    }

    boolean isIdle() {
      return idle.get(current);
    }

    int width() {
      return axes.get(current).width() - used;
    }

    /** {@return this shifted axis, if the idle stretch of {@code other} is long enough for it} */
    Optional<Axis> fits(Walk other) {
      return width() <= other.width() ? Optional.of(axes.get(current)) : Optional.empty();
    }

    Optional<Axis> equalTo(Walk other) {
      return axes.get(current).equals(other.axes.get(other.current))
          ? Optional.of(axes.get(current))
          : Optional.empty();
    }

    void advance(int width) {
      used += width;
      if (used == axes.get(current).width()) {
        current++;
        used = 0;
      }
    }
  }
}

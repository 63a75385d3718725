package org.hessq.learn.model;

import org.hessq.diagnostic.Diagnostic;
import org.hessq.diagnostic.Faults;
import org.hessq.diagnostic.Span;
import org.hessq.numeric.Norms;
import org.hessq.numeric.SparseMatrix;
import org.hessq.problem.training.Readout;

/** What can be wrong with one step of a training run. */
public enum StepFault {
  SHAPES("HQ0501", "The Hessian of a step is N × N, its gradient has N entries."),
  COMPLEX("HQ0502", "Write real arrays."),
  ASYMMETRIC("HQ0503", "Write (H + Hᵀ)/2, or find out why the Hessian is not symmetric."),
  NOT_FINITE("HQ0504", "The loss has left the range of numbers: damp more, or take smaller steps."),
  SINGULAR("HQ0505", "Add `damping`, which is what makes a Newton step finite here."),
  UPHILL(
      "HQ0506",
      "Repair the Hessian with `repair = shift(FLOOR)` or `compensation`, use `blocks` or `taper`,"
          + " or damp with `floor`."),
  LINE_SEARCH("HQ0507", "Damp more, or repair the Hessian: its step does not descend."),
  TOO_LARGE(
      "HQ0508", "Take this step classically; the circuit is emitted and judged all the same."),
  COMPONENT("HQ0509", "Components of a step are counted from 0 to N − 1.");

  /** The largest difference between the triangles that is taken for rounding, relative. */
  static final double ASYMMETRY = 1e-6;

  private final String code;
  private final String help;

  StepFault(String code, String help) {
    this.code = code;
    this.help = help;
  }

  /** {@return the stable code} */
  public String code() {
    return code;
  }

  /** {@return this fault as what is thrown} */
  public Faults of(Span span, String message) {
    return new Faults(Diagnostic.error(code, span, message, help));
  }

  /**
   * Checks what is to be read of a step.
   *
   * @throws Faults if the step has no such component
   */
  public static void requireComponents(String place, Readout readout, long dimension) {
    for (int index : readout.chosen().toArray()) {
      if (index >= dimension) {
        throw COMPONENT.of(
            Span.of(place), "component " + index + " is to be read of a step with " + dimension);
      }
    }
  }

  static double largest(SparseMatrix matrix) {
    return Norms.of(matrix).max();
  }
}

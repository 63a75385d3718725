package org.hessq.cost.physical;

import java.util.ArrayList;
import java.util.List;

/** Estimates for error-corrected machines. */
public final class Physical {
  private static final List<LayoutModel> LAYOUTS =
      List.of(
          new LayoutModel(Machine.GATE_NS_E3, Code.SURFACE),
          new LayoutModel(Machine.GATE_NS_E4, Code.SURFACE),
          new LayoutModel(Machine.GATE_US_E3, Code.SURFACE),
          new LayoutModel(Machine.GATE_US_E4, Code.SURFACE),
          new LayoutModel(Machine.MAJORANA_E4, Code.MAJORANA_SURFACE),
          new LayoutModel(Machine.MAJORANA_E4, Code.FLOQUET),
          new LayoutModel(Machine.MAJORANA_E6, Code.MAJORANA_SURFACE),
          new LayoutModel(Machine.MAJORANA_E6, Code.FLOQUET));

  private static final CczModel CCZ = new CczModel("ccz-2t factory at 1e-3, surface", 1e-3, 1e-6);

  private Physical() {}

  /**
   * {@return what each model says, in a fixed order}
   *
   * @param errorBudget probability that the run fails for lack of error correction, in (0, 1)
   */
  public static List<PhysicalEstimate> estimates(LogicalCounts counts, double errorBudget) {
    if (!(errorBudget > 0 && errorBudget < 1)) {
      throw new IllegalArgumentException("error budget " + errorBudget);
    }
    List<PhysicalEstimate> estimates = new ArrayList<>();
    for (LayoutModel model : LAYOUTS) {
      estimates.add(model.estimate(counts, errorBudget));
    }
    estimates.add(CCZ.estimate(counts, errorBudget));
    return List.copyOf(estimates);
  }
}

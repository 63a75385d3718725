package org.hessq.learn.run;

import java.util.List;

/**
 * Which steps take their Δ from a simulated circuit, and how it is read.
 *
 * @param which the rule
 * @param steps for {@link Which#LISTED}
 * @param reading the readout
 */
public record Taking(Which which, List<Integer> steps, Reading reading) {
  /** Every step from the direct solution. */
  public static final Taking CLASSICAL = new Taking(Which.NONE, List.of(), Reading.EXACT);

  public Taking {
    steps = List.copyOf(steps);
  }

  /** The rule. */
  public enum Which {
    NONE,
    ALL,
    LISTED
  }

  /** How the amplitudes are read. */
  public enum Reading {
    /** As the simulator has them. */
    EXACT,
    /**
     * With the statistical error of the readout: all amplitudes from N/ε² samples, their signs
     * right, or the slope and chosen components by interference, beside a step that is exact.
     */
    SAMPLED
  }

  /** {@return whether a step takes its Δ from its circuit} */
  public boolean takes(int step) {
    return switch (which) {
      case NONE -> false;
      case ALL -> true;
      case LISTED -> steps.contains(step);
    };
  }
}

package org.hessq.numeric.multiplex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The angles that turn |0…0⟩ into a given vector: a tree of Ry from the most significant qubit
 * down, then for complex vectors a tree of Rz from the least significant qubit up.
 */
public final class StateAngles {
  private StateAngles() {}

  /** What the rotations of a level set. */
  public enum Kind {
    /** Ry: how the weight divides between the two halves. */
    MAGNITUDE,
    /** Rz: the difference of the phases of the two halves. */
    PHASE
  }

  /**
   * The rotations of one qubit.
   *
   * @param controls how many of the most significant qubits control it; the target is the next one
   * @param angles by the controls' state, length 2^controls; NaN where any will do, which happens
   *     for magnitudes only: later phases follow from the choice of earlier ones
   */
  public record Level(Kind kind, int controls, double[] angles) {}

  /**
   * {@return the levels for a real vector, in time order}
   *
   * @param vector length 2^n, n ≥ 1, finite and not 0; need not be normalised
   */
  public static List<Level> real(double[] vector) {
    int exponent = Math.getExponent(largest(vector));
    double[] below = Arrays.stream(vector).map(x -> Math.scalb(x, -exponent)).toArray();
    List<Level> levels = new ArrayList<>();
    while (below.length > 1) {
      int half = below.length / 2;
      double[] angles = new double[half];
      double[] norms = new double[half];
      for (int j = 0; j < half; j++) {
        norms[j] = Math.hypot(below[2 * j], below[2 * j + 1]);
        angles[j] = norms[j] == 0 ? Double.NaN : 2 * Math.atan2(below[2 * j + 1], below[2 * j]);
      }
      levels.addFirst(new Level(Kind.MAGNITUDE, Integer.numberOfTrailingZeros(half), angles));
      below = norms;
    }
    return levels;
  }

  /**
   * {@return the levels for a complex vector, in time order} The prepared vector has a global
   * phase.
   *
   * @param re real parts, length 2^n, n ≥ 1
   * @param im imaginary parts, as many
   */
  public static List<Level> complex(double[] re, double[] im) {
    double[] magnitudes = new double[re.length];
    double[] phases = new double[re.length];
    for (int j = 0; j < re.length; j++) {
      magnitudes[j] = Math.hypot(re[j], im[j]);
      phases[j] = magnitudes[j] == 0 ? Double.NaN : Math.atan2(im[j], re[j]);
    }
    List<Level> levels = real(magnitudes);
    while (phases.length > 1) {
      int half = phases.length / 2;
      double[] differences = new double[half];
      for (int j = 0; j < half; j++) {
        differences[j] = phases[2 * j + 1] - phases[2 * j];
      }
      double[] chosen = MultiplexedAngles.evaluate(MultiplexedAngles.solve(differences));
      levels.add(new Level(Kind.PHASE, Integer.numberOfTrailingZeros(half), chosen));
      phases = remaining(phases, chosen);
    }
    return levels;
  }

  /** The phases that are left once the lowest bit's differences are set. */
  private static double[] remaining(double[] phases, double[] differences) {
    double[] left = new double[differences.length];
    for (int j = 0; j < left.length; j++) {
      left[j] =
          Double.isNaN(phases[2 * j])
              ? phases[2 * j + 1] - differences[j] / 2
              : phases[2 * j] + differences[j] / 2;
    }
    return left;
  }

  private static double largest(double[] vector) {
    if (vector.length < 2 || Integer.bitCount(vector.length) != 1) {
      throw new IllegalArgumentException("a vector of length " + vector.length);
    }
    double largest = 0;
    for (double entry : vector) {
      largest = Math.max(largest, Math.abs(entry));
    }
    if (!(largest > 0 && Double.isFinite(largest))) {
      throw new IllegalArgumentException("a vector of largest entry " + largest);
    }
    return largest;
  }
}

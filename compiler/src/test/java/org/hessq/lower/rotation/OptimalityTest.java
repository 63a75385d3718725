package org.hessq.lower.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hessq.numeric.ring.DOmega;
import org.hessq.numeric.ring.ExactMatrix;
import org.junit.jupiter.api.Test;

/** Compares T-counts with an enumeration of all operators of at most {@link #MOST} T gates. */
class OptimalityTest {
  private static final long SEED = 31;
  private static final int MOST = 10;

  /** Angle and modulus of the upper left entries of all operators with one T-count. */
  private record Corners(double[] angle, double[] modulus) {
    double distance(double radians) {
      double best = 2;
      for (int k = 0; k < angle.length; k++) {
        double overlap = modulus[k] * Math.abs(Math.cos((radians - angle[k]) / 2));
        best = Math.min(best, Math.sqrt(Math.max(0, 2 - 2 * overlap)));
      }
      return best;
    }
  }

  /**
   * Diagonal angle and corner modulus: with U in SU(2) up to phase, u₀₀ = r·e^{−iα/2} and the
   * distance to Rz(θ) is √(2 − 2r|cos((θ−α)/2)|).
   */
  private static Corners corners(List<ExactMatrix> operators) {
    double[] angle = new double[operators.size()];
    double[] modulus = new double[operators.size()];
    for (int k = 0; k < angle.length; k++) {
      ExactMatrix u = operators.get(k);
      double[] first = value(u.entry(0, 0));
      double[] last = value(u.entry(1, 1));
      angle[k] = Math.atan2(last[1], last[0]) - Math.atan2(first[1], first[0]);
      modulus[k] = Math.hypot(first[0], first[1]);
    }
    return new Corners(angle, modulus);
  }

  private static double[] value(DOmega x) {
    double scale = Math.pow(2, -x.exponent() / 2.0);
    double b = x.numerator().b().doubleValue();
    double d = x.numerator().d().doubleValue();
    double half = Math.sqrt(0.5);
    return new double[] {
      scale * (x.numerator().a().doubleValue() + half * (b - d)),
      scale * (x.numerator().c().doubleValue() + half * (b + d))
    };
  }

  /** Matsumoto–Amano normal forms, T-count by T-count; diagonal Cliffords on the right suffice. */
  private static List<Corners> allCorners() {
    List<ExactMatrix> cliffords = new ArrayList<>();
    for (String axis : new String[] {"", "H", "HS"}) {
      for (String sign : new String[] {"", "X"}) {
        for (String phase : new String[] {"", "S", "Z", "s"}) {
          cliffords.add(ExactMatrix.of(phase + sign + axis));
        }
      }
    }
    List<ExactMatrix> bodies = List.of(ExactMatrix.IDENTITY);
    List<Corners> result = new ArrayList<>();
    for (int tCount = 0; tCount <= MOST; tCount++) {
      List<ExactMatrix> operators = new ArrayList<>();
      List<ExactMatrix> longer = new ArrayList<>();
      for (ExactMatrix body : bodies) {
        for (ExactMatrix clifford : cliffords) {
          operators.add(body.times(clifford));
        }
        for (String syllable : tCount == 0 ? List.of("T", "TH", "THS") : List.of("TH", "THS")) {
          longer.add(body.times(ExactMatrix.of(syllable)));
        }
      }
      result.add(corners(operators));
      bodies = longer;
    }
    return result;
  }

  @Test
  void noOperatorWithFewerTIsWithinTheTolerance() {
    List<Corners> corners = allCorners();
    Random random = new Random(SEED);
    double[] tolerances = {0.9, 0.4, 0.2, 0.1, 0.07, 0.05, 0.035};
    int[] compared = new int[tolerances.length];
    for (int k = 0; k < 60; k++) {
      double radians = 2 * Math.PI * random.nextDouble();
      double[] distances = corners.stream().mapToDouble(c -> c.distance(radians)).toArray();
      for (int e = 0; e < tolerances.length; e++) {
        double epsilon = tolerances[e];
        int[] enough =
            java.util.stream.IntStream.rangeClosed(0, MOST)
                .filter(n -> distances[n] <= epsilon)
                .toArray();
        if (enough.length > 0) {
          compared[e]++;
          assertEquals(
              enough[0],
              Gridsynth.rz(radians, epsilon).tCount(),
              "seed " + SEED + ", angle " + radians + ", epsilon " + epsilon);
        }
      }
    }
    int fewest = Arrays.stream(compared).min().orElseThrow();
    assertEquals(true, fewest >= 20, "too few comparisons: " + Arrays.toString(compared));
  }
}

package org.hessq.lower.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hessq.numeric.ring.Angle;
import org.hessq.numeric.ring.ZOmega;
import org.hessq.numeric.ring.ZRootTwo;
import org.junit.jupiter.api.Test;

class GridProblemTest {
  private static final long SEED = 41;

  /** All a with a/√N in the region, by trying every small a; clear cases only. */
  private static void collect(
      int level, double radians, double epsilon, Set<ZOmega> inside, Set<ZOmega> perhaps) {
    double odd = level % 2 == 0 ? 1 : 2 + Math.sqrt(2);
    double oddBullet = level % 2 == 0 ? 1 : 2 - Math.sqrt(2);
    double norm = Math.scalb(odd, level / 2);
    double normBullet = Math.scalb(oddBullet, level / 2);
    int reach = (int) Math.ceil(Math.sqrt((norm + normBullet) / 2));
    double half = Math.sqrt(0.5);
    for (int a = -reach; a <= reach; a++) {
      for (int b = -reach; b <= reach; b++) {
        for (int c = -reach; c <= reach; c++) {
          for (int d = -reach; d <= reach; d++) {
            double re = a + half * (b - d);
            double im = c + half * (b + d);
            double reBullet = a - half * (b - d);
            double imBullet = c - half * (b + d);
            double radial =
                (re * Math.cos(radians / 2) - im * Math.sin(radians / 2)) / Math.sqrt(norm);
            double chord = radial - (1 - epsilon * epsilon / 2);
            double arc = 1 - (re * re + im * im) / norm;
            double disk = 1 - (reBullet * reBullet + imBullet * imBullet) / normBullet;
            double least = Math.min(chord, Math.min(arc, disk));
            if (least > -1e-6) {
              perhaps.add(ZOmega.of(a, b, c, d));
            }
            if (least > 1e-9) {
              inside.add(ZOmega.of(a, b, c, d));
            }
          }
        }
      }
    }
  }

  @Test
  void findsAllPointsOfTheRegionAndNoOthers() {
    Random random = new Random(SEED);
    int total = 0;
    for (double epsilon : new double[] {1, 0.5, 0.2, 0.08}) {
      for (int k = 0; k < 4; k++) {
        double radians = k == 0 ? 1e-3 : 2 * Math.PI * random.nextDouble();
        GridProblem problem = new GridProblem(Angle.radians(radians), epsilon);
        for (int level = 2; level <= 9; level++) {
          Set<ZOmega> inside = new HashSet<>();
          Set<ZOmega> perhaps = new HashSet<>();
          collect(level, radians, epsilon, inside, perhaps);
          List<GridShape.Candidate> found = problem.solutions(level);
          Set<ZOmega> points = new HashSet<>();
          found.forEach(candidate -> points.add(candidate.a()));
          String message = "seed " + SEED + ", " + radians + ", " + epsilon + ", level " + level;
          assertEquals(found.size(), points.size(), "repeated: " + message);
          assertTrue(points.containsAll(inside), "missing: " + message);
          assertTrue(perhaps.containsAll(points), "outside: " + message);
          total += points.size();
        }
      }
    }
    int count = total;
    assertTrue(total > 500, () -> "only " + count + " points compared");
  }

  /** At small ε there are too many a to try; their number follows from the volume. */
  @Test
  void findsAsManyPointsAsTheVolumePromises() {
    Random random = new Random(SEED);
    for (double epsilon : new double[] {1e-3, 1e-8, 1e-15, 1e-30}) {
      int level = 8 + (int) Math.round(-3 * Math.log(epsilon) / Math.log(2));
      // Cap (2/3)ε³, disk π, NN• = 2^level, covolume 4.
      double expected = Math.PI / 6 * Math.pow(epsilon, 3) * Math.pow(2, level);
      double sum = 0;
      for (int k = 0; k < 20; k++) {
        Angle angle = Angle.radians(2 * Math.PI * random.nextDouble());
        GridProblem problem = new GridProblem(angle, epsilon);
        sum += problem.solutions(level).size() / 20.0;
      }
      assertEquals(1, sum / expected, 0.05, "seed " + SEED + ", epsilon " + epsilon);
    }
  }

  @Test
  void pointsAreOrderedByAccuracyAndSatisfyTheDiskExactly() {
    GridProblem problem = new GridProblem(Angle.radians(1), 1e-5);
    int level = 58;
    List<GridShape.Candidate> found = problem.solutions(level);
    ZRootTwo norm = ZRootTwo.of(1L << (level / 2), 0);
    double last = 1 + 1e-9;
    for (GridShape.Candidate candidate : found) {
      assertTrue(candidate.depth() <= last);
      last = candidate.depth();
      assertTrue(norm.minus(candidate.a().squaredModulus()).isDoublyNonnegative());
    }
    assertTrue(found.size() > 100, () -> "only " + found.size());
  }
}

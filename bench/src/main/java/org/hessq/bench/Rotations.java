package org.hessq.bench;

import java.io.IOException;
import java.util.Locale;
import org.hessq.lower.rotation.Gridsynth;
import org.hessq.lower.rotation.Word;

/**
 * Our rotation synthesis on the reference angles: {@code Rotations EPSILON...}.
 *
 * <p>Each accuracy is done {@link #PASSES} times; the first pass of the first one pays for the
 * JVM's warming up.
 */
final class Rotations {
  private static final int PASSES = 5;

  private Rotations() {}

  public static void main(String[] accuracies) throws IOException {
    double[] angles = Angles.read();
    for (String accuracy : accuracies) {
      double epsilon = Double.parseDouble(accuracy);
      Word[] words = new Word[angles.length];
      Cost first = pass(angles, epsilon, words);
      Cost best = first;
      for (int pass = 1; pass < PASSES; pass++) {
        Cost next = pass(angles, epsilon, words);
        best = next.cpuSeconds() < best.cpuSeconds() ? next : best;
      }
      WordStatistics found = new WordStatistics(epsilon);
      for (int k = 0; k < angles.length; k++) {
        found.add(angles[k], words[k].gates());
      }
      String times =
          String.format(
              Locale.ROOT,
              "CPU %.3f ms an angle, first pass %.3f (wall %.3f, first %.3f)",
              best.cpuSeconds() / angles.length * 1e3,
              first.cpuSeconds() / angles.length * 1e3,
              best.wallSeconds() / angles.length * 1e3,
              first.wallSeconds() / angles.length * 1e3);
      System.out.println("hessq: " + found + ", " + times);
    }
  }

  private static Cost pass(double[] angles, double epsilon, Word[] words) {
    return Cost.of(
        () -> {
          for (int k = 0; k < angles.length; k++) {
            words[k] = Gridsynth.rz(angles[k], epsilon);
          }
        });
  }
}

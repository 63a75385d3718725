package org.hessq.bench;

import java.io.IOException;
import java.util.Locale;
import org.hessq.lower.rotation.Gridsynth;
import org.hessq.lower.rotation.Word;

/**
 * Our rotation synthesis on the reference angles: {@code Rotations EPSILON...}.
 *
 * <p>The first pass of the first accuracy pays for the warming up of the JVM.
 */
final class Rotations {
  private Rotations() {}

  public static void main(String[] accuracies) throws IOException {
    double[] angles = Angles.read();
    for (String accuracy : accuracies) {
      double epsilon = Double.parseDouble(accuracy);
      Word[] words = new Word[angles.length];
      Runnable pass =
          () -> {
            for (int k = 0; k < angles.length; k++) {
              words[k] = Gridsynth.rz(angles[k], epsilon);
            }
          };
      Cost first = Cost.of(pass);
      Cost warm = Cost.warm(pass);
      WordStatistics found = new WordStatistics(epsilon);
      for (int k = 0; k < angles.length; k++) {
        found.add(angles[k], words[k].gates());
      }
      String times =
          String.format(
              Locale.ROOT,
              "CPU %.3f ms an angle, first pass %.3f (wall %.3f, first %.3f)",
              warm.cpuSeconds() / angles.length * 1e3,
              first.cpuSeconds() / angles.length * 1e3,
              warm.wallSeconds() / angles.length * 1e3,
              first.wallSeconds() / angles.length * 1e3);
      System.out.println("hessq: " + found + ", " + times);
    }
  }
}

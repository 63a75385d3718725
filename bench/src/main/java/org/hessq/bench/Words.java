package org.hessq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * T-counts and exact errors of words that another tool made: {@code Words EPSILON FILE}, a line of
 * letters in time order for each reference angle.
 */
final class Words {
  private Words() {}

  public static void main(String[] arguments) throws IOException {
    double[] angles = Angles.read();
    var lines = Files.readAllLines(Path.of(arguments[1]));
    if (lines.size() != angles.length) {
      throw new IllegalArgumentException(lines.size() + " words for " + angles.length + " angles");
    }
    WordStatistics found = new WordStatistics(Double.parseDouble(arguments[0]));
    for (int k = 0; k < angles.length; k++) {
      found.add(angles[k], lines.get(k));
    }
    System.out.println(found);
  }
}

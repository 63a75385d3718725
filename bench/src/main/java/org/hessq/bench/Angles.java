package org.hessq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The 200 angles of all comparisons of rotation synthesis. */
final class Angles {
  static final Path FILE = Path.of("test-circuits", "lower", "angles200.txt");

  private Angles() {}

  /** {@return the angles in radians, each the exact value of the double} */
  static double[] read() throws IOException {
    return Files.readAllLines(FILE).stream().mapToDouble(Double::parseDouble).toArray();
  }
}

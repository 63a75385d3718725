package org.hessq.learn.scale;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.hessq.report.Figures;
import org.hessq.report.training.Decision;
import org.hessq.report.training.ScalePoint;

/** A comparison in one sentence. */
final class ScaleVerdict {
  private ScaleVerdict() {}

  /**
   * {@return who wins on the first machine of the decisions, and from what size on}
   *
   * @param machine its name
   */
  static String of(String machine, List<ScalePoint> points) {
    long wins = points.stream().filter(ScaleVerdict::wins).count();
    if (wins == 0) {
      return "The classical solver wins all "
          + points.size()
          + " systems on "
          + machine
          + "; the quantum solver comes nearest at N = "
          + Figures.count(nearest(points).dimension())
          + ".";
    }
    String from =
        begin(points).map(n -> ", all of them from N = " + Figures.count(n) + " on").orElse("");
    return "The quantum solver wins "
        + wins
        + " of "
        + points.size()
        + " systems on "
        + machine
        + from
        + ".";
  }

  /** {@return the least dimension from which on every system is won} */
  static Optional<BigInteger> begin(List<ScalePoint> points) {
    Optional<BigInteger> lost =
        points.stream().filter(p -> !wins(p)).map(ScalePoint::dimension).max(BigInteger::compareTo);
    return points.stream()
        .map(ScalePoint::dimension)
        .filter(n -> lost.isEmpty() || n.compareTo(lost.get()) > 0)
        .min(BigInteger::compareTo);
  }

  private static boolean wins(ScalePoint point) {
    return point.decisions().getFirst().solver().equals("quantum");
  }

  private static ScalePoint nearest(List<ScalePoint> points) {
    ScalePoint nearest = points.getFirst();
    for (ScalePoint point : points) {
      nearest = ratio(point) < ratio(nearest) ? point : nearest;
    }
    return nearest;
  }

  private static double ratio(ScalePoint point) {
    Decision decision = point.decisions().getFirst();
    return decision.quantumSeconds().orElse(Double.MAX_VALUE) / decision.classicalSeconds();
  }
}

package org.hessq.simulate.noisy;

/**
 * What fired in some runs.
 *
 * @param shots the number of runs
 * @param detectors a bit plane over the runs for each
 * @param observables a bit plane over the runs for each
 */
public record Samples(int shots, long[][] detectors, long[][] observables) {
  /** {@return in how many runs the detector fired} */
  public long detectorCount(int detector) {
    return count(detectors[detector]);
  }

  /** {@return in how many runs the observable was turned round} */
  public long observableCount(int observable) {
    return count(observables[observable]);
  }

  private static long count(long[] plane) {
    long sum = 0;
    for (long word : plane) {
      sum += Long.bitCount(word);
    }
    return sum;
  }
}

package org.hessq.pipeline;

/** Is told how far the work is. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (_, _) -> {};

  /**
   * Hears of progress; called often, so it has to be quick.
   *
   * @param stage what is going on, in a few words
   * @param fraction done, from 0 to 1; negative where that is not known
   */
  void show(String stage, double fraction);
}
